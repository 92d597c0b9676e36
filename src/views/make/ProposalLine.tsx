import { useState } from 'react';
import styles from './MakePage.module.css';

type Props = {
  /** What the value is for: "Speaker". */
  what: string;
  value: string;
  reason: string;
  /** It is the one that the keys y and x are for. */
  hasKeys?: boolean;
  /** It is taken as it is or not at all. */
  isFixed?: boolean;
  onAccept: (value: string) => void;
  onDismiss: () => void;
};

/** A proposal, dotted until it is taken: it is no part of the case before. */
export function ProposalLine({ what, value, reason, hasKeys, isFixed, onAccept, onDismiss }: Props) {
  const [edited, setEdited] = useState<string | null>(null);
  return (
    <fieldset className={styles.proposal} aria-label={`Proposed ${what.toLowerCase()}: ${value}`}>
      <p>
        <span className={styles.note}>{what}, proposed</span>
        <br />
        <span className={styles.value} dir="auto">
          {value}
        </span>
      </p>
      <p className={styles.reason}>{reason}</p>
      {edited === null ? (
        <p className={styles.buttons}>
          <button type="button" onClick={() => onAccept(value)}>
            Accept{' '}
            {hasKeys && (
              <span aria-hidden="true" className={styles.key}>
                y
              </span>
            )}
          </button>
          <button type="button" onClick={onDismiss}>
            Dismiss{' '}
            {hasKeys && (
              <span aria-hidden="true" className={styles.key}>
                x
              </span>
            )}
          </button>
          {!isFixed && (
            <button type="button" onClick={() => setEdited(value)}>
              Edit
            </button>
          )}
        </p>
      ) : (
        <form
          className={styles.inline}
          onSubmit={(event) => {
            event.preventDefault();
            if (edited.trim() !== '') onAccept(edited.trim());
          }}
        >
          <label className={styles.field}>
            {what}
            <input value={edited} onChange={({ target }) => setEdited(target.value)} />
          </label>
          <button type="submit">Accept</button>
          <button type="button" onClick={() => setEdited(null)}>
            Cancel
          </button>
        </form>
      )}
    </fieldset>
  );
}
