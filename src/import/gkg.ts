import { formatCount } from '../lib/format-count.ts';
import { decodeReferences } from '../lib/html-text.ts';
import { decodeText } from './decode-text.ts';
import { isGkg1, readGkg1, type Unread } from './gkg-1.ts';
import { headerNames, readNamedTable } from './named-table.ts';
import {
  type InputFile,
  type LeftOut,
  MAX_RAW,
  type Place,
  type Reader,
  type Row,
  type Sink,
} from './reader.ts';
import { eachLine } from './text-lines.ts';

/** The number of columns of a line, and the columns that are read, from 0. */
const WIDTH = 27;
const DATE = 1;
const OUTLET = 3;
const URL_ = 4;
const THEMES = 7;
const PERSONS = 11;
const TONE = 15;
const QUOTATIONS = 22;
const TRANSLATION = 25;
const EXTRAS = 26;

/** The columns that no record has a place for, from 0, by the names of the codebook. */
const UNREAD: readonly (readonly [number, string])[] = [
  [5, 'V1COUNTS'],
  [6, 'V2.1COUNTS'],
  [8, 'V2ENHANCEDTHEMES'],
  [9, 'V1LOCATIONS'],
  [10, 'V2ENHANCEDLOCATIONS'],
  [12, 'V2ENHANCEDPERSONS'],
  [13, 'V1ORGANIZATIONS'],
  [14, 'V2ENHANCEDORGANIZATIONS'],
  [16, 'V2.1ENHANCEDDATES'],
  [17, 'V2GCAM'],
  [18, 'V2.1SHARINGIMAGE'],
  [19, 'V2.1RELATEDIMAGES'],
  [20, 'V2.1SOCIALIMAGEEMBEDS'],
  [21, 'V2.1SOCIALVIDEOEMBEDS'],
  [23, 'V2.1ALLNAMES'],
  [24, 'V2.1AMOUNTS'],
];

/**
 * The Global Knowledge Graph of the GDELT Project, 2.1: one article a line, 27 columns, tabs, no header, no quotation
 * marks that mean anything. Specified in http://data.gdeltproject.org/documentation/GDELT-Global_Knowledge_Graph_Codebook-V2.1.pdf .
 * Tables with its columns under headers, as BigQuery hands them out, are read too, and version 1.0 (`gkg-1.ts`).
 * A record is one block of V2.1QUOTATIONS (`offset|length|verb|words`, blocks apart by `#`); it names no speaker.
 */
export const gkg: Reader = {
  name: 'gkg',
  spec: 'http://data.gdeltproject.org/documentation/GDELT-Global_Knowledge_Graph_Codebook-V2.1.pdf (2.1)',
  recognise({ text }) {
    if (text !== null && isGkg1(text))
      return {
        certainty: 0.95,
        sentence: 'Articles of GDELT’s Global Knowledge Graph 1.0, without quotations',
      };
    if (isHeaded(text))
      return { certainty: 0.93, sentence: 'A table of GDELT’s Global Knowledge Graph 2.1 with quotations' };
    const lines = (text ?? '').split(/\r?\n/).filter((line) => line !== '');
    const sound = lines.slice(0, 20).filter((line) => /^\d{14}-T?\d+\t\d{14}\t/.test(line));
    if (sound.length === 0 || sound.length * 2 < Math.min(20, lines.length)) return null;
    return {
      certainty: 0.95,
      sentence: 'Articles of GDELT’s Global Knowledge Graph 2.1 with their quotations',
    };
  },
  async read(files, sink) {
    for (const file of files) {
      const unread = new Map<string, number>();
      const head = decodeText(file.bytes.subarray(0, 4000)).text;
      const isWhole = isGkg1(head)
        ? await readGkg1(file, sink, unread)
        : isHeaded(head)
          ? await readHeaded(file, sink, unread)
          : await readLines(file, sink, unread);
      for (const [name, articles] of unread)
        sink.lose({
          file: file.path,
          line: null,
          field: name,
          value: '',
          reason: `This column of the format has no place in a case; ${formatCount(articles, 'row')} ${articles === 1 ? 'fills' : 'fill'} it.`,
        });
      if (!isWhole) return;
    }
  },
};

async function readLines(file: InputFile, sink: Sink, unread: Unread): Promise<boolean> {
  let record = 0;
  const isWhole = await eachLine(file, sink, (line, number) => {
    if (line.trim() === '') return;
    // Plain split: quotation marks in these files are letters, often unpaired.
    const cells = line.split('\t');
    record += readCells(cells, line, { file: file.path, line: number, record: record + 1 }, sink, unread);
  });
  sink.count(file.path, 'gkg', record);
  return isWhole;
}

/** The columns by the names that BigQuery and readers of GDELT give them, in the order of the codebook. */
const HEADERS =
  'GKGRECORDID DATE SourceCollectionIdentifier SourceCommonName DocumentIdentifier Counts V2Counts Themes V2Themes Locations V2Locations Persons V2Persons Organizations V2Organizations V2Tone Dates GCAM SharingImage RelatedImages SocialImageEmbeds SocialVideoEmbeds Quotations AllNames Amounts TranslationInfo Extras'.split(
    ' ',
  );

