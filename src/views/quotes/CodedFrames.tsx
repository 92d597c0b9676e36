import type { MarkedRun } from '../../lib/marked-runs.ts';
import type { CodedFrame } from '../../models/quotes/quote-frames.ts';
import type { Standing } from '../../models/word-diff.ts';
import { Words } from '../../ui/Words.tsx';
import { FilterLink } from '../FilterLink.tsx';
import styles from './CodedFrames.module.css';
import pageStyles from './QuotePage.module.css';

/** The marked words alone; " … " stands for what lies between them. */
const onlyMarked = (words: readonly MarkedRun[]): MarkedRun[] =>
  words
    .filter(({ mark }) => mark)
    .flatMap((run, i) => (i === 0 ? [run] : [{ text: ' … ', mark: false }, run]));

type Props = { frames: readonly CodedFrame[]; lang: string | null; standing: Standing };

/** How the quote was coded: the frame, the words it was seen in, and the coder's reason. */
export function CodedFrames({ frames, lang, standing }: Props) {
  return (
    <section className={pageStyles.section}>
      <h2 className={pageStyles.heading}>
        {frames.length === 0 ? 'No frame was coded here' : 'How it was coded'}
      </h2>
      {frames.length > 0 && (
        <p className={styles.note}>
          Coding is a judgement and can be contested. <FilterLink path="/about">The codebooks</FilterLink>
        </p>
      )}
      <ul className={styles.list}>
        {frames.map((frame) => (
          <li key={`${frame.id} ${frame.isPrimary}`} className={styles.frame}>
            <div>
              <p className={styles.label}>{frame.label}</p>
              <p className={styles.meta}>
                {frame.scheme}
                {frame.isPrimary && ' · main frame'}
              </p>
            </div>
            {frame.words ? (
              <Words words={onlyMarked(frame.words)} status={standing} {...(lang === null ? {} : { lang })} />
            ) : (
              <p className={styles.meta}>The coder marked no words.</p>
            )}
            <div className={styles.reason}>
              <p>{frame.note || 'The coder gave no reason.'}</p>
              {frame.about !== '' && (
                <p>
                  About <bdi>{frame.about}</bdi>.
                </p>
              )}
              {frame.confidence !== null && (
                <p className={styles.meta}>
                  The coder’s confidence: {Math.round(frame.confidence * 100)} of 100.
                </p>
              )}
              <p className={styles.meta}>
                {[frame.creator, frame.created].filter(Boolean).join(', ') || 'Coder not named'}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
