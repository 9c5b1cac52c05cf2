import { ComparisonItem } from '../../components/ComparisonItem';
import { RecommendationItem } from '../../components/RecommendationItem';
import { Section } from '../../components/Section';
import { Sources } from '../../components/Sources';
import { useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import type { BottleneckNode } from './BottleneckView';
import { messages } from './messages';

/** What was recommended against it, and what was done with that. */
export function Recommendations({ recommendations }: { recommendations: BottleneckNode['recommendations']['nodes'] }) {
  const texts = useMessages(messages);
  return (
    <Section id="recommendations" title={texts.recommendations} count={recommendations.length}>
      <ul className="list">
        {recommendations.map((recommendation) => (
          <RecommendationItem key={recommendation.id} recommendation={recommendation} related={recommendation.about} linked />
        ))}
      </ul>
    </Section>
  );
}

/** Comparisons across the border that turn on it. */
export function Comparisons({ comparisons }: { comparisons: BottleneckNode['comparisons']['nodes'] }) {
  const texts = useMessages(messages);
  return (
    <Section id="comparisons" title={texts.comparisons} count={comparisons.length}>
      <ul className="list">
        {comparisons.map((comparison) => (
          <ComparisonItem key={comparison.id} comparison={comparison} />
        ))}
      </ul>
    </Section>
  );
}

/** What the programme and its sources state about it. */
export function Statements({ statements }: { statements: BottleneckNode['statements']['nodes'] }) {
  const texts = useMessages(messages);
  const { label } = useVocabulary();
  return (
    <Section id="statements" title={texts.statements} count={statements.length}>
      <ul className="list">
        {statements.map(({ id, kind, text, citations }) => (
          <li key={id}>
            <strong>{label('STATEMENT_KIND', kind)}:</strong> {text}
            <Sources citations={citations} of={text} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
