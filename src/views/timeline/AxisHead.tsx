import type { Axis } from '../../models/timeline/axis.ts';
import { axisTexts } from '../../models/timeline/axis-ticks.ts';
import styles from './AxisHead.module.css';

export const AXIS_HEIGHT = 62;
const LINE = 40;

/** Zigzag of a gap, centred on the line. */
function zigzag(x0: number, x1: number, y: number): string {
  const middle = (x0 + x1) / 2;
  return `M${x0 + 3} ${y}H${middle - 6}l3 -5l6 10l3 -5H${x1 - 3}`;
}

/** The axis: stretches with their days, months or years, and zigzags that say how long nothing happened. */
export function AxisHead({ axis, width }: { axis: Axis; width: number }) {
  return (
    <svg className={styles.head} width={width} height={AXIS_HEIGHT} aria-hidden="true">
      {axis.pieces.map(({ kind, from, x0, x1 }) => (
        <path
          key={from}
          className={kind === 'gap' ? styles.gap : styles.line}
          d={kind === 'gap' ? zigzag(x0 * width, x1 * width, LINE) : `M${x0 * width} ${LINE}H${x1 * width}`}
        />
      ))}
      {axisTexts(axis, width).map(({ kind, place, text, day }) => (
        <text
          key={`${kind} ${day}`}
          className={styles[kind]}
          x={kind === 'head' ? Math.min(place * width, width - text.length * 6.4) : place * width}
          y={kind === 'head' ? 14 : kind === 'tick' ? 32 : 57}
          textAnchor={kind === 'head' ? 'start' : 'middle'}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}
