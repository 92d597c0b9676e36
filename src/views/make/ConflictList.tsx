import type { CaseFile } from '../../case/case-file.ts';
import { type AskedField, fieldsOf, isFormList, recordName } from '../../engine/author-records.ts';
import type { DraftConflict, DraftDesk, DraftView } from '../../engine/draft-desk.ts';
import styles from './MakePage.module.css';

/** The field of a conflict, where the form of its record asks for it as one. */
const askedField = ({ list, field, entry }: DraftConflict): AskedField | undefined =>
  entry === null && isFormList(list) ? fieldsOf(list).fields.find(({ key }) => key === field) : undefined;

/** What a field is called where it is edited. */
function labelOf(conflict: DraftConflict): string {
  const { list, field } = conflict;
  if (field === '') return 'Kept or taken away';
  const entries = isFormList(list) ? fieldsOf(list).entries : [];
  return askedField(conflict)?.label ?? entries.find((one) => one.field === field)?.label ?? field;
}

/** A value as a reader knows it: a record by its name, not by its id. */
function wordsOf(file: CaseFile, conflict: DraftConflict, value: unknown): string {
  if (value === undefined) return 'nothing';
  if (conflict.field === '') return value === false ? 'taken away' : 'kept';
  const asked = askedField(conflict);
  if (typeof value === 'string' && asked?.kind === 'one') {
    const list = asked.of.find((name) => file[name]?.some(({ id }) => id === value));
    if (list) return `“${recordName(file, list, value)}”`;
  }
  if (value === true || value === false) return value ? 'yes' : 'no';
  return `“${typeof value === 'string' ? value : saidOf(value)}”`;
}

/** What an entry of a record says, as far as it has words for it. */
function saidOf(value: unknown): string {
  if (Array.isArray(value))
    return value.map((one) => (typeof one === 'string' ? one : saidOf(one))).join('; ');
  const { text, answer, kind, position, selector, exact, date, name } = (value ?? {}) as Record<
    string,
    unknown
  >;
  const words = (selector as { exact?: string } | undefined)?.exact;
  const parts = [name, text, answer, kind, position, words, exact, date].filter(
    (one) => typeof one === 'string',
  );
  return parts.length === 0 ? JSON.stringify(value) : parts.join(', ');
}

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
            {labelOf(conflict)},{' '}
            <bdi>
              {conflict.list === 'case' ? 'the case' : recordName(view.file, conflict.list, conflict.id)}
            </bdi>
            : both are kept.
          </p>
          <p className={styles.buttons}>
            {conflict.values.map(({ value, stamp }) => (
              <button key={`${stamp.n} ${stamp.tab}`} type="button" onClick={() => choose(conflict, value)}>
                Use {wordsOf(view.file, conflict, value)}
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
