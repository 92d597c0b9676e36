import { authorName } from '../../case/author-name.ts';
import type { Author } from '../../case/case-file.ts';

/** A name as citation styles want it: a person's parts, or a literal for an organisation or a single name. */
export type AuthorName = { family: string; given: string; suffix?: string } | { literal: string };

/** Small words that belong to the family name that follows them. */
const PARTICLE = /^(?:al|af|bin|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|zu)$/i;
const SUFFIX = /^(?:jr|sr)\.?$|^(?:ii|iii|iv)$/i;

/** Words that only a staff, an agency or another organisation has in its name. */
const COLLECTIVE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    'staff|desk|editors?|editorial|reporters?|reporting|correspondents?|team|pool|newsroom|bureau',
    'agency|agencies|agence|agencia|agenzia|agentur|press|presse|prensa|news|wires?|tv|radio|media|broadcasting',
    'collaboration|collaborators|consortium|collective|collectif|network|group|project|initiative|alliance',
    'association|society|union|federation|foundation|institute|institut|university|college|academy|cent(?:er|re)',
    'ministry|ministère|ministerium|ministerio|department|office|service|services|committee|commission|council',
    'board|authority|administration|government|parliament|embassy|court|organi[sz]ation|observatory|forces',
    'company|corporation|corp|inc|ltd|llc|plc|gmbh|archives?|library|database|sons|brothers',
    'international|monitoring|watch|party|sans|ohne|für|of|for',
    'министерство|агентство|редакция|служба|комитет|институт|фонд|союз|центр|газета|телеканал|штаб',
    'міністерство|агентство|редакція|комітет|інститут|служба|спілка|генштаб',
  ].join('|')})(?![\\p{L}\\p{N}])|^the\\s`,
  'iu',
);

/** Agencies of one word, as they stand after a name or beside another. */
const AGENCY = /^(?:reuters|xinhua|interfax|bloomberg|tass|ukrinform|anadolu|kyodo|sputnik)$/i;
/** "AFP", "CNN", "ТАСС": capitals alone, which no given or family name is. */
const CAPITALS = /^\p{Lu}{3,}$/u;
const isAgency = (part: string): boolean => AGENCY.test(part) || /^\p{Lu}{2,}$/u.test(part);
/** What somebody is, after a name and a comma; and what stands before a name. */
const POST = /\b(?:writer|correspondent|editor|reporter|journalist|analyst|columnist|producer)s?$/i;
const TITLE = /^(?:dr|prof|professor|sir|dame|rev|lt|col|gen|capt|mr|mrs|ms)\.?\s+(?=\S+\s+\S)/i;

/** Scripts in which the order and the cutting of a name cannot be guessed from its letters. */
const OTHER_SCRIPT =
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]/u;
/** Letters of Vietnamese alone, and the family names that most Vietnamese have: these stand first. */
const VIETNAMESE = /[ăđơư\u1ea0-\u1ef9]/iu;
const VIETNAMESE_FAMILIES =
  /^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh|mai|tô|đoàn|cao)$/iu;

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** A person's name in parts: "Ludwig van Beethoven", "Doe, Jane", "John Doe Jr." */
function parsePerson(name: string): AuthorName {
  const comma = name.indexOf(',');
  if (comma > 0) {
    const [family = '', given = '', suffix] = name.split(',').map((part) => part.trim());
    if (SUFFIX.test(given)) return withSuffix(parsePerson(family), given);
    return suffix ? { family, given, suffix } : { family, given };
  }
  const parts = name.split(' ');
  if (parts.length > 2 && SUFFIX.test(parts.at(-1) ?? ''))
    return withSuffix(parsePerson(parts.slice(0, -1).join(' ')), parts.at(-1) ?? '');
  if (parts.length < 2 || OTHER_SCRIPT.test(name)) return { literal: name };
  if (VIETNAMESE.test(name) && VIETNAMESE_FAMILIES.test(parts[0] ?? ''))
    return { family: parts[0] ?? '', given: parts.slice(1).join(' ') };
  let at = parts.length - 1;
  while (at > 1 && PARTICLE.test(parts[at - 1] ?? '')) at--;
  return { family: parts.slice(at).join(' '), given: parts.slice(0, at).join(' ') };
}

const withSuffix = (name: AuthorName, suffix: string): AuthorName =>
  'literal' in name ? { literal: `${name.literal} ${suffix}` } : { ...name, suffix };

/** True where the words look like no person's name: see `parseAuthors`. */
function isCollective(name: string): boolean {
  const parts = name.split(' ');
  const isTwoWithParticle = parts.length === 2 && PARTICLE.test(parts[0] ?? '') && !name.includes(',');
  return (
    COLLECTIVE.test(name) ||
    /[&\d@/]/.test(name) ||
    (/\p{Ll}/u.test(name) && parts.some((part) => CAPITALS.test(part) && !SUFFIX.test(part))) ||
    / e\. ?v\.$/i.test(name) ||
    isTwoWithParticle ||
    (parts.length > 5 && !parts.some((part) => PARTICLE.test(part)))
  );
}

/**
 * The names of one author of a case. One that says it is an organisation or a person is taken at its word. A byline is
 * guessed by these rules, in this order:
 *
 * 1. "By" before it is left out.
 * 2. What stands after a last comma and is a post ("Jane Doe, staff writer") is left out; an agency or an organisation
 *    there ("Jane Doe, Reuters") signs too.
 * 3. "and", "with", "&" and ";" part persons, where each part has two words or more, and agencies ("AFP and Reuters").
 * 4. An organisation, kept as it is: a word such as *agency, press, desk, ministry, collaboration, of*; "the" before it; a
 *    digit, "@" or "/" in it; three capitals or more beside small letters (BBC Monitoring); one word alone; more than five
 *    words; two words of which the first is a particle (Al Marsa).
 * 5. A person: "Family, Given", or given names before the family name, with its particles, without "Dr" or "Prof".
 *    Vietnamese family names stand first. Names in other scripts than Latin, Cyrillic and Greek are kept as they are, as their order is not known.
 */
export function parseAuthors(author: Author): AuthorName[] {
  const type = typeof author === 'string' ? '' : (author.type ?? '');
  const name = tidy(authorName(author)).replace(type === '' ? /^by:?\s+/i : /^$/, '');
  if (name === '') return [];
  if (type === 'Organization') return [{ literal: name }];
  if (type === 'Person') return [parsePerson(name)];
  return parseByline(name);
}

/** True for a part of a byline that can be one person, who is not asked for by a comma. */
const isPersonal = (part: string): boolean => part.includes(' ') && !isCollective(part);

function parseByline(name: string): AuthorName[] {
  const comma = name.lastIndexOf(',');
  const [before, after] = [name.slice(0, comma).trim(), name.slice(comma + 1).trim()];
  if (comma > 0 && isPersonal(before) && !SUFFIX.test(after)) {
    if (POST.test(after)) return parseByline(before);
    if (isAgency(after) || (after.includes(' ') && isCollective(after)))
      return [...parseByline(before), { literal: after }];
  }
  const parts = name.split(/\s*;\s*|,?\s+(?:and|with|&)\s+/i).filter(Boolean);
  if (parts.length > 1 && parts.every((part) => isPersonal(part) || isAgency(part)))
    return parts.flatMap((part) => (isAgency(part) ? [{ literal: part }] : parseByline(part)));
  return [isCollective(name) ? { literal: name } : parsePerson(name.replace(TITLE, ''))];
}

/** "Doe, Jane", "Doe, John, Jr." */
export const invertedName = (name: AuthorName): string =>
  'literal' in name ? name.literal : [name.family, name.given, name.suffix].filter(Boolean).join(', ');

/** "Jane Doe", "John Doe Jr." */
export const plainName = (name: AuthorName): string =>
  'literal' in name ? name.literal : [name.given, name.family, name.suffix].filter(Boolean).join(' ');

/** What stands in a reference within a text: "Doe", or the whole literal. */
export const shortName = (name: AuthorName): string => ('literal' in name ? name.literal : name.family);

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
  return [name.family, initials.join(' '), name.suffix].filter(Boolean).join(', ');
}
