import { type KeyboardEvent, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { DayInterval } from '../../../lib/edtf.ts';
import { formatCount, formatNumber } from '../../../lib/format-count.ts';
import { writeDays } from '../../../lib/format-date.ts';
import type { DenseBin } from '../../../models/timeline/marks/dense-bins.ts';
import type { Mark } from '../../../models/timeline/marks/marks.ts';
import styles from './DenseLane.module.css';
import { BASE, DENSE_HEIGHT, type DenseScale, densePaths, nearestBin, TALLEST } from './dense-columns.ts';
import type { MarkRecord } from './MarkTarget.tsx';

type Props = {
  bins: readonly DenseBin[];
  width: number;
  scale: DenseScale;
  records: readonly MarkRecord[];
  isOfArticles: boolean;
  asked: DayInterval | null;
  /** The place on the axis (0 to 1) that keys and pointer are at, in all lanes alike. */
  place: number;
  onPlace: (place: number) => void;
  /** True in the one lane that is reached by Tab. */
  isTabbed: boolean;
  onCrowd: (mark: Mark, at: HTMLElement) => void;
};

/** A lane with too many dates to draw each: columns on one scale with all lanes, and a cursor that opens any of them. */
export function DenseLane(props: Props) {
  const { bins, width, scale, records, isOfArticles, asked, place, onPlace, isTabbed, onCrowd } = props;
  const words = (one: DenseBin) => wordsOf(one, isOfArticles ? 'article' : 'event');
  const cursor = useRef<HTMLButtonElement>(null);
  const paths = useMemo(() => densePaths(bins, width, scale, asked), [bins, width, scale, asked]);
  const at = nearestBin(bins, place);
  const bin = bins[at];
  const most = bins.reduce<DenseBin | undefined>(
    (best, one) => (one.count > (best?.count ?? 0) ? one : best),
    undefined,
  );
  const open = (chosen: DenseBin) => {
    if (cursor.current && chosen.count > 0) onCrowd(markOf(chosen), cursor.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const steps: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: bins.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      const next = bins[Math.max(0, Math.min(bins.length - 1, to))];
      if (next) onPlace((next.x0 + next.x1) / 2);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const all = [
        ...(cursor.current?.closest('[data-axis]')?.querySelectorAll<HTMLElement>('[data-dense]') ?? []),
      ];
      all[all.indexOf(event.currentTarget as HTMLElement) + (event.key === 'ArrowUp' ? -1 : 1)]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const placeUnder = (event: { clientX: number; currentTarget: Element }) =>
    (event.clientX - event.currentTarget.getBoundingClientRect().left) / width;
  return (
    <>
      <svg width={width} height={DENSE_HEIGHT} aria-hidden="true">
        <path className={styles.coarse} d={paths.coarse} />
        <path className={`${styles.exact} ${styles.pale}`} d={paths.pale} />
        <path className={styles.exact} d={paths.exact} />
        <path className={styles.maybe} d={paths.maybe} />
        {most && (
          <text
            className={styles.most}
            x={((most.x0 + most.x1) / 2) * width}
            y={BASE - (most.count / scale.count) * TALLEST - 3}
            textAnchor="middle"
          >
            {formatNumber(most.count)}
          </text>
        )}
      </svg>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it is what keys reach */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button in it is what keys reach */}
      <div
        className={styles.plot}
        onPointerMove={(event) => event.pointerType === 'mouse' && onPlace(placeUnder(event))}
        onClick={(event) => {
          if (event.target !== event.currentTarget) return;
          const chosen = bins[nearestBin(bins, placeUnder(event))];
          if (!chosen) return;
          flushSync(() => onPlace((chosen.x0 + chosen.x1) / 2));
          open(chosen);
        }}
      >
        {bin && (
          <button
            ref={cursor}
            type="button"
            className={styles.cursor}
            style={{ left: bin.x0 * width, width: (bin.x1 - bin.x0) * width }}
            data-dense="true"
            data-events={isOfArticles ? undefined : bin.events.map((i) => records[i]?.id ?? '').join(' ')}
            tabIndex={isTabbed ? 0 : -1}
            aria-haspopup="dialog"
            aria-label={words(bin)}
            onKeyDown={onKeyDown}
            onClick={() => open(bin)}
          >
            <span className={styles.said} data-side={bin.x0 > 0.5 ? 'right' : 'left'} aria-hidden="true">
              {words(bin)}
            </span>
          </button>
        )}
      </div>
    </>
  );
}

const wordsOf = ({ from, to, count, maybe, coarse }: DenseBin, noun: string): string =>
  [
    `${writeDays(from, to)}: ${formatCount(count, noun)}`,
    maybe > 0 && `${formatNumber(maybe)} of them may not have been reported yet`,
    coarse > 0 && `${formatCount(coarse, 'longer date')} over it`,
  ]
    .filter(Boolean)
    .join(', ');

const markOf = ({ events, dates, count, x0, x1, maybe }: DenseBin): Mark => ({
  events,
  dates,
  count,
  shape: null,
  span: null,
  x0,
  x1,
  level: 0,
  levels: 1,
  isMaybe: maybe === count,
  isOutside: false,
});
