import { markPaths } from '../../../models/timeline/marks/mark-path.ts';
import type { MarkShape } from '../../../models/timeline/marks/mark-shape.ts';
import styles from './MarkDrawing.module.css';

type Props = {
  shape: MarkShape;
  /** The extent of the date in px, and the middle of its line. */
  left: number;
  right: number;
  y: number;
  isMaybe?: boolean;
};

/** One date as a shape: what it covers by its form, how it is known by its filling. */
export function MarkDrawing({ shape, left, right, y, isMaybe = false }: Props) {
  return (
    <g className={styles.mark} transform={`translate(${left} ${y})`} data-mark={shape.form}>
      {markPaths(shape, right - left, isMaybe).map(({ d, paint, opacity }) => (
        <path key={d} className={styles[paint]} d={d} opacity={opacity === 1 ? undefined : opacity} />
      ))}
    </g>
  );
}
