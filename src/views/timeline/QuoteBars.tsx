import { createContext, memo, use } from 'react';
import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts';
import { formatNumber } from '../../lib/format-count.ts';
import { writePart } from '../../models/timeline/write-part.ts';
import styles from './QuoteBars.module.css';

/** One bar: its extent on the axis (0 to 1), how many, and how many of them lie within the days asked for. */
export type DrawnBar = { x0: number; x1: number; count: number; inside: number };

type Props = { bars: readonly DrawnBar[]; largest: number; width: number; height: number };

const LABEL = 16;

/** By bar, what lies within the days asked for: all that a brush changes, so that the chart is not laid out again. */
const Inside = createContext<readonly number[]>([]);

type Shape = { y?: number; height?: number; index?: number };
type Label = { y?: number | string | undefined; index?: number | undefined };

/** Quotes per day, week or month on the scale of the axis above: each bar as wide as its bucket. */
export function QuoteBars(props: Props) {
  return (
    <Inside value={props.bars.map(({ inside }) => inside)}>
      <Chart {...props} />
    </Inside>
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

const Chart = memo(function Chart({ bars, largest, width, height }: Props) {
  const rows = bars.map(({ count }, at) => ({ at, count }));
  const extent = (index: number | undefined) => {
    const bar = bars[index ?? -1];
    const x0 = (bar?.x0 ?? 0) * width;
    const wide = Math.max(3, ((bar?.x1 ?? 0) - (bar?.x0 ?? 0)) * width - 1.5);
    return { bar, x: x0 + 0.75, wide };
  };
  return (
    <BarChart
      width={width}
      height={height}
      data={rows}
      margin={{ top: LABEL, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis dataKey="at" hide />
      <YAxis hide domain={[0, Math.max(1, largest)]} />
      <Bar
        dataKey="count"
        isAnimationActive={false}
        shape={({ y = 0, height: tall = 0, index = -1 }: Shape) => {
          const { x, wide } = extent(index);
          const count = bars[index]?.count ?? 0;
          return <OneBar index={index} x={x} y={y} wide={wide} tall={Math.max(1.5, tall)} count={count} />;
        }}
      >
        <LabelList
          dataKey="count"
          content={({ y = 0, index = -1 }: Label) => {
            const { bar, x, wide } = extent(index);
            const text = formatNumber(bar?.count ?? 0);
            if (!bar || (bars.length > 30 && wide < text.length * 7)) return null;
            return (
              <OneNumber index={index} x={x + wide / 2} y={Number(y) - 4} count={bar.count} wide={wide} />
            );
          }}
        />
      </Bar>
    </BarChart>
  );
}, isSameChart);

type BarProps = { index: number; x: number; y: number; wide: number; tall: number; count: number };

/** A bar that lies in part within the days asked for is pale, with that part of its height in ink. */
function OneBar({ index, x, y, wide, tall, count }: BarProps) {
  const inside = use(Inside)[index] ?? 0;
  if (inside === 0 || inside === count)
    return (
      <rect
        className={inside === 0 ? styles.outside : styles.inside}
        x={x}
        y={y}
        width={wide}
        height={tall}
      />
    );
  const part = Math.max(1.5, (tall * inside) / count);
  return (
    <>
      <rect className={styles.outside} x={x} y={y} width={wide} height={tall - part} />
      <rect className={styles.inside} x={x} y={y + tall - part} width={wide} height={part} />
    </>
  );
}

type NumberProps = { index: number; x: number; y: number; count: number; wide: number };

function OneNumber({ index, x, y, count, wide }: NumberProps) {
  const inside = use(Inside)[index] ?? 0;
  const whole = writePart(inside, count);
  // Where "20 of 36" has no room, the part in ink says its own number.
  const text = whole.length * 6.5 > Math.max(wide, 22) + 20 ? formatNumber(inside) : whole;
  return (
    <text className={inside > 0 ? styles.number : styles.pale} x={x} y={y} textAnchor="middle">
      {text}
    </text>
  );
}
