import { TextOffsets } from '../lib/text-offsets.ts';
import { dialectOf, readDelimited } from './delimited.ts';
import { fileStem } from './file-stem.ts';
import type { Fragment } from './fragments.ts';
import { fieldsNamed } from './header-words.ts';
import {
  isRecord,
  type JsonRecord,
  linesOf,
  parseJsonFile,
  parseJsonLine,
  rawJson,
  restOf,
  textIn,
} from './json-value.ts';
import { type Labelled, labelledIn, type Mark } from './label-shapes.ts';
import {
  fileByFile,
  type InputFile,
  MAX_RAW,
  type Place,
  type Reader,
  type Row,
  type Sink,
} from './reader.ts';
import { spanRow } from './span-rows.ts';
import { textOfFile } from './text-lines.ts';

/** Fields of an article that the values beside a text may fill, told by their names. */
const FIELDS = ['outlet', 'url', 'headline', 'author', 'published', 'language'] as const;

/**
 * Texts with labelled spans, as tools for annotation write them in JSON: doccano, Label Studio, Prodigy and spaCy. A record is one
 * span, and a text in which there is none. Places count code points; where a span has a copy of its words, that decides between
 * these and UTF-16 units, and is told where it fits neither.
 */
export const labels: Reader = {
  name: 'labels',
  spec: 'https://doccano.github.io/doccano/ (1.8); https://labelstud.io/guide/export (1.2x); https://prodi.gy/docs/api-interfaces (1.x)',
  recognise({ text }) {
    if (text === null) return null;
    if (IN_TABLE.test(text) && !/^\s*[[{<]/.test(text))
      return { certainty: 0.93, sentence: 'Texts with labelled spans (a table of Label Studio)' };
    if (!/^\s*[[{]/.test(text) || !/"text"\s*:\s*"/.test(text)) return null;
    return SHAPES.some((shape) => shape.every((pattern) => pattern.test(text)))
      ? { certainty: 0.93, sentence: 'Texts with labelled spans (doccano, Label Studio or Prodigy)' }
      : null;
  },
  read: fileByFile(readFile),
};

/** What must all stand in a file of one kind. */
const SHAPES: readonly (readonly RegExp[])[] = [
  [/"(?:labels?|entities)"\s*:\s*\[\s*\[\s*\d+\s*,\s*\d+\s*,\s*"/],
  [/"entities"\s*:\s*\[\s*\{[^{}]*"start_offset"\s*:\s*\d/],
  [/"annotations"\s*:\s*\[/, /"result"\s*:\s*\[\s*\{/, /"from_name"\s*:/, /"data"\s*:\s*\{/],
  [/"\w+"\s*:\s*\[\s*\{[^{}]*"start"\s*:\s*\d+[^{}]*"labels"\s*:\s*\[/],
  [
    /"spans"\s*:\s*\[\s*\{[^{}]*"start"\s*:\s*\d[^{}]*"label"\s*:/,
    /"(?:_task_hash|_input_hash|tokens|answer|meta)"\s*:/,
  ],
];

/** A cell of a table that holds spans. */
const IN_TABLE = /[,;\t]"?\[\{""?start""?\s*:\s*\d+[^\n]*""?labels""?\s*:/;

type Held = { value: unknown; line: number | null; reason?: string };

/** The records of a file that is one JSON, or has one on each line. */
function recordsOf(file: InputFile, sink: Sink): Held[] {
  const lines = textOfFile(file, { ...sink, lose: () => undefined }).split('\n');
  const filled = lines.flatMap((text, i) => (text.trim() === '' ? [] : [{ text, line: i + 1 }]));
  if (filled.length > 1 && !('reason' in parseJsonLine(filled[0]?.text ?? '')))
    return filled.map(({ text, line }) => {
      const parsed = parseJsonLine(text, sink, { file: file.path, line });
      return 'reason' in parsed ? { value: text, line, reason: parsed.reason } : { ...parsed, line };
    });
  if (!/^\s*[[{]/.test(filled[0]?.text ?? '')) return rowsOf(lines.join('\n'));
  const { text, value } = parseJsonFile(file, sink);
  if (!Array.isArray(value)) return [{ value, line: 1 }];
  const starts = linesOf(text, (path) => path.length === 1);
  return value.map((one: unknown, i) => ({ value: one, line: starts.get(String(i)) ?? null }));
}

/** The rows of a table as records; cells that hold a list in JSON are lists. */
function rowsOf(text: string): Held[] {
  const delimiter = dialectOf(text)?.delimiter ?? ',';
  const found: Held[] = [];
  let headers: readonly string[] | null = null;
  for (const { records } of readDelimited(text, { delimiter }))
    for (const { cells, line } of records) {
      if (headers === null) {
        headers = cells;
        continue;
      }
      const pairs = headers.map(
        (header, i) => [header.trim() || `Column ${i + 1}`, listOrText(cells[i] ?? '')] as const,
      );
      found.push({ value: Object.fromEntries(pairs), line });
    }
  return found;
}

function listOrText(cell: string): unknown {
  if (!cell.startsWith('[{')) return cell;
  const parsed = parseJsonLine(cell);
  return 'reason' in parsed ? cell : parsed.value;
}

function readFile(file: InputFile, sink: Sink): void {
  let record = 0;
  const held = recordsOf(file, sink);
  for (const [i, { value, line, reason }] of held.entries()) {
    const place = (): Place => ({ file: file.path, line, record: ++record });
    const raw = typeof value === 'string' ? value.slice(0, MAX_RAW) : rawJson(value);
    const found = isRecord(value) ? labelledIn(value) : null;
    if (found === null) {
      const why = reason ?? 'It has no text with labels.';
      sink.leaveOut({ ...place(), code: reason ? 'not-json' : 'no-text', reason: why, raw });
      continue;
    }
    const name =
      held.length === 1
        ? fileStem(file.path)
        : `${fileStem(file.path)} ${textIn((value as JsonRecord).id) || i + 1}`;
    readText(found, name, { file: file.path, line }, place, raw, sink);
  }
  sink.count(file.path, 'labels', record);
}

function readText(
  found: Labelled,
  name: string,
  where: { file: string; line: number | null },
  place: () => Place,
  raw: string,
  sink: Sink,
): void {
  const { about, other } = aboutOf(found, name, sink, where);
  const offsets = new TextOffsets(found.text);
  const article: Row = {
    ...where,
    record: 0,
    kind: 'article',
    fields: { ...about, text: offsets.folded },
    other,
    raw: '',
  };
  if (found.marks.length === 0) {
    sink.row({ ...article, ...place(), raw });
    return;
  }
  sink.row(article);
  for (const mark of found.marks) {
    const at = place();
    const own = rawJson(mark.source);
    const leave = (code: string, reason: string) => sink.leaveOut({ ...at, code, reason, raw: own });
    const passage = placeOf(mark, offsets);
    if (found.refusal !== null) leave('refused', found.refusal);
    else if (mark.labels.length === 0) leave('no-code', 'It has no label.');
    else if (mark.isWhole) leave('whole-source', 'It labels a whole text, not a passage of it.');
    else if (passage === null) leave('outside-text', 'Its place lies outside the text.');
    else if (passage.words.trim() === '') leave('no-words', 'Its place holds no words.');
    else {
      if (mark.words !== '' && squeeze(mark.words) !== squeeze(passage.words))
        sink.lose({
          ...{ file: at.file, line: at.line, field: 'text', value: mark.words.slice(0, 200) },
          reason: 'The text has other words at this place, which are kept.',
        });
      const [label = '', ...more] = mark.labels;
      const features = [['label', label] as const, ...more.map((one) => ['label', one] as const)];
      const row = spanRow({ layer: 'label', features, place: passage }, about, at, own);
      const codes = row.fields.code && more.length > 0 ? { code: mark.labels } : {};
      sink.row({
        ...row,
        fields: { ...row.fields, ...codes, ...(mark.coder !== '' && { coder: mark.coder }) },
        other: [...(row.other ?? []), ...mark.other].filter(
          ([column, value]) =>
            column !== 'layer' && !('code' in codes && value !== '' && mark.labels.includes(value)),
        ),
      });
    }
  }
}

/** Where a span stands, by the count that its own copy of the words agrees with; code points where there is none. */
function placeOf({ start, end, words }: Mark, offsets: TextOffsets): Fragment | null {
  const points = offsets.byPoints(start, end);
  if (words === '' || (points && squeeze(points.words) === squeeze(words))) return points;
  const units = offsets.byUnits(start, end);
  return units && squeeze(units.words) === squeeze(words) ? units : points;
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What the values beside a text say of its article, and the others. */
function aboutOf(
  { beside }: Labelled,
  name: string,
  sink: Sink,
  at: { file: string; line: number | null },
): { about: Row['fields']; other: [string, string][] } {
  const about: Row['fields'] = {};
  const other: [string, string][] = [];
  for (const [column, value] of restOf(beside, new Set(), at, sink)) {
    const last = column.split('.').at(-1) ?? column;
    const field = FIELDS.find((known) =>
      fieldsNamed(last).some((guess) => guess.field === known && !guess.isPart),
    );
    if (field && about[field] === undefined) about[field] = value;
    else if (value !== '') other.push([column, value]);
  }
  return { about: { ...about, headline: about.headline ?? name }, other };
}
