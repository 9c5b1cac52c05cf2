import type { ReactNode } from 'react';
import type { FollowUpKey } from '../../api/schema.generated';
import { useAnswer } from '../../api/useAnswer';
import { nodeAddress, withParameters } from '../../address/addresses';
import { Link } from '../../address/Link';
import { useParameter } from '../../address/useParameter';
import { Page } from '../../components/Page';
import { Settled } from '../../components/Settled';
import { formatDayRange } from '../../language/format';
import { useLanguage, useMessages } from '../../language/language';
import { useVocabulary } from '../../vocabulary/useVocabulary';
import { AsOf } from './AsOf';
import css from './follow-up.module.css';
import { messages } from './messages';
import { outcomes, type Outcome, type Row } from './outcomes';
import { ScoreboardDocument } from './scoreboard.generated';
import { StackedBar } from './StackedBar';

const keys: FollowUpKey[] = ['MADE_BY', 'ADDRESSED_TO', 'PROMISED_BY'];

/** A row for each actor, with how far the recommendations are. */
export function ScoreboardPage({ tabs }: { tabs: ReactNode }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { label } = useVocabulary();
  const [by, setBy] = useParameter('by', 'MADE_BY');
  const answer = useAnswer(ScoreboardDocument, { by: by as FollowUpKey, lang: language });
  const outcomeName = (status: (typeof outcomes)[number]['status']) => (status === null ? texts.unanswered : label('COMMITMENT_STATUS', status));
  return (
    <Page title={texts.title} operations={[answer.operation]}>
      <p>{texts.intro}</p>
      {tabs}
      <AsOf />
      <fieldset className={css.keys}>
        <legend>{texts.by}</legend>
        {keys.map((key) => (
          <label key={key}>
            <input type="radio" name="by" value={key} checked={by === key} onChange={() => setBy(key)} /> {texts.keys[key]}
          </label>
        ))}
      </fieldset>
      <Settled answer={answer}>
        {({ followUp }) => (
          <div className={`table-scroll ${css.scoreboard}`} tabIndex={0} role="group" aria-label={texts.scoreboard}>
            <table>
              <caption className="visually-hidden">{texts.scoreboard}</caption>
              <thead>
                <tr>
                  <th scope="col">{texts.actor}</th>
                  <th scope="col">{texts.bar}</th>
                  <th scope="col" className="number">
                    {texts.recommendations}
                  </th>
                  {outcomes.map(({ field, status }) => (
                    <th key={field} scope="col" className="number">
                      <svg className={css.key} viewBox="0 0 12 12" aria-hidden="true">
                        <rect width="12" height="12" className={css[field]} />
                      </svg>{' '}
                      {outcomeName(status)}
                    </th>
                  ))}
                  <th scope="col" className="number">
                    {texts.median}
                  </th>
                </tr>
              </thead>
              <tbody>
                {followUp.map((row) => (
                  <tr key={row.key.id}>
                    <th scope="row">
                      <Link to={nodeAddress(row.key.id)}>{row.key.name}</Link>
                    </th>
                    <td>
                      <StackedBar row={row} />
                    </td>
                    <td className="number">
                      <Figure row={row} by={by} name={texts.recommendations} />
                    </td>
                    {outcomes.map(({ field, status }) => (
                      <td key={field} className="number">
                        <Figure row={row} by={by} outcome={field} name={outcomeName(status)} />
                      </td>
                    ))}
                    <td className="number">{row.medianDaysToAnswer && formatDayRange(row.medianDaysToAnswer, language)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Settled>
    </Page>
  );
}

/** A figure, with the way to the recommendations that it counts. */
function Figure({ row, by, outcome, name }: { row: Row; by: string; outcome?: Outcome; name: string }) {
  const count = row[outcome ?? 'recommendations'];
  if (count === 0) return <>0</>;
  return (
    <Link to={withParameters('/follow-up/recommendations', { by, actor: row.key.id, outcome })} aria-label={`${count}, ${name}: ${row.key.name}`}>
      {count}
    </Link>
  );
}
