import { LIMITS } from '../lib/limits.ts';

/** Packed bytes that a link may carry; more is sent as a file. */
export const MOST_PACKED = LIMITS.linkedCasePacked;

/** Longer links are cut by chat programs, and too fine as a QR code. */
export const LONG_ADDRESS = 2_000;

/** Unpacking stops here: no case of a link is larger. */
const MOST_UNPACKED = LIMITS.linkedCase;

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: GenericTransformStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = (await reader.read()) as ReadableStreamReadResult<Uint8Array<ArrayBuffer>>;
    if (done) break;
    length += value.length;
    if (length > MOST_UNPACKED) {
      await reader.cancel();
      throw new Error('too large');
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** A case file as the part of a fragment: its JSON without white space, deflated, as letters, digits, "-" and "_". */
export async function packCase(file: Uint8Array): Promise<string> {
  const text = JSON.stringify(JSON.parse(new TextDecoder().decode(file)));
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  let letters = '';
  for (const byte of packed) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** How many packed bytes a part of a fragment holds. */
export const packedBytes = (text: string): number => Math.floor((text.length * 3) / 4);

/** Reads what `packCase` wrote; null for anything else, and for what would unpack to more than 8 MB. */
export async function unpackCase(text: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!/^[\w-]{1,400000}$/.test(text)) return null;
  try {
    const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    return await through(packed, new DecompressionStream('deflate-raw'));
  } catch {
    return null;
  }
}
