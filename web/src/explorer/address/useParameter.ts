import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';

type Change<Value> = (value: Value) => void;

/**
 * A value of a view that stands in its address, so that the address can be shared. What equals
 * the default is left out of it. A change replaces the entry in the browser's history.
 */
export function useParameter(name: string, otherwise = ''): [string, Change<string>] {
  const [, navigate] = useLocation();
  const change = useCallback(
    (value: string) => {
      // Read anew: another parameter may have changed since this view was drawn.
      const { pathname, search, hash } = window.location;
      const parameters = new URLSearchParams(search);
      if (value === otherwise) parameters.delete(name);
      else parameters.set(name, value);
      const rest = parameters.size === 0 ? '' : `?${parameters}`;
      navigate(`~${pathname}${rest}${hash}`, { replace: true });
    },
    [name, otherwise, navigate],
  );
  return [new URLSearchParams(useSearch()).get(name) ?? otherwise, change];
}

/** Several values under one name, joined by commas in the address. */
export function useListParameter(name: string): [string[], Change<string[]>] {
  const [joined, change] = useParameter(name);
  return [joined === '' ? [] : joined.split(','), useCallback((values: string[]) => change(values.join(',')), [change])];
}

/** A number within bounds; what is no number there counts as the default. */
export function useNumberParameter(name: string, otherwise: number, min: number, max: number): [number, Change<number>] {
  const [text, change] = useParameter(name, String(otherwise));
  const given = Number(text);
  const value = Number.isFinite(given) ? Math.min(max, Math.max(min, given)) : otherwise;
  return [value, useCallback((next: number) => change(String(next)), [change])];
}

/** Something that is on or off: `yes` or `no` in the address. */
export function useSwitchParameter(name: string, otherwise = false): [boolean, Change<boolean>] {
  const [text, change] = useParameter(name, otherwise ? 'yes' : 'no');
  return [text === 'yes', useCallback((on: boolean) => change(on ? 'yes' : 'no'), [change])];
}
