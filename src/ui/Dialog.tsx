import { type ReactNode, useEffect, useRef } from 'react';
import styles from './Dialog.module.css';

type Props = { title: string; isOpen: boolean; onClose: () => void; children: ReactNode };

/**
 * A modal dialog on the platform's own element: focus is kept inside, Esc closes, focus returns. A search field in it
 * has the focus first.
 */
export function Dialog({ title, isOpen, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (isOpen && element && !element.open) {
      element.showModal();
      element.querySelector<HTMLElement>('[role="searchbox"]')?.focus();
    }
    if (!isOpen && element?.open) element.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={title} onClose={onClose}>
      {isOpen && (
        <>
          <div className={styles.head}>
            <h2 className={styles.title}>{title}</h2>
            <button type="button" className={styles.close} onClick={onClose}>
              Close <kbd>Esc</kbd>
            </button>
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}
