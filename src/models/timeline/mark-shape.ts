import type { DateBasis } from '../../case/case-file.ts';
import type { EdtfDate } from '../../lib/edtf.ts';

/** What a date's mark looks like; colour says nothing about a date. */
export type MarkShape = {
  /** `hour`: a time of day is given. `within`: one unknown date between two bounds. */
  form: 'hour' | 'day' | 'month' | 'year' | 'range' | 'within';
  /** The side on which no end is given. */
  open: 'none' | 'start' | 'end';
  isApproximate: boolean;
  basis: DateBasis;
};

/** The shape of a date known on some basis; a file that says no basis has not said that the date is inferred. */
export function shapeOf(date: EdtfDate, basis: DateBasis | undefined): MarkShape {
  const unit = date.precision === 'minute' ? 'hour' : date.precision;
  const open = !Number.isFinite(date.to) ? 'end' : !Number.isFinite(date.from) ? 'start' : 'none';
  const span = date.shape === 'one-of' ? 'within' : 'range';
  return {
    form: date.shape === 'date' || open !== 'none' ? unit : span,
    open,
    isApproximate: date.approximate || date.uncertain,
    basis: basis ?? 'stated',
  };
}

const FORMS: Readonly<Record<MarkShape['form'], string>> = {
  hour: 'a time of day',
  day: 'a day',
  month: 'a month',
  year: 'a year',
  range: 'a range of time',
  within: 'somewhere between two dates',
};

const BASES: Readonly<Record<DateBasis, string>> = {
  stated: '',
  computed: 'computed',
  inferred: 'inferred',
  unknown: 'basis not known',
};

/** The shape in words, for readers who do not see it: "a month, inferred". */
export function writeShape({ form, open, isApproximate, basis }: MarkShape): string {
  const parts = [FORMS[form]];
  if (open !== 'none') parts.push(open === 'end' ? 'no end given' : 'no beginning given');
  if (isApproximate) parts.push('approximate');
  if (BASES[basis] !== '') parts.push(BASES[basis]);
  return parts.join(', ');
}
