import { Dialog } from '../ui/Dialog.tsx';
import styles from './PresenterKeyList.module.css';
import { PRESENTER_KEYS } from './use-presenter-keys.ts';

const NAMES = new Map([
  [' ', 'Space'],
  ['ArrowRight', '→'],
  ['ArrowDown', '↓'],
  ['ArrowLeft', '←'],
  ['ArrowUp', '↑'],
  ['Escape', 'Esc'],
]);

/** The keys of the wall. */
export function PresenterKeyList({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title="Keys" isOpen={isOpen} onClose={onClose}>
      <table className={styles.keys}>
        <tbody>
          {PRESENTER_KEYS.map(([keys, action, says]) => (
            <tr key={action}>
              <th scope="row">
                {keys.map((key, i) => (
                  <span key={key}>
                    {i > 0 && ' '}
                    <kbd>{NAMES.get(key) ?? key}</kbd>
                  </span>
                ))}
              </th>
              <td>{says}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <kbd>1</kbd> … <kbd>9</kbd>
            </th>
            <td>One hand more for the answer with this number</td>
          </tr>
        </tbody>
      </table>
    </Dialog>
  );
}
