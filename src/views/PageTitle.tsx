import { useEffect } from 'react';
import { useOpenedCase } from '../engine/use-case.ts';
import { isolate } from '../lib/isolate.ts';

let drawn: string | null = null;

/**
 * A new page says its title, as a loaded one does. Focus stays where it is; where it went with the page before, it goes
 * to the new one, and never to nothing.
 */
function useArrival(title: string): void {
  useEffect(() => {
    const before = drawn;
    drawn = title;
    if (before === null) return;
    if (before !== title) (document as { ariaNotify?: (text: string) => void }).ariaNotify?.(title);
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const main = document.querySelector('main');
    if (main?.hasAttribute('tabindex') === false) main.tabIndex = -1;
    main?.focus({ preventScroll: true });
  }, [title]);
}

/** What the tab says: the record or view (none for the case itself), the case, and the name of the site. */
export function PageTitle({ children }: { children?: string }) {
  const { name } = useOpenedCase();
  const title = [children ?? '', name, 'Readout'].filter(Boolean).map(isolate).join(' – ');
  useArrival(title);
  return <title>{title}</title>;
}
