import type { DateBasis } from '../../../case/case-file.ts';
import { ZONE_NAMES } from '../../../filter/zone-names.ts';
import type { TimelineModel } from '../timeline.ts';
import type { MarkShape } from './mark-shape.ts';

/** A line of the legend: its drawing, and what it stands for. `shape` null = a number that opens a list. */
export type LegendEntry = { name: string; shape: MarkShape | null; isMaybe: boolean };

const plain = (more: Partial<MarkShape>): MarkShape => ({
  form: 'day',
  open: 'none',
  isApproximate: false,
  isUncertain: false,
  basis: 'stated',
  ...more,
});

type Sign = { name: string; shape: MarkShape; occurs: (shape: MarkShape) => boolean };

const hasBasis = (basis: DateBasis) => (shape: MarkShape) => shape.basis === basis;
const hasForm = (form: MarkShape['form']) => (shape: MarkShape) => shape.form === form;
const isBound = ({ form, open }: MarkShape, side: MarkShape['open']) => form === 'within' && open === side;
const isSpan = ({ form, open }: MarkShape, side: MarkShape['open']) => form !== 'within' && open === side;

/** Every sign by which a date can be drawn, with its meaning. Signs add up: a hollow bar with an arrow has three. */
export const MARK_SIGNS: readonly Sign[] = [
  { name: 'time of day', shape: plain({ form: 'hour' }), occurs: hasForm('hour') },
  { name: 'day', shape: plain({}), occurs: hasForm('day') },
  { name: 'month', shape: plain({ form: 'month' }), occurs: hasForm('month') },
  { name: 'year', shape: plain({ form: 'year' }), occurs: hasForm('year') },
  { name: 'from – to', shape: plain({ form: 'range' }), occurs: hasForm('range') },
  {
    name: 'some time within',
    shape: plain({ form: 'within' }),
    occurs: (shape) => isBound(shape, 'none'),
  },
  {
    name: 'then or later',
    shape: plain({ form: 'within', open: 'end' }),
    occurs: (shape) => isBound(shape, 'end'),
  },
  {
    name: 'then or earlier',
    shape: plain({ form: 'within', open: 'start' }),
    occurs: (shape) => isBound(shape, 'start'),
  },
  { name: 'no end given', shape: plain({ open: 'end' }), occurs: (shape) => isSpan(shape, 'end') },
  { name: 'no beginning', shape: plain({ open: 'start' }), occurs: (shape) => isSpan(shape, 'start') },
  { name: 'about', shape: plain({ isApproximate: true }), occurs: ({ isApproximate }) => isApproximate },
  { name: 'uncertain', shape: plain({ isUncertain: true }), occurs: ({ isUncertain }) => isUncertain },
  { name: 'counted from words', shape: plain({ basis: 'computed' }), occurs: hasBasis('computed') },
  { name: 'inferred', shape: plain({ basis: 'inferred' }), occurs: hasBasis('inferred') },
  { name: 'basis not known', shape: plain({ basis: 'unknown' }), occurs: hasBasis('unknown') },
];

/** What the marks of a timeline mean: only the signs that occur on its axis or in its list. Empty for lanes of columns. */
export function legendOf({
  lanes,
  events,
  zone,
}: Pick<TimelineModel, 'lanes' | 'events' | 'zone'>): LegendEntry[] {
  if (lanes.some(({ bins }) => bins !== null)) return [];
  const drawn: MarkShape[] = [];
  for (const { marks } of lanes)
    for (const { shape, span } of marks) {
      const drawing = shape ?? span;
      if (drawing) drawn.push(drawing);
    }
  for (const { shape } of events) if (shape) drawn.push(shape);
  const hours = events.filter((event) => event.zone !== null);
  const withZone = hours.filter(({ zone: own }) => own !== 'none' && own !== 'skipped').length;
  const zones =
    hours.length === 0
      ? ''
      : withZone === 0
        ? ', zone not given: as written'
        : `, ${ZONE_NAMES[zone].name} time${withZone < hours.length ? ' where a zone is given' : ''}`;
  const entries = MARK_SIGNS.filter(({ occurs }) => drawn.some(occurs)).map(
    ({ name, shape }): LegendEntry => ({
      name: shape.form === 'hour' ? name + zones : name,
      shape,
      isMaybe: false,
    }),
  );
  if (lanes.some(({ marks }) => marks.some((mark) => mark.isMaybe && mark.shape)))
    entries.push({ name: 'dotted: may not have been out yet', shape: plain({}), isMaybe: true });
  if (lanes.some(({ marks }) => marks.some(({ shape }) => shape === null)))
    entries.push({ name: 'several: opens a list', shape: null, isMaybe: false });
  return entries;
}
