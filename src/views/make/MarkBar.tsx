import type { Range } from '../../case/anchors.ts';
import { MAX_ANCHOR_WORDS } from '../../case/rights.ts';
import { formatCount } from '../../lib/format-count.ts';
import { countWords } from '../../lib/words.ts';
import styles from './MakePage.module.css';
import type { MarkKind } from './MarkForm.tsx';
import { meets, shortened, tooMany } from './mark-words.ts';

const MARKS: readonly { key: string; name: string; kind: MarkKind | 'quote' }[] = [
  { key: 'q', name: 'Quote', kind: 'quote' },
  { key: 'n', name: 'Name', kind: 'name' },
  { key: 'e', name: 'Event', kind: 'event' },
  { key: 'a', name: 'Answer', kind: 'answer' },
  { key: 'f', name: 'Code', kind: 'code' },
];
const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['↓ ↑', 'sentence by sentence'],
  ['→ ←', 'word by word, with Shift for more'],
  ['p', 'the next words in quotation marks without a record'],
  ['r', 'the next sentence that reports somebody’s words'],
  ['b', 'no part of the article, and again: a part of it'],
  ['y x', 'accept, dismiss the first proposal'],
  ['j k', 'next, previous article'],
  ['g', 'the questions'],
];

type Props = {
  text: string;
  selection: Range | null;
  marked: readonly Range[];
  onMark: (kind: MarkKind | 'quote') => void;
  onSelect: (range: Range) => void;
  /** Whether the chosen words are a part of the article. */
  isBody: boolean;
  onBody: (isIn: boolean) => void;
};

/** What can be done with the chosen words, and whether they are more than may be copied. */
export function MarkBar({ text, selection, marked, onMark, onSelect, isBody, onBody }: Props) {
  const words = selection ? text.slice(selection.start, selection.end) : '';
  const isTooLong = selection !== null && tooMany(text, selection, marked) > 0;
  const inside = selection && marked.find((range) => meets(range, selection));
  const isPart = inside && (inside.start !== selection?.start || inside.end !== selection.end);
  return (
    <div className={styles.bar}>
      <p className={styles.buttons}>
        {MARKS.map(({ key, name, kind }) => (
          <button key={key} type="button" disabled={!selection} onClick={() => onMark(kind)}>
            {name} <kbd>{key}</kbd>
          </button>
        ))}
      </p>
      <p role="status" className={styles.picked}>
        {selection ? (
          <>
            Chosen:{' '}
            <span className={styles.words} dir="auto">
              {words.length > 160 ? `${words.slice(0, 160)}…` : words}
            </span>
          </>
        ) : (
          'Select words, or tap a sentence, or use the keys below.'
        )}
      </p>
      {isTooLong && (
        <p role="status" className={styles.warning}>
          {formatCount(countWords(words), 'word')}: shorten to {MAX_ANCHOR_WORDS}, or take the quotation
          marks’ own words. Only words in quotation marks may be more.
        </p>
      )}
      {selection && (isTooLong || isPart) && (
        <p className={styles.buttons}>
          {isTooLong && (
            <button type="button" onClick={() => onSelect(shortened(text, selection))}>
              Shorten to {MAX_ANCHOR_WORDS} words
            </button>
          )}
          {isPart && inside && (
            <button type="button" onClick={() => onSelect({ start: inside.start, end: inside.end })}>
              Take the words in quotation marks
            </button>
          )}
        </p>
      )}
      {selection && (
        <p className={styles.buttons}>
          <button type="button" onClick={() => onBody(!isBody)}>
            {isBody ? 'Not part of the article' : 'Part of the article'} <kbd>b</kbd>
          </button>
        </p>
      )}
      <details className={styles.keys}>
        <summary>Keys, while the text has the focus</summary>
        <dl>
          {KEYS.map(([keys, does]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
