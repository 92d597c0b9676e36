import type { MarkShape } from '../../models/timeline/mark-shape.ts';
import styles from './MarkDrawing.module.css';

type Props = {
  shape: MarkShape;
  /** The extent of the date in px, and the middle of its line. */
  left: number;
  right: number;
  y: number;
  isMaybe?: boolean;
};

const ARROW = 13;

/**
 * One date as a shape: what it covers by its form, how it is known by its filling. Solid = stated, half = computed,
 * hollow or dashed = inferred, dotted = basis not known, or perhaps not out yet.
 */
export function MarkDrawing({ shape, left, right, y, isMaybe = false }: Props) {
  const basis = isMaybe ? 'unknown' : shape.basis;
  const ends = shape.open === 'end' ? right : left;
  const way = shape.open === 'end' ? 1 : -1;
  return (
    <g data-basis={basis} className={styles.mark}>
      {shape.isApproximate && <Faded left={left} right={right} y={y} />}
      <Body form={shape.form} basis={basis} left={left} right={right} y={y} />
      {shape.open !== 'none' && (
        <path
          className={styles.line}
          d={`M${ends + way * 1.5} ${y}h${way * ARROW}m${way * -4} -3.5l${way * 4} 3.5l${way * -4} 3.5`}
        />
      )}
    </g>
  );
}

type Extent = { left: number; right: number; y: number };

function Body({ form, basis, left, right, y }: Extent & Pick<MarkShape, 'form' | 'basis'>) {
  const middle = (left + right) / 2;
  if (form === 'range' || form === 'within') {
    const isDashed = form === 'within' || basis === 'inferred' || basis === 'unknown';
    return (
      <>
        <path className={styles.line} d={`M${left + 1} ${y - 4.5}v9M${right - 1} ${y - 4.5}v9`} />
        <path
          className={isDashed ? styles.dashed : styles.line}
          d={`M${left + 1} ${y}H${basis === 'computed' && !isDashed ? middle : right - 1}`}
        />
        {basis === 'computed' && !isDashed && (
          <path className={styles.dashed} d={`M${middle} ${y}H${right - 1}`} />
        )}
      </>
    );
  }
  const tall = form === 'year' ? 5 : 9;
  const radius = form === 'year' ? 0 : tall / 2;
  if (form === 'day' || form === 'hour')
    return (
      <>
        {form === 'hour' && <path className={styles.line} d={`M${middle} ${y - 8.5}v17`} />}
        <circle className={styles.outline} cx={middle} cy={y} r={4.1} />
        {basis === 'stated' && <circle className={styles.solid} cx={middle} cy={y} r={5} />}
        {basis === 'computed' && <path className={styles.solid} d={`M${middle} ${y - 5}a5 5 0 0 0 0 10z`} />}
      </>
    );
  return (
    <>
      <rect
        className={styles.outline}
        x={left + 0.9}
        y={y - tall / 2 + 0.9}
        width={right - left - 1.8}
        height={tall - 1.8}
        rx={Math.max(0, radius - 0.9)}
      />
      {basis === 'stated' && (
        <rect
          className={styles.solid}
          x={left}
          y={y - tall / 2}
          width={right - left}
          height={tall}
          rx={radius}
        />
      )}
      {basis === 'computed' && (
        <path
          className={styles.solid}
          d={`M${middle} ${y - tall / 2}H${left + radius}a${radius} ${radius} 0 0 0 0 ${tall}H${middle}z`}
        />
      )}
    </>
  );
}

/** Ends that fade: three strokes on each side, each lighter than the one before. */
function Faded({ left, right, y }: Extent) {
  return (
    <>
      {[0, 1, 2].map((step) => (
        <path
          key={step}
          className={styles.line}
          opacity={0.85 - step * 0.27}
          d={`M${left - 2.5 - step * 3.5} ${y - 3}v6M${right + 2.5 + step * 3.5} ${y - 3}v6`}
        />
      ))}
    </>
  );
}
