import type { CaseFile } from '../../case/case-file.ts';
import { type EntryFields, type FormList, withValue } from '../../engine/author-records.ts';
import type { DraftChange, DraftDesk } from '../../engine/draft-desk.ts';
import styles from './MakePage.module.css';
import { RecordField } from './RecordField.tsx';

type Row = Readonly<Record<string, unknown>> & { id: string };
type Props = { desk: DraftDesk; file: CaseFile; list: FormList; record: Row; entries: EntryFields };

/** Relays are few and stand in one field; every other list is edited entry by entry, so that two people can add to it. */
const WHOLE: ReadonlySet<string> = new Set(['via']);

/** A list inside a record: each entry with its fields, one more, and one less. */
export function EntryList({ desk, file, list, record, entries }: Props) {
  const { field, label, one } = entries;
  const all = (record[field] ?? []) as readonly Readonly<Record<string, unknown>>[];
  const put = (place: number, value: unknown) => {
    const target = { op: 'set' as const, list, id: record.id, field };
    if (!WHOLE.has(field)) {
      const entry = place < all.length ? desk.entryKey(list, record.id, field, place) : desk.newKey();
      return desk.change([{ ...target, entry, ...(value !== undefined && { value }) }]);
    }
    const next =
      value === undefined ? all.filter((_, i) => i !== place) : all.toSpliced(place, 1, value as Row);
    const change: DraftChange = { ...target, ...(next.length > 0 && { value: next }) };
    desk.change([change]);
  };
  const first = firstEntry(file, list, field, record);
  return (
    <section className={styles.list} aria-label={label}>
      <h3>{label}</h3>
      {all.map((entry, place) => {
        const key = WHOLE.has(field) ? String(place) : desk.entryKey(list, record.id, field, place);
        return (
          <fieldset key={key} className={styles.entry}>
            <legend>
              {one[0]?.toUpperCase()}
              {one.slice(1)} {place + 1}
            </legend>
            <div className={styles.fields}>
              {entries.fields.map((asked) => (
                <RecordField
                  key={asked.key}
                  desk={desk}
                  file={file}
                  field={asked}
                  part={entry}
                  record={record}
                  onChange={(value) => put(place, withValue(entry, asked.key, value))}
                />
              ))}
            </div>
            <p className={styles.buttons}>
              <button type="button" onClick={() => put(place, undefined)}>
                Take away {one} {place + 1}
              </button>
            </p>
          </fieldset>
        );
      })}
      {first && (
        <p className={styles.buttons}>
          <button type="button" onClick={() => put(all.length, first(desk))}>
            Add {/^[aeiou]/.test(one) ? 'an' : 'a'} {one}
          </button>
        </p>
      )}
    </section>
  );
}

/** What a new entry holds at least; null where the case has nothing that it could name. */
function firstEntry(
  file: CaseFile,
  list: FormList,
  field: string,
  record: Row,
): ((desk: DraftDesk) => unknown) | null {
  const articleId = file.articles[0]?.id;
  const answers = (record.answers ?? []) as readonly { id: string }[];
  if (list === 'claims' && field === 'answers')
    return (desk) => ({
      id: desk.freshId(
        'answer',
        answers.map(({ id }) => id),
      ),
      text: '',
    });
  if (field === 'between')
    return answers.length < 2 ? null : () => ({ a: answers[0]?.id, b: answers[1]?.id, kind: 'naming' });
  if (field === 'via') {
    const relay = file.sources[0]?.id ?? file.people?.[0]?.id;
    return relay === undefined ? null : () => ({ id: relay, basis: 'stated' });
  }
  if (articleId === undefined) return null;
  if (field === 'accounts') return () => ({ articleId, voice: 'own', position: 'reports' });
  // A name that nothing is called yet is given by marking words; without words it would be no name.
  return field === 'mentions' ? () => ({ articleId }) : null;
}
