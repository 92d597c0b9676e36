const LETTERS = 26;
const letter = (at: number): string => String.fromCharCode(97 + at);

/** How many letters choose a frame: one, or two where there are more frames than letters. */
export const lettersFor = (frames: number): 1 | 2 => (frames <= LETTERS ? 1 : 2);

/** The letters that choose the nth of so many frames: "c", or "ac" of more than 26; '' where letters do not reach. */
export function codeKeys(at: number, frames: number): string {
  if (lettersFor(frames) === 1) return letter(at);
  return at < LETTERS * LETTERS ? `${letter(Math.floor(at / LETTERS))}${letter(at % LETTERS)}` : '';
}

/**
 * What one more letter does, after those `typed` so far: the place of the frame it chooses (null where it chooses none
 * yet, or there is none), and the letters that stand then.
 */
export function typeLetter(
  typed: string,
  key: string,
  frames: number,
): { frame: number | null; typed: string } {
  const keys = `${typed}${key}`;
  if (keys.length < lettersFor(frames)) return { frame: null, typed: keys };
  const at = [...keys].reduce((sum, each) => sum * LETTERS + each.charCodeAt(0) - 97, 0);
  return { frame: at < frames ? at : null, typed: '' };
}
