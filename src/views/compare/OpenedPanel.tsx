import { useFilter } from '../../filter/use-filter.ts';
import type { OpenedPoint } from '../../models/compare/compare-opened.ts';
import { FilterLink } from '../FilterLink.tsx';
import styles from './OpenedPanel.module.css';
import { Origins } from './Origins.tsx';
import { PointNote } from './PointNote.tsx';
import { RenderingList } from './RenderingList.tsx';

/** What an opened row argues: the note at left, the words side by side at right. */
export function OpenedPanel({ opened }: { opened: OpenedPoint }) {
  const { change } = useFilter();
  return (
    <section className={styles.panel} aria-label="The opened question">
      <div className={styles.note}>
        <PointNote opened={opened} limit={4} />
        <Origins origins={opened.origins} />
        <p className={`${styles.ways} no-print`}>
          <FilterLink path={`/claims/${opened.id}`} patch={{ open: null }}>
            This question as a page
          </FilterLink>
          <button type="button" onClick={() => change({ open: null, base: null })}>
            Close <kbd>Esc</kbd>
          </button>
        </p>
      </div>
      <RenderingList groups={opened.groups} more={opened.more} />
    </section>
  );
}
