/**
 * What changed between two renderings of the same words, word by word.
 *
 *     "Russia's ongoing war against Ukraine"  ->  "Russia's ongoing military operation in Ukraine"
 *      result 'words', one change: replaced "war against" by "military operation in"
 *
 * Only `exact` is read: words of an article, never a summary of ours. Words are those of `lib/words.ts`, compared
 * without case and with straight apostrophes; the alignment is Myers' shortest edit script (package `diff`).
 */
import { diffArrays } from 'diff';
import { isContentWord } from '../lib/content-words.ts';
import { countWords, type Word, wordsOf } from '../lib/words.ts';

/**
 * What an article does with words: `quoted` stands in quotation marks, `retold` reports a voice without them, `own`
 * is the article's own text.
 */
export type Standing = 'quoted' | 'retold' | 'own';

/** The words of one place in one article. */
export type Rendering = { exact: string; standing: Standing };

export type ChangeKind = 'added' | 'dropped' | 'replaced';

/** A run of one side; the runs of a side, joined, are its text to the last character. */
export type DiffRun = { text: string; change: ChangeKind | null };

/** One place where the sides differ; `before` is empty for what was added, `after` for what was dropped. */
export type WordChange = { kind: ChangeKind; before: string; after: string };

export type WordDiff = {
  /**
   * - `identical`: equal to the last character
   * - `punctuation`: the same words in the same order; punctuation, spaces or capital letters differ
   * - `words`: some words were added, dropped or replaced
   * - `unaligned`: too little in common to set side by side (see `COMMON_SHARE`)
   */
  result: 'identical' | 'punctuation' | 'words' | 'unaligned';
  /** True when a side does not stand in quotation marks, so that its words are a reporter's. */
  isReported: boolean;
  before: readonly DiffRun[];
  after: readonly DiffRun[];
  /** In reading order; empty unless `result` is `words`. */
  changes: readonly WordChange[];
  /** What lies outside the stretch that both sides share, where a side is only reported. */
  edges: Edges;
};

/**
 * Words that one side has before the first or after the last common word, and the other not: its anchor stops there, and
 * what its article goes on with is not known. `isUnaligned` where both sides go on, each in words of its own.
 */
export type Edges = { before: Edge; after: Edge; isUnaligned: boolean };

/** So many words that one side has beyond the other, and these words. */
export type Edge = { count: number; words: string };

/** Below this share of the shorter side's words in common, two texts are not aligned: marks would mean nothing. */
export const COMMON_SHARE = 1 / 3;

/** Texts further apart than this many edits are not aligned; keeps one comparison under some ten milliseconds. */
const MAX_EDITS = 1000;

/** Two stretches at an edge replace each other only while neither is much longer; see `isLopsided`. */
const EDGE_RATIO = 2;

/** Part of one side as word positions, end exclusive. */
type Stretch = { from: number; to: number };
type Gap = { before: Stretch; after: Stretch };

/** The stretches that differ, how many words are common, and which of the first side these are. */
type Aligned = { gaps: Gap[]; common: number; kept: readonly Word[] };

/** The stretches between common words, in order; null when the sides are further apart than `MAX_EDITS`. */
function gapsBetween(a: readonly Word[], b: readonly Word[]): Aligned | null {
  const parts = diffArrays(
    a.map(({ word }) => word),
    b.map(({ word }) => word),
    { maxEditLength: MAX_EDITS },
  );
  if (!parts) return null;
  const gaps: Gap[] = [];
  const kept: Word[] = [];
  let common = 0;
  let i = 0;
  let j = 0;
  let open: Gap | null = null;
  for (const { added, removed, count } of parts) {
    if (!added && !removed) {
      kept.push(...a.slice(i, i + count));
      i += count;
      j += count;
      common += count;
      open = null;
      continue;
    }
    if (!open) {
      open = { before: { from: i, to: i }, after: { from: j, to: j } };
      gaps.push(open);
    }
    if (removed) open.before.to = i += count;
    else open.after.to = j += count;
  }
  return { gaps, common, kept };
}

/**
 * Whether a retelling keeps words that name something: half of those of the shorter side, or more. Two texts that share
 * "the" and one noun are a paraphrase of each other, in which nothing was replaced. Texts of function words alone pass.
 */
