import type { DateBasis } from '../../case/case-file.ts';
import { ZONE_NAMES } from '../../filter/zone-names.ts';
import type { MarkShape } from '../../models/timeline/mark-shape.ts';
import type { TimelineModel } from '../../models/timeline/timeline.ts';
import styles from './Legend.module.css';
import { MarkGlyph } from './MarkGlyph.tsx';

const plain = (more: Partial<MarkShape>): MarkShape => ({
  form: 'day',
  open: 'none',
  isApproximate: false,
  basis: 'stated',
  ...more,
});

type Entry = { name: string; shape: MarkShape; occurs: (shape: MarkShape) => boolean };

const hasBasis = (basis: DateBasis) => (shape: MarkShape) => shape.basis === basis;
const hasForm = (form: MarkShape['form']) => (shape: MarkShape) => shape.form === form;

const ENTRIES: readonly Entry[] = [
  { name: 'time of day', shape: plain({ form: 'hour' }), occurs: hasForm('hour') },
  { name: 'day', shape: plain({}), occurs: hasForm('day') },
  { name: 'month', shape: plain({ form: 'month' }), occurs: hasForm('month') },
  { name: 'year', shape: plain({ form: 'year' }), occurs: hasForm('year') },
  { name: 'from – to', shape: plain({ form: 'range' }), occurs: hasForm('range') },
  { name: 'some time within', shape: plain({ form: 'within' }), occurs: hasForm('within') },
  { name: 'no end given', shape: plain({ open: 'end' }), occurs: ({ open }) => open === 'end' },
  { name: 'no beginning', shape: plain({ open: 'start' }), occurs: ({ open }) => open === 'start' },
  { name: 'about', shape: plain({ isApproximate: true }), occurs: ({ isApproximate }) => isApproximate },
  { name: 'counted from words', shape: plain({ basis: 'computed' }), occurs: hasBasis('computed') },
  { name: 'inferred', shape: plain({ basis: 'inferred' }), occurs: hasBasis('inferred') },
  { name: 'basis not known', shape: plain({ basis: 'unknown' }), occurs: hasBasis('unknown') },
];

/** What the shapes mean: only those that occur. */
export function Legend({ model }: { model: TimelineModel }) {
  if (model.lanes.some(({ bins }) => bins !== null)) return <DenseLegend model={model} />;
  const drawn: MarkShape[] = [];
  for (const { marks } of model.lanes) for (const { shape } of marks) if (shape) drawn.push(shape);
  for (const { shape } of model.events) if (shape) drawn.push(shape);
  const entries = ENTRIES.filter(({ occurs }) => drawn.some(occurs));
  const hours = model.events.filter(({ zone }) => zone !== null);
  const withZone = hours.filter(({ zone }) => zone !== 'none').length;
  const zones =
    hours.length === 0
      ? ''
      : withZone === 0
        ? ', zone not given: as written'
        : `, ${ZONE_NAMES[model.zone].name} time${withZone < hours.length ? ' where a zone is given' : ''}`;
  const isMaybe = model.lanes.some(({ marks }) => marks.some((mark) => mark.isMaybe && mark.shape));
  const isNumbered = model.lanes.some(({ marks }) => marks.some(({ shape }) => shape === null));
  return (
    <ul className={styles.legend} aria-label="What the marks mean">
      {entries.map(({ name, shape }) => (
        <li key={name} className={styles.entry}>
          <MarkGlyph shape={shape} isTight />
          {name}
          {shape.form === 'hour' && zones}
        </li>
      ))}
      {isMaybe && (
        <li className={styles.entry}>
          <MarkGlyph shape={plain({ basis: 'unknown' })} isTight />
          dotted: may not have been out yet
        </li>
      )}
      {isNumbered && (
        <li className={styles.entry}>
          <span className={styles.number}>4</span>
          several: opens a list
        </li>
      )}
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
