import { useNumberParameter } from '../../address/useParameter';
import { Shown } from '../../components/Shown';

/** So many results the API gives at most. */
const most = 200;

/** How many results are asked for, as the address says, and how to ask for twice as many. */
export function useFirst(usual: number): [number, () => void] {
  const [first, setFirst] = useNumberParameter('first', usual, 1, most);
  return [first, () => setFirst(Math.min(2 * first, most))];
}

interface MoreProps {
  /** How many results are shown. */
  count: number;
  /** How many were asked for. */
  first: number;
  onMore: () => void;
}

/** Below results of which there may be more: the way to them. */
export function More({ count, first, onMore }: MoreProps) {
  return <Shown shown={count} total={count < first ? count : undefined} onMore={first < most ? onMore : undefined} />;
}
