import { guessEncoding } from './old-encodings.ts';

/** How the bytes of a text were read. `note` is a sentence when something about them is not as it should be. */
export type DecodedText = { text: string; encoding: string; note: string | null };

/**
 * Bytes as text: by byte order mark (UTF-8, UTF-16), else UTF-8, else UTF-16 without mark, else an older one-byte
 * encoding that is guessed from its letters and said. A mark is not part of the text. Broken UTF-8 keeps its readable part and says so.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = markOf(bytes);
  if (mark) return decodeMarked(bytes, mark);
  const wide = wideWithoutMark(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, note: null };
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  try {
    return { text: utf8.decode(bytes), encoding: 'utf-8', note: null };
  } catch {
    return decodeBroken(bytes);
  }
}

function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeMarked(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, note: null };
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, encoding, note: brokenNote(text, encoding.toUpperCase()) };
  }
}

/** Text of mostly Latin letters in UTF-16 has a zero in every other byte. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const size = Math.min(bytes.length, 2000) & ~1;
  if (size < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < size; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > size * 0.3 && even < size * 0.02) return 'utf-16le';
  if (even > size * 0.3 && odd < size * 0.02) return 'utf-16be';
  return null;
}

function decodeBroken(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  let high = 0;
  for (const byte of bytes) if (byte >= 0x80) high++;
  // Most bytes above ASCII make sound UTF-8: the file is UTF-8 with a few broken places.
  if (broken * 2 < high) return { text, encoding: 'utf-8', note: brokenNote(text, 'UTF-8') };
  const encoding = guessEncoding(bytes);
  const decoded = encoding === 'windows-1252' ? westernText(bytes) : new TextDecoder(encoding).decode(bytes);
  const note = `The text is not UTF-8; it was read as ${encoding}, a guess from its letters. Save it as UTF-8 if letters look wrong.`;
  return { text: decoded, encoding, note };
}

/** What windows-1252 has at 0x80 to 0x9f; five places are empty. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Bytes as windows-1252. Some engines read it as Latin-1, which has control characters for its quotation marks. */
const westernText = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => WESTERN[sign.charCodeAt(0) - 0x80] ?? sign);

function brokenNote(text: string, name: string): string {
  const broken = text.split('\ufffd').length - 1;
  return `${broken === 1 ? 'One place is' : `${broken} places are`} broken ${name} and stand as \ufffd.`;
}
