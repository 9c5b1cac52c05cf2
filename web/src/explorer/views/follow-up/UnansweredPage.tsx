import type { ReactNode } from 'react';
import { useAnswer } from '../../api/useAnswer';
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
import { useListOf } from './useListOf';

/** Recommendations to which no answer is recorded. */
export function UnansweredPage({ tabs }: { tabs: ReactNode }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { variables, actor, setActor, more } = useListOf();
  const answer = useAnswer(UnansweredDocument, variables);
  return (
    <Page title={texts.lists.unanswered} over={texts.title} operations={[answer.operation]}>
      <p>{texts.explained.unanswered}</p>
      {tabs}
      <AsOf />
      <Settled answer={answer}>
        {({ all, ofActor }) => {
          const { totalCount, nodes } = (all ?? ofActor)!;
          return (
            <ListOfActor total={totalCount} by="MADE_BY" actor={actor} onActor={setActor} more={more(totalCount)}>
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
