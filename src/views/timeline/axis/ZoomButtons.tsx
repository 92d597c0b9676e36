import { useFilter } from '../../../filter/use-filter.ts';
import type { TimelineModel } from '../../../models/timeline/timeline.ts';
import { moved, zoomed } from '../gestures/zoom.ts';
import styles from './ZoomButtons.module.css';

/** Nearer, farther, earlier, later, and all: each step is a span in the address. */
export function ZoomButtons({ model: { axis, whole } }: { model: Pick<TimelineModel, 'axis' | 'whole'> }) {
  const { filter, change } = useFilter();
  const isZoomed = filter.span !== null;
  const go = (span: string | null) => {
    if (span !== filter.span) change({ span });
  };
  const hasDays = filter.from !== null && filter.to !== null;
  return (
    <fieldset className={styles.zoom}>
      <legend className="visually-hidden">Zoom</legend>
      <span className={styles.label} aria-hidden="true">
        Zoom
      </span>
      <button type="button" disabled={!isZoomed} onClick={() => go(zoomed(axis, whole, 2))}>
        <Icon d="M4 10h12" name="Farther" />
      </button>
      <button type="button" disabled={axis.to - axis.from < 2} onClick={() => go(zoomed(axis, whole, 0.5))}>
        <Icon d="M4 10h12M10 4v12" name="Nearer" />
      </button>
      {isZoomed && (
        <>
          <button
            type="button"
            disabled={axis.from <= whole.from}
            onClick={() => go(moved(axis, whole, -0.5))}
          >
            <Icon d="M12.5 4l-6 6l6 6" name="Earlier" />
          </button>
          <button type="button" disabled={axis.to >= whole.to} onClick={() => go(moved(axis, whole, 0.5))}>
            <Icon d="M7.5 4l6 6l-6 6" name="Later" />
          </button>
          <button type="button" className={styles.all} onClick={() => go(null)}>
            all
          </button>
        </>
      )}
      {hasDays && filter.span !== `${filter.from}..${filter.to}` && (
        <button type="button" className={styles.all} onClick={() => go(`${filter.from}..${filter.to}`)}>
          to the days chosen
        </button>
      )}
    </fieldset>
  );
}

function Icon({ d, name }: { d: string; name: string }) {
  return (
    <>
      <svg viewBox="0 0 20 20" width="15" height="15" aria-hidden="true">
        <path d={d} fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      <span className="visually-hidden">{name}</span>
    </>
  );
}
