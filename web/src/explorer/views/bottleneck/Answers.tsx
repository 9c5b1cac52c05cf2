import { ComparisonItem } from '../../components/ComparisonItem';
import { RecommendationItem } from '../../components/RecommendationItem';
import { Sources } from '../../components/Sources';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import type { BottleneckNode } from './BottleneckView';

/** What was recommended against it, and what was done with that. */
export function Recommendations({ recommendations }: { recommendations: BottleneckNode['recommendations']['nodes'] }) {
  return (
    <ul className="list">
      {recommendations.map((recommendation) => (
        <RecommendationItem key={recommendation.id} recommendation={recommendation} related={recommendation.about} linked />
      ))}
    </ul>
  );
}

/** Comparisons across the border that turn on it. */
export function Comparisons({ comparisons }: { comparisons: BottleneckNode['comparisons']['nodes'] }) {
  return (
    <ul className="list">
      {comparisons.map((comparison) => (
        <ComparisonItem key={comparison.id} comparison={comparison} />
      ))}
    </ul>
  );
}

/** What the programme and its sources state about it. */
export function Statements({ statements }: { statements: BottleneckNode['statements']['nodes'] }) {
  const { label } = useVocabulary();
  return (
    <ul className="list">
      {statements.map(({ id, kind, text, citations }) => (
        <li key={id}>
          <strong>{label('STATEMENT_KIND', kind)}:</strong> {text}
          <Sources citations={citations} of={text} />
        </li>
      ))}
    </ul>
  );
}
