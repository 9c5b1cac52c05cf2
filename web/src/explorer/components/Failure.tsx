import type { CombinedError } from '@urql/core';
import { useMessages } from '../language/language';

/** What went wrong, in the API's words, with its code. */
export function Failure({ error }: { error: CombinedError }) {
  const texts = useMessages({
    NL: { title: 'Dit lukte niet', unreachable: 'De server is niet te bereiken. Probeer het zo nog eens.' },
    EN: { title: 'This did not work', unreachable: 'The server cannot be reached. Try again in a while.' },
  });
  return (
    <div className="failure" role="alert">
      <strong>{texts.title}</strong>
      {error.graphQLErrors.map(({ message, extensions }) => (
        <p key={message}>
          {message} {typeof extensions.code === 'string' && <code>{extensions.code}</code>}
        </p>
      ))}
      {error.networkError && <p>{texts.unreachable}</p>}
    </div>
  );
}
