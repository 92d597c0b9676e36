import {
  isRecord,
  type JsonRecord,
  linesOf,
  listIn,
  parseJsonFile,
  parseJsonLine,
  rawJson,
  restOf,
  textIn,
} from './json-value.ts';
import { readList } from './list-cell.ts';
import { headerNames, type NamedRow, readNamedTable } from './named-table.ts';
import { type InputFile, MAX_RAW, type Place, type Reader, type Row, type Sink } from './reader.ts';
import { textOfFile } from './text-lines.ts';
import { readSelectors } from './web-selectors.ts';

/**
 * Annotations of Hypothesis as its API hands them out: `{ "rows": […] }`, a plain array, or one a line. Specified at
 * https://h.readthedocs.io/en/latest/api-reference/v1/ (API 1.0). The table that its sidebar exports (CSV, or with tabs from
 * the clipboard) is read by its headers, see `NAMES`. A record is one target, or one row; its selectors name one passage in several ways. Tags are codes, the text a note. A page note or a reply has no passage and is left out with that reason.
 * Positions count UTF-16 units of the page's text, as browsers do.
 */
export const hypothesis: Reader = {
  name: 'hypothesis',
  spec: 'https://h.readthedocs.io/en/latest/api-reference/v1/ (1.0)',
  recognise({ text }) {
    if (text === null) return null;
    if (!/^\s*[[{]/.test(text)) {
      const names = new Set(headerNames(text));
      const isTable = Object.values(NAMES).every((known) =>
        known.some((name) => names.has(name.toLowerCase())),
      );
      return isTable ? { certainty: 0.93, sentence: 'Annotations of Hypothesis, as a table' } : null;
    }
    const isOne =
      /"user"\s*:\s*"acct:/.test(text) && /"uri"\s*:/.test(text) && /"(?:target|tags)"\s*:\s*\[/.test(text);
    return isOne ? { certainty: 0.95, sentence: 'Annotations of Hypothesis' } : null;
  },
  async read(files, sink) {
    for (const file of files) {
      const start = new TextDecoder().decode(file.bytes.subarray(0, 200));
      if (!/^\ufeff?\s*[[{]/.test(start)) {
        if (!(await readNamedTable(file, 'hypothesis', sink, (row) => readTableRow(row, sink)))) return;
        continue;
      }
      readFile(file, sink);
      if (!(await sink.proceed(file.bytes.length))) return;
    }
  },
};

/**
 * The columns of the table that the sidebar exports, by every name they have had (hypothesis/client, `annotations-exporter`, from
 * January 2024, when it came, to October 2025). `Page` is the number of a page, not its title; `Quote/description` holds the
 * words, or for a marked picture what somebody wrote about it, and the table does not say which.
 */
const NAMES = {
  created: ['Created at', 'Creation Date'],
  author: ['Author', 'User'],
  url: ['URL'],
  type: ['Type', 'Annotation/Reply Type'],
  words: ['Quote', 'Quote/description'],
  note: ['Comment', 'Body'],
  tags: ['Tags'],
} as const;
const TAKEN_OF_ROW = new Set(
  Object.entries(NAMES).flatMap(([key, names]) =>
    key === 'type' ? [] : names.map((name) => name.toLowerCase()),
  ),
);

/** One row of the table that the sidebar exports; when it was made is no date of the page. */
function readTableRow({ file, line, record, raw, cell, filled }: NamedRow, sink: Sink): void {
  const place = { file, line, record };
  const value = (name: keyof typeof NAMES) => NAMES[name].map(cell).find((text) => text !== '') ?? '';
  const words = value('words');
  if (words === '') {
    const isReply = /reply/i.test(value('type'));
    const code = isReply ? 'reply' : 'no-passage';
    sink.leaveOut({ ...place, code, reason: isReply ? REPLY : PAGE_NOTE, raw });
    return;
  }
  const url = value('url');
  const isAddress = /^https?:\/\//i.test(url);
  const code = readList(value('tags'), ',');
  const note = value('note');
  const created = value('created');
  const other = filled.filter(([header]) => !TAKEN_OF_ROW.has(header.toLowerCase()));
  sink.row({
    ...place,
    kind: code.length > 0 ? 'code' : 'quote',
    fields: {
      words,
      coder: value('author'),
      ...(isAddress ? { url } : { headline: url || 'Page not named' }),
      ...(code.length > 0 && { code }),
      ...(note !== '' && { note }),
    },
    other: [...(created === '' ? [] : [['created', created] as const]), ...other],
    raw,
  });
}

/** The rows of an export by lines, which some scripts write; null where the file is one JSON. */
function rowsByLine(
  text: string,
  file: string,
  sink: Sink,
): { value: unknown; line: number; reason?: string }[] | null {
  const lines = text.split('\n');
  const isLined = lines.length > 1 && !('reason' in parseJsonLine(lines[0] as string));
  if (!isLined || lines.slice(1).every((line) => line.trim() === '')) return null;
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const parsed = parseJsonLine(line, sink, { file, line: i + 1 });
    return [
      'reason' in parsed
        ? { value: line.slice(0, MAX_RAW), line: i + 1, reason: parsed.reason }
        : { value: parsed.value, line: i + 1 },
    ];
  });
}

function readFile(file: InputFile, sink: Sink): void {
  const lined = rowsByLine(textOfFile(file, { ...sink, lose: () => undefined }), file.path, sink);
  if (lined) {
    let record = 0;
    for (const { value, line, reason } of lined) {
      const place = { file: file.path, line, record: record + 1 };
      if (reason !== undefined) {
        record++;
        sink.leaveOut({ ...place, code: 'not-json', reason, raw: String(value) });
      } else record += readAnnotation(value, place, sink);
    }
    sink.count(file.path, 'hypothesis', record);
    return;
  }
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
  if (isRecord(value) && key) {
    // How many there are is seen from them.
    const taken = new Set([key, ...(value.total === rows.length ? ['total'] : [])]);
    const reason = 'It stands around the annotations and belongs to none of them.';
    for (const [field, text] of restOf(value, taken, { file: file.path, line: null }, sink))
      sink.lose({ file: file.path, line: null, field, value: text, reason });
  }
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

const REPLY = 'It is a reply to another annotation and has no passage of its own.';
const PAGE_NOTE = 'It is a note on the whole page: it has no passage.';

function readAnnotation(value: unknown, place: Place, sink: Sink): number {
  const raw = rawJson(value);
  const leave = (at: Place, code: string, reason: string) => sink.leaveOut({ ...at, code, reason, raw });
  if (!isRecord(value)) {
    leave(place, 'no-annotation', 'It is no annotation: it should be an object.');
    return 1;
  }
  const targets = listIn(value.target);
  const isReply = listIn(value.references).length > 0;
  const none = isReply ? REPLY : PAGE_NOTE;
  if (targets.length === 0) leave(place, isReply ? 'reply' : 'no-passage', none);
  for (const [i, target] of targets.entries()) {
    const at = { ...place, record: place.record + i };
    const passage = readSelectors(isRecord(target) ? target.selector : null);
    if (passage.exact !== '') sink.row(rowOf(value, target, passage, at, raw, sink));
    else if (passage.types.length === 0) leave(at, isReply ? 'reply' : 'no-passage', none);
    else leave(at, 'no-words', 'Its passage is named by its place alone, without its words.');
  }
  return Math.max(1, targets.length);
}

const TITLE = new Set(['title']);
const TAKEN_OF_TARGET = new Set(['source', 'selector']);
const TAKEN = new Set('id user uri text tags group created updated document target'.split(' '));

function rowOf(
  annotation: JsonRecord,
  target: unknown,
  passage: ReturnType<typeof readSelectors>,
  place: Place,
  raw: string,
  sink: Sink,
): Row {
  const { exact, prefix, suffix, position } = passage;
  const code = listIn(annotation.tags)
    .map(textIn)
    .filter((tag) => tag.trim() !== '');
  const page = isRecord(annotation.document) ? annotation.document : {};
  const [headline = '', ...titles] = listIn(page.title).map(textIn);
  const url = textIn(annotation.uri) || (isRecord(target) ? textIn(target.source) : '');
  const note = textIn(annotation.text).trim();
  const other = (['created', 'updated', 'group', 'id'] as const).flatMap((key) => {
    const text = textIn(annotation[key]);
    return text === '' ? [] : [[key, text] as const];
  });
  const more = [
    ...titles.map((title) => ['document title', title] as const),
    ...restOf(page, TITLE, place, sink, 'document '),
    ...(isRecord(target) ? restOf(target, TAKEN_OF_TARGET, place, sink, 'target.') : []),
    ...passage.others.map((selector) => ['selector', selector] as const),
    ...restOf(annotation, TAKEN, place, sink),
  ];
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
    other: [...other, ...more],
    raw,
  };
}
