import type { NodeKind } from '../../api/schema.generated';
import { useListParameter, useNumberParameter, useParameter } from '../../address/useParameter';
import { most } from './messages';

/** So many neighbours of the node that is selected are listed at first, and so many more each time. */
export const pageSize = 100;

export type Choices = ReturnType<typeof useChoices>;

/** What the reader chose; all of it stands in the address. */
export function useChoices() {
  const [given, setIds] = useListParameter('nodes');
  const [kinds, setKinds] = useListParameter('kind');
  const [all, setAll] = useListParameter('all');
  const [chosen, setChosen] = useParameter('chosen');
  const [listed, setListed] = useNumberParameter('first', pageSize, pageSize, 10_000);
  const choose = (id: string) => {
    setListed(pageSize);
    setChosen(id);
  };
  const ids = [...new Set(given)].slice(0, most);
  const add = (more: string[]) => setIds([...new Set([...ids, ...more])].slice(0, most));
  const remove = (id: string) => {
    setIds(ids.filter((other) => other !== id));
    if (chosen === id) choose('');
  };
  return { ids, setIds, add, remove, kinds: kinds as NodeKind[], setKinds, all: all as NodeKind[], setAll, chosen, choose, listed, setListed };
}
