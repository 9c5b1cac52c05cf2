import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core';
import { useNumberParameter } from '../address/useParameter';
import { endOf, usePages } from '../api/usePages';

/** So many of a list are on each page of it: `first` in the operations. */
const pageSize = 100;
const most = 10_000;

/** The first page of a list, as the API gives it. */
export interface FirstPage<Item> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Item[];
}

/** How the pages after the first are asked for. */
export interface Further<Item, Data, Variables> {
  document: TypedDocumentNode<Data, Variables>;
  /** All but `after`. */
  variables: Omit<Variables, 'after'>;
  listOn: (data: Data) => FirstPage<Item>;
}

/** A list as far as it is shown. */
export interface ShownList<Item> {
  nodes: Item[];
  total: number;
  pending: boolean;
  error: CombinedError | undefined;
  /** Shows another page; undefined where all is shown. */
  onMore: (() => void) | undefined;
}

/** One list of a page that has several, of which each goes on by itself: the address keeps under its name how many are shown. */
export function useList<Item, Data, Variables extends AnyVariables & { after?: string | null }>(
  name: string,
  { totalCount, pageInfo, nodes }: FirstPage<Item>,
  { document, variables, listOn }: Further<Item, Data, Variables>,
): ShownList<Item> {
  const [wanted, setWanted] = useNumberParameter(name, pageSize, pageSize, most);
  const pages = pageInfo.hasNextPage ? Math.ceil(wanted / pageSize) - 1 : 0;
  const { data, pending, error } = usePages(
    document,
    { ...variables, after: pageInfo.endCursor } as Variables,
    (page) => endOf(listOn(page).pageInfo),
    pages,
    pages === 0,
  );
  const shown = [...nodes, ...(data ?? []).slice(0, pages).flatMap((page) => listOn(page).nodes)];
  return { nodes: shown, total: totalCount, pending, error, onMore: shown.length < totalCount ? () => setWanted(wanted + pageSize) : undefined };
}
