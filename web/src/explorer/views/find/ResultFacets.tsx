import { CountedFacet } from '../../components/CountedFacet';
import { useNarrow } from '../../components/useNarrow';
import { countryName } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { kindNames } from '../../vocabulary/kinds';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import type { FindQuery } from './find.generated';
import css from './find.module.css';
import { messages } from './messages';
import type { Narrowing } from './useNarrowing';

/** How the results are divided; folded on a narrow page, where they would stand before the results. */
export function ResultFacets({ facets, narrowing }: { facets: FindQuery['search']['facets']; narrowing: Narrowing }) {
  const texts = useMessages(messages);
  const kinds = useMessages(kindNames);
  const language = useLanguage();
  const { label } = useVocabulary();
  const narrow = useNarrow();
  const facet = <Value extends string>(
    title: string,
    counts: { value: Value | null; count: number }[],
    [chosen, choose]: Narrowing['choices']['kind'],
    label: (value: Value) => string,
  ) => <CountedFacet title={title} counts={counts} label={label} chosen={chosen} onChange={choose} />;
  const { kind, domain, country, phase, category } = narrowing.choices;
  return (
    <details className={css.facets} open={!narrow || Object.values(narrowing.choices).some(([chosen]) => chosen.length > 0)}>
      <summary>{texts.narrow}</summary>
      {facet(texts.kind, facets.kind, kind, (value) => kinds[value])}
      {facet(texts.domain, facets.domain, domain, (value) => label('DOMAIN', value))}
      {facet(texts.country, facets.country, country, (value) => countryName(value, language))}
      {facet(texts.phase, facets.phase, phase, (value) => label('PHASE', value))}
      {facet(texts.category, facets.category, category, (value) => label('BOTTLENECK_CATEGORY', value))}
    </details>
  );
}
