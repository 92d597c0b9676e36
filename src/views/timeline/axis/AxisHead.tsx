import type { Axis } from '../../../models/timeline/axis/axis.ts';
import { axisTexts } from '../../../models/timeline/axis/axis-ticks.ts';
import { gapPath } from '../../../models/timeline/marks/mark-path.ts';
import styles from './AxisHead.module.css';

export const AXIS_HEIGHT = 62;
const LINE = 40;

/** The axis: stretches with their days, months or years, and zigzags that say how long nothing happened. */
export function AxisHead({ axis, width }: { axis: Axis; width: number }) {
  return (
    <svg className={styles.head} width={width} height={AXIS_HEIGHT} aria-hidden="true">
      {axis.pieces.map(({ kind, from, x0, x1 }) => (
        <path
          key={from}
          className={kind === 'gap' ? styles.gap : styles.line}
          transform={`translate(0 ${LINE})`}
          d={kind === 'gap' ? gapPath(x0 * width, x1 * width) : `M${x0 * width} 0H${x1 * width}`}
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
