import { useAnswer } from '../../api/useAnswer';
import { Facet } from '../../components/Facet';
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
          <Facet
            title={texts.domain}
            values={options(facets?.domain ?? [], cases.domains, domain)}
            chosen={cases.domains}
            onChange={cases.choose.domains}
          />
          {cases.kind !== 'TRAJECTORY' && (
            <Facet
              title={texts.country}
              values={options(facets?.country.filter(({ value }) => !cases.variables.notCountries?.includes(value!)) ?? [], cases.countries, country)}
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

/** What there is to choose from; what was chosen and has no case left stays, so that it can be undone. */
function options(counts: { value: string | null; count: number }[], chosen: string[], name: (value: string) => string) {
  const there = counts.flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]));
  const gone = chosen.filter((value) => !there.some((option) => option.value === value));
  return [...there, ...gone.map((value) => ({ value, count: 0 }))].map((option) => ({ ...option, label: name(option.value) }));
}
