import { Link } from '../../address/Link';
import { useAnswer } from '../../api/useAnswer';
import { Page } from '../../components/Page';
import { Settled } from '../../components/Settled';
import { useLanguage, useMessages } from '../../language/language';
import type { PartProps } from './DynamicsView';
import { messages, type Part } from './messages';
import { Pattern } from './Pattern';
import { PatternsDocument } from './patterns.generated';

/** What each analysis answers, and the pattern that is least likely to be chance. */
export function Overview({ tabs, parts }: PartProps & { parts: Part[] }) {
  const texts = useMessages(messages);
  const answer = useAnswer(PatternsDocument, { minCases: 4, minSize: 3, minStrength: 1, orderBy: 'SURPRISE', first: 1, lang: useLanguage() });
  return (
    <Page title={texts.title} operations={[answer.operation]}>
      <p>{texts.intro}</p>
      {tabs}
      <dl>
        {parts.map((part) => (
          <div key={part}>
            <dt>
              <Link to={`/dynamics/${part}`}>{texts.names[part]}</Link>
            </dt>
            <dd>{texts.explained[part]}</dd>
          </div>
        ))}
      </dl>
      <Settled answer={answer}>
        {({ recurringPatterns: [first] }) =>
          first && (
            <section>
              <h2>{texts.strongest}</h2>
              <Pattern pattern={first} />
            </section>
          )
        }
      </Settled>
    </Page>
  );
}
