import type { Range } from '../case/anchors.ts';
import type { Attribution } from './propose-attribution.ts';
import { reportingVerbs } from './propose-attribution.ts';

const MARKS = /["“”„«»‹›‘’‚]/gu;
/** Between two dashes inside one pair of marks, as Russian and Ukrainian print it: "«Да, — сказал он, — мы будем»". */
const INSERTED = /\s*[,!?…]?\s*[—–]\s+([^—–]{3,120}?)\s*[,.]\s*[—–]\s+/u;

/** A string in marks as its parts, where the verb that reports it stands inside the marks between two dashes; else as it is. */
export function withoutInsertedVerb<T extends Range>(text: string, string: T): T[] {
  const words = text.slice(string.start, string.end);
  const found = INSERTED.exec(words);
  if (!found?.[1] || found.index === 0) return [string];
  const start = string.start + found.index + found[0].indexOf(found[1]);
  if (reportingVerbs(text, { start, end: start + found[1].length }).length === 0) return [string];
  const [end, from] = [string.start + found.index, string.start + found.index + found[0].length];
  return from >= string.end
    ? [string]
    : [
        { ...string, end },
        { ...string, start: from },
      ];
}

/** Words of the same speaker after others of theirs in one sentence; `isBroken`: they are one utterance, which only its verb parts. */
export type GoingOn = { attribution: Attribution; isBroken: boolean };

/**
 * Whether a string goes on with the one before it in its sentence: nothing but that one's own verb parts them ("…,” said
 * Singh, “…"), or a participle takes the same subject ("…,” she said, adding that “…"). Null where somebody else may speak.
 */
export function goesOn(text: string, before: Range, attribution: Attribution, string: Range): GoingOn | null {
  const between = { start: before.end, end: string.start };
  const { cueAt, cue } = attribution;
  const hasOwn = cueAt.start >= between.start && cueAt.end <= between.end;
  const more = reportingVerbs(text, hasOwn ? { start: cueAt.end, end: between.end } : between);
  const words = text.slice(between.start, between.end).replace(MARKS, '');
  if (more.length === 0)
    return hasOwn && /[,;:—–]\s*$/u.test(words)
      ? {
          attribution: { ...attribution, reason: `“${cue}” breaks the sentence, which goes on.` },
          isBroken: true,
        }
      : null;
  const [verb] = more;
  if (!verb || more.length > 1 || !/ing$/u.test(verb.word)) return null;
  const reason = `“${verb.word}” has no subject of its own: it goes with the speaker before it.`;
  const cueOf = { start: verb.start, end: verb.end };
  return { attribution: { ...attribution, cue: verb.word, cueAt: cueOf, reason }, isBroken: false };
}
