import { useLocation } from 'react-router';
import type { ListName } from '../case/case-file.ts';
import { useFilter } from '../filter/use-filter.ts';
import styles from './EditLink.module.css';
import { FilterLink } from './FilterLink.tsx';

/** From a record's page to the draft in which it can be changed; not while names are hidden, which a draft shows. */
export function EditLink({ list, id, what }: { list: ListName; id: string; what: string }) {
  const { filter } = useFilter();
  const { pathname } = useLocation();
  if (filter.blind !== null || pathname.startsWith('/embed/')) return null;
  return (
    <p className={`no-print ${styles.edit}`}>
      <FilterLink path={`/edit/${list}/${id}`} patch={{ open: null }}>
        Edit this {what}
      </FilterLink>
    </p>
  );
}
