import { formatNumber } from '../../lib/format-count.ts';
import { formatShare } from '../../lib/format-share.ts';
import type { FrameCell } from '../../models/framing/frame-table.ts';
import styles from './StressMark.module.css';

/** More than this are drawn as a bar. */
export const MOST_DOTS = 12;

export type StressScale = {
  /** The largest count, or the largest share, of the whole matrix: the end of every bar. */
  end: number;
  /** Of a full bar, in px. */
  width: number;
  /** Dots, one for each, where they fit. */
  isDots: boolean;
};

type Props = { cell: FrameCell; scale: StressScale; base: number; isSmall: boolean };

/** A count or a share as dots or a bar: filled for own words, hollow for relayed ones. */
export function StressMark({ cell, scale, base, isSmall }: Props) {
  const { main, own, second, share, passages } = cell;
  const { end, width, isDots } = scale;
  const full = end === 0 ? 0 : ((share ?? main) / end) * width;
  const filled = main === 0 ? 0 : (own / main) * full;
  return (
    <>
      {main === 0 && isDots && <span className={styles.none} />}
      {main > 0 && isDots && (
        <svg
          className={styles.dots}
          viewBox={`0 0 ${main * 17} 14`}
          width={main * 17}
          height={14}
          aria-hidden="true"
        >
          {Array.from({ length: main }, (_, i) => (
            <circle
              // biome-ignore lint/suspicious/noArrayIndexKey: a dot is nothing but its place
              key={i}
              cx={7 + i * 17}
              cy={7}
              r={i < own ? 5.4 : 4.6}
              data-own={i < own}
            />
          ))}
        </svg>
      )}
      {!isDots && (
        <svg
          className={styles.bar}
          preserveAspectRatio="none"
          viewBox={`0 0 ${width} 14`}
          width={width}
          height={14}
          aria-hidden="true"
          data-length={full.toFixed(1)}
        >
          {main === 0 && <path className={styles.nothing} d="M0 7h14" />}
          <rect data-own="true" x={0} y={2} width={filled} height={10} />
          {main > own && <rect data-own="false" x={filled} y={2.8} width={full - filled} height={8.4} />}
        </svg>
      )}
      <span className={styles.number} data-zero={main === 0}>
        {share === null ? formatNumber(main) : formatShare(share)}
      </span>
      {share !== null && main > 0 && (
        <span className={styles.aside}>
          {formatNumber(main)} of {formatNumber(base)}
        </span>
      )}
      {share === null && !isSmall && base > 0 && main > 0 && (
        <span className={styles.aside}>{formatShare(main / base)}</span>
      )}
      {second > 0 && <span className={styles.aside}>+{formatNumber(second)}</span>}
      {passages > 0 && <span className={styles.aside}>{formatNumber(passages)}&thinsp;¶</span>}
    </>
  );
}
