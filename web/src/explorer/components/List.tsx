import type { AnyVariables } from '@urql/core';
import type { ReactNode } from 'react';
import { Failure } from './Failure';
import { Loading } from './Loading';
import type { Part } from './Parts';
import { Shown } from './Shown';
import { useList, type FirstPage, type Further } from './useList';

interface ListProps<Item, Data, Variables> {
  /** Under which name the address keeps how many are shown. */
  name: string;
  first: FirstPage<Item>;
  further: Further<Item, Data, Variables>;
  children: (nodes: Item[]) => ReactNode;
}

/** A list with how much of it is shown, and the way to more. */
export function List<Item, Data, Variables extends AnyVariables & { after?: string | null }>({ name, first, further, children }: ListProps<Item, Data, Variables>) {
  const { nodes, total, pending, error, onMore } = useList(name, first, further);
  return (
    <>
      {children(nodes)}
      {error && <Failure error={error} />}
      {pending && <Loading />}
      <Shown shown={nodes.length} total={total} onMore={onMore} />
    </>
  );
}

/** A list as a part of a long page; the address keeps how much of it is shown under the part's id. */
export function listPart<Item, Data, Variables extends AnyVariables & { after?: string | null }>(
  id: string,
  title: string,
  first: FirstPage<Item>,
  further: Further<Item, Data, Variables>,
  content: (nodes: Item[]) => ReactNode,
): Part {
  return {
    id,
    title,
    shown: first.totalCount,
    content: (
      <List name={id} first={first} further={further}>
        {content}
      </List>
    ),
  };
}
