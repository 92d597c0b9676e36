import type { DayInterval } from '../../../lib/edtf.ts';
import { formatCount } from '../../../lib/format-count.ts';
import { isolate } from '../../../lib/isolate.ts';
import type { Axis } from '../../../models/timeline/axis/axis.ts';
import type { TimelineLane } from '../../../models/timeline/lanes/lane-marks.ts';
import { boxOf, laneHeight } from '../../../models/timeline/marks/mark-box.ts';
import type { Mark } from '../../../models/timeline/marks/marks.ts';
import type { DirectLabel } from '../../../models/timeline/place/place-labels.ts';
import { SourceTile } from '../../../ui/SourceTile.tsx';
import type { LaneMover } from '../gestures/use-lane-order.ts';
import { DenseLane } from './DenseLane.tsx';
import { DENSE_HEIGHT, type DenseScale } from './dense-columns.ts';
import { LaneGrip } from './LaneGrip.tsx';
import styles from './LaneRow.module.css';
import { MarkDrawing } from './MarkDrawing.tsx';
import { type MarkRecord, MarkTarget } from './MarkTarget.tsx';

type Props = {
  lane: TimelineLane;
  axis: Axis;
  width: number;
  /** What its marks stand for: the events of the model, or its articles. */
  records: readonly MarkRecord[];
  labels: readonly DirectLabel[];
  /** Position of the opened event. */
  opened: number;
  /** True in the one lane whose mark of the opened event is reached by Tab. */
  holdsFocus: boolean;
  onCrowd: (mark: Mark, lane: TimelineLane, at: HTMLElement) => void;
  /** Its place among so many lanes, and what moves it. */
  at: number;
  of: number;
  mover: LaneMover;
  /** The side on which a dragged lane would come to lie. */
  drop: 'before' | 'after' | null;
  /** For lanes of columns: their scale, the days asked for, and where keys and pointer are. */
  dense: { scale: DenseScale; asked: DayInterval | null; place: number; onPlace: (place: number) => void };
};

/** One lane: its name, its line with the breaks of the axis, its marks, and what is pressed to open them. */
export function LaneRow(props: Props) {
  const { lane, axis, width, records, labels, opened, holdsFocus, onCrowd, at, of, mover, drop } = props;
  const { bins, isOfArticles = false } = lane;
  const holds = (mark: Mark) => !isOfArticles && mark.events.includes(opened);
  const height = bins ? DENSE_HEIGHT : laneHeight(lane.marks);
  const colour = lane.source && lane.source.slot < 8 ? `var(--source-${lane.source.slot})` : 'var(--ink)';
  const focused = holdsFocus ? lane.marks.findIndex(holds) : -1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      className={styles.row}
      role="group"
      aria-label={nameOf(lane)}
      style={{ height }}
      data-lane={lane.key}
      data-drop={drop ?? undefined}
    >
      <div className={styles.name}>
        {of > 1 && <LaneGrip laneKey={lane.key} name={lane.name} at={at} of={of} mover={mover} />}
        {lane.source && <SourceTile letter={lane.source.letter} slot={lane.source.slot} />}
        <span className={styles.text}>
          <bdi>{lane.name}</bdi>
          {lane.note && <span className={styles.note}>{lane.note}</span>}
        </span>
      </div>
      <div className={styles.plot} style={{ width, color: colour }}>
        {bins && (
          <DenseLane
            {...props.dense}
            bins={bins}
            width={width}
            records={records}
            isOfArticles={isOfArticles}
            isTabbed={holdsFocus && !isOfArticles}
            onCrowd={(mark, at) => onCrowd(mark, lane, at)}
          />
        )}
        {!bins && (
          <svg width={width} height={height} aria-hidden="true">
            {axis.pieces.map(
              ({ kind, from, x0, x1 }) =>
                kind === 'stretch' && (
                  <path key={from} className={styles.line} d={`M${x0 * width} ${height / 2}H${x1 * width}`} />
                ),
            )}
            {lane.marks.map((mark) => {
              const box = boxOf(mark, width, height);
              const isOpened = holds(mark);
              const shape = mark.shape ?? mark.span;
              return (
                <g key={keyOf(mark, records)} className={mark.isOutside ? styles.outside : undefined}>
                  {isOpened && mark.shape && (
                    <rect
                      className={styles.ring}
                      x={box.left - 3.5}
                      y={box.y - 8.5}
                      width={box.right - box.left + 7}
                      height={17}
                      rx={8.5}
                    />
                  )}
                  {shape && <MarkDrawing shape={shape} {...box} isMaybe={mark.isMaybe} />}
                </g>
              );
            })}
            {labels.map(({ event, x, y, side, text }) => (
              <text
                key={event}
                className={Math.abs(y - height / 2) < 7 ? styles.onLine : styles.label}
                x={x}
                y={y + 4}
                textAnchor={side === 'right' ? 'start' : 'end'}
              >
                {text}
              </text>
            ))}
          </svg>
        )}
        {lane.marks.map((mark, i) => (
          <MarkTarget
            key={keyOf(mark, records)}
            mark={mark}
            box={boxOf(mark, width, height)}
            records={records}
            isOfArticles={isOfArticles}
            isOpened={holds(mark)}
            isTabbed={i === focused}
            onCrowd={(at) => onCrowd(mark, lane, at)}
          />
        ))}
      </div>
      <div className={styles.tail}>
        {lane.undated.length > 0 && (
          <span title={lane.undated.map((i) => isolate(records[i]?.name ?? '')).join('; ')}>
            +{lane.undated.length} <span className="visually-hidden">without a date</span>
          </span>
        )}
      </div>
    </div>
  );
}

/** The same for the same event on the same date, or for a number in the same place, whatever else the filter leaves. */
const keyOf = ({ shape, events: [first = -1], x0, x1, level }: Mark, records: Props['records']): string =>
  shape ? `${records[first]?.id} ${x0} ${x1} ${shape.form} ${shape.basis}` : `number ${x0} ${x1} ${level}`;

const nameOf = ({ name, count, isOfArticles }: TimelineLane): string =>
  `${isolate(name)}: ${formatCount(count, `dated ${isOfArticles ? 'article' : 'event'}`)}`;
