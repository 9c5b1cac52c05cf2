import { useAnswer } from '../../api/useAnswer';
import { CountedFacet } from '../../components/CountedFacet';
import { Select } from '../../components/Select';
import { countryName } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import { messages } from './cases.messages';
import { AnalysedCasesDocument } from './cases.generated';
import css from './cases.module.css';
import type { CaseKind, Cases } from './useCases';

/** Chooses the cases over which is counted, by kind, domain and country. What was chosen stands below it, in print too. */
export function CasesFilter({ cases }: { cases: Cases }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { label } = useVocabulary();
  const { data } = useAnswer(AnalysedCasesDocument, cases.variables);
  const facets = data?.chosen.facets;
  const domain = (value: string) => label('DOMAIN', value);
  const country = (value: string) => countryName(value, language);
  const chosen = [
    ...(cases.kind === '' ? [] : [texts.kinds[cases.kind]]),
    ...(cases.domains.length === 0 ? [] : [cases.domains.map(domain).join(', ')]),
    ...(cases.countries.length === 0 ? [] : [cases.countries.map(country).join(', ')]),
  ];
  return (
    <>
      <details className="no-print">
        <summary>
          {texts.title}
          {data && `: ${texts.counted(data.chosen.totalCount, data.all.totalCount)}`}
        </summary>
        <div className="controls">
          <Select
            label={texts.kind}
            value={cases.kind}
            options={Object.entries(texts.kinds)}
            onChange={(kind) => cases.choose.kind(kind as CaseKind)}
          />
          <CountedFacet title={texts.domain} counts={facets?.domain ?? []} label={domain} chosen={cases.domains} onChange={cases.choose.domains} />
          {cases.kind !== 'TRAJECTORY' && (
            <CountedFacet
              title={texts.country}
              counts={facets?.country.filter(({ value }) => !cases.variables.notCountries?.includes(value!)) ?? []}
              label={country}
              chosen={cases.countries}
              onChange={cases.choose.countries}
            />
          )}
        </div>
      </details>
      {cases.narrowed && (
        <p className={css.only}>
          {texts.only(chosen.join('; '))}{' '}
          <button type="button" className="quiet no-print" onClick={cases.choose.all}>
            {texts.all}
          </button>
        </p>
      )}
    </>
  );
}
