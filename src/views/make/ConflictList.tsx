import type { DraftConflict, DraftDesk, DraftView } from '../../engine/draft-desk.ts';
import styles from './MakePage.module.css';

const wordsOf = (value: unknown): string =>
  value === undefined
    ? 'nothing'
    : typeof value === 'string'
      ? `“${value}”`
      : value === false
        ? 'taken away'
        : value === true
          ? 'kept'
          : JSON.stringify(value);

/** What two tabs decided differently: both values stay until one is chosen. */
export function ConflictList({ desk, view }: { desk: DraftDesk; view: DraftView }) {
  if (view.conflicts.length === 0) return null;
  const choose = ({ list, id, field, entry }: DraftConflict, value: unknown) => {
    if (field === '') {
      if (value === false) desk.change([{ op: 'remove', list, id }]);
      else desk.change([{ op: 'add', list, id, value: {} }]);
    } else
      desk.change([
        {
          op: 'set',
          list,
          id,
          field,
          ...(entry !== null && { entry }),
          ...(value !== undefined && { value }),
        },
      ]);
  };
  return (
    <section className={styles.list} aria-label="Decided twice">
      <h2>Decided differently in two tabs</h2>
      {view.conflicts.map((conflict) => (
        <div
          key={`${conflict.list} ${conflict.id} ${conflict.field} ${conflict.entry}`}
          className={styles.warning}
        >
          <p>
            {conflict.field === '' ? 'The record' : conflict.field} of {conflict.id || 'the case'}: both are
            kept.
          </p>
          <p className={styles.buttons}>
            {conflict.values.map(({ value, stamp }) => (
              <button key={`${stamp.n} ${stamp.tab}`} type="button" onClick={() => choose(conflict, value)}>
                Use {wordsOf(value)}
              </button>
            ))}
            {conflict.field === '' && (
              <button type="button" onClick={() => choose(conflict, true)}>
                Keep it with its changes
              </button>
            )}
          </p>
        </div>
      ))}
    </section>
  );
}
