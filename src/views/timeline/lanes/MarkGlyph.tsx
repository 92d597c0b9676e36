import { glyphWidth, reachOf } from '../../../models/timeline/marks/mark-path.ts';
import { type MarkShape, writeShape } from '../../../models/timeline/marks/mark-shape.ts';
import { MarkDrawing } from './MarkDrawing.tsx';
import styles from './MarkGlyph.module.css';

const ROOM = 44;

type Props = {
  shape: MarkShape | null;
  /** For lists: the shape is said in words, as nothing else says it. */
  isSaid?: boolean;
  isOpened?: boolean;
  /** As narrow as the shape, for a line of text; else all are of one width and centred. */
  isTight?: boolean;
  isMaybe?: boolean;
};

/** A date's shape, not to scale: for lists and the legend. */
export function MarkGlyph({ shape, isSaid, isOpened = false, isTight = false, isMaybe = false }: Props) {
  const wide = shape ? glyphWidth(shape) : 10;
  const beyond = shape ? reachOf(shape) : { left: 0, right: 0 };
  const all = beyond.left + wide + beyond.right + 2;
  const room = isTight ? all : Math.max(ROOM, all);
  const left = (room - all) / 2 + beyond.left + 1;
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
      {isOpened && <rect className={styles.ring} x={left - 4} y={2} width={wide + 8} height={18} rx={9} />}
      {shape ? (
        <MarkDrawing shape={shape} left={left} right={left + wide} y={11} isMaybe={isMaybe} />
      ) : (
        <path className={styles.none} d="M17 11h10" />
      )}
    </svg>
  );
}
