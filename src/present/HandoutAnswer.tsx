import type { LessonStep } from '../models/present/tour.ts';
import type { WallModel } from '../models/present/wall.ts';
import styles from './HandoutTask.module.css';
import { MOST_PRINTED, partsOf } from './wall-parts.ts';

type Props = { step: LessonStep; place: number; wall: WallModel };

/** What is to be found in one task, and whose the words were. */
export function HandoutAnswer({ step, place, wall }: Props) {
  const words = partsOf(wall, 'words').slice(0, MOST_PRINTED);
  const who = partsOf(wall, 'who').slice(0, words.length);
  const [result] = partsOf(wall, 'result');
  return (
    <div className={styles.answer}>
      <h2 className={styles.caption}>
        {place}. {step.caption || step.prompt}
      </h2>
      {step.answer !== '' && <p>{step.answer}</p>}
      {result && (
        <p>
          {result.answers
            .map(
              ({ text, sources }) =>
                `${text}: ${sources.map(({ name }) => name).join(', ') || 'no source in view'}`,
            )
            .join('; ')}
          .
        </p>
      )}
      {who.length > 0 && (
        <p>
          {who
            .map(({ source, text }, i) => `${'abcd'[i]}: ${[source?.name, text].filter(Boolean).join(', ')}`)
            .join('; ')}
          .
        </p>
      )}
    </div>
  );
}
