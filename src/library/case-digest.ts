import { CaseFormatter, formatCase } from '../case/format-case.ts';
import { type JsonMember, outlineOf, piecesOf, textOf } from '../lib/json-outline.ts';
import { countKeysOf } from '../lib/repeated-keys.ts';
import { sha256 } from '../lib/sha256.ts';

/**
 * The digest under which a case is kept and linked: of the file as `formatCase` writes it, without `verified`, so that
 * stamping does not change it. Takes as long as writing the file: call it in a worker.
 */
export function caseDigest(file: object): Promise<string> {
  const { verified: _, ...rest } = file as { verified?: unknown };
  return sha256(new TextEncoder().encode(formatCase(rest)));
}

/** As many records are written between two tellings of how far the writing is. */
const PIECE = 1000;

/**
 * A case file as `formatCase` writes it, and its digest, written once for both. `onWritten` hears how many records of how many
 * are written. Takes as long as writing the file: call it in a worker.
 */
export async function writeCase(
  file: object,
  onWritten: (done: number, total: number) => void = () => {},
): Promise<{ bytes: Uint8Array<ArrayBuffer>; digest: string }> {
  const members = Object.entries(file).filter(([, value]) => value !== undefined);
  const sizeOf = (value: unknown) => (isRecords(value) ? value.length : 1);
  const total = members.reduce((sum, [, value]) => sum + sizeOf(value), 0);
  const out = new Growing(1 << 20);
  const formatter = new CaseFormatter((text) => out.add(text));
  let done = 0;
  for (const [key, value] of members) {
    if (isRecords(value))
      formatter.list(
        key,
        inPieces(value, (written) => onWritten(done + written, total)),
      );
    else formatter.member(key, value);
    done += sizeOf(value);
    onWritten(done, total);
  }
  formatter.end();
  const bytes = out.bytes().slice();
  return { bytes, digest: 'verified' in file ? await caseDigest(file) : await sha256(bytes) };
}

const isRecords = (value: unknown): value is object[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((record) => typeof record === 'object' && record !== null);

function* inPieces(
  records: readonly object[],
  onWritten: (done: number) => void,
): Generator<readonly object[]> {
  for (let at = 0; at < records.length; at += PIECE) {
    onWritten(at);
    yield records.slice(at, at + PIECE);
  }
}

/** What a file says of itself, and how many entries its lists have, before anything is left out. */
export type DigestedFile = { digest: string; info: unknown; sizes: Readonly<Record<string, number>> };

/** As much of a text is made bytes at once. */
const BUFFER = 1 << 20;

/**
 * The digest of a case file of UTF-8, read and written piece by piece, so that its records are never held together. Null
 * where the file is none that can be read so, or a key stands twice in its object, so that what stood there first is in no
 * record: it is then to be read as a whole, by what can say so.
 */
export async function digestInPieces(bytes: Uint8Array, pieceSize?: number): Promise<DigestedFile | null> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true });
    for (let at = 0; at < bytes.length; at += BUFFER)
      text.decode(bytes.subarray(at, at + BUFFER), { stream: at + BUFFER < bytes.length });
    const members = outlineOf(bytes, pieceSize);
    if (!members || bytes[0] === 0xef || members.some(({ key }) => isMoved(key))) return null;
    const out = new Growing(bytes.length * 1.25);
    const said = formatMembers(bytes, members, out);
    return { digest: await sha256(out.bytes()), ...said };
  } catch {
    return null;
  }
}

/** A key that does not stand where it is written once it is read. */
const isMoved = (key: string): boolean => key === '__proto__' || /^\d+$/.test(key);

function formatMembers(
  bytes: Uint8Array,
  members: readonly JsonMember[],
  out: Growing,
): Omit<DigestedFile, 'digest'> {
  const formatter = new CaseFormatter((text) => out.add(text));
  const sizes: Record<string, number> = Object.create(null) as Record<string, number>;
  let info: unknown = null;
  for (const member of members) {
    const { key, start, end, cuts } = member;
    if (cuts.length > 0 && key !== 'verified') {
      let keys = 0;
      const pieces = heard(recordsOf(bytes, member), (records) => {
        sizes[key] = (sizes[key] ?? 0) + records.length;
        keys += countKeysOf(records);
      });
      formatter.list(key, pieces);
      refuseRepeated(member, keys);
      continue;
    }
    const value: unknown = JSON.parse(textOf(bytes, start, end));
    refuseRepeated(member, countKeysOf(value));
    if (key === 'verified') continue;
    if (Array.isArray(value)) sizes[key] = value.length;
    if (key === 'case') info = value;
    formatter.member(key, value);
  }
  formatter.end();
  return { info, sizes };
}

function* recordsOf(bytes: Uint8Array, member: JsonMember): Generator<object[]> {
  for (const piece of piecesOf(bytes, member)) {
    const records = JSON.parse(piece) as unknown[];
    // A list of anything else is set in another way.
    if (records.length === 0 || !records.every((record) => typeof record === 'object' && record !== null))
      throw new TypeError('No list of records.');
    yield records as object[];
  }
}

/** A key that stands twice in its object is read once. */
function refuseRepeated({ keys }: JsonMember, read: number): void {
  if (keys !== read) throw new TypeError('A key stands twice.');
}

function* heard(pieces: Iterable<object[]>, hear: (records: object[]) => void): Generator<object[]> {
  for (const records of pieces) {
    hear(records);
    yield records;
  }
}

/** Bytes of texts, one after the other. */
class Growing {
  private held: Uint8Array<ArrayBuffer>;
  private size = 0;
  private readonly encoder = new TextEncoder();

  constructor(size: number) {
    this.held = new Uint8Array(Math.ceil(size));
  }

  add(text: string): void {
    const needed = this.size + text.length * 3;
    if (needed > this.held.length) {
      const wider = new Uint8Array(Math.max(needed, Math.ceil(this.held.length * 1.5)));
      wider.set(this.held.subarray(0, this.size));
      this.held = wider;
    }
    this.size += this.encoder.encodeInto(text, this.held.subarray(this.size)).written;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.held.subarray(0, this.size);
  }
}
