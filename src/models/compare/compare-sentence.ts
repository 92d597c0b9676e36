import { ROW_KINDS, type RowKind, type Show } from '../../filter/filter.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';

/** How many points of each kind a filter leaves, whatever `show` picks of them. */
export type KindCounts = {
  byKind: Readonly<Record<RowKind, number>>;
  /** Points over which two sources in view are compared; the rest one alone answers, or nobody. */
  shared: number;
  /** Of the points that are not coded, those that are shared. */
  uncodedShared: number;
  /** Judged points of which further pairs of answers are not judged. */
  partlyJudged: number;
  /** Points told by one source that were no other source's subject: part of `byKind.single`. */
  onlySubject: number;
  /** Points that no source in view answers, and those of them that some source of the case does. */
  unanswered: number;
  lost: number;
  /** Points whose kind rests on an article that may not have been out on the day asked for. */
  unsure: number;
  /** What the columns are: outlets, or whoever answers. */
  columns: 'sources' | 'voices';
  /** How many columns are in view, and whether the case has more: then nobody is alone but in view. */
  inView: number;
  isPart: boolean;
};

/** A piece of the sentence; a rule makes it the link that shows those points. */
export type SentencePart = { text: string; show: Show | null };

const ofKind = (kind: RowKind): Show => ({ rule: 'kind', kind });

type Shared = Exclude<RowKind, 'single' | 'self'>;

const TELLS: Readonly<Record<Shared, readonly [one: string, many: string]>> = {
  agreement: ['agrees', 'agree'],
  update: ['was overtaken', 'were overtaken'],
  naming: ['differs in naming', 'differ in naming'],
  emphasis: ['differs in emphasis', 'differ in emphasis'],
  omission: ['is omitted by someone', 'are omitted by someone'],
  contradiction: ['contradicts', 'contradict'],
  'not-judged': ['is not judged', 'are not judged'],
  'not-coded': ['is not coded', 'are not coded'],
};

/**
 * The counting sentence of Compare in pieces: "Of 48 shared questions: 20 agree, 2 were overtaken, 9 differ in naming, 4
 * in emphasis, 10 are omitted by someone, 3 contradict. Apart from these, 7 are told by one source only (5 of them
 * no other source’s subject)." It counts what it names: a kind that does not occur is not listed. Where the case has more
 * columns than are in view, one that tells alone does so "in view", and of a single one no subject of others is said.
 */
export function compareSentence(counts: KindCounts): SentencePart[] {
  const { shared, lost, unanswered, unsure, partlyJudged, columns } = counts;
  const noun = columns === 'voices' ? 'voice' : 'source';
  const parts: SentencePart[] = [];
  const say = (text: string, show: Show | null = null) => parts.push({ text, show });
  if (shared === 0) say(`No question in view is answered by two ${noun}s.`);
  else {
    say(`Of ${formatCount(shared, 'shared question')}: `);
    const told = Object.keys(TELLS).filter((kind) => sharedOf(counts, kind as Shared) > 0) as Shared[];
    for (const [i, kind] of told.entries()) {
      const n = sharedOf(counts, kind);
      const [one, many] = TELLS[kind];
      const isInEmphasis = kind === 'emphasis' && told[i - 1] === 'naming';
      if (i > 0) say(', ');
      say(`${formatNumber(n)} ${isInEmphasis ? 'in emphasis' : n === 1 ? one : many}`, ofKind(kind));
    }
    say('.');
  }
  sayApart(counts, noun, say);
  if (partlyJudged > 0)
    say(
      ` On ${formatCount(partlyJudged, 'question')} some answers are judged and others are not set against each other.`,
    );
  if (lost > 0) {
    say(' ');
    say(`${formatCount(lost, 'question')} ${lost === 1 ? 'has' : 'have'} no remaining ${noun}`, {
      rule: 'lost',
    });
    say('.');
  }
  if (unanswered > lost) {
    const all = unanswered - lost;
    say(' ');
    say(`${formatCount(all, 'question')} ${all === 1 ? 'is' : 'are'} answered by no ${noun} of the case`, {
      rule: 'unanswered',
    });
    say('.');
  }
  if (unsure > 0)
    say(
      ` ${formatCount(unsure, 'question')} ${unsure === 1 ? 'rests' : 'rest'} on an article that may not have been out.`,
    );
  return parts;
}

/** How many shared points are of a kind. */
const sharedOf = ({ byKind, uncodedShared }: KindCounts, kind: Shared): number =>
  kind === 'not-coded' ? uncodedShared : byKind[kind];

/** What one source alone answers: in one way, in two, or without an answer coded. */
function sayApart(
  { byKind, shared, onlySubject, uncodedShared, inView, isPart }: KindCounts,
  noun: string,
  say: (text: string, show?: Show | null) => void,
): void {
  const { single, self } = byKind;
  const uncoded = byKind['not-coded'] - uncodedShared;
  if (single + self + uncoded === 0) return;
  const where = isPart ? ' in view' : '';
  const is = (n: number) => `${formatNumber(n)} ${n === 1 ? 'is' : 'are'}`;
  say(shared === 0 ? ' ' : shared === 1 ? ' Apart from this, ' : ' Apart from these, ');
  const pieces: [text: string, kind: RowKind, rest: string][] = [];
  if (single > 0)
    pieces.push([
      `${is(single)} ${noun === 'voice' ? 'answered by one voice' : 'told by one source'}${where} only`,
      'single',
      onlySubject === 0 || inView < 2
        ? ''
        : ` (${onlySubject === single ? '' : `${formatNumber(onlySubject)} of them `}no other source’s subject${where})`,
    ]);
  if (self > 0) pieces.push([`${is(self)} answered in two ways by one ${noun}${where}`, 'self', '']);
  if (uncoded > 0) pieces.push([`${is(uncoded)} told by one ${noun}${where}, not coded`, 'not-coded', '']);
  for (const [i, [text, kind, rest]] of pieces.entries()) {
    if (i > 0) say(i === pieces.length - 1 ? ' and ' : ', ');
    say(text, ofKind(kind));
    if (rest !== '') say(rest);
  }
  say('.');
}

/** The same as one text, for captions, exports and reading aloud. */
export const writeCompareSentence = (counts: KindCounts): string =>
  compareSentence(counts)
    .map(({ text }) => text)
    .join('');

/** Points in view: each is of a kind, or nobody in view answers it. */
export const allPoints = ({ byKind, unanswered }: KindCounts): number =>
  ROW_KINDS.reduce((sum, kind) => sum + byKind[kind], unanswered);
