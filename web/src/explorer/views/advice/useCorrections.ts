import type { Domain, Phase } from '../../api/schema.generated';
import { useListParameter, useParameter } from '../../address/useParameter';

/** What a reader changed of what was recognised; it stands in the address. */
export interface Corrections {
  removed: string[];
  added: string[];
  domain: Domain | undefined;
  phase: Phase | undefined;
  any: boolean;
  remove: (ids: string[]) => void;
  add: (ids: string[]) => void;
  setDomain: (domain: string) => void;
  setPhase: (phase: string) => void;
  undo: () => void;
}

export function useCorrections(): Corrections {
  const [removed, remove] = useListParameter('not');
  const [added, add] = useListParameter('add');
  const [domain, setDomain] = useParameter('domain');
  const [phase, setPhase] = useParameter('phase');
  return {
    removed,
    added,
    domain: domain === '' ? undefined : (domain as Domain),
    phase: phase === '' ? undefined : (phase as Phase),
    any: removed.length + added.length > 0 || domain !== '' || phase !== '',
    remove,
    add,
    setDomain,
    setPhase,
    undo: () => {
      remove([]);
      add([]);
      setDomain('');
      setPhase('');
    },
  };
}
