import { nodeAddress } from '../address/addresses';
import { Link } from '../address/Link';
import { Sources } from './Sources';
import { formatDate, formatDays } from '../language/format';
import { useLanguage, useMessages, type Messages } from '../language/language';
import { useVocabulary } from '../vocabulary/useVocabulary';
import type { CommitmentPartsFragment } from './commitment.generated';

interface CommitmentTexts {
  promisedBy: string;
  due: string;
  later: (days: string) => string;
  asKnown: (date: string) => string;
  answersTo: (actor: string) => string;
  history: string;
}

const messages: Messages<CommitmentTexts> = {
  NL: {
    promisedBy: 'Toegezegd door',
    due: 'uiterlijk',
    later: (days) => `${days} later dan eerst beloofd`,
    asKnown: (date) => `zoals bekend op ${date}`,
    answersTo: (actor) => `Antwoord op een aanbeveling van ${actor}`,
    history: 'Hoe het verliep',
  },
  EN: {
    promisedBy: 'Promised by',
    due: 'due',
    later: (days) => `${days} later than first promised`,
    asKnown: (date) => `as known on ${date}`,
    answersTo: (actor) => `Answers a recommendation of ${actor}`,
    history: 'How it went',
  },
};

/** A commitment: what was promised by whom, how far it is as last known, and how it got there. */
export function CommitmentItem({ commitment }: { commitment: CommitmentPartsFragment }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { label } = useVocabulary();
  const { id, text, status, statusDate, due, slippageDays, evidence, by, about, answers, history, citations } = commitment;
  return (
    <li>
      <Link to={nodeAddress(id)}>{text}</Link>
      <p>
        <strong>{label('COMMITMENT_STATUS', status)}</strong>
        {statusDate && `, ${texts.asKnown(formatDate(statusDate, language))}`}
        {due && `; ${texts.due} ${formatDate(due, language)}`}
        {slippageDays !== null && slippageDays > 0 && ` (${texts.later(formatDays(slippageDays, language))})`}
      </p>
      <p className="muted">
        {by && (
          <>
            {texts.promisedBy} <Link to={nodeAddress(by.id)}>{by.name}</Link>.{' '}
          </>
        )}
        {about.map((subject) => (
          <Link key={subject.id} to={nodeAddress(subject.id)}>
            {subject.name}
          </Link>
        ))}
      </p>
      {answers.map((recommendation) => (
        <p key={recommendation.id}>
          {texts.answersTo(recommendation.madeBy.name)}: <Link to={nodeAddress(recommendation.id)}>{recommendation.text}</Link>
        </p>
      ))}
      {evidence && <p>{evidence}</p>}
      {history.length > 0 && (
        <details>
          <summary>
            {texts.history}
            <span className="visually-hidden">: {text}</span>
          </summary>
          <ul>
            {history.map((change) => (
              <li key={change.id}>
                {formatDate(change.date, language)}: {label('COMMITMENT_STATUS', change.status)}
                {change.due && `, ${texts.due} ${formatDate(change.due, language)}`}
                {change.note && `. ${change.note}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Sources citations={citations} of={text} />
    </li>
  );
}
