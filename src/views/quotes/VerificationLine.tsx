import type { Verification } from '../../case/verification.ts';
import { parseDay } from '../../lib/day.ts';
import { writeDay } from '../../lib/format-date.ts';

/** "2026-11-22" -> "22 November 2026"; anything else as it stands. */
const written = (text: string): string => {
  const day = parseDay(text);
  return day === null ? text : writeDay(day);
};

/** What the stamp of the case says of these words. */
export function VerificationLine({ verification }: { verification: Verification | null }) {
  if (verification === null)
    return <>No stamp was opened with this case: nothing says whether these words were compared.</>;
  switch (verification.state) {
    case 'matched':
      return (
        <>
          Matched the text (<span title={verification.digest}>sha256 {short(verification.digest)}</span>) on{' '}
          {written(verification.day)}.
        </>
      );
    case 'claimed':
      return <>According to this file, compared with the text on {written(verification.day)}.</>;
    case 'changed':
      return <>Changed since it was matched on {written(verification.day)}.</>;
    case 'not-stamped':
      return <>Not stamped: nobody has recorded that these words match the article’s text.</>;
  }
}

const short = (digest: string): string => `${digest.replace(/^sha256-/, '').slice(0, 12)}…`;
