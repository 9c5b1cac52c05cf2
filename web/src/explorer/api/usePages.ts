import { type AnyVariables, type CombinedError, type TypedDocumentNode } from '@urql/core';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { Answer } from './useAnswer';

/** The first pages of a connection, as far as they are there. */
export interface Pages<Data> extends Answer<Data[]> {
  /** Whether no page comes after these. */
  done: boolean;
}

interface Walked<Data> {
  /** The variables, as JSON. */
  key: string;
  pages: Data[];
  /** Where the next page begins; null where there is none, or none is known yet. */
  after: string | null;
  error: CombinedError | undefined;
}

const nothing = { key: '', pages: [], after: null, error: undefined };

/**
 * Asks for one page after the other, until there are as many as wanted or `next` gives no cursor; with `after` among the
 * variables the first of them begins there. The variables are compared by their JSON; when they change it begins anew, and
 * shows what it had until the first page is there.
 */
export function usePages<Data, Variables extends AnyVariables & { after?: string | null }>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  next: (page: Data) => string | null,
  wanted = Infinity,
  pause = false,
): Pages<Data> {
  const client = useClient();
  const key = JSON.stringify(variables);
  const [walked, setWalked] = useState<Walked<Data>>(nothing);
  const current = walked.key === key;
  const more = !current || (walked.error === undefined && walked.after !== null && walked.pages.length < wanted);
  useEffect(() => {
    if (pause || !more) return;
    let needed = true;
    const { pages, after } = current ? walked : nothing;
    const asked = { ...JSON.parse(key), ...(after === null ? {} : { after }) } as Variables;
    void client
      .query(document, asked)
      .toPromise()
      .then(({ data, error }) => {
        if (!needed) return;
        if (data == null) setWalked({ key, pages, after, error });
        else setWalked({ key, pages: [...pages, data], after: next(data), error: undefined });
      });
    return () => {
      needed = false;
    };
    // `next` reads one field of a page; it is the same for every rendering.
  }, [client, document, key, walked, more, pause]);
  return {
    data: walked.pages.length === 0 ? undefined : walked.pages,
    pending: more && !pause,
    error: current ? walked.error : undefined,
    done: current && (walked.after === null || walked.error !== undefined),
    operation: { document, variables },
  };
}

/** The cursor after which the next page begins; null where there is none. */
export function endOf({ hasNextPage, endCursor }: { hasNextPage: boolean; endCursor: string | null }): string | null {
  return hasNextPage ? endCursor : null;
}
