/** An id with its telling parts in numbers, and back. */
export type IdCover = { hide: (id: string) => string; show: (id: string) => string };

const covers = new WeakMap<readonly string[], IdCover>();

/**
 * Ids are made from words, and may hold a name ("press-tv-q1", "raid-on-the-hill"). Each of `parts` (names as ids write
 * them, longest or not) that stands whole in an id becomes "~" and its place in the list: "~3-q1". No id of a case
 * holds that sign, so that `show` gives back exactly what was hidden. Linear in the id.
 */
export function coverIds(parts: readonly string[]): IdCover {
  let cover = covers.get(parts);
  if (!cover) {
    cover = madeFor(parts);
    covers.set(parts, cover);
  }
  return cover;
}

function madeFor(parts: readonly string[]): IdCover {
  if (parts.length === 0) return { hide: (id) => id, show: (id) => id };
  const place = new Map(parts.map((part, n) => [part, n]));
  const longestFirst = [...place.keys()].sort((a, b) => b.length - a.length);
  const anyPart = new RegExp(
    `(?<![a-z0-9~])(?:${longestFirst.map((part) => part.replaceAll('.', '\\.')).join('|')})(?![a-z0-9])`,
    'g',
  );
  return {
    hide: (id) => id.replace(anyPart, (part) => `~${place.get(part)}`),
    show: (id) => id.replace(/~(\d+)/g, (sign, n) => parts[Number(n)] ?? sign),
  };
}
