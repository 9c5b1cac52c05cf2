import { stringifyDocument } from '@urql/core';
import { playgroundAddress } from '../address/addresses';
import type { Operation } from '../api/useAnswer';
import { useMessages } from '../language/language';

/** Opens the GraphQL query behind a view in the playground. */
export function QueryLink({ operations }: { operations: Operation[] }) {
  const texts = useMessages({ NL: 'GraphQL-query', EN: 'GraphQL query' });
  return (
    <p className="query-links no-print">
      {operations.map(({ document, variables }) => {
        const text = stringifyDocument(document);
        const name = /query (\w+)/.exec(text)?.[1] ?? '';
        return (
          <a key={name} className="button quiet" href={playgroundAddress(text, variables)}>
            {texts}
            {operations.length > 1 && ` ${name}`}
          </a>
        );
      })}
    </p>
  );
}
