import { type AnyVariables, type CombinedError, type TypedDocumentNode } from '@urql/core';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { Operation } from './useAnswer';

/** All pages of a connection, as far as they are there. */
export interface Pages<Data> {
  pages: Data[];
  done: boolean;
  error: CombinedError | undefined;
  /** The operation that asked for the first page. */
  operation: Operation;
}

/**
 * Asks for one page after the other, until `next` gives no cursor. The variables are compared by
 * their JSON; when they change it begins anew, and shows what it had until the first page is there.
 */
export function useAllPages<Data, Variables extends AnyVariables & { after?: string | null }>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  next: (page: Data) => string | null,
): Pages<Data> {
  const client = useClient();
  const key = JSON.stringify(variables);
  const [found, setFound] = useState<Omit<Pages<Data>, 'operation'>>({ pages: [], done: false, error: undefined });
  useEffect(() => {
    let wanted = true;
    const walk = async () => {
      const pages: Data[] = [];
      for (let after: string | null = null; ; ) {
        const asked = { ...JSON.parse(key), ...(after === null ? {} : { after }) } as Variables;
        const { data, error } = await client.query(document, asked).toPromise();
        if (!wanted) return;
        if (data === undefined) return setFound({ pages, done: true, error });
        pages.push(data);
        after = next(data);
        setFound({ pages: [...pages], done: after === null, error: undefined });
        if (after === null) return;
      }
    };
    void walk();
    return () => {
      wanted = false;
    };
    // `next` reads one field of a page; it is the same for every rendering.
  }, [client, document, key]);
  return { ...found, operation: { document, variables } };
}