function sharesContent(a: readonly Word[], b: readonly Word[], { kept }: Aligned): boolean {
  const count = (words: readonly Word[]) => words.filter(isContentWord).length;
  return 2 * count(kept) >= Math.min(count(a), count(b));
}

const lengthOf = ({ from, to }: Stretch): number => to - from;

/** One side says in a word what the other says in ten: not one put in the place of the other. */
function isLopsided({ before, after }: Gap): boolean {
  const [short, long] = [lengthOf(before), lengthOf(after)].sort((x, y) => x - y) as [number, number];
  return long > EDGE_RATIO * short + 1;
}

const isEmpty = ({ from, to }: Stretch): boolean => from === to;

const kindOf = ({ before, after }: Gap): ChangeKind =>
  isEmpty(before) ? 'added' : isEmpty(after) ? 'dropped' : 'replaced';

/** Text from the first to the last word of a stretch, with what stands between them. */
const textOf = (text: string, words: readonly Word[], { from, to }: Stretch): string =>
  from === to ? '' : text.slice(words[from]!.start, words[to - 1]!.end);

function runsOf(text: string, words: readonly Word[], changed: readonly [Stretch, ChangeKind][]): DiffRun[] {
  const runs: DiffRun[] = [];
  let at = 0;
  const push = (end: number, change: ChangeKind | null) => {
    if (end > at) runs.push({ text: text.slice(at, end), change });
    at = end;
  };
  for (const [stretch, kind] of changed) {
    if (isEmpty(stretch)) continue;
    push(words[stretch.from]!.start, null);
    push(words[stretch.to - 1]!.end, kind);
  }
  push(text.length, null);
  return runs;
}

/**
 * Compares two renderings. An anchor of words that are not quoted is cut short on purpose, so where a side is not in
 * quotation marks, what the other has beyond the first and last common word does not count as added or dropped, and
 * where both go on there, as replaced only while neither is much longer than the other (see `edges`).
 * Words in brackets count as words; `edits` are not read.
 */
export function diffWords(before: Rendering, after: Rendering): WordDiff {
  const isReported = before.standing !== 'quoted' || after.standing !== 'quoted';
  const whole = (result: WordDiff['result']): WordDiff => ({
    result,
    isReported,
    before: runsOf(before.exact, [], []),
    after: runsOf(after.exact, [], []),
    changes: [],
    edges: NO_EDGES,
  });
  if (before.exact === after.exact) return whole('identical');
  const a = wordsOf(before.exact);
  const b = wordsOf(after.exact);
  const found = gapsBetween(a, b);
  const isApart = !found || found.common === 0 || found.common < COMMON_SHARE * Math.min(a.length, b.length);
  if (isApart || (isReported && !sharesContent(a, b, found)))
    return whole(a.length === 0 && b.length === 0 ? 'punctuation' : 'unaligned');
  const isBeyond = (gap: Gap): boolean =>
    isReported &&
    (kindOf(gap) !== 'replaced' || isLopsided(gap)) &&
    ((gap.before.from === 0 && gap.after.from === 0) ||
      (gap.before.to === a.length && gap.after.to === b.length));
  const gaps = found.gaps.filter((gap) => !isBeyond(gap));
  const edges = edgesOf(found.gaps.filter(isBeyond), {
    before: (stretch) => textOf(before.exact, a, stretch),
    after: (stretch) => textOf(after.exact, b, stretch),
  });
  if (gaps.length === 0) return { ...whole(found.gaps.length === 0 ? 'punctuation' : 'words'), edges };
  return {
    edges,
    result: 'words',
    isReported,
    before: runsOf(
      before.exact,
      a,
      gaps.map((gap) => [gap.before, kindOf(gap)]),
    ),
    after: runsOf(
      after.exact,
      b,
      gaps.map((gap) => [gap.after, kindOf(gap)]),
    ),
    changes: gaps.map((gap) => ({
      kind: kindOf(gap),
      before: textOf(before.exact, a, gap.before),
      after: textOf(after.exact, b, gap.after),
    })),
  };
}

const NO_EDGE: Edge = { count: 0, words: '' };
const NO_EDGES: Edges = { before: NO_EDGE, after: NO_EDGE, isUnaligned: false };

