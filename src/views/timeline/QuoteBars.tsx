import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts';
import { formatNumber } from '../../lib/format-count.ts';
import styles from './QuoteBars.module.css';

/** One bar: its extent on the axis (0 to 1), how many, and whether the days asked for hold it. */
export type DrawnBar = { x0: number; x1: number; count: number; isInside: boolean };

type Props = { bars: readonly DrawnBar[]; largest: number; width: number; height: number };

const LABEL = 16;

type Shape = { y?: number; height?: number; index?: number };
type Label = { y?: number | string | undefined; index?: number | undefined };

/** Quotes per day, week or month on the scale of the axis above: each bar as wide as its bucket. */
export function QuoteBars({ bars, largest, width, height }: Props) {
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
        shape={({ y = 0, height: tall = 0, index }: Shape) => {
          const { bar, x, wide } = extent(index);
          return (
            <rect
              className={bar?.isInside ? styles.inside : styles.outside}
              x={x}
              y={y}
              width={wide}
              height={Math.max(1.5, tall)}
            />
          );
        }}
      >
        <LabelList
          dataKey="count"
          content={({ y = 0, index }: Label) => {
            const { bar, x, wide } = extent(index);
            const text = formatNumber(bar?.count ?? 0);
            if (!bar || (bars.length > 30 && wide < text.length * 7)) return null;
            return (
              <text
                className={bar.isInside ? styles.number : styles.pale}
                x={x + wide / 2}
                y={Number(y) - 4}
                textAnchor="middle"
              >
                {text}
              </text>
            );
          }}
        />
      </Bar>
    </BarChart>
  );
}
