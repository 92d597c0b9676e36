import type { DateBasis } from '../../../case/case-file.ts';
import type { EdtfDate } from '../../../lib/edtf.ts';

/** What a date's mark looks like; colour says nothing about a date. */
export type MarkShape = {
  /** `hour`: a time of day is given. `within`: one unknown date between two bounds or, if open, beyond one. */
  form: 'hour' | 'day' | 'month' | 'year' | 'range' | 'within';
  /** The side on which no end is given. */
  open: 'none' | 'start' | 'end';
  isApproximate: boolean;
  isUncertain: boolean;
  basis: DateBasis;
};

/** The shape of a date known on some basis; a file that says no basis has not said that the date is inferred. */
export function shapeOf(date: EdtfDate, basis: DateBasis | undefined): MarkShape {
  const unit = date.precision === 'minute' ? 'hour' : date.precision;
  const open = !Number.isFinite(date.to) ? 'end' : !Number.isFinite(date.from) ? 'start' : 'none';
  const isUnit = date.shape === 'date' || (date.shape === 'interval' && open !== 'none');
  return {
    form: isUnit ? unit : date.shape === 'one-of' ? 'within' : 'range',
    open,
    isApproximate: date.approximate,
    isUncertain: date.uncertain,
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
export function writeShape({ form, open, isApproximate, isUncertain, basis }: MarkShape): string {
  const isBound = form === 'within' && open !== 'none';
  const parts = [isBound ? (open === 'end' ? 'on or after a date' : 'on or before a date') : FORMS[form]];
  if (open !== 'none' && !isBound) parts.push(open === 'end' ? 'no end given' : 'no beginning given');
  if (isApproximate) parts.push('approximate');
  if (isUncertain) parts.push('uncertain');
  if (BASES[basis] !== '') parts.push(BASES[basis]);
  return parts.join(', ');
}
