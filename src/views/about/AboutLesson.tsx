import { useFilter } from '../../filter/use-filter.ts';
import { IS_SINGLE } from '../../lib/single-file.ts';
import { FilterLink } from '../FilterLink.tsx';
import styles from './AboutLesson.module.css';
import { AboutSection } from './AboutSection.tsx';
import { WALK_THROUGH } from './walk-through.ts';

const PICTURES = [
  ['lesson-predict', 'The question on the wall with two answers, and a count of hands beside each'],
  ['lesson-covered', 'One account on the wall: its words, and nothing yet of whose they are'],
  ['lesson-result', 'The answers in a table: how many of the class chose each, and which sources give it'],
  ['lesson-notes', 'The teacher’s window: a clock, the question, what is to be found, and the next step'],
] as const;

/** One bundled lesson by the stop-watch: who presses what, how often, and what the room sees. */
export function AboutLesson() {
  const { filter } = useFilter();
  const minutes = WALK_THROUGH.reduce((sum, step) => sum + step.minutes, 0);
  const presses = WALK_THROUGH.reduce((sum, step) => sum + step.presses, 0);
  return (
    <AboutSection id="lesson" title="A lesson, press by press">
      <p>
        “One sentence, three papers”: {minutes} minutes, {presses} presses of one key. Open it with{' '}
        <em>Present</em> on the <FilterLink path="/">front page</FilterLink>, press <kbd>f</kbd> for the full
        screen and <kbd>n</kbd> for your own window, and put that on your laptop’s screen. From then on a
        clicker is enough: its one key uncovers what is covered and then goes on; its other goes back;{' '}
        <kbd>b</kbd> blanks the wall while the class talks. If the projector fails, print the handout from the
        same place.
      </p>
      <table className={styles.steps}>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Minutes</th>
            <th scope="col">Presses</th>
            <th scope="col">The teacher</th>
            <th scope="col">The room sees</th>
          </tr>
        </thead>
        <tbody>
          {WALK_THROUGH.map(({ caption, minutes, presses, teacher, room }) => (
            <tr key={caption}>
              <th scope="row">{caption}</th>
              <td>{minutes}</td>
              <td>{presses}</td>
              <td>{teacher}</td>
              <td>{room}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {/* Pictures cannot be masked, and one file has none. */}
      {filter.blind === null && !IS_SINGLE && (
        <ul className={styles.pictures}>
          {PICTURES.map(([name, says]) => (
            <li key={name}>
              <img
                src={`${import.meta.env.BASE_URL}${name}.png`}
                alt={says}
                width={640}
                height={360}
                loading="lazy"
              />
              <p>{says}.</p>
            </li>
          ))}
        </ul>
      )}
      <p>
        Students follow on their phones by the link or the QR code of the handout;{' '}
        <em>Hide the names of the sources</em>, at the foot of every page, gives them letters until you reveal
        them. A lesson of your own is made at <FilterLink path="/lesson">My lesson</FilterLink>, from any view
        by <em>Copy link</em>, then <em>More ways</em>.
      </p>
    </AboutSection>
  );
}
