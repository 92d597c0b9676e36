import { cite } from '../lib/cite.ts';
import type { BadRecord, SheetRecord } from './sheet.ts';

/**
 * Rows of a table that are provably no record: below the headers what kind of value stands in each column, at the end sums
 * that come out. Whatever could be words of somebody stays: a row is taken out by all of its cells, never by one.
 */
export function partNoRecords(records: readonly SheetRecord[]): {
  records: readonly SheetRecord[];
  bad: readonly BadRecord[];
} {
  const reasons = new Map<SheetRecord, Pick<BadRecord, 'code' | 'reason'>>();
  const [first, second] = records;
  if (first && describesColumns(textsOf(first))) reasons.set(first, COLUMN_KINDS);
  if (first && second && isImportIds(textsOf(second)))
    for (const record of [first, second]) reasons.set(record, QUALTRICS);
  for (const record of records) if (isRule(record)) reasons.set(record, RULE);
  const last = records.at(-1);
  if (last && isCount(last, records.length - 1 - reasons.size)) reasons.set(last, ROW_COUNT);
  for (const [record, reason] of totalsIn(records)) reasons.set(record, { code: 'totals', reason });
  if (reasons.size === 0) return { records, bad: [] };
  return {
    records: records.filter((record) => !reasons.has(record)),
    bad: [...reasons].map(([{ line, record, raw }, said]) => ({ line, record, raw, ...said })),
  };
}

const COLUMN_KINDS = {
  code: 'column-kinds',
  reason: 'It says what kind of value stands in each column, and is no record.',
};
const QUALTRICS = {
  code: 'second-headers',
  reason: 'It stands below the headers as Qualtrics writes them, and is no answer.',
};

const RULE = { code: 'rule', reason: 'It is a line that is drawn below headers, and no record.' };

const ROW_COUNT = { code: 'totals', reason: 'It says how many rows stand above it, and is no record.' };

/** "(2 rows)" below a table of psql, where that is how many there are. */
function isCount(record: SheetRecord, above: number): boolean {
  const filled = textsOf(record).filter((cell) => cell !== '');
  return filled.length === 1 && /^\((\d+) rows?\)$/.exec(filled[0] as string)?.[1] === String(above);
}

/** Cells of nothing but hyphens or equals signs, as tables of plain text are ruled with. */
function isRule({ cells }: SheetRecord): boolean {
  let ruled = 0;
  for (const cell of cells)
    if (typeof cell === 'string' && /^\s*:?(?:-{3,}|={3,}):?\s*$/.test(cell)) ruled++;
    // The rule of psql and MySQL crosses the columns by "+" and is one cell.
    else if (typeof cell === 'string' && /^\s*\+?-{3,}(?:\+-{3,})+\+?\s*$/.test(cell)) ruled += 2;
    else if (typeof cell !== 'string' || cell.trim() !== '') return false;
  return ruled > 1;
}

const textsOf = ({ cells }: SheetRecord): string[] =>
  cells.map((cell) => (typeof cell === 'string' ? cell : cell.join('; ')).trim());

const KIND =
  /^(?:free text|text|texte|testo|texto|текст|متن|date|datum|fecha|data|дата|time|number|zahl|nombre|число|link|id|list|category|categorical|nominal|ordinal|name|optional|required|mandatory)$/i;
/** No word that anybody is quoted with, and no outlet's name. */
const SURE_KIND =
  /^(?:string|varchar(?: ?\(\d+\))?|date ?time|timestamp|integer|numeric|float|decimal|boolean|url|uri|yes\/no|y\/n|true\/false|iso[ -]?8601|[dt]{2}[./-]m{2}[./-][yj]{2,4}|mm[./-]dd[./-]y{2,4}|[yj]{4}(?:[./-]mm(?:[./-][dt]{2})?)?)$/i;
const BRACKETED = /^(?:\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|\{[^{}]*\})$/;

function describesColumns(cells: readonly string[]): boolean {
  let kinds = 0;
  let isSure = false;
  for (const cell of cells) {
    if (cell === '' || /^(?:n\/?a|[-–—])$/i.test(cell)) continue;
    const isBracketed = BRACKETED.test(cell);
    const bare = isBracketed ? cell.slice(1, -1).trim() : cell;
    if (SURE_KIND.test(bare)) isSure = true;
    else if (!KIND.test(bare)) {
      if (isBracketed) continue;
      return false;
    } else if (isBracketed) isSure = true;
    kinds++;
  }
  return kinds > 2 || (kinds === 2 && isSure);
}

function isImportIds(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 1 && filled.every((cell) => /^\{"ImportId":".*\}$/.test(cell));
}

const TOTAL =
  /^(?:(?:grand |sub)?totals?|sum|average|mean|count|summe|gesamt(?:summe)?|mittelwert|anzahl|somme|moyenne|nombre|totale|somma|suma|promedio|итого|всего|сумма|среднее|всього|разом|جمع|مجموع)$/i;

/** The last rows of a table that are called a total, and whose every number comes out from the rows above. */
function totalsIn(records: readonly SheetRecord[]): [SheetRecord, string][] {
  let end = records.length;
  const called: SheetRecord[] = [];
  for (; end > 0; end--) {
    const record = records[end - 1] as SheetRecord;
    const [first] = textsOf(record).filter((cell) => cell !== '');
    if (first === undefined) continue;
    if (!TOTAL.test(first.replace(/\s*[:=]$/, ''))) break;
    called.push(record);
  }
  if (called.length === 0) return [];
  const above = records.slice(0, end).map(textsOf);
  return called.flatMap((record): [SheetRecord, string][] => {
    const cells = textsOf(record);
    const label = cells.findIndex((cell) => cell !== '');
    const sums = cells.flatMap((cell, column) => (cell === '' || column === label ? [] : [column]));
    const comesOut = sums.every((column) =>
      ['.', ','].some((point) => comesFrom(cells[column] as string, above, column, point)),
    );
    if (sums.length === 0 || !comesOut) return [];
    const reason = `It is called ${cite(cells[label] as string)}, and its numbers come out from the rows above: it is no record.`;
    return [[record, reason]];
  });
}

/** Whether a number is the sum, the mean or the count of what stands above it. */
function comesFrom(written: string, above: readonly string[][], column: number, point: string): boolean {
  const total = numberIn(written, point);
  if (total === null) return false;
  const filled = above.map((cells) => cells[column] ?? '').filter((cell) => cell !== '');
  if (filled.length < 2) return false;
  const numbers = filled.map((cell) => numberIn(cell, point)).filter((number) => number !== null);
  const sum = numbers.reduce((all, number) => all + number, 0);
  const digits = new RegExp(`\\${point}(\\d+)\\D*$`).exec(written)?.[1]?.length ?? 0;
  const isNear = (number: number) => Math.abs(number - total) <= 0.5 * 10 ** -digits + 1e-9;
  if (total === filled.length) return true;
  return numbers.length > 1 && (isNear(sum) || isNear(sum / numbers.length));
}

function numberIn(written: string, point: string): number | null {
  const text = written
    .replace(/^[€$£\s]+|[€$£%\s]+$/g, '')
    .replace(point === '.' ? /[,\s'’]/g : /[.\s'’]/g, '');
  const plain = point === '.' ? text : text.replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}
