import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { CommitmentItem } from '../../components/CommitmentItem';
import type { CommitmentPartsFragment } from '../../components/commitment.generated';
import { RecommendationItem } from '../../components/RecommendationItem';
import { Sources } from '../../components/Sources';
import { formatMoney, formatPeriod } from '../../language/format';
import { useLanguage } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import type { CaseMeasuresFragment, CaseRecommendationsFragment } from './case.generated';

/** What the recovery consisted of. */
export function Measures({ measures }: { measures: CaseMeasuresFragment['measures']['nodes'] }) {
  const language = useLanguage();
  const { label } = useVocabulary();
  return (
    <ul className="list">
      {measures.map((measure) => (
        <li key={measure.id}>
          <Link to={nodeAddress(measure.id)}>{measure.name}</Link>{' '}
          <span className="muted">
            {[
              label('MEASURE_KIND', measure.kind),
              (measure.from ?? measure.to) && formatPeriod(measure, language),
              measure.amount && formatMoney(measure.amount, language),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
          <p>{measure.how}</p>
          <Sources citations={measure.citations} of={measure.name} />
        </li>
      ))}
    </ul>
  );
}

/** What was recommended, by whom, and which answers came. */
export function Recommendations({ recommendations }: { recommendations: CaseRecommendationsFragment['recommendations']['nodes'] }) {
  return (
    <ol className="list">
      {recommendations.map((recommendation) => (
        <RecommendationItem key={recommendation.id} recommendation={recommendation} related={recommendation.addresses} />
      ))}
    </ol>
  );
}

/** What was promised about the case. */
export function Commitments({ commitments }: { commitments: CommitmentPartsFragment[] }) {
  return (
    <ol className="list">
      {commitments.map((commitment) => (
        <CommitmentItem key={commitment.id} commitment={commitment} />
      ))}
    </ol>
  );
}
