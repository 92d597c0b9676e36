import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useFilter } from '../../../filter/use-filter.ts';
import type { Lane } from '../../../models/timeline/lanes/lanes.ts';
import type { Mark } from '../../../models/timeline/marks/marks.ts';
import { placeLabels } from '../../../models/timeline/place/place-labels.ts';
import type { TimelineModel } from '../../../models/timeline/timeline.ts';
import { useCoalescedEntry } from '../gestures/use-coalesced-entry.ts';
import { useLaneOrder } from '../gestures/use-lane-order.ts';
import { spanUnder } from '../gestures/zoom.ts';
import { type Crowd, CrowdPanel } from '../lanes/CrowdPanel.tsx';
import { denseScale } from '../lanes/dense-columns.ts';
import { LaneRow } from '../lanes/LaneRow.tsx';
import styles from './AxisFigure.module.css';
import { AXIS_HEIGHT, AxisHead } from './AxisHead.tsx';
import { askedSpanOf } from './asked-span.ts';
import { TrueScale } from './TrueScale.tsx';

type Props = {
  model: TimelineModel;
  width: number;
  /** Position of the opened event in the model; -1 = none. */
  opened: number;
  /** The quotes under the lanes, on the same scale. */
  children: ReactNode;
};

const LEAST_COLUMN = 22;
/** A wider column is drawn as an outline: its ground would drown the lanes. */
const WIDEST_FILL = 140;

/** Axis, lanes and what lies under them on the same scale; the opened event is one column through all. */
export function AxisFigure({ model, width, opened, children }: Props) {
  const { axis, lanes, events, articles } = model;
  const [crowd, setCrowd] = useState<Crowd | null>(null);
  const { mover, drop, said } = useLaneOrder(model);
  const stroke = useCoalescedEntry();
  const { filter } = useFilter();
  const { from, to } = filter;
  const asked = useMemo(() => askedSpanOf({ from, to }), [from, to]);
  const scale = useMemo(() => denseScale(lanes), [lanes]);
  const [placed, setPlaced] = useState<number | null>(null);
  const isDense = lanes.some(({ bins }) => bins !== null);
  const nearer = crowd ? spanUnder(axis, crowd.mark) : null;
  const focusLane = isDense
    ? 0
    : lanes.findIndex(
        ({ marks, isOfArticles }) => !isOfArticles && marks.some((mark) => mark.events.includes(opened)),
      );
  const openCrowd = useCallback(
    (mark: Mark, { name, isOfArticles = false }: Lane, at: HTMLElement) =>
      setCrowd({ mark, lane: name, isOfArticles, at }),
    [],
  );
  const place = events[opened]?.place;
  const x0 = place?.x0;
  const x1 = place?.x1;
  const labels = useMemo(() => {
    const band = x0 === undefined || x1 === undefined ? null : { event: opened, x0, x1 };
    return placeLabels(lanes, events, width, band);
  }, [lanes, events, width, opened, x0, x1]);
  const dense = {
    scale,
    asked,
    place: placed ?? (place ? (place.x0 + place.x1) / 2 : 0),
    onPlace: setPlaced,
  };
  const left = place ? place.x0 * width : 0;
  const wide = place ? Math.max(LEAST_COLUMN, (place.x1 - place.x0) * width) : 0;
  const middle = place ? ((place.x0 + place.x1) / 2) * width : 0;
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: a fieldset is for fields
    // biome-ignore-start lint/a11y/noNoninteractiveTabindex: keys zoom and move what has the focus
    <div
      data-axis="true"
      role="group"
      aria-label="Time axis"
      aria-keyshortcuts="+ - 0 Shift+ArrowLeft Shift+ArrowRight"
      tabIndex={0}
      className={styles.axis}
    >
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
      <div className={styles.figure}>
        {place && (
          <div
            className={styles.column}
            data-wide={wide > WIDEST_FILL}
            style={{
              top: AXIS_HEIGHT,
              left: `calc(var(--gutter) + ${Math.min(left, middle - wide / 2)}px)`,
              width: wide,
            }}
          />
        )}
        <div className={styles.head}>
          <AxisHead axis={axis} width={width} />
          <span className={styles.tail}>{lanes.some(({ undated }) => undated.length > 0) && 'no date'}</span>
        </div>
        {lanes.map((lane, i) => (
          <LaneRow
            key={lane.key}
            lane={lane}
            axis={axis}
            width={width}
            records={lane.isOfArticles ? articles : events}
            labels={labels.filter((label) => label.lane === i)}
            opened={opened}
            holdsFocus={i === focusLane}
            onCrowd={openCrowd}
            at={i}
            of={lanes.length}
            mover={mover}
            dense={dense}
            drop={drop === i ? 'before' : drop === i + 1 && drop === lanes.length ? 'after' : null}
          />
        ))}
        {children}
      </div>
      <TrueScale model={model} width={width} />
      <CrowdPanel
        crowd={crowd}
        records={crowd?.isOfArticles ? articles : events}
        onClose={() => setCrowd(null)}
        onNearer={
          nearer === null
            ? null
            : () => {
                crowd?.at.closest<HTMLElement>('[data-axis]')?.focus({ preventScroll: true });
                stroke({ span: nearer });
              }
        }
      />
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}
