import { isRecord, type JsonRecord, linesOf, listIn, parseJsonFile, rawJson, textIn } from './json-value.ts';
import type { InputFile, Place, Reader, Row, Sink } from './reader.ts';
import { readSelectors } from './web-selectors.ts';

/**
 * Annotations of Hypothesis as its API hands them out: `{ "rows": […] }` or a plain array. Specified at
 * https://h.readthedocs.io/en/latest/api-reference/v1/ (API 1.0). A record is one target; its selectors name one passage in
 * several ways. Tags are codes, the text a note. A page note or a reply has no passage and is left out with that reason.
 * Positions count UTF-16 units of the page's text, as browsers do.
 */
export const hypothesis: Reader = {
  name: 'hypothesis',
  spec: 'https://h.readthedocs.io/en/latest/api-reference/v1/ (1.0)',
  recognise({ text }) {
    if (text === null || !/^\s*[[{]/.test(text)) return null;
    const isOne =
      /"user"\s*:\s*"acct:/.test(text) && /"uri"\s*:/.test(text) && /"(?:target|tags)"\s*:\s*\[/.test(text);
    return isOne ? { certainty: 0.95, sentence: 'Annotations of Hypothesis' } : null;
  },
  async read(files, sink) {
    for (const file of files) {
      readFile(file, sink);
      if (!(await sink.proceed(file.bytes.length))) return;
    }
  },
};

function readFile(file: InputFile, sink: Sink): void {
  const { text, value } = parseJsonFile(file, sink);
  const isOne = isRecord(value) && 'uri' in value;
  const key = isRecord(value)
    ? (['rows', 'annotations'] as const).find((name) => Array.isArray(value[name]))
    : undefined;
  const rows = Array.isArray(value)
    ? value
    : isOne
      ? [value]
      : isRecord(value) && key
        ? listIn(value[key])
        : [];
  const prefix = key === undefined ? '' : `${key}.`;
  const lines = linesOf(text, (path) => path.length === (key === undefined ? 1 : 2));
  let record = 0;
  for (const [i, row] of rows.entries()) {
    const place = {
      file: file.path,
      line: isOne ? 1 : (lines.get(`${prefix}${i}`) ?? null),
      record: record + 1,
    };
    record += readAnnotation(row, place, sink);
  }
  sink.count(file.path, 'hypothesis', record);
}

function readAnnotation(value: unknown, place: Place, sink: Sink): number {
  const raw = rawJson(value);
  const leave = (at: Place, code: string, reason: string) => sink.leaveOut({ ...at, code, reason, raw });
  if (!isRecord(value)) {
    leave(place, 'no-annotation', 'It is no annotation: it should be an object.');
    return 1;
  }
  const targets = listIn(value.target);
  const isReply = listIn(value.references).length > 0;
  const none = isReply
    ? 'It is a reply to another annotation and has no passage of its own.'
    : 'It is a note on the whole page: it has no passage.';
  if (targets.length === 0) leave(place, isReply ? 'reply' : 'no-passage', none);
  for (const [i, target] of targets.entries()) {
    const at = { ...place, record: place.record + i };
    const passage = readSelectors(isRecord(target) ? target.selector : null);
    if (passage.exact !== '') sink.row(rowOf(value, target, passage, at, raw));
    else if (passage.types.length === 0) leave(at, isReply ? 'reply' : 'no-passage', none);
    else leave(at, 'no-words', 'Its passage is named by its place alone, without its words.');
  }
  return Math.max(1, targets.length);
}

function rowOf(
  annotation: JsonRecord,
  target: unknown,
  passage: ReturnType<typeof readSelectors>,
  place: Place,
  raw: string,
): Row {
  const { exact, prefix, suffix, position } = passage;
  const code = listIn(annotation.tags)
    .map(textIn)
    .filter((tag) => tag.trim() !== '');
  const page = isRecord(annotation.document) ? annotation.document : {};
  const headline = listIn(page.title).map(textIn)[0] ?? '';
  const url = textIn(annotation.uri) || (isRecord(target) ? textIn(target.source) : '');
  const note = textIn(annotation.text).trim();
  const other = (['created', 'updated', 'group', 'id'] as const).flatMap((key) => {
    const text = textIn(annotation[key]);
    return text === '' ? [] : [[key, text] as const];
  });
  const isAddress = /^https?:\/\//i.test(url);
  return {
    ...place,
    kind: code.length > 0 ? 'code' : 'quote',
    fields: {
      words: exact,
      ...(isAddress && { url }),
      ...((headline !== '' || !isAddress) && { headline: headline || url || 'Page not named' }),
      ...(code.length > 0 && { code }),
      ...(note !== '' && { note }),
      coder: textIn(annotation.user).replace(/^acct:/, ''),
      ...(position !== null && { start: String(position.start), end: String(position.end) }),
    },
    ...(prefix !== '' && { before: prefix }),
    ...(suffix !== '' && { after: suffix }),
    other,
    raw,
  };
}
