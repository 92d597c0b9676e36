import { useState } from 'react';
import type { Citation } from '../../models/quotes/citation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './CitationButton.module.css';

type Props = { citations: readonly Citation[]; missing: readonly string[] };

/** Opens the article's citation in six styles, each with a button that copies it. */
export function CitationButton({ citations, missing }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Cite the article
      </button>
      <Dialog title="Cite the article" isOpen={isOpen} onClose={() => setOpen(false)}>
        {missing.length > 0 && (
          <p className={styles.missing}>
            The case has {missing.join(', ')}. Nothing is made up for what is not known; complete it before
            you publish.
          </p>
        )}
        <ul className={styles.list}>
          {citations.map((citation) => (
            <CitationItem key={citation.style} citation={citation} />
          ))}
        </ul>
      </Dialog>
    </>
  );
}

function CitationItem({ citation: { style, text } }: { citation: Citation }) {
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  const isRecord = text.includes('\n');
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h3 className={styles.style}>{style}</h3>
        <button
          type="button"
          className={styles.copy}
          onClick={() => void copy()}
          aria-label={`Copy ${style}`}
        >
          {state === 'copied' ? 'Copied' : 'Copy'}
        </button>
      </div>
      <p className={isRecord ? styles.record : styles.text} dir="auto">
        {text}
      </p>
      <p role="status" className={styles.refused}>
        {state === 'refused' && 'The browser did not let the page copy. Select the text and copy it by hand.'}
      </p>
    </li>
  );
}