/** Whether a table with headers holds the address of each article and its quotations as the format writes them. */
const isHeaded = (text: string | null): boolean => {
  const names = headerNames(text);
  return names.includes('documentidentifier') && names.includes('quotations') && names.includes('date');
};

async function readHeaded(file: InputFile, sink: Sink, unread: Unread): Promise<boolean> {
  let before = 0;
  const counting: Sink = { ...sink, count: () => undefined, leaveOut: (record) => leave(record) };
  const leave = (record: LeftOut) => {
    before++;
    sink.leaveOut({ ...record, record: before });
  };
  const isWhole = await readNamedTable(file, 'gkg', counting, (row) => {
    const cells = HEADERS.map((name) => row.cell(name).replace(/^(\d{14})\.0$/, '$1'));
    before += readCells(cells, row.raw, { ...row, record: before + 1 }, sink, unread);
    for (const [name, value] of row.filled)
      if (!IS_HEADER.has(name.toLowerCase()) && value !== '') unread.set(name, (unread.get(name) ?? 0) + 1);
  });
  sink.count(file.path, 'gkg', before);
  return isWhole;
}

const IS_HEADER = new Set(HEADERS.map((name) => name.toLowerCase()));

/** Hands over one article with its quotations and answers how many records it is. */
function readCells(
  cells: readonly string[],
  line: string,
  { file, line: number, record }: Place,
  sink: Sink,
  unread: Unread,
): number {
  const place = { file, line: number, record };
  const raw = line.slice(0, MAX_RAW);
  if (cells.length !== WIDTH || !/^\d{14}$/.test(cells[DATE] ?? '')) {
    const reason =
      cells.length === WIDTH
        ? 'Its second column is no date (YYYYMMDDHHMMSS).'
        : `It has ${formatCount(cells.length, 'column')}; the format has ${WIDTH}.`;
    sink.leaveOut({ ...place, code: 'wrong-columns', reason, raw });
    return 1;
  }
  const cell = (column: number): string => cells[column] ?? '';
  for (const [column, name] of UNREAD)
    if (cell(column).trim() !== '') unread.set(name, (unread.get(name) ?? 0) + 1);
  const extra = (tag: string): string =>
    decodeReferences(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(cell(EXTRAS))?.[1] ?? '').trim();
  const author = extra('PAGE_AUTHORS')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const fields: Row['fields'] = {
    outlet: cell(OUTLET),
    url: cell(URL_),
    headline: extra('PAGE_TITLE'),
    published: extra('PAGE_PRECISEPUBTIMESTAMP') || cell(DATE),
    ...(author.length > 0 && { author }),
  };
  const other = (
    [
      ['Themes', cell(THEMES)],
      ['Persons', cell(PERSONS)],
      ['Tone', cell(TONE)],
      ['Links', extra('PAGE_LINKS')],
      ['Translation', cell(TRANSLATION)],
      // Without the page's own time this is the date of the article.
      ['DATE', extra('PAGE_PRECISEPUBTIMESTAMP') === '' ? '' : cell(DATE)],
    ] as const
  ).filter(([, value]) => value !== '');
  sink.row({ ...place, kind: 'article', fields, other, raw });
  const blocks = blocksOf(cell(QUOTATIONS));
  for (const [i, block] of blocks.entries()) {
    const at = { ...place, record: place.record + i };
    const m = BLOCK.exec(block);
    const words = m?.[4]?.trim() ?? '';
    if (!m || words === '') {
      const reason = m ? 'The quotation has no words.' : 'The block is not offset, length, verb and words.';
      sink.leaveOut({
        ...at,
        code: m ? 'no-words' : 'not-a-quotation',
        reason,
        raw: block.slice(0, MAX_RAW),
      });
      continue;
    }
    const [, offset = '', , cue = ''] = m;
    sink.row({
      ...at,
      kind: 'quote',
      fields: {
        outlet: fields.outlet,
        url: fields.url,
        headline: fields.headline,
        words,
        ...(cue !== '' && { cue }),
      } as Row['fields'],
      other: [['Offset', offset]],
      raw: block.slice(0, MAX_RAW),
    });
  }
  return blocks.length;
}

const BLOCK = /^(\d+)\|(\d+)\|([^|]*)\|([\s\S]*)$/;

/** The blocks of a cell. A `#` inside quoted words is told by the length that the block declares. */
function blocksOf(cell: string): string[] {
  const blocks: string[] = [];
  for (const part of cell.split('#')) {
    const last = blocks.at(-1);
    const m = last === undefined ? null : BLOCK.exec(last);
    const isRest =
      m !== null && !BLOCK.test(part) && (m[4] as string).length + 1 + part.length <= Number(m[2]);
    if (isRest) blocks[blocks.length - 1] = `${last}#${part}`;
    else if (part !== '') blocks.push(part);
  }
  return blocks;
}
