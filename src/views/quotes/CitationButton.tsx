import { useState } from 'react';
import type { Citation } from '../../models/quotes/citation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './CitationButton.module.css';

type Props = { citations: readonly Citation[]; words: readonly Citation[]; missing: readonly string[] };

/** Opens citations of these words and of their article, each with a button that copies it. */
export function CitationButton({ citations, words, missing }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Cite
      </button>
      <Dialog title="Cite these words, or their article" isOpen={isOpen} onClose={() => setOpen(false)}>
        {missing.length > 0 && (
          <p className={styles.missing}>
            The case has {missing.join(', ')}. Nothing is made up for what is not known; complete it before
            you publish.
          </p>
        )}
        <h3 className={styles.part}>These words</h3>
        <ul className={styles.list}>
          {words.map((citation) => (
            <CitationItem key={citation.style} citation={citation} of="these words" />
          ))}
        </ul>
        <h3 className={styles.part}>The article</h3>
        <ul className={styles.list}>
          {citations.map((citation) => (
            <CitationItem key={citation.style} citation={citation} of="the article" />
          ))}
        </ul>
      </Dialog>
    </>
  );
}

function CitationItem({ citation: { style, text }, of }: { citation: Citation; of: string }) {
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
        <h4 className={styles.style}>{style}</h4>
        <button
          type="button"
          className={styles.copy}
          onClick={() => void copy()}
          aria-label={`Copy ${style} of ${of}`}
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
