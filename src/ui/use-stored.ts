import { useCallback, useState } from 'react';

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * A small text kept on this machine under `readout.<key>`. Where storage is blocked or full it lives until the page
 * closes, which is all that is lost.
 */
export function useStored(key: string, initial: string): [string, (value: string) => void] {
  const name = `readout.${key}`;
  const [value, setValue] = useState(() => read(name) ?? initial);
  const keep = useCallback(
    (next: string) => {
      setValue(next);
      try {
        localStorage.setItem(name, next);
      } catch {
        // Said above: kept in memory only.
      }
    },
    [name],
  );
  return [value, keep];
}
