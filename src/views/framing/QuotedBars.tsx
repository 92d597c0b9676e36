import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts';
import { formatNumber } from '../../lib/format-count.ts';
import type { QuotedBar } from '../../models/framing/quoted-share.ts';
import styles from './QuotedBars.module.css';
import { BAR_HEIGHT, MOST_LETTERS, TILE } from './quoted-bars-size.ts';

/** Room for the number after the longest bar, in CSS pixels. */
const NUMBER = 44;

const colourOf = (slot: number | undefined): string =>
  slot !== undefined && slot < 8 ? `var(--source-${slot})` : 'var(--ink)';

const shorten = (text: string, room: number): string =>
  text.length <= room ? text : `${text.slice(0, room - 1).trimEnd()}…`;

type Tick = { x?: number | string; y?: number | string; payload?: { index?: number } };

type Props = {
  bars: readonly QuotedBar[];
  /** The end of the scale and the room for names: the same in all columns, so that lengths compare. */
  largest: number;
  names: number;
};

/** Words in quotation marks as bars on a scale that all columns share. Zeros are drawn as a line. */
export function QuotedBars({ bars, largest, names }: Props) {
  // Recharts copies fields onto the drawing, so rows carry neither "id" nor "name".
  const rows = bars.map(({ words, source }, at) => ({ at, words, slot: source?.slot }));
  const tick = ({ y = 0, payload }: Tick) => {
    const bar = bars[payload?.index ?? -1];
    if (!bar) return <g />;
    return (
      <g transform={`translate(0, ${Number(y)})`}>
        {bar.source && (
          <>
            <rect y={-8} width={16} height={16} rx={3} fill={colourOf(bar.source.slot)} />
            <text x={8} y={4} textAnchor="middle" className={styles.letter}>
              {bar.source.letter}
            </text>
          </>
        )}
        <text x={bar.source ? TILE : 0} y={4.5} className={styles.name}>
          {shorten(bar.label, MOST_LETTERS)}
        </text>
      </g>
    );
  };
  return (
    <BarChart
      responsive
      style={{ width: '100%', height: bars.length * BAR_HEIGHT }}
      layout="vertical"
      data={rows}
      margin={{ top: 0, right: NUMBER, bottom: 0, left: 0 }}
      barCategoryGap={0}
      accessibilityLayer={false}
    >
      <XAxis type="number" hide domain={[0, Math.max(1, largest)]} />
      <YAxis
        type="category"
        dataKey="at"
        width={names}
        axisLine={false}
        tickLine={false}
        interval={0}
        tick={tick}
      />
      <Bar
        dataKey="words"
        isAnimationActive={false}
        shape={(drawn: { x?: number; y?: number; width?: number; height?: number; index?: number }) => (
          <rect
            x={drawn.x}
            y={(drawn.y ?? 0) + (drawn.height ?? 0) / 2 - 5}
            width={Math.max(1.5, drawn.width ?? 0)}
            height={10}
            fill={colourOf(rows[drawn.index ?? -1]?.slot)}
          />
        )}
      >
        <LabelList
          dataKey="words"
          position="right"
          offset={8}
          className={styles.number ?? ''}
          formatter={(words) => `${formatNumber(Number(words))}`}
        />
      </Bar>
    </BarChart>
  );
}
