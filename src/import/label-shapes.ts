import { isRecord, type JsonRecord, listIn, textIn } from './json-value.ts';

/** One labelled span of a text; `words` is its own copy of them, '' where it has none. */
export type Mark = {
  start: number;
  end: number;
  labels: readonly string[];
  words: string;
  coder: string;
  isWhole: boolean;
  other: readonly (readonly [string, string])[];
  source: unknown;
};
/** A text with its spans, what stands beside it, and why its spans were refused by who annotated; null where they were not. */
export type Labelled = { text: string; marks: Mark[]; beside: JsonRecord; refusal: string | null };

/** The text and spans of a record of any tool that is known; null for a record without a text. */
export function labelledIn(record: JsonRecord): Labelled | null {
  if (isRecord(record.data) && Array.isArray(record.annotations)) return ofLabelStudio(record, record.data);
  const text = textIn(record.text);
  if (text === '') return null;
  const beside = without(record, ['text', 'label', 'labels', 'entities', 'spans', 'tokens']);
  const lists = [record.label, record.labels, record.entities, record.spans].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  const minimal =
    lists.length > 0
      ? []
      : Object.values(record).flatMap((list) => (Array.isArray(list) && list.some(isSpan) ? list : []));
  const coder = textIn(record.annotator);
  const marks = [...lists, ...minimal].map((one) => markOf(one, coder));
  const refusal =
    record.answer === 'reject' || record.answer === 'ignore'
      ? 'Who annotated the text rejected or passed over what was proposed for it.'
      : null;
  return { text, marks, beside: minimal.length > 0 ? plain(beside) : beside, refusal };
}

const isSpan = (value: unknown): boolean =>
  isRecord(value) && typeof value.start === 'number' && 'labels' in value;

function ofLabelStudio(record: JsonRecord, data: JsonRecord): Labelled | null {
  const text =
    textIn(data.text) ||
    textIn(Object.values(data).find((value) => typeof value === 'string' && value.length > 40));
  if (text === '') return null;
  const marks = listIn(record.annotations)
    .filter(isRecord)
    .flatMap((annotation) => {
      const by = isRecord(annotation.completed_by) ? annotation.completed_by.email : annotation.completed_by;
      return listIn(annotation.result).map((result) => {
        const value = isRecord(result) && isRecord(result.value) ? result.value : {};
        const mark = markOf({ ...value, source: undefined }, textIn(by));
        const own = isRecord(result) ? otherOf(result) : [];
        return { ...mark, source: result, isWhole: !('start' in value), other: [...mark.other, ...own] };
      });
    });
  const beside = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== text));
  return { text, marks, beside, refusal: null };
}

/** `[0, 3, "PER"]`, `{ start, end, label }`, `{ start_offset, end_offset, label }` or `{ start, end, labels, text }`. */
function markOf(one: unknown, coder: string): Mark {
  if (Array.isArray(one)) {
    const [start, end, label] = one as unknown[];
    return {
      ...NONE,
      start: Number(start),
      end: Number(end),
      labels: [textIn(label)].filter(Boolean),
      coder,
      source: one,
    };
  }
  const span = isRecord(one) ? one : {};
  const lists = [span.labels, span.choices, span.taxonomy].flatMap(listIn).map(textIn);
  return {
    ...NONE,
    start: Number(span.start ?? span.start_offset),
    end: Number(span.end ?? span.end_offset),
    labels: [...lists, textIn(span.label)].filter((label) => label !== ''),
    words: textIn(span.text),
    coder,
    other: otherOf(span),
    source: one,
  };
}

const TAKEN = new Set(
  'start end start_offset end_offset label labels choices taxonomy text to_name'.split(' '),
);

/** What a span says beside its place and labels, in plain values. */
const otherOf = (span: JsonRecord): [string, string][] =>
  Object.entries(span).flatMap(([key, value]): [string, string][] =>
    TAKEN.has(key) || textIn(value) === '' ? [] : [[key, textIn(value)]],
  );

const NONE: Mark = {
  start: Number.NaN,
  end: Number.NaN,
  labels: [],
  words: '',
  coder: '',
  isWhole: false,
  other: [],
  source: null,
};

const without = (record: JsonRecord, keys: readonly string[]): JsonRecord =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

const plain = (record: JsonRecord): JsonRecord =>
  Object.fromEntries(
    Object.entries(record).filter(([key, value]) => !Array.isArray(value) && key !== 'annotator'),
  );
