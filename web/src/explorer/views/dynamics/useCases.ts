import type { Domain } from '../../api/schema.generated';
import { withParameters } from '../../address/addresses';
import { useListParameter, useParameter } from '../../address/useParameter';

/** Of which kind the cases are; empty for both. */
export type CaseKind = '' | 'TRAJECTORY' | 'FOREIGN_CASE';

/** What a reader chose, and how they choose anew. */
export type Cases = ReturnType<typeof useCases>;

/**
 * The cases over which an analysis counts, as the address says.
 *
 * An operation declares `$domains: [Domain!], $countries: [String!], $notCountries: [String!]`, gives
 * `where: { domain: { in: $domains }, country: { in: $countries, notIn: $notCountries } }` to its analysis, and gets
 * `...variables`. The page hands the whole to `<AnalysisPage cases={cases}>`, which shows what to choose from. What
 * narrows nothing is left out of the variables: null would be an error.
 */
export function useCases() {
  const [kind, setKind] = useParameter('kind');
  const [domains, setDomains] = useListParameter('domain');
  const [chosenCountries, setCountries] = useListParameter('country');
  // Trajectories are those of the Netherlands, cases abroad all others.
  const countries = kind === 'TRAJECTORY' ? ['NL'] : chosenCountries;
  return {
    kind: kind as CaseKind,
    domains,
    countries: chosenCountries,
    narrowed: kind !== '' || domains.length > 0 || chosenCountries.length > 0,
    variables: {
      domains: orAll(domains as Domain[]),
      countries: orAll(countries),
      notCountries: kind === 'FOREIGN_CASE' ? ['NL'] : undefined,
    },
    /** The address of another analysis of the same cases. */
    address: (path: string) => withParameters(path, { kind, domain: domains.join(), country: chosenCountries.join() }),
    choose: {
      kind: (value: CaseKind) => {
        setKind(value);
        setCountries([]);
      },
      domains: setDomains,
      countries: setCountries,
      all: () => {
        setKind('');
        setDomains([]);
        setCountries([]);
      },
    },
  };
}

function orAll<Value>(chosen: Value[]): Value[] | undefined {
  return chosen.length === 0 ? undefined : chosen;
}
