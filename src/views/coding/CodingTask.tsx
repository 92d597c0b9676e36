import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { CodingFrame } from '../../models/coding/coding-units.ts';
import type { QuoteRow } from '../../models/quotes/quote-row.ts';
import { Attribution } from '../Attribution.tsx';
import { QuoteWords } from '../QuoteWords.tsx';
import { SourceName } from '../SourceName.tsx';
import styles from './CodingTask.module.css';

type Props = {
  quotes: readonly QuoteRow[];
  frames: readonly CodingFrame[];
  chosen: ReadonlyMap<string, string | null>;
  onChoose: (quote: string, frame: string | null) => void;
};

/** The key of the nth frame: a, b, c … */
const keyOf = (at: number): string => String.fromCharCode(97 + at);

/** One quote at a time with the codebook beside it: a letter chooses, Enter goes on, Backspace goes back. */
export function CodingTask({ quotes, frames, chosen, onChoose }: Props) {
  const isOpen = ({ id }: QuoteRow) => (chosen.get(id) ?? null) === null;
  const [at, setAt] = useState(() => Math.max(0, quotes.findIndex(isOpen)));
  const place = Math.min(at, quotes.length - 1);
  const quote = quotes[place] as QuoteRow;
  const code = chosen.get(quote.id) ?? null;
  const name = useId();
  const form = useRef<HTMLFieldSetElement>(null);
  const go = (by: number) => setAt(Math.min(quotes.length - 1, Math.max(0, place + by)));
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const frame = /^[a-z]$/.test(event.key) ? frames[event.key.charCodeAt(0) - 97] : undefined;
    if (frame) onChoose(quote.id, frame.id);
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) go(1);
    else if (event.key === 'Backspace') go(-1);
    else return;
    event.preventDefault();
    form.current?.focus();
  };
  return (
    <section className={styles.task} aria-label={`Quote ${place + 1} of ${quotes.length}`} onKeyDown={onKey}>
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
          With the keyboard: a letter chooses, <kbd>Enter</kbd> goes on, <kbd>Backspace</kbd> goes back.
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: letters choose here, so that it must take the focus */}
      <fieldset ref={form} className={styles.frames} tabIndex={0}>
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
              <kbd>{keyOf(i)}</kbd> <strong>{label}</strong>
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
