import type { ReactNode } from 'react';
import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { useParameter } from '../../address/useParameter';
import { useAnswer } from '../../api/useAnswer';
import { endOf, usePages } from '../../api/usePages';
import { Page } from '../../components/Page';
import { RecommendationItem } from '../../components/RecommendationItem';
import { Select } from '../../components/Select';
import { Settled } from '../../components/Settled';
import { Shown } from '../../components/Shown';
import { useLanguage, useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import { AsOf } from './AsOf';
import { ActorNameDocument, CountedRecommendationsDocument, type CountedRecommendationsQuery } from './counted.generated';
import { messages } from './messages';
import { answersOf, outcomes, type Outcome } from './outcomes';
import { useListOf } from './useListOf';

const listOn = ({ made, addressed, promised }: CountedRecommendationsQuery) => (made ?? addressed ?? promised)!;

/** The recommendations that a figure of the scoreboard counts. */
export function CountedPage({ tabs }: { tabs: ReactNode }) {
  const texts = useMessages(messages);
  const lang = useLanguage();
  const { label } = useVocabulary();
  const { wanted, pageSize, actor, onMore } = useListOf();
  const [by] = useParameter('by', 'MADE_BY');
  const [outcome, setOutcome] = useParameter('outcome');
  const chosen = outcomes.find(({ field }) => field === outcome)?.field;
  const named = useAnswer(ActorNameDocument, { id: actor, lang }, actor === '');
  const ways = { made: by !== 'ADDRESSED_TO' && by !== 'PROMISED_BY', addressed: by === 'ADDRESSED_TO', promised: by === 'PROMISED_BY' };
  const answer = usePages(
    CountedRecommendationsDocument,
    { actor, ...answersOf(chosen), ...ways, first: pageSize, lang },
    (page) => endOf(listOn(page).pageInfo),
    wanted,
  );
  const names: [Outcome | '', string][] = [
    ['', texts.anyOutcome],
    ...outcomes.map(({ field, status }): [Outcome, string] => [field, status === null ? texts.unanswered : label('COMMITMENT_STATUS', status)]),
  ];
  const way = ways.made ? texts.counted.MADE_BY : ways.addressed ? texts.counted.ADDRESSED_TO : texts.counted.PROMISED_BY;
  return (
    <Page title={texts.recommendations} over={texts.title} operations={[answer.operation]}>
      <p>
        {way} <Link to={nodeAddress(actor)}>{named.data?.actor?.name ?? actor}</Link>
      </p>
      {tabs}
      <AsOf />
      <div className="controls no-print">
        <Select label={texts.furthest} value={chosen ?? ''} options={names} onChange={setOutcome} />
      </div>
      <Settled answer={answer}>
        {(pages) => {
          const total = listOn(pages[0]!).totalCount;
          const nodes = pages.flatMap((page) => listOn(page).nodes);
          return (
            <>
              <p role="status">{total === 0 ? texts.none : texts.count(total)}</p>
              <ol className="list">
                {nodes.map((recommendation) => (
                  <RecommendationItem key={recommendation.id} recommendation={recommendation} related={recommendation.about} linked />
                ))}
              </ol>
              <Shown shown={nodes.length} total={total} onMore={onMore} />
            </>
          );
        }}
      </Settled>
    </Page>
  );
}
