import type { NodeKind } from '../../api/schema.generated';
import { Facet } from '../../components/Facet';
import { countryName } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { kindNames } from '../../vocabulary/kinds';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import type { FindQuery } from './find.generated';
import { messages } from './messages';
import type { Narrowing } from './useNarrowing';

type Counts = { value: string | null; count: number }[];

/** How the results are divided. What belongs to no domain, country, phase or category is not offered. */
export function ResultFacets({ facets, narrowing }: { facets: FindQuery['search']['facets']; narrowing: Narrowing }) {
  const texts = useMessages(messages);
  const kinds = useMessages(kindNames);
  const language = useLanguage();
  const { label } = useVocabulary();
  const facet = (title: string, counts: Counts, [chosen, choose]: Narrowing['choices']['kind'], name: (value: string) => string) => (
    <Facet
      title={title}
      values={counts.flatMap(({ value, count }) => (value === null ? [] : [{ value, label: name(value), count }]))}
      chosen={chosen}
      onChange={choose}
    />
  );
  const { kind, domain, country, phase, category } = narrowing.choices;
  return (
    <div>
      {facet(texts.kind, facets.kind, kind, (value) => kinds[value as NodeKind])}
      {facet(texts.domain, facets.domain, domain, (value) => label('DOMAIN', value))}
      {facet(texts.country, facets.country, country, (value) => countryName(value, language))}
      {facet(texts.phase, facets.phase, phase, (value) => label('PHASE', value))}
      {facet(texts.category, facets.category, category, (value) => label('BOTTLENECK_CATEGORY', value))}
    </div>
  );
}
