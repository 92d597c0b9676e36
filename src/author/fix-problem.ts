import { matchSelector } from '../case/anchors.ts';
import type { CaseFile, Quote, Selector } from '../case/case-file.ts';
import type { Problem } from '../case/problems.ts';
import { typeOfMarked } from '../case/quotation-marks.ts';
import { quotationsOf } from '../case/quotations.ts';
import { MAX_ANCHOR_WORDS, MAX_CONTEXT } from '../case/rights.ts';
import { parseJsonPath } from '../lib/json-path.ts';
import type { JsonStep } from '../lib/json-scan.ts';
import { insideOutermostMarks } from '../lib/outermost-marks.ts';
import { wordsOf } from '../lib/words.ts';
import { anchorAt } from './anchor.ts';
import { changePart, partOf } from './change-part.ts';
import type { Change } from './edit.ts';
import type { EntryKeys } from './merge-records.ts';
import { newId } from './new-case.ts';

/** What mends a problem, as a button says it, and the changes that it makes. */
export type Fix = { says: string; changes: readonly Change[] };

type Place = {
  file: CaseFile;
  message: string;
  path: readonly JsonStep[];
  part: unknown;
  textOf: (articleId: string) => string | undefined;
  set: (path: readonly JsonStep[], value: unknown) => Change | null;
};
type Mend = (place: Place) => { says: string; changes: readonly (Change | null)[] } | null;

const leaveOut: Mend = ({ path, part, set }) =>
  part === undefined ? null : { says: 'Leave it out', changes: [set(path, undefined)] };
const removeRecord =
  (says: string): Mend =>
  ({ path, set }) => ({ says, changes: [set(path.slice(0, 2), undefined)] });
const put =
  (says: string, field: string, value: unknown): Mend =>
  ({ path, set }) => ({ says, changes: [set([...path, field], value)] });

/** The anchor at a path: the path itself, or its field `selector`. */
function anchorOf({ file, path, part }: Place): { at: readonly JsonStep[]; selector: Selector } | null {
  const isAnchor = path.at(-1) === 'selector';
  const at = isAnchor ? path : [...path, 'selector'];
  const selector = isAnchor ? part : partOf(file, at);
  return typeof selector === 'object' && selector !== null && 'exact' in selector
    ? { at, selector: selector as Selector }
    : null;
}

/** The article whose words an anchor at this path copies. */
function articleOf({ file, path }: Place): string | undefined {
  for (let length = path.length; length > 1; length--) {
    const { articleId } = (partOf(file, path.slice(0, length)) ?? {}) as { articleId?: unknown };
    if (typeof articleId === 'string') return articleId;
  }
  return undefined;
}

const onAnchor =
  (says: string, change: (selector: Selector, place: Place) => Selector | null): Mend =>
  (place) => {
    const found = anchorOf(place);
    const after = found && change(found.selector, place);
    return after ? { says, changes: [place.set(found.at, after)] } : null;
  };

const withoutContext = ({ prefix: _, suffix: __, ...rest }: Selector): Selector => rest;

function shortened(selector: Selector): Selector {
  const end = wordsOf(selector.exact)[MAX_ANCHOR_WORDS - 1]?.end ?? selector.exact.length;
  const { suffix: _, ...rest } = selector;
  return {
    ...rest,
    exact: selector.exact.slice(0, end),
    ...(selector.start !== undefined && { end: selector.start + end }),
  };
}

/** The anchor where its words stand in the text, told apart from the same words elsewhere. */
function placed(selector: Selector, place: Place): Selector | null {
  const articleId = articleOf(place);
  const text = articleId === undefined ? undefined : place.textOf(articleId);
  if (text === undefined) return null;
  const body = place.file.articles.find(({ id }) => id === articleId)?.body;
  const { exact, start } = selector;
  const match = matchSelector(text, { exact }, body);
  if (match.result === 'exact') return anchorAt(text, match, body);
  if (match.result !== 'ambiguous' || start === undefined || !text.startsWith(exact, start)) return null;
  return anchorAt(text, { start, end: start + exact.length }, body);
}

function unmarked(selector: Selector): Selector {
  const { start, end } = insideOutermostMarks(selector.exact);
  const from = selector.start;
  return {
    ...selector,
    exact: selector.exact.slice(start, end),
    ...(from !== undefined && { start: from + start, end: from + end }),
  };
}

const quoteVoice: Mend = ({ file, path, set }) => {
  const account = path.slice(0, 4);
  const id = partOf(file, path);
  const quote = file.quotes?.find((one) => one.id === id);
  const spoken = quote && speakerOf(file, quote);
  return spoken
    ? { says: 'Give it the speaker’s voice', changes: [set([...account, 'voice'], spoken)] }
    : null;
};

const speakerOf = (file: CaseFile, { speakerId, statementId }: Quote): string | undefined =>
  speakerId ?? file.statements?.find(({ id }) => id === statementId)?.speakerId;

const dateBasis: Mend = ({ file, path, set }) => {
  const record = (partOf(file, path.slice(0, -1)) ?? {}) as Record<string, unknown>;
  const hasDate = Boolean(record.date ?? record.datePublished ?? record.dateSpoken);
  return hasDate
    ? { says: 'Say that the date is stated', changes: [set(path, 'stated')] }
    : { says: 'Say that the date is not known', changes: [set(path, 'unknown')] };
};

