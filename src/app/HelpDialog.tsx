import { Dialog } from '../ui/Dialog.tsx';
import { FilterLink } from '../views/FilterLink.tsx';
import styles from './HelpDialog.module.css';

const KEYS = [
  ['/', 'Search'],
  ['?', 'This help'],
  ['1 – 4', 'Timeline, Compare, Framing, Quotes'],
  ['c', 'Copy the link to what is on screen'],
  ['← ↑ → ↓', 'Move inside a view: events, rows, cells'],
  ['+ − 0', 'On the time axis: nearer, farther, all of it'],
  ['Shift ← →', 'On the time axis: earlier, later'],
  ['Enter', 'Open what has the focus'],
  ['Esc', 'Close what is open'],
] as const;

type Props = { isOpen: boolean; onClose: () => void; isOn: boolean; onSwitch: (on: boolean) => void };

/** The keys, and how to read what is on screen. */
export function HelpDialog({ isOpen, onClose, isOn, onSwitch }: Props) {
  return (
    <Dialog title="Help" isOpen={isOpen} onClose={onClose}>
      <div className={styles.help}>
        <p>
          Readout shows what several sources said about one event, in their own words. What is set in the
          serif stands in an article; what is in quotation marks stands in quotation marks there. Everything
          else is ours.
        </p>
        <p>
          The address is the state: what you see is what you send. Back undoes a filter.{' '}
          <FilterLink path="/about" patch={{ open: null }}>
            More about method and limits
          </FilterLink>
          .
        </p>
        <table className={styles.keys}>
          <caption>Keys</caption>
          <tbody>
            {KEYS.map(([key, does]) => (
              <tr key={key}>
                <th scope="row">
                  <kbd>{key}</kbd>
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <label className={styles.switch}>
          <input type="checkbox" checked={isOn} onChange={({ target }) => onSwitch(target.checked)} />
          Single-key shortcuts are on
        </label>
      </div>
    </Dialog>
  );
}
