/** A value of a column: text, number, or nothing. Blobs and columns that nobody asked for are null. */
export type SqliteValue = string | number | null;

const TABLE_LEAF = 13;
const TABLE_INTERIOR = 5;
/** SQL words that begin a constraint and no column. */
const CONSTRAINT = /^(?:CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN)\b/i;

type Table = { columns: string[]; rowid: number; root: number };

/**
 * Reads tables of an SQLite 3 database (https://www.sqlite.org/fileformat2.html) from its bytes: pages of table b-trees and
 * their overflow pages, nothing else. No index, no view, no table WITHOUT ROWID, no journal beside the file. A damaged file
 * throws a `RangeError`; each page is read once at most, so that no file leads in a circle.
 */
export class SqliteTables {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly pageSize: number;
  private readonly usable: number;
  private readonly decoder: TextDecoder;
  private readonly tables = new Map<string, Table>();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const size = this.view.getUint16(16);
    this.pageSize = size === 1 ? 65_536 : size;
    this.usable = this.pageSize - this.view.getUint8(20);
    if (this.pageSize < 512 || this.usable < 480) throw new RangeError('The size of its pages is none.');
    const encoding = this.view.getUint32(56);
    this.decoder = new TextDecoder(encoding === 2 ? 'utf-16le' : encoding === 3 ? 'utf-16be' : 'utf-8');
    for (const [type, name, , root, sql] of this.records(1, null)) {
      if (type !== 'table' || typeof name !== 'string' || typeof sql !== 'string' || typeof root !== 'number')
        continue;
      this.tables.set(name.toLowerCase(), { ...columnsOf(sql), root });
    }
  }

  has(table: string): boolean {
    return this.tables.has(table.toLowerCase());
  }

  /** The rows of a table, with the named columns alone; other columns are stepped over and never decoded. */
  *rows(table: string, wanted: readonly string[]): Generator<ReadonlyMap<string, SqliteValue>> {
    const known = this.tables.get(table.toLowerCase());
    if (!known) return;
    const at = wanted.flatMap((name) => {
      const i = known.columns.indexOf(name.toLowerCase());
      return i < 0 ? [] : [{ name, i }];
    });
    for (const record of this.records(known.root, new Set(at.map(({ i }) => i)), known.rowid))
      yield new Map(at.map(({ name, i }) => [name, record[i] ?? null]));
  }

  private *records(
    root: number,
    wanted: ReadonlySet<number> | null,
    rowidColumn = -1,
  ): Generator<SqliteValue[]> {
    const seen = new Set<number>();
    const waiting = [root];
    while (waiting.length > 0) {
      const page = waiting.pop() as number;
      if (seen.has(page)) throw new RangeError('Its pages lead in a circle.');
      seen.add(page);
      const start = (page - 1) * this.pageSize;
      const header = start + (page === 1 ? 100 : 0);
      const type = this.view.getUint8(header);
      const count = this.view.getUint16(header + 3);
      const pointers = header + (type === TABLE_INTERIOR ? 12 : 8);
      const cell = (i: number) => start + this.view.getUint16(pointers + i * 2);
      if (type === TABLE_INTERIOR) {
        waiting.push(this.view.getUint32(header + 8));
        for (let i = count - 1; i >= 0; i--) waiting.push(this.view.getUint32(cell(i)));
      } else if (type === TABLE_LEAF)
        for (let i = 0; i < count; i++) yield this.record(cell(i), wanted, rowidColumn);
      else throw new RangeError('One of its pages belongs to no table.');
    }
  }

  private record(cell: number, wanted: ReadonlySet<number> | null, rowidColumn: number): SqliteValue[] {
    const [size, afterSize] = varint(this.bytes, cell);
    const [rowid, afterId] = varint(this.bytes, afterSize);
    const payload = this.payload(afterId, size);
    const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
    let [headerSize, at] = varint(payload, 0);
    let body = headerSize;
    const values: SqliteValue[] = [];
    while (at < headerSize) {
      const [type, next] = varint(payload, at);
      at = next;
      const length = type >= 12 ? (type - 12 - (type % 2)) / 2 : (LENGTHS[type] ?? 0);
      const column = values.length;
      if (column === rowidColumn && type === 0) values.push(rowid);
      else
        values.push(
          wanted === null || wanted.has(column) ? this.value(view, payload, body, type, length) : null,
        );
      body += length;
    }
    return values;
  }

  private value(view: DataView, payload: Uint8Array, at: number, type: number, length: number): SqliteValue {
    if (type === 8 || type === 9) return type - 8;
    if (type === 7) return view.getFloat64(at);
    if (type >= 1 && type <= 6) {
      let n = view.getInt8(at);
      for (let i = 1; i < length; i++) n = n * 256 + view.getUint8(at + i);
      return n;
    }
    if (type < 13 || type % 2 === 0) return null;
    if (at + length > payload.length) throw new RangeError('A text is longer than its record.');
    return this.decoder.decode(payload.subarray(at, at + length));
  }

  /** The bytes of a record, with those that did not fit on its page. */
  private payload(at: number, size: number): Uint8Array {
    if (size > this.bytes.length) throw new RangeError('A record is larger than the file.');
    const most = this.usable - 35;
    if (size <= most) return this.bytes.subarray(at, at + size);
    const least = Math.floor(((this.usable - 12) * 32) / 255) - 23;
    const fit = least + ((size - least) % (this.usable - 4));
    const local = fit <= most ? fit : least;
    const whole = new Uint8Array(size);
    whole.set(this.bytes.subarray(at, at + local));
    let page = this.view.getUint32(at + local);
    for (let filled = local; filled < size; ) {
      if (page === 0) throw new RangeError('A record breaks off.');
      const start = (page - 1) * this.pageSize;
      const length = Math.min(size - filled, this.usable - 4);
      whole.set(this.bytes.subarray(start + 4, start + 4 + length), filled);
      page = this.view.getUint32(start);
      filled += length;
    }
    return whole;
  }
}

/** Bytes of the serial types below 12. */
const LENGTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0];

/** A big-endian number of one to nine bytes, and where it ends. */
function varint(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let i = 0; i < 8; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) throw new RangeError('The file is cut.');
    value = value * 128 + (byte & 127);
    if (byte < 128) return [value, at + i + 1];
  }
  return [value * 256 + (bytes[at + 8] ?? 0), at + 9];
}

/** The columns of a CREATE TABLE, in order and in lower case, and which of them is the row's number. */
function columnsOf(sql: string): { columns: string[]; rowid: number } {
  const plain = sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
  const parts: string[] = [''];
  let depth = 0;
  for (const letter of plain.slice(plain.indexOf('(') + 1, plain.lastIndexOf(')'))) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  const own = parts.map((part) => part.trim()).filter((part) => part !== '' && !CONSTRAINT.test(part));
  const nameOf = (part: string) =>
    (/^(?:"([^"]+)"|`([^`]+)`|\[([^\]]+)\]|(\S+))/.exec(part) ?? []).slice(1).find(Boolean) ?? '';
  const key = /\bPRIMARY\s+KEY\s*\(\s*["'`[]?(\w+)["'`\]]?\s*\)/i.exec(
    parts.filter((part) => CONSTRAINT.test(part.trim())).join(','),
  )?.[1];
  const isInteger = (part: string) => /^\S+\s+INTEGER\b/i.test(part);
  return {
    columns: own.map((part) => nameOf(part).toLowerCase()),
    rowid: own.findIndex(
      (part) =>
        isInteger(part) && (/PRIMARY\s+KEY/i.test(part) || nameOf(part).toLowerCase() === key?.toLowerCase()),
    ),
  };
}
