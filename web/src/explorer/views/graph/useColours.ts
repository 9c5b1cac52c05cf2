import { useMemo, useSyncExternalStore } from 'react';
import type { Colours } from './drawing';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** The colours of the page, anew when its theme changes. */
export function useColours(): Colours {
  const isDark = useSyncExternalStore(subscribe, () => dark.matches);
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    const values = new Map<string, string>();
    return (property) => {
      const known = values.get(property) ?? style.getPropertyValue(property).trim();
      values.set(property, known);
      return known;
    };
  }, [isDark]);
}

function subscribe(changed: () => void): () => void {
  dark.addEventListener('change', changed);
  return () => dark.removeEventListener('change', changed);
}
