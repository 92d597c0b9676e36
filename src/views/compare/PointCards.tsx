import { Fragment, memo, type Ref } from 'react';
import { useFilter } from '../../filter/use-filter.ts';
import { formatCount } from '../../lib/format-count.ts';
import { COMPARE_ROWS } from '../../models/compare/compare.ts';
import type { GridProps } from './EvidenceGrid.tsx';
import { GroupHeading } from './GroupHeading.tsx';
import { gridItems } from './grid-items.ts';
import { PointCard } from './PointCard.tsx';
import styles from './PointCards.module.css';
import { useGridWindow } from './use-grid-window.ts';

/** A card before it is measured, px. */
const CARD = 330;

/** The grid for a narrow page: one point after the other, with the same facts. */
export const PointCards = memo(function PointCards({ model, isWhole, jump, onFirst }: GridProps) {
  const { columns, counts, opened, openedAt, points } = model;
  const { filter } = useFilter();
  const items = gridItems(model, false);
  const rows = useGridWindow({
    items,
    isLong: points.shown > COMPARE_ROWS,
    rowHeight: CARD,
    isFramed: false,
    isWhole,
    openedAt,
    jump,
    onFirst,
    filter,
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the focus of what is inside, and has none itself
    <div
      ref={rows.list as Ref<HTMLDivElement>}
      className={styles.cards}
      aria-busy={rows.isComing || undefined}
      onFocus={rows.onFocus}
      onBlur={rows.onBlur}
    >
      {rows.drawn.map(({ index, item, height }, n) => (
        <Fragment key={item.key}>
          <Room height={rows.roomBefore(n)} />
          <div
            ref={height === null ? rows.measure : undefined}
            className={rows.measure ? undefined : styles.item}
            data-index={index}
          >
            {item.kind === 'heading' && (
              <h2 className={styles.group} tabIndex={-1} data-heading>
                <GroupHeading group={item.group} />{' '}
                <span className={styles.size}>{formatCount(item.group.points, 'question')}</span>
              </h2>
            )}
            {item.kind === 'row' &&
              (item.row ? (
                <PointCard
                  row={item.row}
                  columns={columns}
                  counts={counts}
                  opened={item.at === openedAt ? opened : null}
                />
              ) : (
                <div aria-busy="true" style={{ height: height ?? CARD }} />
              ))}
          </div>
        </Fragment>
      ))}
      <Room height={rows.after} />
    </div>
  );
});

/** Room for cards that are not drawn. */
const Room = ({ height }: { height: number }) =>
  height > 0 ? <div aria-hidden="true" style={{ height }} /> : null;
