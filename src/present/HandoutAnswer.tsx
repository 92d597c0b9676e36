import type { LessonStep } from '../models/present/tour.ts';
import type { WallModel } from '../models/present/wall.ts';
import styles from './HandoutTask.module.css';
import { partsOf, printedWords } from './wall-parts.ts';

type Props = { step: LessonStep; place: number; wall: WallModel };

/** What is to be found in one task, and whose the words were. */
export function HandoutAnswer({ step, place, wall }: Props) {
  const printed = printedWords(wall);
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
      {printed.length > 0 && (
        <p>
          {printed
            .map(
              ({ who }, i) =>
                `${'abcd'[i]}: ${who.map(({ source, text }) => [source?.name, text].filter(Boolean).join(', ')).join(' / ')}`,
            )
            .join('; ')}
          .
        </p>
      )}
    </div>
  );
}
