import type { CodeConflict } from '../../engine/use-kept-codes.ts';
import type { CodingModel } from '../../models/coding/coding-units.ts';
import styles from './CodeConflicts.module.css';

type Props = {
  conflicts: readonly CodeConflict[];
  quotes: CodingModel['quotes'];
  frames: CodingModel['frames'];
  chosen: ReadonlyMap<string, string | null>;
  onSettle: (quote: string, frame: string | null) => void;
};

/** Quotes that were coded in two tabs at once: both choices, and the question which stands. */
export function CodeConflicts({ conflicts, quotes, frames, chosen, onSettle }: Props) {
  if (conflicts.length === 0) return null;
  const nameOf = (frame: string | null): string =>
    frame === null ? 'no frame' : (frames.find(({ id }) => id === frame)?.label ?? frame);
  return (
    <section className={styles.conflicts} aria-label="Coded in two tabs at once">
      <p>Another tab coded the same quotes. Both choices are kept until you say which stands.</p>
      <ul>
        {conflicts.map(({ quote, others }) => {
          const at = quotes.findIndex(({ id }) => id === quote);
          const choices = [chosen.get(quote) ?? null, ...others];
          return (
            <li key={quote}>
              {at < 0 ? `Quote ${quote}` : `Quote ${at + 1}`}:{' '}
              {choices.map((frame) => (
                <button key={frame} type="button" onClick={() => onSettle(quote, frame)}>
                  {nameOf(frame)}
                </button>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
