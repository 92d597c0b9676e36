import { endSentence } from '../../lib/end-sentence.ts';
import { formatCount } from '../../lib/format-count.ts';
import type { OpenedPoint } from '../../models/compare/compare-opened.ts';
import { KIND_NAMES } from '../../models/compare/compare-words.ts';
import { AnswerShape, Sign } from '../../ui/Sign.tsx';
import styles from './PointNote.module.css';

const BASES = { case: 'Basis: this case.', background: 'Basis: general knowledge, not this case.' } as const;

/** The pairs of answers that the case argues, and its note with the basis. */
export function PointNote({
  opened,
  limit = Number.POSITIVE_INFINITY,
}: {
  opened: Pick<OpenedPoint, 'pairs' | 'unjudged' | 'note' | 'noteBasis' | 'accountNotes'>;
  /** Pairs shown at most. */
  limit?: number;
}) {
  const { pairs, unjudged, note, noteBasis, accountNotes } = opened;
  return (
    <div className={styles.note}>
      {pairs.slice(0, limit).map(({ kind, a, b, note: argued }) => (
        <div key={`${a.answer} ${b.answer}`}>
          <p className={styles.pair}>
            <Sign name={kind} /> {KIND_NAMES[kind][0]?.toUpperCase() + KIND_NAMES[kind].slice(1)}:{' '}
            <span className={styles.answer}>
              {a.answer !== null && <AnswerShape index={a.answer} />} {a.text}
            </span>{' '}
            <span className={styles.answer}>
              {b.answer !== null && <AnswerShape index={b.answer} />} {b.text}
            </span>
          </p>
          {argued !== null && <p>{argued}</p>}
        </div>
      ))}
      {unjudged > 0 && (
        <p className={styles.basis}>
          {formatCount(unjudged, pairs.length > 0 ? 'further pair' : 'pair')} of answers{' '}
          {unjudged === 1 ? 'is' : 'are'} not judged: the case does not say how they stand to each other.
        </p>
      )}
      {pairs.length > limit && (
        <p className={styles.basis}>
          {formatCount(pairs.length - limit, 'more pair')} on the question’s page.
        </p>
      )}
      {note !== null && (
        <p>
          {note} <span className={styles.basis}>{noteBasis ? BASES[noteBasis] : 'No basis is given.'}</span>
        </p>
      )}
      {accountNotes.map(({ source, note: text }) => (
        <p key={`${source.id} ${text}`}>
          <strong>{endSentence(source.name)}</strong> {text}
        </p>
      ))}
      {note === null && pairs.length === 0 && unjudged === 0 && accountNotes.length === 0 && (
        <p className={styles.basis}>The case has no note on this question.</p>
      )}
    </div>
  );
}
