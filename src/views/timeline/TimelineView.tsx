import { memo, type Ref, useDeferredValue, useState } from 'react';
import { useFollowUp } from '../../engine/use-follow-up.ts';
import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import type { TimelineModel } from '../../models/timeline/timeline.ts';
import { useMedia } from '../../ui/use-media.ts';
import { CountedLine } from '../export/CountedLine.tsx';
import { ModelFailure } from '../ModelFailure.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { AxisFigure } from './axis/AxisFigure.tsx';
import { BrushStrip } from './axis/BrushStrip.tsx';
import { Legend } from './axis/Legend.tsx';
import { useAxisGestures } from './gestures/use-axis-gestures.ts';
import { useEventKeys } from './gestures/use-event-keys.ts';
import { useZoomKeys } from './gestures/use-zoom-keys.ts';
import { QuoteHistogram } from './histogram/QuoteHistogram.tsx';
import { EventList } from './list/EventList.tsx';
import { EventTable } from './list/EventTable.tsx';
import { LooseArticles } from './list/LooseArticles.tsx';
import { OpenedEvent } from './list/OpenedEvent.tsx';
import { OtherClockLine } from './list/OtherClockLine.tsx';
import { useScrollToOpened } from './list/use-scroll-to-opened.ts';
import { TimelineControls } from './TimelineControls.tsx';
import styles from './TimelineView.module.css';
import { useWidth } from './use-width.ts';

/** Px beside the axis: names of the lanes, and what has no date. */
const GUTTER = { wide: 164, middle: 40, phone: 0 };
const TAIL = { wide: 76, middle: 64, phone: 56 };

/** The model is made for widths in steps of this, so that resizing a window does not ask for one per pixel. */
const STEP = 40;

const guessWidth = () => Math.min(1600, document.documentElement.clientWidth - (innerWidth > 700 ? 96 : 40));

/** When things happened: an axis with true gaps, the quotes under it, and the events as a list, in step. */
export function TimelineView() {
  const { filter } = useFilter();
  const isPhone = useMedia('(max-width: 700px)');
  const isNarrow = useMedia('(max-width: 1000px)');
  const [full, measure] = useWidth(guessWidth);
  const layout = isPhone ? 'phone' : isNarrow ? 'middle' : 'wide';
  const width = Math.max(200, full - GUTTER[layout] - TAIL[layout]);
  const asked = { ...filter, open: null, sort: null, show: null };
  const made = Math.max(STEP, Math.floor(width / STEP) * STEP);
  const { model: latest, isBusy, failure } = useModel('timeline', asked, { width: made });
  useFollowUp('timeline', 'event', ({ picked }) =>
    filter.open === null && picked !== null ? { id: picked } : null,
  );
  // A large model is drawn in slices, so that a gesture is never held up by what it asked for.
  const model = useDeferredValue(latest);
  const isLate = isBusy || model !== latest;
  const openedId = filter.open ?? model?.picked ?? null;
  const { root, onKeyDown } = useEventKeys(model, openedId);
  const onZoomKey = useZoomKeys(root, model);
  const zoom = useAxisGestures(model, filter.span, GUTTER[layout], width);
  useScrollToOpened(root, model !== null, isNarrow ? filter.open : null);
  const [isTable, setTable] = useState(false);
  if (failure) return <ModelFailure failure={failure} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys step through events wherever the focus is in the view
    <div
      ref={root}
      className={styles.view}
      data-layout={layout}
      style={
        {
          '--gutter': `${GUTTER[layout]}px`,
          '--tail': `${TAIL[layout]}px`,
          '--drawn': `${full}px`,
        } as React.CSSProperties
      }
      aria-busy={isLate}
      onKeyDown={(event) => {
        onZoomKey(event);
        if (!event.defaultPrevented) onKeyDown(event);
      }}
    >
      <div ref={measure} />
      <PageTitle>Timeline</PageTitle>
      {model ? (
        <>
          <Head model={model} isPhone={isPhone} isTable={isTable} onTable={setTable} />
          <Drawn
            model={model}
            openedId={openedId}
            isPicked={filter.open === null}
            isZoomed={filter.span !== null}
            isTable={isTable}
            isPhone={isPhone}
            isNarrow={isNarrow}
            width={width}
            zoom={zoom}
          />
        </>
      ) : (
        <div className={styles.coming} />
      )}
    </div>
  );
}

type DrawnProps = {
  model: TimelineModel;
  openedId: string | null;
  /** Opened because nothing else is. */
  isPicked: boolean;
  isZoomed: boolean;
  isTable: boolean;
  isPhone: boolean;
  isNarrow: boolean;
  width: number;
  /** The element whose wheel and pinch zoom. */
  zoom: Ref<HTMLDivElement>;
};

/** Axis and list: drawn anew for another model or another opened event, and not for what the page does meanwhile. */
const Drawn = memo(function Drawn(props: DrawnProps) {
  const { model, openedId, isPicked, isZoomed, isTable, isPhone, isNarrow, width, zoom } = props;
  return (
    <>
      <div ref={zoom} className={styles.axis} data-zoomed={isZoomed}>
        {isTable ? (
          <EventTable model={model} />
        ) : !model.isDated ? (
          <p className={styles.undated}>
            Nothing in this case has a date on this clock: there is no axis to draw.{' '}
            {model.otherClock && <OtherClockLine other={model.otherClock} clock={model.clock} />}
          </p>
        ) : isPhone ? (
          <BrushStrip model={model} width={width} />
        ) : (
          <AxisFigure
            model={model}
            width={width}
            opened={model.events.findIndex(({ id }) => id === openedId)}
          >
            <QuoteHistogram model={model} width={width} />
          </AxisFigure>
        )}
      </div>
      <div className={styles.record}>
        <div className={styles.lists}>
          <EventList
            model={model}
            openedId={openedId}
            detail={
              isNarrow && openedId !== null ? (
                <OpenedEvent id={openedId} pickedBy={isPicked ? model.pickedBy : null} isInPlace />
              ) : null
            }
          />
          <LooseArticles articles={model.articles} found={model.foundArticles} />
        </div>
        {!isNarrow && openedId !== null && (
          <OpenedEvent id={openedId} pickedBy={isPicked ? model.pickedBy : null} isInPlace={false} />
        )}
      </div>
    </>
  );
});

type HeadProps = {
  model: TimelineModel;
  isPhone: boolean;
  isTable: boolean;
  onTable: (isTable: boolean) => void;
};

function Head({ model, isPhone, isTable, onTable }: HeadProps) {
  const options = (
    <>
      <div className={styles.tools}>
        <TimelineControls model={model} hasLanes={!isPhone} isTable={isTable} onTable={onTable} />
        {!isPhone && <CountedLine summary={model.summary} view="timeline" />}
      </div>
      <Legend model={model} />
    </>
  );
  return (
    <header className={styles.head}>
      <div className={styles.finding}>
        <h1 className={styles.title} aria-live="polite">
          {model.finding.title}
        </h1>
        <p className={styles.base} aria-live="polite">
          {model.finding.base}
        </p>
        {isPhone && <CountedLine summary={model.summary} view="timeline" />}
      </div>
      {isPhone ? (
        <details className={styles.options}>
          <summary>Clock, zone, known on, and the marks</summary>
          {options}
        </details>
      ) : (
        options
      )}
    </header>
  );
}
