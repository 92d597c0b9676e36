import { useLayoutEffect } from 'react';

const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="slider"]';

/**
 * Single-key shortcuts for the whole page: key -> what it does. They never fire in a field, in an open dialog, or with
 * a modifier held, and Space and Enter are never taken (they belong to the control that has the focus).
 */
export function useShortcuts(keys: Readonly<Record<string, () => void>>, isOn: boolean): void {
  useLayoutEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(FIELDS) || document.querySelector('dialog[open]')) return;
      const action = new Map(Object.entries(keys)).get(event.key);
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [keys, isOn]);
}
