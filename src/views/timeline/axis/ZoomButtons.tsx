import type { Filter } from '../../../filter/filter.ts';
import { useFilter } from '../../../filter/use-filter.ts';
import type { Axis } from '../../../models/timeline/axis/axis.ts';
import { type Axes, axisAsked, moved, zoomed } from '../gestures/zoom.ts';
import styles from './ZoomButtons.module.css';

/** Nearer, farther, earlier, later, and all: each step is a span in the address. */
export function ZoomButtons({ model }: { model: Axes }) {
  const { axis, whole } = model;
  const { filter, change, hrefNow } = useFilter();
  const isZoomed = filter.span !== null;
  /** From the days asked for last, which the axis need not show yet; a step that changes nothing is none. */
  const step = (next: (axis: Axis) => string | null) => {
    const patch = ({ span }: Pick<Filter, 'span'>) => ({ span: next(axisAsked(model, span)) });
    if (hrefNow(patch) !== hrefNow()) change(patch);
  };
  const hasDays = filter.from !== null && filter.to !== null;
  return (
    <fieldset className={styles.zoom}>
      <legend className="visually-hidden">Zoom</legend>
      <span className={styles.label} aria-hidden="true">
        Zoom
      </span>
      <button type="button" disabled={!isZoomed} onClick={() => step((now) => zoomed(now, whole, 2))}>
        <Icon d="M4 10h12" name="Farther" />
      </button>
      <button
        type="button"
        disabled={axis.to - axis.from < 2}
        onClick={() => step((now) => zoomed(now, whole, 0.5))}
      >
        <Icon d="M4 10h12M10 4v12" name="Nearer" />
      </button>
      {isZoomed && (
        <>
          <button
            type="button"
            disabled={axis.from <= whole.from}
            onClick={() => step((now) => moved(now, whole, -0.5))}
          >
            <Icon d="M12.5 4l-6 6l6 6" name="Earlier" />
          </button>
          <button
            type="button"
            disabled={axis.to >= whole.to}
            onClick={() => step((now) => moved(now, whole, 0.5))}
          >
            <Icon d="M7.5 4l6 6l-6 6" name="Later" />
          </button>
          <button type="button" className={styles.all} onClick={() => change({ span: null })}>
            all
          </button>
        </>
      )}
      {hasDays && filter.span !== `${filter.from}..${filter.to}` && (
        <button
          type="button"
          className={styles.all}
          onClick={() => change({ span: `${filter.from}..${filter.to}` })}
        >
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
