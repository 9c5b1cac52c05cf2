import { CommitmentItem } from '../../components/CommitmentItem';
import type { CommitmentPartsFragment } from '../../components/commitment.generated';
import { Section } from '../../components/Section';
import { useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import type { AnyNode } from './Facts';
import { CitedBy, Claims, History, Recommendations } from './lists';
import { messages } from './messages';

/** The lists that belong to some kinds: what rests on a document, what became of a recommendation, and so on. */
export function Sections({ node }: { node: AnyNode }) {
  const texts = useMessages(messages);
  const { label } = useVocabulary();
  return (
    <>
      {'citedBy' in node && <CitedBy citations={node.citedBy} />}
      {'history' in node && <History changes={node.history} />}
      {'answeredBy' in node && <Commitments id="answers" title={texts.answeredBy} commitments={node.answeredBy} />}
      {'answeredBy' in node && node.answeredBy.totalCount === 0 && <p className="muted">{texts.unanswered}</p>}
      {'usedDifferently' in node && (
        <Claims id="used" title={texts.usedDifferently} claims={node.usedDifferently} text={({ meaning }) => meaning} of={({ about }) => about} />
      )}
      {'statements' in node && (
        <Claims id="statements" title={texts.statements} claims={node.statements} text={({ text }) => text} group={({ kind }) => label('STATEMENT_KIND', kind)} />
      )}
      {'considerations' in node && (
        <Claims id="considerations" title={texts.considerations} claims={node.considerations} text={({ text }) => text} group={({ phase }) => label('PHASE', phase)} />
      )}
      {'perspectives' in node && <Claims id="perspectives" title={texts.perspectives} claims={node.perspectives} text={({ text }) => text} />}
      {'involvements' in node && (
        <Claims id="roles" title={texts.roles} claims={node.involvements} text={({ role }) => label('ACTOR_ROLE', role)} of={({ about }) => about} />
      )}
      {'recommendations' in node && <Recommendations id="recommendations" title={texts.recommendations} recommendations={node.recommendations} />}
      {'recommendationsMade' in node && <Recommendations id="made" title={texts.made} recommendations={node.recommendationsMade} />}
      {'recommendationsReceived' in node && <Recommendations id="received" title={texts.received} recommendations={node.recommendationsReceived} />}
      {'promises' in node && <Commitments id="promises" title={texts.promises} commitments={node.promises} />}
    </>
  );
}

interface CommitmentsProps {
  id: string;
  title: string;
  commitments: { totalCount: number; nodes: CommitmentPartsFragment[] };
}

function Commitments({ id, title, commitments }: CommitmentsProps) {
  return (
    <Section id={id} title={title} count={commitments.totalCount}>
      <ol className="list">
        {commitments.nodes.map((commitment) => (
          <CommitmentItem key={commitment.id} commitment={commitment} />
        ))}
      </ol>
    </Section>
  );
}
