import { formatNumber } from '../../../lib/format-count.ts';
import { writePart } from '../../../models/timeline/histogram/write-part.ts';
import { barPath, sidesOf } from './bar-path.ts';
import styles from './QuoteBars.module.css';

/** One bar: its extent on the axis (0 to 1), how many, and how many of them lie within the days asked for. */
export type DrawnBar = { x0: number; x1: number; count: number; inside: number };

type Props = { bars: readonly DrawnBar[]; largest: number; width: number; height: number };

/** Room over the bars for their numbers, px. */
const LABEL = 16;
/** The lowest bar, px. */
const LOWEST = 1.5;
/** More bars than this have numbers only where they are wide enough. */
const FEW = 30;

/**
 * Quotes per day, week or month on the scale of the axis above: each bar as wide as its bucket, pale, with the part that
 * lies within the days asked for in ink. However many there are, they are two paths.
 */
export function QuoteBars({ bars, width, height, largest }: Props) {
  const scale = (height - LABEL) / Math.max(1, largest);
  const tallOf = (count: number) => Math.max(LOWEST, count * scale);
  const ink = bars.map(({ x0, x1, count, inside }) => ({
    x0,
    x1,
    count: inside === 0 ? 0 : Math.max(LOWEST, (tallOf(count) * inside) / Math.max(1, count)),
  }));
  const all = bars.map(({ x0, x1, count }) => ({ x0, x1, count: tallOf(count) }));
  return (
    <svg className={styles.bars} width={width} height={height} aria-hidden="true">
      <path className={styles.all} d={barPath(all, width, height)} />
      <path className={styles.inside} d={barPath(ink, width, height)} />
      {bars.map((bar) => (
        <OneNumber
          key={bar.x0}
          bar={bar}
          isFew={bars.length <= FEW}
          width={width}
          y={height - tallOf(bar.count) - 4}
        />
      ))}
    </svg>
  );
}

type NumberProps = { bar: DrawnBar; isFew: boolean; width: number; y: number };

/** The number over a bar that has room for it. */
function OneNumber({ bar: { x0, x1, count, inside }, isFew, width, y }: NumberProps) {
  const { left, wide } = sidesOf({ x0, x1 }, width);
  if (!isFew && wide < formatNumber(count).length * 7) return null;
  const whole = writePart(inside, count);
  // Where "20 of 36" has no room, the part in ink says its own number.
  const text = whole.length * 6.5 > Math.max(wide, 22) + 20 ? formatNumber(inside) : whole;
  return (
    <text className={inside > 0 ? styles.number : styles.pale} x={left + wide / 2} y={y} textAnchor="middle">
      {text}
    </text>
  );
}
