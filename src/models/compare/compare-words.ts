import type { RowKind } from '../../filter/filter.ts';
import { formatCount } from '../../lib/format-count.ts';
import type { Silence } from './compare-cells.ts';

/** What a row's kind is called. */
export const KIND_NAMES: Readonly<Record<RowKind, string>> = {
  agreement: 'agreement',
  update: 'update',
  naming: 'naming',
  emphasis: 'emphasis',
  omission: 'omission',
  contradiction: 'contradiction',
  'not-judged': 'not judged',
  'not-coded': 'not coded',
  self: 'one source, two answers',
  single: 'one source in view tells',
};

/** The same where the columns are voices. */
const VOICE_KIND_NAMES: Readonly<Record<RowKind, string>> = {
  ...KIND_NAMES,
  self: 'one voice, two answers',
  single: 'one voice in view answers',
};

export const kindNames = (columns: 'sources' | 'voices'): Readonly<Record<RowKind, string>> =>
  columns === 'voices' ? VOICE_KIND_NAMES : KIND_NAMES;

/** What a row is called: its kind, or that nobody in view, or in the case, answers. */
export function rowName(kind: RowKind | null, isLost: boolean, columns: 'sources' | 'voices'): string {
  const noun = columns === 'voices' ? 'voice' : 'source';
  if (kind !== null) return kindNames(columns)[kind];
  return isLost ? `no remaining ${noun}` : `no ${noun} answers`;
}

/** What each kind means, in one sentence. */
export const KIND_MEANINGS: Readonly<Record<RowKind, string>> = {
  agreement: 'Two sources or more give the same answer.',
  update: 'The answers differ because time passed: each was true when it was written.',
  naming: 'One thing under two names.',
  emphasis: 'The answers can both hold; they stress different things.',
  omission: 'Someone answers, and a source whose subject it was does not mention it.',
  contradiction: 'Two answers cannot both be true.',
  'not-judged':
    'Two sources answer differently, and the case does not say how the answers stand to each other.',
  'not-coded': 'A source tells of it, and the case does not say which answer it gives.',
  self: 'One source in view answers, and in two ways.',
  single: 'One source in view answers, and no other in view whose subject it was is recorded as silent.',
};

/** Why a cell is silent: the word, and the reason where there is one. */
export const SILENCE_NAMES: Readonly<Record<Silence, readonly [word: string, reason: string]>> = {
  'not-mentioned': ['Not mentioned', 'though it could have been'],
  'not-its-subject': ['Not applicable', 'not its subject'],
  'not-yet-known': ['Not applicable', 'not yet known'],
  'not-applicable': ['Not applicable', ''],
  'not-collected': ['Not collected', ''],
  out: ['Not yet published', ''],
  'not-carried': ['No answer of this voice', 'in the articles in view'],
};

/** The sign of each silence. */
export const SILENCE_SIGNS = {
  'not-mentioned': 'not-mentioned',
  'not-its-subject': 'not-applicable',
  'not-yet-known': 'not-applicable',
  'not-applicable': 'not-applicable',
  'not-collected': 'not-collected',
  out: 'not-collected',
  'not-carried': 'not-applicable',
} as const satisfies Readonly<Record<Silence, string>>;

/**
 * The same as one text: "Not mentioned, though it could have been", "Not applicable: not its subject"; where it is so in
 * some of a source's articles only, with their number: "Not mentioned, though it could have been (in 1 article)".
 */
export function writeSilence(kind: Silence, articles: number | null = null): string {
  const [word, reason] = SILENCE_NAMES[kind];
  const where = articles === null ? '' : ` (in ${formatCount(articles, 'article')})`;
  if (kind === 'not-carried') return `${word} ${reason}`;
  return `${reason === '' ? word : `${word}${kind === 'not-mentioned' ? ', ' : ': '}${reason}`}${where}`;
}
