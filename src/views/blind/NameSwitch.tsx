import { type ReactNode, useState } from 'react';
import type { Hiding } from '../../filter/translate-filter.ts';
import { useNameSwitch } from './use-name-switch.ts';

/** A button that hides the names, shows them, or changes the letters, on the page that it stands on. */
export function NameSwitch({ to, children }: { to: Hiding; children: ReactNode }) {
  const change = useNameSwitch();
  const [isMissing, setMissing] = useState(false);
  if (isMissing)
    return <span role="status">Hiding names did not arrive. Load the page again to have it.</span>;
  return (
    <button type="button" onClick={() => void change(to).catch(() => setMissing(true))}>
      {children}
    </button>
  );
}
