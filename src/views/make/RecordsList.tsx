import { type FormList, recordsOf } from '../../engine/author-records.ts';
import type { DraftDesk, DraftView } from '../../engine/draft-desk.ts';
import { FilterLink } from '../FilterLink.tsx';
import { LIST_WORDS } from './list-words.ts';
import styles from './MakePage.module.css';

/** As many of one list are drawn; the rest are reached from their pages. */
const MOST = 300;
/** Lists in which an empty record can begin: the others are made by marking words. */
const CAN_BEGIN: readonly Exclude<FormList, 'case'>[] = [
  'sources',
  'people',
  'events',
  'claims',
  'perspectives',
];

/** Every record of the draft, list by list: each opens where all its fields can be edited. */
export function RecordsList({ desk, view: { file } }: { desk: DraftDesk; view: DraftView }) {
  const lists = (Object.keys(LIST_WORDS) as FormList[]).filter((list) => list !== 'case');
  const begin = (list: Exclude<FormList, 'case'>) => {
    const id = desk.newId(list, `new-${LIST_WORDS[list].one}`);
    const named =
      list === 'claims' ? { question: 'A new question' } : { name: `New ${LIST_WORDS[list].one}` };
    desk.change([{ op: 'add', list, id, value: { id, ...named } }]);
  };
  return (
    <section className={styles.list} aria-label="Records">
      <p>
        <FilterLink path={`/make/${desk.id}/case/-`}>About the case: description, licence, makers</FilterLink>
      </p>
      {lists.map((list) => {
        const records = recordsOf(file, list);
        const canBegin = CAN_BEGIN.includes(list);
        if (records.length === 0 && !canBegin) return null;
        return (
          <section key={list} className={styles.list} aria-label={LIST_WORDS[list].many}>
            <h2>
              {LIST_WORDS[list].many} <span className={styles.note}>{records.length}</span>
            </h2>
            <ul className={styles.names}>
              {records.slice(0, MOST).map(({ id, name }) => (
                <li key={id}>
                  <FilterLink path={`/make/${desk.id}/${list}/${id}`}>
                    <bdi>{name.length > 90 ? `${name.slice(0, 90)}…` : name}</bdi>
                  </FilterLink>
                </li>
              ))}
            </ul>
            {records.length > MOST && (
              <p className={styles.note}>{records.length - MOST} more: press Edit on their pages.</p>
            )}
            {canBegin && (
              <p className={styles.buttons}>
                <button type="button" onClick={() => begin(list)}>
                  Add {/^[aeiou]/.test(LIST_WORDS[list].one) ? 'an' : 'a'} {LIST_WORDS[list].one}
                </button>
              </p>
            )}
          </section>
        );
      })}
    </section>
  );
}
