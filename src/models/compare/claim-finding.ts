import type { Case } from '../../case/case.ts';
import type { BetweenKind, Claim } from '../../case/case-file.ts';
import { oneStop } from '../../lib/end-sentence.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import { joinWords } from '../../lib/join-words.ts';
import type { RowReading } from './row-kind.ts';

/**
 * What a point shows, as one sentence made by a fixed rule from its reading: who answers, in how many ways, and the
 * kind of difference. It never says who is right. Where articles of the case are out of sight (`isPart`), nobody is alone but
 * in view, and nobody at all where the case does not record of every source in view (`recorded` of `columns`) what it says.
 */
function write(
  data: Case,
  claim: Claim,
  reading: RowReading,
  columns: number,
  recorded: number,
  isPart: boolean,
): string {
  const { kind, answering, omitting, pairs, unjudged, uncoded, isOnlySubject } = reading;
  const names = (sources: readonly number[]) =>
    joinWords(
      sources.slice(0, 4).map((s) => isolate(data.sources.rows[s]?.name ?? '?')),
      sources.length - 4,
    );
  const answer = (id: string) => isolate(claim.answers?.find((known) => known.id === id)?.text ?? id);
  const head = `${formatNumber(answering.length)} of ${formatCount(columns, 'source')} in view`;
  const tell = answering.length === 1 ? 'answers' : 'answer';
  const unknown = columns - recorded;
  const rest = unknown === 0 ? '' : ` Of ${formatCount(unknown, 'other source')} nothing is recorded.`;
  const pair = pairs[0];
  if (pair) {
    const gravest = pairs.filter((other) => other.kind === pair.kind);
    const involved = [...new Set(gravest.flatMap(({ a, b }) => [a, b]))];
    const list = involved.slice(0, 6).map(answer).join('; ');
    const rest = involved.length > 6 ? `; ${formatNumber(involved.length - 6)} more` : '';
    const left =
      unjudged === 0
        ? ''
        : ` ${formatCount(unjudged, 'pair')} of answers ${unjudged === 1 ? 'is' : 'are'} not judged.`;
    return `${head} ${tell}, ${DIFFER[pair.kind](involved.length, gravest.length)}: ${list}${rest}.${left}`;
  }
  if (kind === null) return `No source in view answers.`;
  if (kind === 'omission')
    return `${head} ${tell}: ${names(answering)}. Not mentioned by ${names(omitting)}, whose subject it was.`;
  if (kind === 'not-judged')
    return `${head} ${tell}, differently: ${names(answering)}. The case does not say how the answers stand to each other.`;
  if (kind === 'not-coded')
    return `${head} ${answering.length === 1 ? 'tells' : 'tell'} of it: ${names(answering)}. The case does not say which answer ${uncoded === 1 ? 'one account gives' : `${formatNumber(uncoded)} accounts give`}.`;
  if (kind === 'agreement') return `${head} ${tell} alike: ${names(answering)}.`;
  if (kind === 'self')
    return isPart || unknown > 0
      ? `${head} answers, in two ways or more: ${names(answering)}.${rest}`
      : `Only ${names(answering)} answers, and in two ways or more.`;
  if (!isPart && unknown === 0)
    return `Only ${names(answering)} tells${isOnlySubject && columns > 1 ? '; it was no other source’s subject' : ''}.`;
  const subject = isOnlySubject && columns > 1 ? ' It was the subject of no other of these.' : '';
  return `${head} ${tell}: ${names(answering)}.${subject}${rest}`;
}

const DIFFER: Readonly<Record<BetweenKind, (answers: number, pairs: number) => string>> = {
  update: () => 'differing by when they were written',
  naming: (n) => `with ${formatNumber(n)} names for one thing`,
  emphasis: (n) => `stressing ${formatNumber(n)} different things`,
  // Of three answers, the second and the third may well go together.
  contradiction: (n, pairs) =>
    pairs * 2 === n * (n - 1)
      ? `and ${formatNumber(n)} answers contradict each other`
      : `and ${formatNumber(n)} answers contradict in ${formatNumber(pairs)} pairs`,
};

/** The sentence as it is shown, see above. */
export const writeFinding = (...known: Parameters<typeof write>): string => oneStop(write(...known));
