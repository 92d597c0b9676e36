import { type MarkShape, writeShape } from '../../models/timeline/mark-shape.ts';
import { MarkDrawing } from './MarkDrawing.tsx';
import styles from './MarkGlyph.module.css';

const WIDTHS: Readonly<Record<MarkShape['form'], number>> = {
  hour: 10,
  day: 10,
  month: 18,
  year: 22,
  range: 22,
  within: 22,
};
const ROOM = 44;
/** Room for an arrow, and for the faded end on one side. */
const ARROW = 19;
const FADED = 11;

type Props = {
  shape: MarkShape | null;
  /** For lists: the shape is said in words, as nothing else says it. */
  isSaid?: boolean;
  isOpened?: boolean;
  /** As narrow as the shape, for a line of text; else all are of one width and centred. */
  isTight?: boolean;
};

/** A date's shape, not to scale: for lists and the legend. */
export function MarkGlyph({ shape, isSaid = false, isOpened = false, isTight = false }: Props) {
  const wide = shape ? WIDTHS[shape.form] : 10;
  const shift = shape?.open === 'end' ? -8 : shape?.open === 'start' ? 8 : 0;
  const faded = shape?.isApproximate ? FADED : 0;
  const room = isTight ? wide + 2 * faded + 2 + (shift === 0 ? 0 : ARROW) : ROOM;
  const middle = isTight ? wide / 2 + faded + 1 + (shift > 0 ? ARROW : 0) : ROOM / 2 + shift;
  return (
    <svg
      className={styles.glyph}
      viewBox={`0 0 ${room} 22`}
      width={room}
      height={22}
      role="img"
      aria-hidden={!isSaid}
      aria-label={shape ? writeShape(shape) : 'no date'}
    >
      {isOpened && (
        <rect className={styles.ring} x={middle - wide / 2 - 4} y={2} width={wide + 8} height={18} rx={9} />
      )}
      {shape ? (
        <MarkDrawing shape={shape} left={middle - wide / 2} right={middle + wide / 2} y={11} />
      ) : (
        <path className={styles.none} d="M17 11h10" />
      )}
    </svg>
  );
}
