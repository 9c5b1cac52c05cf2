import type { NodeKind } from '../../api/schema.generated';
import { useListParameter, useParameter } from '../../address/useParameter';
import { most } from './messages';

export type Choices = ReturnType<typeof useChoices>;

/** What the reader chose; all of it stands in the address. */
export function useChoices() {
  const [listed, setIds] = useListParameter('nodes');
  const [kinds, setKinds] = useListParameter('kind');
  const [all, setAll] = useListParameter('all');
  const [chosen, choose] = useParameter('chosen');
  const ids = [...new Set(listed)].slice(0, most);
  const add = (more: string[]) => setIds([...new Set([...ids, ...more])].slice(0, most));
  const remove = (id: string) => {
    setIds(ids.filter((other) => other !== id));
    if (chosen === id) choose('');
  };
  return { ids, setIds, add, remove, kinds: kinds as NodeKind[], setKinds, all: all as NodeKind[], setAll, chosen, choose };
}
