import { legendOf } from '../../../models/timeline/marks/mark-legend.ts';
import type { TimelineModel } from '../../../models/timeline/timeline.ts';
import { MarkGlyph } from '../lanes/MarkGlyph.tsx';
import styles from './Legend.module.css';

/** What the shapes mean: only those that occur. */
export function Legend({ model }: { model: TimelineModel }) {
  if (model.lanes.some(({ bins }) => bins !== null)) return <DenseLegend model={model} />;
  return (
    <ul className={styles.legend} aria-label="What the marks mean">
      {legendOf(model).map(({ name, shape, isMaybe }) => (
        <li key={name} className={styles.entry}>
          {shape ? (
            <MarkGlyph shape={shape} isTight isMaybe={isMaybe} />
          ) : (
            <span className={styles.number}>4</span>
          )}
          {name}
        </li>
      ))}
    </ul>
  );
}

/** Lanes of columns, explained; the shapes stand in the list. */
function DenseLegend({ model }: { model: TimelineModel }) {
  const isMaybe = model.lanes.some(({ bins }) => bins?.some(({ maybe }) => maybe > 0));
  return (
    <ul className={styles.legend} aria-label="What the marks mean">
      <li className={styles.entry}>
        <svg width="22" height="16" aria-hidden="true">
          <path d="M2 14V8h4v6zM8 14V2h4v12zM14 14v-4h4v4z" fill="currentColor" />
        </svg>
        events dated within these days; the number is the highest of its lane
      </li>
      <li className={styles.entry}>
        <svg width="22" height="16" aria-hidden="true">
          <path d="M2 4v6h6v3h6v-6h5v-3" fill="none" stroke="currentColor" />
        </svg>
        below the line: longer dates, over all they cover
      </li>
      {isMaybe && (
        <li className={styles.entry}>
          <svg width="14" height="16" aria-hidden="true">
            <path d="M2.5 14V2.5h7V14" fill="none" stroke="currentColor" strokeDasharray="1.5 1.5" />
          </svg>
          dotted: may not have been out yet
        </li>
      )}
      <li className={styles.entry}>press a column, or Enter, for its list; zoom in for single marks</li>
    </ul>
  );
}
