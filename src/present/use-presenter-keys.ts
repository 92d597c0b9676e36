import { useLayoutEffect, useRef } from 'react';

export type PresenterAction =
  | 'forward'
  | 'back'
  | 'first'
  | 'last'
  | 'blank'
  | 'reveal'
  | 'reveal-all'
  | 'names'
  | 'notes'
  | 'code'
  | 'full-screen'
  | 'keys'
  | 'leave';

/** Keys of the wall: what a clicker sends, and what a hand on the keyboard finds. Shown by `?`. */
export const PRESENTER_KEYS: readonly (readonly [
  keys: readonly string[],
  action: PresenterAction,
  says: string,
])[] = [
  [['PageDown', 'ArrowRight', 'ArrowDown', ' '], 'forward', 'Next: uncover, then go on'],
  [['PageUp', 'ArrowLeft', 'ArrowUp'], 'back', 'Back'],
  [['Home'], 'first', 'First step'],
  [['End'], 'last', 'Last step'],
  [['r'], 'reveal', 'Reveal the next thing'],
  [['R'], 'reveal-all', 'Reveal all of this screen'],
  [['b', '.'], 'blank', 'Blank the wall, and back'],
  [['h'], 'names', 'Hide or show the names of the sources'],
  [['n'], 'notes', 'Open the teacher’s window'],
  [['q'], 'code', 'QR code of this view, and back'],
  [['f'], 'full-screen', 'Full screen, and back'],
  [['?'], 'keys', 'These keys'],
  [['Escape'], 'leave', 'Leave, to the same filter'],
];

const ACTIONS = new Map(
  PRESENTER_KEYS.flatMap(([keys, action]) => keys.map((key) => [key, action] as const)),
);

/** Space and Enter on a control belong to the control; a field keeps all its keys. */
function belongsToControl(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, textarea, select'))
    return event.key !== 'Escape' && !event.key.startsWith('Page');
  return event.key === ' ' && (target?.closest('button, a, summary') ?? null) !== null;
}

/** Calls `act` for the presenter's keys. `digits` gets 1 to 9. */
export function usePresenterKeys(
  act: (action: PresenterAction) => void,
  onDigit: (digit: number) => void,
): void {
  const latest = useRef({ act, onDigit });
  latest.current = { act, onDigit };
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (belongsToControl(event) || document.querySelector('dialog[open]')) return;
      const action = ACTIONS.get(event.key);
      if (action) latest.current.act(action);
      else if (/^[1-9]$/.test(event.key)) latest.current.onDigit(Number(event.key));
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
