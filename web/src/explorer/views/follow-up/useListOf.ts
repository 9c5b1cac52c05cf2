import { useNumberParameter, useParameter } from '../../address/useParameter';
import { useLanguage } from '../../language/language';

const pageSize = 25;
const most = 200;

/** What every list takes from the address: how many are shown, and of which actor. */
export function useListOf() {
  const [first, setFirst] = useNumberParameter('first', pageSize, pageSize, most);
  const [actor, setActor] = useParameter('actor');
  return {
    variables: { first, actor, ofActor: actor !== '', lang: useLanguage() },
    actor,
    setActor,
    /** Shows more of so many; undefined where all are shown. */
    more: (total: number) => (total > first && first < most ? () => setFirst(Math.min(most, first + pageSize)) : undefined),
  };
}
