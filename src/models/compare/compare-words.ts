import type { RowKind } from '../../filter/filter.ts';
import type { Silence } from './compare-cells.ts';

/** What a row's kind is called. */
export const KIND_NAMES: Readonly<Record<RowKind, string>> = {
  agreement: 'agreement',
  update: 'update',
  naming: 'naming',
  emphasis: 'emphasis',
  omission: 'omission',
  contradiction: 'contradiction',
  single: 'only one source tells',
};

/** What each kind means, in one sentence. */
export const KIND_MEANINGS: Readonly<Record<RowKind, string>> = {
  agreement: 'Two sources or more answer, and the case names no difference between them.',
  update: 'The answers differ because time passed: each was true when it was written.',
  naming: 'One thing under two names.',
  emphasis: 'The answers can both hold; they stress different things.',
  omission: 'Someone answers, and a source whose subject it was does not mention it.',
  contradiction: 'Two answers cannot both be true.',
  single: 'One source answers, and no other source whose subject it was is silent.',
};

/** Why a cell is silent: the word, and the reason where there is one. */
export const SILENCE_NAMES: Readonly<Record<Silence, readonly [word: string, reason: string]>> = {
  'not-mentioned': ['Not mentioned', 'read in full'],
  'not-its-subject': ['Not applicable', 'not its subject'],
  'not-yet-known': ['Not applicable', 'not yet known'],
  'not-applicable': ['Not applicable', ''],
  'not-collected': ['Not collected', ''],
  out: ['Not yet published', ''],
};

/** The sign of each silence. */
export const SILENCE_SIGNS = {
  'not-mentioned': 'not-mentioned',
  'not-its-subject': 'not-applicable',
  'not-yet-known': 'not-applicable',
  'not-applicable': 'not-applicable',
  'not-collected': 'not-collected',
  out: 'not-collected',
} as const satisfies Readonly<Record<Silence, string>>;

/** The same as one text: "Not mentioned, read in full", "Not applicable: not its subject". */
export function writeSilence(kind: Silence): string {
  const [word, reason] = SILENCE_NAMES[kind];
  return reason === '' ? word : `${word}${kind === 'not-mentioned' ? ', ' : ': '}${reason}`;
}