function edgesOf(
  gaps: readonly Gap[],
  textIn: Readonly<Record<'before' | 'after', (stretch: Stretch) => string>>,
): Edges {
  const bare = gaps.filter((gap) => kindOf(gap) !== 'replaced');
  const edge = (side: 'before' | 'after'): Edge => ({
    count: bare.reduce((sum, gap) => sum + lengthOf(gap[side]), 0),
    words: bare
      .map((gap) => textIn[side](gap[side]))
      .filter(Boolean)
      .join(' … '),
  });
  return {
    before: edge('before'),
    after: edge('after'),
    isUnaligned: bare.length < gaps.length,
  };
}

const wordCount = (count: number): string => (count === 1 ? '1 word' : `${count} words`);

/**
 * A difference in a few words of ours: "identical", "only punctuation differs", "2 words replaced, 1 word dropped",
 * "1 word more than the other anchor shows (“2023”), the others the same", "reported, not quoted: the words cannot be aligned".
 */
export function nameDiff(diff: WordDiff): string {
  if (diff.result === 'identical') return 'identical';
  if (diff.result === 'punctuation') return 'only punctuation differs';
  if (diff.result === 'unaligned')
    return diff.isReported
      ? 'reported, not quoted: the words cannot be aligned'
      : 'other words: they cannot be aligned';
  const counted = (['replaced', 'dropped', 'added'] as const).flatMap((kind) => {
    const words = diff.changes
      .filter((change) => change.kind === kind)
      .reduce((sum, { before, after }) => sum + countWords(kind === 'added' ? after : before), 0);
    return words === 0 ? [] : [`${wordCount(words)} ${kind}`];
  });
  return [...counted, ...nameEdges(diff.edges, counted.length > 0)].join(', ');
}

/** Words in marks, the first of them where they are many. */
const shortened = ({ words }: Edge): string =>
  `“${words.length > 60 ? `${words.slice(0, 60).replace(/\s+\S*$/, '')} …` : words}”`;

/** What the anchors show on one side only, and what cannot be aligned. */
function nameEdges({ before, after, isUnaligned }: Edges, isAfterOthers: boolean): string[] {
  if (isUnaligned)
    return [
      isAfterOthers
        ? 'the rest reported, not quoted'
        : 'the same words in part; the rest is reported, not quoted',
    ];
  // Between texts that differ elsewhere, where each anchor stops is of no weight.
  if (isAfterOthers) return [];
  const parts = [
    after.count > 0 ? `${wordCount(after.count)} more than the other anchor shows (${shortened(after)})` : '',
    before.count > 0 ? `${wordCount(before.count)} fewer: this anchor stops before ${shortened(before)}` : '',
  ].filter(Boolean);
  return [`${parts.join(' and ')}, the others the same`];
}

/** Words of a rendering set beside others; `mark` is true where they differ from the first rendering. */
export type MarkedRun = { text: string; mark: boolean };

/** One rendering among several: its words with marks, and how it differs from the first (null for the first). */
export type AlignedRendering = { runs: readonly MarkedRun[]; diff: WordDiff | null };

/** Joins neighbours of the same mark. */
function runsFromMask(text: string, mask: readonly boolean[]): MarkedRun[] {
  const runs: MarkedRun[] = [];
  let at = 0;
  for (let i = 1; at < text.length; i++) {
    if (i < text.length && (mask[i] ?? false) === (mask[at] ?? false)) continue;
    runs.push({ text: text.slice(at, i), mark: mask[at] ?? false });
    at = i;
  }
  return runs;
}

/**
 * Sets several renderings side by side: each is compared with the first, and the first carries the marks of all. A
 * rendering that cannot be aligned is marked nowhere.
 */
export function alignRenderings(renderings: readonly Rendering[]): AlignedRendering[] {
  const first = renderings[0];
  if (!first) return [];
  const diffs = renderings.map((other, i) => (i === 0 ? null : diffWords(first, other)));
  const mask = new Array<boolean>(first.exact.length).fill(false);
  for (const diff of diffs) {
    let at = 0;
    for (const { text, change } of diff?.before ?? []) {
      if (change) mask.fill(true, at, at + text.length);
      at += text.length;
    }
  }
  return diffs.map((diff) => ({
    diff,
    runs: diff
      ? diff.after.map(({ text, change }) => ({ text, mark: change !== null }))
      : runsFromMask(first.exact, mask),
  }));
}
