import { choicesOf, type LessonStep } from '../models/present/tour.ts';
import type { WallModel } from '../models/present/wall.ts';
import { QrCode } from '../ui/QrCode.tsx';
import { AnswerShape } from '../ui/Sign.tsx';
import { Words } from '../ui/Words.tsx';
import styles from './HandoutTask.module.css';
import { partsOf, printedWords } from './wall-parts.ts';

type Props = {
  step: LessonStep;
  place: number;
  wall: WallModel;
  /** Where its QR code leads. */
  link: string;
  moreLines: number;
};
/** Lines to write on, at the least. */
const LINES = 3;

/** One task: the question, the answers to tick, the words, lines to write on, and the way to the view. */
export function HandoutTask({ step, place, wall, link, moreLines }: Props) {
  const { caption, prompt } = step;
  const [offered] = partsOf(wall, 'choice');
  const own = choicesOf(step).map((text) => ({ answer: null, text }));
  const choice = own.length > 0 ? own : (offered?.answers ?? []);
  const [first] = wall.screens[0]?.parts ?? [];
  const question = prompt || (first?.kind === 'say' ? first.text : '');
  const words = printedWords(wall);
  return (
    <div className={styles.block}>
      <div>
        <h2 className={styles.caption}>
          {place}. {caption}
        </h2>
        <p className={styles.question}>{question}</p>
        {choice.length > 0 && (
          <ul className={styles.choice}>
            {choice.map(({ answer, text }) => (
              <li key={text}>
                <span className={styles.box} />
                {answer !== null && <AnswerShape index={answer} />} {text}
              </li>
            ))}
          </ul>
        )}
        {words.map(({ words: part }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice
          <div key={i} className={styles.words}>
            <span className={styles.letter}>{'abcd'[i]}</span>
            <Words
              words={part.words.map(({ text }) => ({ text }))}
              status={part.standing}
              {...(part.lang === null ? {} : { lang: part.lang })}
            />
          </div>
        ))}
        {Array.from({ length: LINES + moreLines }, (_, line) => line).map((line) => (
          <div key={line} className={styles.line} />
        ))}
      </div>
      <div className={styles.code}>
        <QrCode text={link} label={`QR code of step ${place}`} />
      </div>
    </div>
  );
}
