import type { ReactNode } from 'react';
import { usePages } from '../../api/usePages';
import { nodeAddress } from '../../address/addresses';
import { Link } from '../../address/Link';
import { Page } from '../../components/Page';
import { Settled } from '../../components/Settled';
import { Sources } from '../../components/Sources';
import { formatDate } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { AsOf } from './AsOf';
import { ListOfActor } from './ListOfActor';
import { UnansweredDocument } from './lists.generated';
import { messages } from './messages';
import { listOn, nextOf, useListOf } from './useListOf';

/** Recommendations to which no answer is recorded. */
export function UnansweredPage({ tabs }: { tabs: ReactNode }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { variables, wanted, actor, setActor, onMore } = useListOf();
  const answer = usePages(UnansweredDocument, variables, nextOf, wanted);
  return (
    <Page title={texts.lists.unanswered} over={texts.title} operations={[answer.operation]}>
      <p>{texts.explained.unanswered}</p>
      {tabs}
      <AsOf />
      <Settled answer={answer}>
        {(pages) => {
          const nodes = pages.flatMap((page) => listOn(page).nodes);
          return (
            <ListOfActor shown={nodes.length} total={listOn(pages[0]!).totalCount} by="MADE_BY" actor={actor} onActor={setActor} onMore={onMore}>
              <ol className="list">
                {nodes.map(({ id, text, date, madeBy, addressedTo, about, citations }) => (
                  <li key={id}>
                    <Link to={nodeAddress(id)}>{text}</Link>
                    <p className="muted">
                      {texts.madeBy(madeBy.name)}
                      {addressedTo.nodes.length > 0 && ` ${texts.madeTo} ${addressedTo.nodes.map(({ name }) => name).join(', ')}`}
                      {date && `, ${formatDate(date, language)}`}.{' '}
                      {about.map((subject) => (
                        <Link key={subject.id} to={nodeAddress(subject.id)}>
                          {subject.name}
                        </Link>
                      ))}
                    </p>
                    <Sources citations={citations} of={text} />
                  </li>
                ))}
              </ol>
            </ListOfActor>
          );
        }}
      </Settled>
    </Page>
  );
}
