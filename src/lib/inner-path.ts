/** Characters that browsers drop or read as a slash (tab, line ends, backslash), and others nobody sees. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\\]/;

/** How often a path may be percent-encoded over and over before it is refused. */
const MOST_LAYERS = 4;

/** The path as it reads when nothing in it is percent-encoded any more; null where it cannot be read. */
function decoded(path: string): string | null {
  let text = path;
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    let inner: string;
    try {
      inner = decodeURIComponent(text);
    } catch {
      return layer === 0 ? null : text;
    }
    if (inner === text) return text;
    text = inner;
  }
  return null;
}

/**
 * The address of a page inside this site ("/claims/x?source=y#z"), unchanged; null for any other text. One slash begins
 * it; no part of its path is empty, "." or "..", however encoded, and nothing in it is a backslash or a control
 * character, which browsers read as something else. Whether there is such a page is not asked.
 */
export function innerPath(text: string): string | null {
  if (!text.startsWith('/') || UNSEEN.test(text)) return null;
  const path = decoded(text.split(/[?#]/, 1)[0] ?? '');
  if (path === null || UNSEEN.test(path)) return null;
  const parts = path.slice(1).split('/');
  const isOdd = parts.some(
    (part, i) => part === '.' || part === '..' || (part === '' && i < parts.length - 1),
  );
  return isOdd ? null : text;
}

/** The same for a text that must lead somewhere: to the front page where it is no address of ours. */
export const innerPathOr = (text: string): string => innerPath(text) ?? '/';