const position: Mend = ({ part, path, set }) => {
  const { evidence = [], answer } = (part ?? {}) as { evidence?: unknown[]; answer?: string };
  const value = evidence.length > 0 || answer !== undefined ? 'reports' : 'not-mentioned';
  const says = value === 'reports' ? 'Say that it reports' : 'Say that it does not mention it';
  return { says, changes: [set([...path, 'position'], value)] };
};

/** The string in quotation marks that begins where the problem says, as a quote of its own. */
const addQuote: Mend = ({ file, message, path, textOf }) => {
  const [, index] = path;
  const article = typeof index === 'number' ? file.articles[index] : undefined;
  const text = article && textOf(article.id);
  const at = Number(/\bat unit (\d+)\b/.exec(message)?.[1] ?? Number.NaN);
  const range = text === undefined ? undefined : quotationsOf(text).find(({ start }) => start === at);
  if (!article || text === undefined || !range) return null;
  const selector = anchorAt(text, range, article.body);
  const taken = new Set((file.quotes ?? []).map(({ id }) => id));
  const id = newId(selector.exact, `${article.id}:${at}`, (one) => taken.has(one));
  const value = { articleId: article.id, quoteType: typeOfMarked(selector.exact), selector };
  return { says: 'Add the quote', changes: [{ op: 'add', list: 'quotes', id, value }] };
};

const MENDS: Readonly<Record<string, Mend>> = {
  'unknown-id': leaveOut,
  'wrong-field': leaveOut,
  'bad-date': leaveOut,
  'bad-language': leaveOut,
  'bad-time-zone': leaveOut,
  'bad-url': leaveOut,
  'marked-words': leaveOut,
  'edit-range': leaveOut,
  'echoes-itself': leaveOut,
  'affiliation-circle': leaveOut,
  'quote-order': leaveOut,
  'primary-frame': leaveOut,
  'reason-without-silence': leaveOut,
  'silent-and-reports': leaveOut,
  'account-twice': leaveOut,
  'answer-twice': leaveOut,
  'between-answers': leaveOut,
  'mention-without-words': leaveOut,
  'evidence-elsewhere': ({ path, set }) => ({
    says: 'Leave these words out',
    changes: [set(path.slice(0, -1), undefined)],
  }),
  'quotation-not-covered': addQuote,
  'statement-without-quote': removeRecord('Remove the statement'),
  'event-without-words': removeRecord('Remove the event'),
  'referent-without-label': removeRecord('Remove it'),
  'claim-without-words': removeRecord('Remove the question'),
  'quote-without-marks': (place) => {
    const [, index] = place.path;
    return typeof index === 'number' && place.path[0] === 'quotes'
      ? { says: 'Make it indirect', changes: [place.set(['quotes', index, 'quoteType'], 'indirect')] }
      : null;
  },
  'selector-range': onAnchor('Look for the words again', (selector, place) => {
    const { start: _, end: __, ...rest } = selector;
    return placed(rest, place) ?? rest;
  }),
  'position-differs': onAnchor('Take the place where the words stand', placed),
  'needless-context': onAnchor('Leave out the words around it', withoutContext),
  'long-context': onAnchor(`Cut to ${MAX_CONTEXT} signs`, (selector) => ({
    ...selector,
    ...(selector.prefix && { prefix: selector.prefix.slice(-MAX_CONTEXT) }),
    ...(selector.suffix && { suffix: selector.suffix.slice(0, MAX_CONTEXT) }),
  })),
  'long-anchor': onAnchor(`Shorten to ${MAX_ANCHOR_WORDS} words`, shortened),
  ambiguous: onAnchor('Tell it apart by the words around it', placed),
  'outer-marks': onAnchor('Take the marks off', unmarked),
  'own-voice': quoteVoice,
  'date-basis': dateBasis,
  'account-position': position,
  'silent-with-words': put('Say that it reports', 'position', 'reports'),
  'annotation-target': ({ path, set }) => ({
    says: 'Keep the quote',
    changes: [
      set([...path.slice(0, 2), 'articleId'], undefined),
      set([...path.slice(0, 2), 'selector'], undefined),
    ],
  }),
};

/**
 * What one press can do about a problem that was found in exactly this file; null where only the author knows. `textOf` gives an
 * article's text where it is at hand.
 */
export function fixOf(
  file: CaseFile,
  problem: Problem,
  keys: Pick<EntryKeys, 'at'>,
  textOf: (articleId: string) => string | undefined,
): Fix | null {
  const path = parseJsonPath(problem.path);
  const mend = Object.hasOwn(MENDS, problem.code) ? MENDS[problem.code] : undefined;
  if (!path || path.length < 2 || !mend) return null;
  const fix = mend({
    file,
    message: problem.message,
    path,
    part: partOf(file, path),
    textOf,
    set: (at, value) => changePart(file, at, value, keys),
  });
  const changes = (fix?.changes ?? []).filter((change) => change !== null);
  return fix && changes.length > 0 ? { says: fix.says, changes } : null;
}
