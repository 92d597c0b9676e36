import { readDnaDatabase } from './dna-database.ts';
import { headerNames, type NamedRow, readNamedTable } from './named-table.ts';
import { type InputFile, type Place, type Reader, type Row, type Sink, UnreadableFile } from './reader.ts';

/** The columns that every export has; what stands between `time` and `start_position` are the project's own variables. */
const FIXED = [
  'statement_id',
  'time',
  'start_position',
  'stop_position',
  'text',
  'coder',
  'document_id',
  'document_title',
  'document_author',
  'document_source',
  'document_section',
  'document_type',
] as const;
const MAPPED = new Set<string>([...FIXED, 'person', 'organization', 'concept', 'agreement']);

/**
 * Statements of Discourse Network Analyzer 3, its event list as CSV with semicolons. Specified by its exporter
 * (https://github.com/leifeld/dna, model/Exporter.java). A record is one statement: a quote of the person, else of the
 * organisation, coded with the concept; with an agreement it is also an answer to the concept as a question. The database
 * itself (`.dna`, SQLite) is read as the list that it would export; the passwords in its table of coders are never read.
 */
export const dna: Reader = {
  name: 'dna',
  spec: 'https://github.com/leifeld/dna Exporter (DNA 3)',
  recognise({ text, head }) {
    if (isDatabase(head))
      return { certainty: 0.92, sentence: 'A database of Discourse Network Analyzer (.dna)' };
    const names = new Set(headerNames(text));
    const isList = ['statement_id', 'start_position', 'stop_position', 'document_id'].every((name) =>
      names.has(name),
    );
    return isList ? { certainty: 0.96, sentence: 'Statements of Discourse Network Analyzer' } : null;
  },
  async read(files, sink) {
    for (const file of files) {
      if (isDatabase(file.bytes.subarray(0, 1 << 16))) {
        readDatabase(file, sink);
        if (!(await sink.proceed(file.bytes.length))) return;
        continue;
      }
      const isWhole = await readNamedTable(file, 'dna', sink, (row, headers) =>
        readStatement(row, headers, sink),
      );
      if (!isWhole) return;
    }
  },
};

/** SQLite whose first page, which holds the schema's SQL, names tables as only DNA does. */
function isDatabase(head: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(head);
  return (
    start.startsWith('SQLite format 3\0') &&
    /CREATE TABLE[^(]{0,40}(?:STATEMENTTYPES|STATEMENTS|CODERS)\b/i.test(start)
  );
}

function readDatabase(file: InputFile, sink: Sink): void {
  let found: ReturnType<typeof readDnaDatabase>;
  try {
    found = readDnaDatabase(file.bytes, file.path);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UnreadableFile(
      file.path,
      'The database is damaged or of an unknown kind. In DNA choose Export, then "Event list" and CSV, and open that file.',
    );
  }
  sink.count(file.path, 'dna', found.rows.length);
  for (const { cells, offsets } of found.documents) {
    const fields = aboutDocument((header) => cells.get(header) ?? '');
    sink.row({
      file: file.path,
      line: null,
      record: 0,
      kind: 'article',
      fields: { ...fields, text: offsets.folded },
      raw: '',
    });
  }
  for (const row of found.rows) readStatement(row, found.headers, sink);
}

/** What tells the document of a statement. */
function aboutDocument(cell: (header: string) => string): Row['fields'] {
  const fields = {
    published: cell('time'),
    outlet: cell('document_source'),
    headline: cell('document_title') || `Document ${cell('document_id')}`,
    author: cell('document_author'),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

function readStatement(row: NamedRow, headers: readonly string[], sink: Sink): void {
  const place: Place = { file: row.file, line: row.line, record: row.record };
  const { raw } = row;
  const words = row.cell('text');
  if (words === '') {
    sink.leaveOut({ ...place, code: 'no-words', reason: 'The statement has no text.', raw });
    return;
  }
  if (!/^\d+$/.test(row.cell('statement_id'))) {
    sink.leaveOut({
      ...place,
      code: 'no-id',
      reason: 'Its statement_id is no number, so its values may stand in wrong columns.',
      raw,
    });
    return;
  }
  const person = row.cell('person');
  const organization = row.cell('organization');
  const concept = row.cell('concept');
  const speaker = person || organization;
  const about = aboutDocument(row.cell);
  const fields: Row['fields'] = { ...about, words };
  const put = (field: keyof Row['fields'], value: string) => {
    if (value !== '') fields[field] = value;
  };
  put('speaker', speaker);
  put('coder', row.cell('coder'));
  put('start', row.cell('start_position'));
  put('end', row.cell('stop_position'));
  if (concept !== '') fields.code = [concept];
  const other = row.filled.filter(([header]) => !MAPPED.has(header.toLowerCase()));
  if (person !== '' && organization !== '') other.push(['organization', organization]);
  for (const header of ['document_id', 'document_section', 'document_type'])
    if (row.cell(header) !== '') other.push([header, row.cell(header)]);
  sink.row({ ...place, kind: 'quote', fields, other, raw });
  const agreement = row.cell('agreement');
  if (agreement === '' || !headers.some((header) => header.toLowerCase() === 'agreement')) return;
  const answer = /^(?:1|yes|true)$/i.test(agreement)
    ? 'agrees'
    : /^(?:0|no|false)$/i.test(agreement)
      ? 'disagrees'
      : agreement;
  if (concept === '') {
    const reason = 'It agrees or disagrees, but names no concept.';
    sink.lose({ file: place.file, line: place.line, field: 'agreement', value: agreement, reason });
    return;
  }
  sink.row({
    ...place,
    kind: 'answer',
    fields: {
      ...about,
      words,
      question: concept,
      answer,
      voice: speaker || 'unclear',
    },
    raw,
  });
}
