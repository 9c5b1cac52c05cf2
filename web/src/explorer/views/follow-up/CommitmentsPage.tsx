import type { ReactNode } from 'react';
import type { CommitmentStatus } from '../../api/schema.generated';
import { useListParameter } from '../../address/useParameter';
import { usePages } from '../../api/usePages';
import { CommitmentItem } from '../../components/CommitmentItem';
import { CountedFacet } from '../../components/CountedFacet';
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
import { listOn, nextOf, useListOf } from './useListOf';

const documents = { overdue: OverdueDocument, slipped: SlippedDocument, done: DoneDocument };

/** Commitments that are overdue, have slipped or were kept. */
export function CommitmentsPage({ list, tabs }: { list: Exclude<List, 'unanswered'>; tabs: ReactNode }) {
  const texts = useMessages(messages);
  const { variables, wanted, actor, setActor, onMore } = useListOf();
  const [statuses, setStatuses] = useListParameter('status');
  const { label } = useVocabulary();
  const narrowed = { ...variables, ...(list !== 'done' && statuses.length > 0 && { statuses: statuses as CommitmentStatus[] }) };
  const answer = usePages(documents[list], narrowed, nextOf, wanted);
  return (
    <Page title={texts.lists[list]} over={texts.title} operations={[answer.operation]}>
      <p>{texts.explained[list]}</p>
      {tabs}
      <AsOf />
      <Settled answer={answer}>
        {(pages) => {
          const { totalCount, facets } = listOn(pages[0]!);
          const nodes = pages.flatMap((page) => listOn(page).nodes);
          return (
            <ListOfActor shown={nodes.length} total={totalCount} by="PROMISED_BY" actor={actor} onActor={setActor} onMore={onMore}>
              {list !== 'done' && (
                <div className={css.status}>
                  <CountedFacet
                    title={texts.status}
                    counts={facets.status}
                    label={(status) => label('COMMITMENT_STATUS', status)}
                    chosen={statuses}
                    onChange={setStatuses}
                  />
                </div>
              )}
              {list === 'slipped' && nodes.length > 0 && <Slips commitments={nodes} total={totalCount} onMore={onMore} />}
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
