import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 48rem)');

/** Whether the page is narrow, as the styles have it. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}

function subscribe(changed: () => void): () => void {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
}
