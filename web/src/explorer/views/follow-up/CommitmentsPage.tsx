import type { ReactNode } from 'react';
import type { CommitmentStatus } from '../../api/schema.generated';
import { useAnswer } from '../../api/useAnswer';
import { useListParameter } from '../../address/useParameter';
import { CommitmentItem } from '../../components/CommitmentItem';
import { Facet } from '../../components/Facet';
import { Page } from '../../components/Page';
import { Settled } from '../../components/Settled';
import { useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import { AsOf } from './AsOf';
import css from './follow-up.module.css';
import { ListOfActor } from './ListOfActor';
import { DoneDocument, OverdueDocument, SlippedDocument } from './lists.generated';
import { messages, type List } from './messages';
import { Slips } from './Slips';
import { useListOf } from './useListOf';

const documents = { overdue: OverdueDocument, slipped: SlippedDocument, done: DoneDocument };

/** Commitments that are overdue, have slipped or were kept. */
export function CommitmentsPage({ list, tabs }: { list: Exclude<List, 'unanswered'>; tabs: ReactNode }) {
  const texts = useMessages(messages);
  const { variables, actor, setActor, more } = useListOf();
  const [statuses, setStatuses] = useListParameter('status');
  const { label } = useVocabulary();
  const answer = useAnswer(documents[list], { ...variables, ...(list !== 'done' && statuses.length > 0 && { statuses: statuses as CommitmentStatus[] }) });
  return (
    <Page title={texts.lists[list]} over={texts.title} operations={[answer.operation]}>
      <p>{texts.explained[list]}</p>
      {tabs}
      <AsOf />
      <Settled answer={answer}>
        {({ all, ofActor }) => {
          const { totalCount, nodes, facets } = (all ?? ofActor)!;
          return (
            <ListOfActor total={totalCount} by="PROMISED_BY" actor={actor} onActor={setActor} more={more(totalCount)}>
              {list !== 'done' && (
                <div className={css.status}>
                  <Facet
                    title={texts.status}
                    values={facets.status.flatMap(({ value, count }) => (value === null ? [] : [{ value, count, label: label('COMMITMENT_STATUS', value) }]))}
                    chosen={statuses}
                    onChange={setStatuses}
                  />
                </div>
              )}
              {list === 'slipped' && nodes.length > 0 && <Slips commitments={nodes} />}
              <ol className="list">
                {nodes.map((commitment) => (
                  <CommitmentItem key={commitment.id} commitment={commitment} />
                ))}
              </ol>
            </ListOfActor>
          );
        }}
      </Settled>
    </Page>
  );
}
