import { useCallback, useSyncExternalStore } from 'react';

/**
 * A long text of a view that stands behind the # of its address: it can be shared like the rest of
 * the address, but browsers send it to no server, so that it is in no log.
 */
export function useFragment(): [string, (text: string) => void] {
  const text = useSyncExternalStore(subscribe, read);
  return [text, useCallback(write, [])];
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

function read(): string {
  try {
    return decodeURIComponent(window.location.hash.slice(1));
  } catch {
    return ''; // not of our making
  }
}

function write(text: string): void {
  window.location.hash = encodeURIComponent(text);
}
