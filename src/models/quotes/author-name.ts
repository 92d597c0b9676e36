/** A name as citation styles want it: a person's parts, or a literal for an organisation or a single name. */
export type AuthorName = { family: string; given: string } | { literal: string };

/** Small words that belong to the family name that follows them. */
const PARTICLE = /^(?:al|af|bin|da|de|del|della|den|der|di|du|el|ibn|la|le|ten|ter|van|von|zu)$/i;
/** A byline that is not a person's. */
const COLLECTIVE =
  /\b(?:staff|desk|editors?|editorial|agency|agencies|press|news|newsroom|service|correspondents?|team|tv)\b|^the\s/i;

/**
 * Splits a byline. "Ludwig van Beethoven" -> van Beethoven, Ludwig; "Doe, Jane" stays as the file has it; one word, or
 * words that name a staff or an agency, are a literal. It does not know orders of names other than given, family.
 */
export function parseAuthor(text: string): AuthorName {
  const name = text.replace(/\s+/g, ' ').trim();
  const comma = name.indexOf(',');
  if (comma > 0) return { family: name.slice(0, comma).trim(), given: name.slice(comma + 1).trim() };
  const parts = name.split(' ');
  if (parts.length < 2 || COLLECTIVE.test(name)) return { literal: name };
  let at = parts.length - 1;
  while (at > 1 && PARTICLE.test(parts[at - 1] ?? '')) at--;
  return { family: parts.slice(at).join(' '), given: parts.slice(0, at).join(' ') };
}

/** "Doe, Jane" */
export const invertedName = (name: AuthorName): string =>
  'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ');

/** "Jane Doe" */
export const plainName = (name: AuthorName): string =>
  'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ');

/** "Doe, J. M." */
export function nameWithInitials(name: AuthorName): string {
  if ('literal' in name) return name.literal;
  const initials = name.given
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((part) =>
      part
        .split('-')
        .map((piece) => `${[...piece][0]?.toUpperCase() ?? ''}.`)
        .join('-'),
    );
  return [name.family, initials.join(' ')].filter(Boolean).join(', ');
}
