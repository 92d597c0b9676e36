import { ROW_KINDS } from '../../filter/filter.ts';
import { type Patch, useFilter } from '../../filter/use-filter.ts';
import { formatNumber } from '../../lib/format-count.ts';
import type { CompareModel } from '../../models/compare/compare.ts';
import { kindHeadingKey, parseCompareSort } from '../../models/compare/compare-groups.ts';
import { kindNames } from '../../models/compare/compare-words.ts';
import { Popover } from '../../ui/Popover.tsx';
import { Sign } from '../../ui/Sign.tsx';
import styles from './JumpMenu.module.css';

type Props = { model: CompareModel; sort: string | null; onJump: (key: string) => void };

/** Goes to a heading of the grid; a kind is reached from any order, as its questions are then put together. */
export function JumpMenu({ model, sort, onJump }: Props) {
  const { filter, change } = useFilter();
  const { by } = parseCompareSort(sort);
  const { groups, counts } = model;
  if (groups.length < 2) return null;
  const names = kindNames(counts.columns);
  const kinds = ROW_KINDS.filter((kind) => counts.byKind[kind] > 0);
  return (
    <Popover
      title="Go to"
      className={styles.button}
      label={
        <>
          Go to <span aria-hidden="true">⌄</span>
        </>
      }
    >
      {(close) => {
        const go = (key: string, patch: Patch | null) => {
          close();
          // Where the order is the same already, the address is, too.
          if (patch && (patch.sort !== sort || filter.show !== null)) change(patch);
          onJump(key);
        };
        const byKind = by === 'kind' ? sort : 'kind';
        return (
          <div className={styles.menu}>
            <ul aria-label="Kinds">
              {kinds.map((kind) => (
                <li key={kind}>
                  <button
                    type="button"
                    className={styles.item}
                    onClick={() => go(kindHeadingKey(kind), { sort: byKind, show: null })}
                  >
                    <Sign name={kind} />
                    <span>{names[kind]}</span>
                    <span className={styles.count}>{formatNumber(counts.byKind[kind])}</span>
                  </button>
                </li>
              ))}
            </ul>
            {by !== 'kind' && (
              <ul aria-label={by === 'event' ? 'Events' : 'Sources answering'}>
                {groups.map(({ key, date, name, points }) => (
                  <li key={key}>
                    <button type="button" className={styles.item} onClick={() => go(key, null)}>
                      <span>
                        {date !== '' && <strong>{date}</strong>} <bdi>{name}</bdi>
                      </span>
                      <span className={styles.count}>{formatNumber(points)}</span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      }}
    </Popover>
  );
}
