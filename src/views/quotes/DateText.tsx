import type { DateBasis } from '../../case/case-file.ts';

type Props = {
  date: { text: string; machine: string | null; basis: DateBasis | null } | null;
  /** Said where there is no date. */
  none?: string;
};

const WORDS: Record<DateBasis, string> = {
  stated: '',
  computed: ', counted',
  inferred: ', inferred',
  unknown: ', basis unknown',
};

/** A date at the precision it has, and how it is known where that is not from the text itself. */
export function DateText({ date, none = 'no date' }: Props) {
  if (!date || date.text === '') return <>{none}</>;
  return (
    <>
      <time {...(date.machine === null ? {} : { dateTime: date.machine })}>{date.text}</time>
      {date.basis && WORDS[date.basis]}
    </>
  );
}
