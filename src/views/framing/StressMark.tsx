import { formatNumber } from '../../lib/format-count.ts';
import type { StressCell } from '../../models/framing/stress.ts';
import styles from './StressMark.module.css';

/** More than this are drawn as a bar. */
export const MOST_DOTS = 12;

type Props = { cell: StressCell; largest: number; base: number; isSmall: boolean };

/** A count as dots, filled for own words and hollow for relayed ones, or as a bar of the same two parts. */
export function StressMark({ cell, largest, base, isSmall }: Props) {
  const { main, own, second } = cell;
  return (
    <>
      {main === 0 && <span className={styles.none} />}
      {main > 0 && largest <= MOST_DOTS && (
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
      {main > 0 && largest > MOST_DOTS && (
        <svg className={styles.bar} viewBox="0 0 160 14" width={160} height={14} aria-hidden="true">
          <rect data-own="true" x={0} y={2} width={(own / largest) * 160} height={10} />
          <rect
            data-own="false"
            x={(own / largest) * 160}
            y={2.8}
            width={((main - own) / largest) * 160}
            height={8.4}
          />
        </svg>
      )}
      <span className={styles.number} data-zero={main === 0}>
        {formatNumber(main)}
      </span>
      {!isSmall && base > 0 && main > 0 && (
        <span className={styles.aside}>{Math.round((main / base) * 100)}%</span>
      )}
      {second > 0 && <span className={styles.aside}>+{formatNumber(second)}</span>}
    </>
  );
}
