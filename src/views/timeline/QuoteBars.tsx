import { memo } from 'react';
import { Area, AreaChart, XAxis, YAxis } from 'recharts';
import { formatNumber } from '../../lib/format-count.ts';
import { writePart } from '../../models/timeline/write-part.ts';
import { barOutline, barPath } from './bar-outline.ts';
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
 * lies within the days asked for in ink. The chart is laid out again for other counts; a brush changes only the ink.
 */
export function QuoteBars(props: Props) {
  const { bars, width, height, largest } = props;
  const scale = (height - LABEL) / Math.max(1, largest);
  const tallOf = (count: number) => Math.max(LOWEST, count * scale);
  const ink = bars.map(({ x0, x1, count, inside }) => ({
    x0,
    x1,
    count: inside === 0 ? 0 : Math.max(LOWEST, (tallOf(count) * inside) / Math.max(1, count)),
  }));
  return (
    <>
      <Chart {...props} />
      <svg className={styles.over} width={width} height={height} aria-hidden="true">
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
    </>
  );
}

function isSameChart(before: Props, { bars, largest, width, height }: Props): boolean {
  if (before.largest !== largest || before.width !== width || before.height !== height) return false;
  return (
    before.bars.length === bars.length &&
    before.bars.every(({ x0, x1, count }, i) => {
      const bar = bars[i];
      return bar?.x0 === x0 && bar.x1 === x1 && bar.count === count;
    })
  );
}

/** All bars as one outline: laying out a component for each of them took longer than everything else of the page. */
const Chart = memo(function Chart({ bars, largest, width, height }: Props) {
  const most = Math.max(1, largest);
  return (
    <AreaChart
      width={width}
      height={height}
      data={barOutline(bars, width, (most * LOWEST) / (height - LABEL))}
      margin={{ top: LABEL, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis dataKey="x" type="number" domain={[0, width]} hide />
      <YAxis hide domain={[0, most]} />
      <Area
        dataKey="count"
        type="linear"
        isAnimationActive={false}
        dot={false}
        activeDot={false}
        stroke="none"
        fill="var(--ink-3)"
        fillOpacity={0.55}
      />
    </AreaChart>
  );
}, isSameChart);

type NumberProps = { bar: DrawnBar; isFew: boolean; width: number; y: number };

/** The number over a bar that has room for it. */
function OneNumber({ bar: { x0, x1, count, inside }, isFew, width, y }: NumberProps) {
  const wide = Math.max(3, (x1 - x0) * width - 1.5);
  if (!isFew && wide < formatNumber(count).length * 7) return null;
  const whole = writePart(inside, count);
  // Where "20 of 36" has no room, the part in ink says its own number.
  const text = whole.length * 6.5 > Math.max(wide, 22) + 20 ? formatNumber(inside) : whole;
  return (
    <text
      className={inside > 0 ? styles.number : styles.pale}
      x={x0 * width + 0.75 + wide / 2}
      y={y}
      textAnchor="middle"
    >
      {text}
    </text>
  );
}
