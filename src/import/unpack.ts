import { formatCount } from '../lib/format-count.ts';
import { joinBytes } from '../lib/join-bytes.ts';
import { LIMITS } from '../lib/limits.ts';
import { type InputFile, UnreadableFile } from './reader.ts';

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** A file that is no part of what somebody made: what systems and editors leave in folders and archives. */
export const isClutter = (path: string): boolean =>
  /(?:^|[/!])(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$|\.git\/(?:objects|hooks|logs)\/)/i.test(
    path,
  ) || path.endsWith('/');

/** How much is unpacked at once. */
const PIECE = 8_000_000;

/** The names of a zip's members, without unpacking any; null where the bytes are no zip that can be read. */
export async function membersOf(bytes: Uint8Array): Promise<string[] | null> {
  if (!isZip(bytes)) return null;
  const { unzipSync } = await import('fflate');
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (names.length <= LIMITS.files) names.push(name);
        return false;
      },
    });
    return names;
  } catch {
    return null;
  }
}

/**
 * The members of a zip, as files named `a.zip!/folder/b.csv`. A name is only a name: nothing is ever written by it, so
 * `../` in it leads nowhere. Archives that declare or hold more than `LIMITS` throw `UnreadableFile`. Unpacked in pieces of
 * some 8 MB, between which `proceed` is asked; the answer is null once it says no.
 */
export async function unzip(
  file: InputFile,
  proceed: () => Promise<boolean> = async () => true,
): Promise<InputFile[] | null> {
  const { unzipSync } = await import('fflate');
  let total = 0;
  let count = 0;
  const refuse = (what: string): never => {
    throw new UnreadableFile(file.path, `The archive ${what}. It was not unpacked.`);
  };
  const wanted = ({
    name,
    originalSize,
    size,
  }: {
    name: string;
    originalSize: number;
    size: number;
  }): boolean => {
    if (isClutter(name)) return false;
    count++;
    total += originalSize;
    if (count > LIMITS.files) refuse(`holds more than ${formatCount(LIMITS.files, 'file')}`);
    if (originalSize > LIMITS.member || total > LIMITS.unpacked)
      refuse('says that it unpacks to more than can be opened');
    if (originalSize > LIMITS.freeGrowth && originalSize > size * LIMITS.ratio)
      refuse('would grow far beyond what a table or text does');
    return true;
  };
  // fflate's own asynchronous reader starts workers from blobs, which the page's policy forbids.
  const pieces: number[] = [];
  const members = new Map<string, Uint8Array>();
  try {
    let size = 0;
    let piece = 0;
    unzipSync(file.bytes, {
      filter: (entry) => {
        const isWanted = wanted(entry);
        if (isWanted && size > 0 && size + entry.originalSize > PIECE) {
          size = 0;
          piece++;
        }
        if (isWanted) size += entry.originalSize;
        pieces.push(isWanted ? piece : -1);
        return false;
      },
    });
    for (let now = 0; now <= piece; now++) {
      let index = 0;
      const unpacked = unzipSync(file.bytes, { filter: () => pieces[index++] === now });
      for (const [name, bytes] of Object.entries(unpacked)) members.set(name, bytes);
      if (!(await proceed())) return null;
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(
      file.path,
      `The archive is damaged or packed in a way that cannot be read here (${(error as Error).message}).`,
    );
  }
  return [...members.keys()].sort().map((name) => ({
    path: `${file.path}!/${name.replace(/^\/+/, '')}`,
    bytes: members.get(name) as Uint8Array,
  }));
}

/** What a gzip holds, under the name of the file without `.gz`. Stops at the limits. */
export async function gunzip(file: InputFile): Promise<InputFile> {
  const { Gunzip } = await import('fflate');
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    const stream = new Gunzip((piece) => {
      size += piece.length;
      if (size > LIMITS.member || (size > LIMITS.freeGrowth && size > file.bytes.length * LIMITS.ratio))
        throw new UnreadableFile(file.path, 'The gzip file unpacks to more than can be opened.');
      pieces.push(piece);
    });
    const step = 1 << 16;
    for (let at = 0; at < file.bytes.length; at += step)
      stream.push(file.bytes.subarray(at, at + step), at + step >= file.bytes.length);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(file.path, `The gzip file is damaged (${(error as Error).message}).`);
  }
  return { path: file.path, bytes: joinBytes(pieces) };
}
