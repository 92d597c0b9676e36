import { headerKey } from './header-words.ts';
import type { Mapping } from './mapping.ts';
import type { Cell, Sheet, SheetRecord } from './sheet.ts';

/**
 * Records that name a record of another list by its id (`article_id` beside a list or file `articles` with an `id`) get that
 * record's cells, as if it stood in them: `article.title`. Only where every id that is named is there; what is joined may itself
 * name another. Lists of events are left: events are found by their ids where they are built.
 */
export function joinSheets(sheets: readonly Sheet[], map: Mapping | null): readonly Sheet[] {
  if (sheets.length < 2) return sheets;
  const joined = new Map<Sheet, Sheet>();
  const join = (sheet: Sheet, around: readonly Sheet[]): Sheet => {
    const known = joined.get(sheet);
    if (known) return known;
    let result = sheet;
    for (const [column, header] of sheet.headers.entries()) {
      const stem = /^(.+?)[_ .-]?(?:id|ref|key)$/i.exec(header.trim())?.[1];
      if (stem === undefined || /[.$[\]]/.test(stem) || !isWanted(stem, map)) continue;
      const other = sheets.find((one) => one !== sheet && !around.includes(one) && isNamedAfter(one, stem));
      if (other) result = withRecordsOf(result, column, stem, join(other, [...around, sheet])) ?? result;
    }
    joined.set(sheet, result);
    return result;
  };
  return sheets.map((sheet) => join(sheet, []));
}

/** Joined columns that a map does not read would stand beside every record. */
const isWanted = (stem: string, map: Mapping | null): boolean =>
  !/^(?:event|ereignis)$/i.test(stem) &&
  (!map?.columns ||
    [...map.columns.values()].flat().some((ref) => typeof ref === 'string' && ref.startsWith(`${stem}.`)));

/** The name of a list or file, without what stands around it: `$.data.articles[*]` -> "articles". */
const nameOf = ({ part, file }: Sheet): string =>
  headerKey(
    (part ?? '')
      .replace(/\[\*\]$/, '')
      .split('.')
      .at(-1) || (file.split(/[/\\]/).at(-1) ?? '').replace(/\.\w+(?:\.gz)?$/, ''),
  );

/** Lists whose records are named by other words than their own. */
const ALSO: Readonly<Record<string, string>> = {
  speaker: 'people persons person',
  person: 'people',
  source: 'outlets media',
  outlet: 'sources media',
  document: 'articles docs texts',
  doc: 'documents articles',
  text: 'articles documents',
};

function isNamedAfter(sheet: Sheet, stem: string): boolean {
  const [name, key] = [nameOf(sheet), headerKey(stem)];
  return name === key || name === `${key}s` || (ALSO[key] ?? '').split(' ').includes(name);
}

/** The sheet with the cells of those whose ids stand in a column; null where one of them is not there, or there twice. */
function withRecordsOf(sheet: Sheet, column: number, stem: string, other: Sheet): Sheet | null {
  const id = other.headers.findIndex((header) =>
    [headerKey(`${stem}id`), 'id', 'key'].includes(headerKey(header)),
  );
  if (id < 0) return null;
  const byId = new Map<string, SheetRecord>();
  for (const record of other.records) {
    const key = textOf(record.cells[id]);
    if (key !== '' && byId.has(key)) return null;
    byId.set(key, record);
  }
  const named = sheet.records.map(({ cells }) => textOf(cells[column]));
  if (named.every((key) => key === '') || named.some((key) => key !== '' && !byId.has(key))) return null;
  const width = sheet.headers.length;
  const records = sheet.records.map((record, i) => {
    const cells = byId.get(named[i] ?? '')?.cells.filter((_, at) => at !== id) ?? [];
    // A row with a cell too many stays one.
    if (record.cells.length > width || cells.length === 0) return record;
    return {
      ...record,
      cells: [...Array.from({ length: width }, (_, at) => record.cells[at] ?? ''), ...cells],
    };
  });
  const headers = other.headers.flatMap((header, at) => (at === id ? [] : [`${stem}.${header}`]));
  return { ...sheet, headers: [...sheet.headers, ...headers], records };
}

const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell.trim() : '');
