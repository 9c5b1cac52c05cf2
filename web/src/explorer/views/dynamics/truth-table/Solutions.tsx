import { Headings } from '../../../components/Headings';
import { formatNumber } from '../../../language/format';
import { useLanguage, useMessages } from '../../../language/language';
import { messages } from '../messages';
import { Nodes } from '../Nodes';
import type { TruthTableQuery } from './truth-table.generated';

type Solution = TruthTableQuery['truthTable']['solutions'][number];

/** The models, with what each combination explains. */
export function Solutions({ solutions, nameOf }: { solutions: Solution[]; nameOf: (id: string) => string }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const figure = (value: number | null) => (value === null ? '–' : formatNumber(value, language, 3));
  return (
    <section aria-labelledby="solutions">
      <h2 id="solutions">{texts.solutions}</h2>
      {solutions.length === 0 && <p>{texts.noSolution}</p>}
      {solutions.map((solution) => (
        <div key={solution.kind + solution.model}>
          <h3>{texts.kinds[solution.kind]}</h3>
          <p>
            <code>{solution.expression}</code>
          </p>
          <p>
            {texts.consistency} {figure(solution.consistency)}, {texts.coverage.toLowerCase()} {figure(solution.coverage)}
            {solution.models > 1 && ` (${texts.models(solution.model, solution.models)})`}
          </p>
          <div className="table-scroll" tabIndex={0} role="group" aria-label={`${texts.solutions}: ${solution.expression}`}>
            <table>
              <Headings of={[texts.term, texts.consistency, texts.rawCoverage, texts.uniqueCoverage, texts.cases]} />
              <tbody>
                {solution.terms.map(({ present, absent, consistency, rawCoverage, uniqueCoverage, cases }) => (
                  <tr key={[...present, '~', ...absent].join()}>
                    <th scope="row">{[...present.map(nameOf), ...absent.map((id) => `~${nameOf(id)}`)].join(' * ')}</th>
                    <td className="number">{figure(consistency)}</td>
                    <td className="number">{figure(rawCoverage)}</td>
                    <td className="number">{figure(uniqueCoverage)}</td>
                    <td>
                      <Nodes nodes={cases} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      ))}
    </section>
  );
}
