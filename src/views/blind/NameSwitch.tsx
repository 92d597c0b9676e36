import type { ReactNode } from 'react';
import type { Hiding } from '../../filter/translate-filter.ts';
import { useNameSwitch } from './use-name-switch.ts';

/** A button that hides the names, shows them, or changes the letters, on the page that it stands on. */
export function NameSwitch({ to, children }: { to: Hiding; children: ReactNode }) {
  const change = useNameSwitch();
  return (
    <button type="button" onClick={() => void change(to)}>
      {children}
    </button>
  );
}
