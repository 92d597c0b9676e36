import { ROW_KINDS, type RowKind } from '../../filter/filter.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';

/** How many points of each kind a filter leaves, whatever `show` picks of them. */
export type KindCounts = {
  byKind: Readonly<Record<RowKind, number>>;
  /** Points told by one source that were no other source's subject: part of `byKind.single`. */
  onlySubject: number;
  /** Points that no source in view answers, and those of them that some source of the case does. */
  unanswered: number;
  lost: number;
  /** Points whose kind rests on an article that may not have been out on the day asked for. */
  unsure: number;
};

/** A piece of the sentence; a kind makes it the link that shows those points. */
export type SentencePart = { text: string; kind: RowKind | null };

/** Points that two sources could tell: every kind but `single`. */
export const sharedPoints = ({ byKind }: KindCounts): number =>
  ROW_KINDS.reduce((sum, kind) => sum + (kind === 'single' ? 0 : byKind[kind]), 0);

const TELLS: Readonly<Record<Exclude<RowKind, 'single'>, readonly [one: string, many: string]>> = {
  agreement: ['agrees', 'agree'],
  update: ['was overtaken', 'were overtaken'],
  naming: ['differs in naming', 'differ in naming'],
  emphasis: ['in emphasis', 'in emphasis'],
  omission: ['is omitted by someone', 'are omitted by someone'],
  contradiction: ['contradicts', 'contradict'],
};

/**
 * The counting sentence of Compare in pieces: "Of 48 shared points: 20 agree, 2 were overtaken, 9 differ in naming, 4
 * in emphasis, 10 are omitted by someone, 3 contradict. Apart from these, 7 are told by one source only; 5 of them
 * were no other source’s subject." Zeros stay.
 */
export function compareSentence(counts: KindCounts): SentencePart[] {
  const { byKind, onlySubject, unanswered, lost, unsure } = counts;
  const shared = sharedPoints(counts);
  const parts: SentencePart[] = [];
  const say = (text: string, kind: RowKind | null = null) => parts.push({ text, kind });
  if (shared === 0) say('No point in view is told by two sources.');
  else {
    say(`Of ${formatCount(shared, 'shared point')}: `);
    for (const [i, [kind, [one, many]]] of Object.entries(TELLS).entries()) {
      const n = byKind[kind as RowKind];
      if (i > 0) say(', ');
      say(`${formatNumber(n)} ${n === 1 ? one : many}`, kind as RowKind);
    }
    say('.');
  }
  if (byKind.single > 0) {
    say(shared === 0 ? ' ' : ' Apart from these, ');
    say(
      `${formatNumber(byKind.single)} ${byKind.single === 1 ? 'is' : 'are'} told by one source only`,
      'single',
    );
    if (onlySubject === byKind.single) say('; none was another source’s subject');
    else if (onlySubject > 0) say(`; ${formatNumber(onlySubject)} of them were no other source’s subject`);
    say('.');
  }
  if (lost > 0) say(` ${formatCount(lost, 'point')} ${lost === 1 ? 'has' : 'have'} no remaining source.`);
  if (unanswered > lost) say(` ${formatCount(unanswered - lost, 'point')} no source of the case answers.`);
  if (unsure > 0)
    say(
      ` ${formatCount(unsure, 'point')} ${unsure === 1 ? 'rests' : 'rest'} on an article that may not have been out.`,
    );
  return parts;
}

/** The same as one text, for captions, exports and reading aloud. */
export const writeCompareSentence = (counts: KindCounts): string =>
  compareSentence(counts)
    .map(({ text }) => text)
    .join('');
