import { isolate } from '../../../lib/isolate.ts';
import type { LaneMover } from '../gestures/use-lane-order.ts';
import styles from './LaneGrip.module.css';

type Props = { laneKey: string; name: string; at: number; of: number; mover: LaneMover };

const DOTS = [4, 10].flatMap((x) => [4, 9, 14].map((y) => ({ x, y })));

/** What a lane is moved by: dragged, with the arrow keys, or pressed to go up by one. */
export function LaneGrip({ laneKey, name, at, of, mover }: Props) {
  return (
    <button
      type="button"
      className={`${styles.grip} no-print`}
      data-grip={laneKey}
      data-keeps-drag="true"
      aria-label={`Move ${isolate(name)}, lane ${at + 1} of ${of}`}
      aria-keyshortcuts="ArrowUp ArrowDown Home End"
      title="Drag, press to go up, or use the arrow keys"
      onClick={() => mover.press(laneKey)}
      onKeyDown={(event) => mover.key(event, laneKey)}
      onPointerDown={(event) => mover.start(event, laneKey)}
      onPointerMove={mover.drag}
      onPointerUp={mover.end}
      onPointerCancel={mover.cancel}
    >
      <svg width="14" height="18" aria-hidden="true">
        {DOTS.map(({ x, y }) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="1.4" fill="currentColor" />
        ))}
      </svg>
    </button>
  );
}
