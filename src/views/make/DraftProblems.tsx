import type { CaseFile } from '../../case/case-file.ts';
import { type FormList, isFormList, recordName } from '../../engine/author-records.ts';
import type { DraftDesk, DraftView } from '../../engine/draft-desk.ts';
import { FilterLink } from '../FilterLink.tsx';
import { LIST_WORDS } from './list-words.ts';
import styles from './MakePage.module.css';
import { ProblemLines } from './ProblemLines.tsx';
import type { DraftCheck } from './use-draft-check.ts';

type Props = { desk: DraftDesk; view: DraftView; check: DraftCheck };

/** As many records are listed; the rest come up as these are mended. */
const MOST = 30;

/** What check-case would say of the file now, record by record, each with what to do. */
export function DraftProblems({ desk, view, check }: Props) {
  const { problems } = check;
  if (problems.length === 0) return null;
  const byRecord = new Map<string, typeof problems>();
  for (const problem of problems) {
    const key = `${problem.list ?? 'case'}/${problem.id ?? ''}`;
    byRecord.set(key, [...(byRecord.get(key) ?? []), problem]);
  }
  const isCurrent = check.of === view.file;
  return (
    <section className={`${styles.list} no-print`} aria-label="To be mended">
      <h2>To be mended before it is passed on</h2>
      {[...byRecord].slice(0, MOST).map(([key, of]) => {
        const [list = '', id = ''] = key.split('/');
        return (
          <div key={key} className={styles.list}>
            {id !== '' && isFormList(list) && (
              <p className={styles.note}>
                <span id={`record-of-${key}`}>
                  {LIST_WORDS[list].one}: <bdi>{nameOf(view.file, list, id)}</bdi>
                </span>{' '}
                <FilterLink path={`/make/${desk.id}/${list}/${id}`} aria-describedby={`record-of-${key}`}>
                  Go to this record
                </FilterLink>
              </p>
            )}
            <ProblemLines desk={desk} problems={of} isCurrent={isCurrent} />
          </div>
        );
      })}
      {byRecord.size > MOST && (
        <p className={styles.note}>{byRecord.size - MOST} more records have something to be mended.</p>
      )}
    </section>
  );
}

const LONGEST = 80;

function nameOf(file: CaseFile, list: FormList, id: string): string {
  if (list === 'case') return file.case.name;
  const name = recordName(file, list, id);
  return name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
}
