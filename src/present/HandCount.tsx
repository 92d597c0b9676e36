import { isolate } from '../lib/isolate.ts';
import type { WallAnswer } from '../models/present/wall-screen.ts';
import { AnswerShape } from '../ui/Sign.tsx';
import styles from './HandCount.module.css';
import type { Hands } from './use-hands.ts';

/** The answers to choose from, each with a count of hands: typed, tapped, or by its number key. No bars yet. */
export function HandCount({ answers, hands }: { answers: readonly WallAnswer[]; hands: Hands }) {
  return (
    <ul className={styles.answers}>
      {answers.map(({ answer, text }, place) => (
        <li key={text} className={styles.answer}>
          <span className={styles.text}>
            {answer !== null && <AnswerShape index={answer} />}
            {text}
          </span>
          <span className={styles.count}>
            <input
              type="number"
              min={0}
              max={9999}
              inputMode="numeric"
              aria-label={`Hands for ${isolate(text)}`}
              value={hands.counts[place] ?? 0}
              onChange={({ target }) => hands.set(place, target.valueAsNumber)}
            />
            <button
              type="button"
              aria-label={`One hand more for ${isolate(text)}`}
              onClick={() => hands.set(place, (hands.counts[place] ?? 0) + 1)}
            >
              +1
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
