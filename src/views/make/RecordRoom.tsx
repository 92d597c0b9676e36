import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type FormList, fieldsOf, isJoined, recordName, recordsOf } from '../../engine/author-records.ts';
import type { DraftDesk, DraftView } from '../../engine/draft-desk.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { FilterLink } from '../FilterLink.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { EntryList } from './EntryList.tsx';
import { LIST_WORDS } from './list-words.ts';
import styles from './MakePage.module.css';
import { ProblemLines } from './ProblemLines.tsx';
import { RecordField } from './RecordField.tsx';
import type { DraftCheck } from './use-draft-check.ts';

type Props = { desk: DraftDesk; view: DraftView; list: FormList; id: string; check: DraftCheck };
type Row = Readonly<Record<string, unknown>> & { id: string };

/** One record of the draft with every field it can have, its faults, and what it can be made one with. */
export function RecordRoom({ desk, view, list, id, check }: Props) {
  const { file } = view;
  const navigate = useNavigate();
  const { href } = useFilter();
  const rows = (list === 'case' ? [{ ...file.case, id: '' }] : (file[list] ?? [])) as readonly Row[];
  const record = rows.find((row) => row.id === id);
  const all = `/make/${desk.id}/records`;
  if (!record)
    return (
      <p>
        This record is not in the draft: it was removed, or merged with another. Undo brings it back.{' '}
        <FilterLink path={all}>All records</FilterLink>
      </p>
    );
  const { fields, entries } = fieldsOf(list);
  const set = (field: string, value: unknown) =>
    desk.change([{ op: 'set', list, id, field, ...(value !== undefined && { value }) }]);
  const problems = [...check.problems, ...check.hints].filter(
    (problem) => problem.list === list && problem.id === id,
  );
  const articleId = list === 'articles' ? id : list === 'quotes' ? String(record.articleId) : null;
  return (
    <section className={styles.list} aria-label={`Record: ${LIST_WORDS[list].one}`}>
      <p className={styles.note}>
        <FilterLink path={all}>All records</FilterLink> / {LIST_WORDS[list].many}
      </p>
      <h2 dir="auto">{list === 'case' ? 'About the case' : recordName(file, list, id)}</h2>
      {articleId !== null && view.texts.has(articleId) && (
        <p>
          <FilterLink path={`/make/${desk.id}/${articleId}`} state={{ quote: list === 'quotes' ? id : null }}>
            Read and mark the text
          </FilterLink>
        </p>
      )}
      {problems.length > 0 && <ProblemLines desk={desk} problems={problems} isCurrent={check.of === file} />}
      <div className={styles.fields}>
        {fields.map((field) => (
          <RecordField
            key={field.key}
            desk={desk}
            file={file}
            field={field}
            part={record}
            record={record}
            onChange={(value) => set(field.key, value)}
          />
        ))}
      </div>
      {entries.map((one) => (
        <EntryList key={one.field} desk={desk} file={file} list={list} record={record} entries={one} />
      ))}
      {isJoined(list) && <Merge desk={desk} view={view} list={list} id={id} />}
      {list !== 'case' && (
        <p className={styles.buttons}>
          <button
            type="button"
            onClick={() => {
              desk.change([{ op: 'remove', list, id }]);
              void navigate(href({ open: null }, all));
            }}
          >
            Remove this {LIST_WORDS[list].one}
          </button>
        </p>
      )}
    </section>
  );
}

type MergeProps = Pick<Props, 'desk' | 'view' | 'id'> & { list: Parameters<DraftDesk['merge']>[0] };

/** Two records that are the same: the other's names and words come to this one. */
function Merge({ desk, view: { file }, list, id }: MergeProps) {
  const [said, setSaid] = useState('');
  const others = recordsOf(file, list).filter((one) => one.id !== id);
  if (others.length === 0 && said === '') return null;
  const merge = (other: string) => {
    if (other === '') return;
    const name = others.find((one) => one.id === other)?.name ?? other;
    desk.merge(list, id, other);
    setSaid(`“${name}” is now part of this one, with all its words. Undo parts them again.`);
  };
  return (
    <section className={styles.list} aria-label="The same as another">
      <h3>The same as another</h3>
      {others.length > 0 && (
        <ChoiceField label="Make one with" value="" options={others} none="choose …" onChoose={merge} />
      )}
      <p role="status" className={styles.note}>
        {said}
      </p>
    </section>
  );
}
