import styles from './PresenterBar.module.css';
import type { PresenterAction } from './use-presenter-keys.ts';

type Props = {
  sentence: string;
  /** From 1. */
  screen: number;
  screens: number;
  /** Parts of this screen that are not revealed yet. */
  covered: number;
  /** How to move on: for keys, or for a finger where there are none. */
  saysKeys: boolean;
  act: (action: PresenterAction) => void;
};

/** The foot of the wall: what is in view, where one is, and the buttons for who has no keys. */
export function PresenterBar({ sentence, screen, screens, covered, saysKeys, act }: Props) {
  return (
    <footer className={styles.bar}>
      {saysKeys && <p className={styles.touch}>Swipe, or press › for the next.</p>}
      {saysKeys ? (
        <p className={styles.keys} data-for="keys">
          <kbd>Space</kbd> next · <kbd>r</kbd> reveal · <kbd>b</kbd> blank · <kbd>n</kbd> notes · <kbd>?</kbd>{' '}
          all keys · <kbd>Esc</kbd> leave
        </p>
      ) : (
        <p>{sentence}</p>
      )}
      <div className={styles.buttons}>
        <span className={styles.place}>
          {screens > 0 && `${screen} of ${screens}`}
          {covered > 0 && <span className="visually-hidden">, {covered} covered</span>}
        </span>
        <button type="button" aria-label="Back" onClick={() => act('back')}>
          ‹
        </button>
        <button type="button" onClick={() => act('reveal')} disabled={covered === 0}>
          Reveal
        </button>
        <button type="button" aria-label="Next" onClick={() => act('forward')}>
          ›
        </button>
        <button type="button" aria-label="Leave" onClick={() => act('leave')}>
          ×
        </button>
      </div>
    </footer>
  );
}
