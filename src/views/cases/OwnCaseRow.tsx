import { useId } from 'react';
import type { KeptCase } from '../../engine/use-own-cases.ts';
import { formatBytes } from '../../lib/format-bytes.ts';
import { formatCount } from '../../lib/format-count.ts';
import { InnerLink } from '../InnerLink.tsx';
import styles from './CasesPage.module.css';
import { CorpusNote } from './CorpusNote.tsx';
import { originWords } from './origin-words.ts';

type Props = {
  kept: KeptCase;
  to: string;
  isOpen: boolean;
  persisted: boolean | null;
  onSave: () => void;
  onDelete: () => void;
};

const day = (at: number): string =>
  new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** One case of the reader's: what is in it, where it came from, how safe it is, and what can be done with it. */
export function OwnCaseRow({ kept, to, isOpen, persisted, onSave, onDelete }: Props) {
  const id = useId();
  const { name, counts, size, openedAt, savedAt, origin, failure } = kept;
  const facts = [
    formatCount(counts.quotes ?? 0, 'quote'),
    formatCount(counts.articles ?? 0, 'article'),
    formatCount(counts.sources ?? 0, 'source'),
    formatBytes(size),
    originWords(origin),
    `opened on ${day(openedAt)}`,
  ];
  return (
    <li className={styles.row}>
      <div>
        <InnerLink to={to} className={styles.name} id={id}>
          <bdi>{name}</bdi>
        </InnerLink>
        {isOpen && <span className={styles.quiet}> open</span>}
        <p className={styles.facts}>{facts.join(' · ')}</p>
        <CorpusNote kept={kept} />
        <p className={styles.facts}>
          {failure
            ? `Not kept: ${failure.happened} It is here until you close the page.`
            : `${persisted === true ? 'Kept for good' : 'Kept in this browser'}; ${
                savedAt === null ? 'never saved as a file' : `last saved as a file on ${day(savedAt)}`
              }.`}
        </p>
      </div>
      <p className={styles.does}>
        <button type="button" className={styles.make} aria-describedby={id} onClick={onSave}>
          Save
        </button>
        <button type="button" className={styles.make} aria-describedby={id} onClick={onDelete}>
          Delete
        </button>
      </p>
    </li>
  );
}
