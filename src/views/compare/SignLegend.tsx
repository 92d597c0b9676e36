import { AnswerShape, Sign } from '../../ui/Sign.tsx';
import styles from './SignLegend.module.css';

/** What the small signs of the grid mean. */
export function SignLegend() {
  return (
    <ul className={styles.legend} aria-label="Signs">
      <li>
        <AnswerShape index={0} />
        <AnswerShape index={1} />
        <AnswerShape index={2} /> equal shapes, equal answers
      </li>
      <li>
        <Sign name="not-mentioned" /> not mentioned
      </li>
      <li>
        <Sign name="not-applicable" /> not applicable
      </li>
      <li>
        <Sign name="not-collected" /> not collected
      </li>
      <li>“ ” as in the article; grey: retold</li>
    </ul>
  );
}
