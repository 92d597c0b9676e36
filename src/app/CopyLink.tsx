import { useCallback, useState } from 'react';
import { useOpenedCase, useOwnCase } from '../engine/use-case.ts';
import { useFilter } from '../filter/use-filter.ts';
import { Extra } from '../ui/Extra.tsx';
import { later } from '../ui/later.tsx';
import styles from './CopyLink.module.css';

const CopiedNote = later(() => import('./CopiedNote.tsx'), 'CopiedNote');

type State = 'idle' | 'copied' | 'by-hand';

/** Copies the address of exactly what is on screen. `by-hand`: the browser forbids it, so the link is shown. */
export function useCopyLink() {
  const [state, setState] = useState<State>('idle');
  const own = useOwnCase();
  const { version } = useOpenedCase();
  const { filter } = useFilter();
  const { blind } = filter;
  const copy = useCallback(async () => {
    try {
      const { shareAddress } = await import('../engine/share-address.ts');
      await navigator.clipboard.writeText(shareAddress(location.href, { own, version, blind }));
      setState('copied');
    } catch {
      setState('by-hand');
    }
  }, [own, version, blind]);
  return { state, copy, close: () => setState('idle') };
}

type Props = { link: ReturnType<typeof useCopyLink>; showsKey: boolean; className: string | undefined };

export function CopyLink({ link, showsKey, className }: Props) {
  return (
    <div className={styles.holder}>
      <button type="button" className={className} aria-label="Copy link" onClick={() => void link.copy()}>
        <svg viewBox="0 0 20 20" width="17" height="17" className={styles.icon} aria-hidden="true">
          <path
            d="M8 12a4 4 0 0 0 6 .5l2.5-2.5A4 4 0 0 0 11 4.300l-1 1M12 8a4 4 0 0 0-6-.5L3.500 10A4 4 0 0 0 9 15.700l1-1"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
          />
        </svg>
        <span className={styles.word}>Copy link</span> {showsKey && <kbd className={styles.key}>c</kbd>}
      </button>
      <div className={styles.said} role="status">
        {link.state !== 'idle' && (
          <Extra what="The ways to share">
            <CopiedNote isCopied={link.state === 'copied'} onClose={link.close} />
          </Extra>
        )}
      </div>
    </div>
  );
}
