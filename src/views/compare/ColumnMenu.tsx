import type { Filter, Show } from '../../filter/filter.ts';
import { type Patch, useFilter } from '../../filter/use-filter.ts';
import { isolate } from '../../lib/isolate.ts';
import type { CompareColumn } from '../../models/compare/compare-columns.ts';
import { Popover } from '../../ui/Popover.tsx';
import styles from './ColumnMenu.module.css';
import { hideColumn } from './hide-column.ts';

type Props = {
  column: CompareColumn;
  /** Ids of the columns drawn, in order. */
  order: readonly string[];
};

/** What can be done with one column. */
export function ColumnMenu({ column, order }: Props) {
  const { filter, change } = useFilter();
  const { id, name, kind } = column;
  const noun = kind === 'source' ? 'source' : 'voice';
  const at = order.indexOf(id);
  const isShown = (rule: 'only' | 'all-but') =>
    filter.show !== null && 'source' in filter.show && filter.show.rule === rule && filter.show.source === id;
  const showing = (rule: 'only' | 'all-but'): Patch => {
    const show: Show = { rule, source: id };
    return { show: isShown(rule) ? null : show };
  };
  const moved = (by: -1 | 1): Patch => {
    const cols = [...order];
    cols.splice(at, 1);
    cols.splice(at + by, 0, id);
    return { cols };
  };
  return (
    <Popover
      title={`Column ${isolate(name)}`}
      name={`${name}: column menu`}
      className={styles.chevron}
      label={
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      }
    >
      {(close) => {
        const item = (label: string, patch: Patch | ((filter: Filter) => Patch), isOff = false) => (
          <button
            type="button"
            className={styles.item}
            disabled={isOff}
            onClick={() => {
              close();
              change(patch);
            }}
          >
            {label}
          </button>
        );
        return (
          <div className={styles.menu}>
            {item(
              isShown('only') ? 'Show all questions again' : `Questions that only this ${noun} answers`,
              showing('only'),
            )}
            {item(
              isShown('all-but') ? 'Show all questions again' : `Questions that all but this ${noun} answer`,
              showing('all-but'),
            )}
            <hr />
            {item(filter.pin === id ? 'Unpin' : 'Pin: first, and always in sight', {
              pin: filter.pin === id ? null : id,
            })}
            {item('Move left', moved(-1), at === 0)}
            {item('Move right', moved(1), at === order.length - 1)}
            {item('Hide this column', hideColumn(order, id), order.length === 1)}
            {kind === 'source' &&
              item('Leave out of the evidence', ({ without }) => ({
                without: [...without.filter((other) => other !== id), id],
              }))}
            <hr />
            {kind === 'voice' ? (
              <button
                type="button"
                className={styles.item}
                onClick={() => change({ speaker: [id], open: null }, { path: '/quotes' })}
              >
                Quotes by <bdi>{name}</bdi>
              </button>
            ) : (
              kind !== 'unclear' && (
                <button
                  type="button"
                  className={styles.item}
                  onClick={() => change({ open: null }, { path: `/sources/${id}` })}
                >
                  About <bdi>{name}</bdi>
                </button>
              )
            )}
          </div>
        );
      }}
    </Popover>
  );
}
