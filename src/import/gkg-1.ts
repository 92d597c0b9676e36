import { type InputFile, MAX_RAW, type Row, type Sink } from './reader.ts';
import { eachLine } from './text-lines.ts';

/** Columns that no record has a place for, with how many rows fill them. */
export type Unread = Map<string, number>;

const COLUMNS =
  'DATE NUMARTS COUNTS THEMES LOCATIONS PERSONS ORGANIZATIONS TONE CAMEOEVENTIDS SOURCES SOURCEURLS'.split(
    ' ',
  );
const KEPT = [
  ['Themes', 'THEMES'],
  ['Persons', 'PERSONS'],
  ['Tone', 'TONE'],
] as const;
const UNREAD = ['COUNTS', 'LOCATIONS', 'ORGANIZATIONS', 'CAMEOEVENTIDS'];

/**
 * Whether a text is a day of the Global Knowledge Graph 1.0 of the GDELT Project: 11 columns, tabs, headers in the first line.
 * Specified in http://data.gdeltproject.org/documentation/GDELT-Global_Knowledge_Graph_Codebook.pdf (2013).
 */
export const isGkg1 = (text: string): boolean => text.startsWith(`${COLUMNS.slice(0, 4).join('\t')}\t`);

/**
 * Reads such a day. A record is a row: what several articles of a day have in common, addresses apart by `<UDIV>`. It has no
 * quotations, so that each address is an article alone, with its host as outlet. Answers false when the import was cancelled.
 */
export async function readGkg1(file: InputFile, sink: Sink, unread: Unread): Promise<boolean> {
  let record = 0;
  const isWhole = await eachLine(file, sink, (line, number) => {
    if (number === 1 || line.trim() === '') return;
    const place = { file: file.path, line: number, record: ++record };
    const raw = line.slice(0, MAX_RAW);
    const cells = line.split('\t');
    const cell = (name: string): string => (cells[COLUMNS.indexOf(name)] ?? '').trim();
    const leave = (code: string, reason: string) => sink.leaveOut({ ...place, code, reason, raw });
    if (cells.length !== COLUMNS.length || !/^\d{8}$/.test(cell('DATE'))) {
      leave('wrong-columns', `It should have ${COLUMNS.length} columns, the first a date (YYYYMMDD).`);
      return;
    }
    const named = cell('SOURCEURLS')
      .split('<UDIV>')
      .map((part) => part.trim());
    const addresses = named.filter((part) => /^https?:\/\//i.test(part));
    if (addresses.length === 0) {
      leave('no-address', 'It names no address of an article.');
      return;
    }
    for (const name of UNREAD) if (cell(name) !== '') unread.set(name, (unread.get(name) ?? 0) + 1);
    for (const value of named)
      if (value !== '' && !addresses.includes(value))
        sink.lose({
          file: file.path,
          line: number,
          field: 'SOURCEURLS',
          value: value.slice(0, 200),
          reason: 'It is no address, so that it makes no article.',
        });
    const other: Row['other'] = KEPT.flatMap(([label, name]) =>
      cell(name) === '' ? [] : [[label, cell(name)] as const],
    );
    for (const url of addresses)
      sink.row({ ...place, kind: 'article', fields: { url, published: cell('DATE') }, other, raw });
  });
  sink.count(file.path, 'gkg', record);
  return isWhole;
}
