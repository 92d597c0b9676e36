import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { CodingFrame } from '../../models/coding/coding-units.ts';
import type { QuoteRow } from '../../models/quotes/quote-row.ts';
import { Attribution } from '../Attribution.tsx';
import { QuoteWords } from '../QuoteWords.tsx';
import { SourceName } from '../SourceName.tsx';
import styles from './CodingTask.module.css';
import { codeKeys, lettersFor, typeLetter } from './code-keys.ts';

type Props = {
  quotes: readonly QuoteRow[];
  frames: readonly CodingFrame[];
  chosen: ReadonlyMap<string, string | null>;
  onChoose: (quote: string, frame: string | null) => void;
};

/** Letters belong to a field that takes text. */
const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('textarea, select, input:not([type="radio"]), [contenteditable="true"]') !== null;

/** One quote at a time with the codebook beside it: letters choose, Enter goes on, Backspace goes back. */
export function CodingTask({ quotes, frames, chosen, onChoose }: Props) {
  const isOpen = ({ id }: QuoteRow) => (chosen.get(id) ?? null) === null;
  const [at, setAt] = useState(() => Math.max(0, quotes.findIndex(isOpen)));
  const place = Math.min(at, quotes.length - 1);
  const quote = quotes[place] as QuoteRow;
  const code = chosen.get(quote.id) ?? null;
  const name = useId();
  const go = (by: number) => setAt(Math.min(quotes.length - 1, Math.max(0, place + by)));
  const [typed, setTyped] = useState('');
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (takesLetters(event.target) || document.querySelector('dialog[open]')) return;
    const isOnControl =
      event.target instanceof Element && event.target.closest('button, a, summary') !== null;
    if (/^[a-z]$/.test(event.key)) {
      const { frame, typed: next } = typeLetter(typed, event.key, frames.length);
      setTyped(next);
      const id = frame === null ? undefined : frames[frame]?.id;
      if (id !== undefined) onChoose(quote.id, id);
    } else if (event.key === 'Enter' && !isOnControl) go(1);
    else if (event.key === 'Backspace' && typed !== '') setTyped('');
    else if (event.key === 'Backspace') go(-1);
    else return;
    event.preventDefault();
    // A letter of the codebook is no shortcut of the page.
    event.stopPropagation();
  };
  const latest = useRef(onKey);
  latest.current = onKey;
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, []);
  return (
    <section className={styles.task} aria-label={`Quote ${place + 1} of ${quotes.length}`}>
      <div className={styles.quote}>
        <p className={styles.place}>
          {place + 1} of {quotes.length}
        </p>
        <QuoteWords quote={quote} size="open" />
        {quote.summary !== '' && <p className={styles.summary}>{quote.summary}</p>}
        <p className={styles.who}>
          <SourceName source={quote.source} /> <Attribution speaker={quote.speaker} actor={quote.actor} />
          {quote.cue !== '' && `, ${quote.cue}`}
        </p>
        <p className={styles.buttons}>
          <button type="button" onClick={() => go(-1)} disabled={place === 0}>
            Back
          </button>
          <button type="button" onClick={() => go(1)} disabled={place === quotes.length - 1}>
            Next
          </button>
          <button type="button" onClick={() => onChoose(quote.id, null)} disabled={code === null}>
            Take it back
          </button>
        </p>
        <p className={styles.keys}>
          With the keyboard: {lettersFor(frames.length) === 1 ? 'a letter chooses' : 'two letters choose'},{' '}
          <kbd>Enter</kbd> goes on, <kbd>Backspace</kbd> goes back.
          {typed !== '' && (
            <span role="status">
              {' '}
              Typed: <kbd>{typed}</kbd>
            </span>
          )}
        </p>
      </div>
      <fieldset className={styles.frames}>
        <legend>Which frame fits best?</legend>
        {frames.map(({ id, label, definition, include, exclude }, i) => (
          <label key={id} className={styles.frame}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={code === id}
              onChange={() => onChoose(quote.id, id)}
            />
            <span>
              {codeKeys(i, frames.length) !== '' && <kbd>{codeKeys(i, frames.length)}</kbd>}{' '}
              <strong>{label}</strong>
              {definition !== undefined && <span className={styles.definition}> {definition}</span>}
              {(include !== undefined || exclude !== undefined) && code === id && (
                <span className={styles.rules}>
                  {include !== undefined && ` Takes in: ${include}`}
                  {exclude !== undefined && ` Leaves out: ${exclude}`}
                </span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
