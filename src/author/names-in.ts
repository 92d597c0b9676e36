import type { Person } from '../case/case-file.ts';
import { fold } from '../lib/fold.ts';
import type { KnownVoice } from './proposal.ts';

const TITLE =
  /^(?:mr|mrs|ms|dr|president|minister|secretary|general|major|colonel|captain|lieutenant|spokes(?:man|woman|person)|chief|senator|governor|mayor|ambassador|chancellor|king|queen|prince|princess|prime|foreign|defen[cs]e|press|deputy|director|herr|frau|(?:ober)?bürgermeister(?:in)?|präsident(?:in)?|\p{L}*minister(?:in)?|\p{L}*sprecher(?:in)?|\p{L}*kanzler(?:in)?|monsieur|madame)$/iu;

/** The people and organisations of a draft as `voiceNamed` looks for them. */
export const knownVoices = (people: readonly Person[]): KnownVoice[] =>
  people.map(({ id, type, name, alternateName = [] }) => ({
    id,
    names: [name ?? '', ...alternateName].filter(Boolean),
    isPerson: type === 'Person',
  }));

/** Letters alone, in lower case, without a possessive ending, one blank between words. */
const plain = (text: string): string =>
  fold(text)
    .replace(/'s?(?=[\s,.]|$)/g, '')
    .replace(/[^\p{L}\p{N}'.-]+/gu, ' ')
    .replace(/\.(?=\s|$)/g, '')
    .trim();
const keyOf = (name: string): string => plain(name).replace(/^(?:the|a|an|der|die|das|le|la|les) /, '');

/** What stands behind a preposition is not the head: "support for Ukraine". A spokesman for somebody speaks for them. */
const withoutTail = (wording: string): string =>
  /spokes/i.test(wording)
    ? wording
    : wording.replace(/(?<=\s\p{Ll}+|^\p{Ll}+)\s+(?:for|to|with|about|against)\s.*$/u, '');

const lastWord = (name: string): string | null => {
  const parts = name.split(/\s+/);
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && last.length > 2 && /^\p{Lu}/u.test(last) ? last : null;
};

/**
 * Every place where a known voice is named in words, by a whole name or the last name of a person. `ownersToo`: also a person
 * as whose something else is named.
 */
function namedAt(
  words: string,
  known: readonly KnownVoice[],
  ownersToo = false,
): { id: string; by: string; start: number; end: number }[] {
  const folded = ` ${plain(words)} `;
  const capital = words.match(/[\p{L}\p{N}'’.-]+/gu) ?? [];
  return known.flatMap(({ id, names, isPerson }) =>
    names.flatMap((name) => {
      const last = isPerson ? lastWord(name) : null;
      return [name, ...(last ? [last] : [])].flatMap((by) => {
        const key = keyOf(by);
        const start = key === '' ? -1 : folded.lastIndexOf(` ${key} `);
        if (start < 0) return [];
        const end = start + 1 + key.length;
        // "The Washington Summit Declaration" is not Washington; "Kremlin Press Secretary" is not the Kremlin.
        const next = folded.slice(end).trim().split(' ')[0] ?? '';
        // A lawyer of Varga, or Varga's lawyer, is not Varga; a spokesman is.
        const isOwner =
          isPerson &&
          !ownersToo &&
          !/spokes/i.test(words) &&
          (/ (?:of|von|de|d’|to|for) $/.test(folded.slice(0, start + 1)) || isOwning(words, by));
        if (isOwner) return [];
        const isInName = next !== '' && capital.some((word) => /^\p{Lu}/u.test(word) && plain(word) === next);
        return isInName ? [] : [{ id, by, start, end }];
      });
    }),
  );
}

/** Whether a name stands with a possessive ending and something behind it. */
const isOwning = (words: string, by: string): boolean => {
  const at = words.lastIndexOf(by);
  return at >= 0 && /^[’'](?:s\s|\s)/u.test(words.slice(at + by.length));
};

const CONJUNCTION = '(?:and|or|nor|und|oder|et|ou|и|или|та|і|або|و)';
/** Two are named: "the ministry and Varga" between their names, and in front of the second. */
const JOINS = new RegExp(`(?:^|\\s)${CONJUNCTION}\\s`, 'u');
const JOINED = new RegExp(`\\S\\s+${CONJUNCTION}\\s+$`, 'u');

/** Who a subject names: of several the one named last, since "Pentagon spokesman Pat Ryder" is Ryder; null for nobody. */
export function voiceNamed(wording: string, known: readonly KnownVoice[]): { id: string; by: string } | null {
  const places = namedAt(withoutTail(wording), known);
  const end = Math.max(...places.map((place) => place.end));
  const best = places.filter((place) => place.end === end).sort((a, b) => b.by.length - a.by.length);
  const [first] = best;
  // Two people of one last name: a reader knows which.
  const isOne = best.every(({ id, by }) => id === first?.id || by.length < (first?.by.length ?? 0));
  // "Varga and Oster said": two voices, and a quote has one.
  const led = ` ${plain(withoutTail(wording))} `.slice(0, (first?.start ?? 0) + 1);
  const isJoined =
    JOINED.test(led) || places.some(({ id, end: to }) => id !== first?.id && JOINS.test(led.slice(to)));
  return first && isOne && !isJoined ? { id: first.id, by: first.by } : null;
}

/** Whom words name first, be it by what is theirs: at Varga's news conference "he" is Varga. */
export function firstNamed(words: string, known: readonly KnownVoice[]): { id: string; by: string } | null {
  const [first] = namedAt(words, known, true).sort((a, b) => a.start - b.start || b.end - a.end);
  return first ? { id: first.id, by: first.by } : null;
}

/** The last run of capitalised words of a wording, without titles: "deputy press secretary Sabrina Singh" -> "Sabrina Singh"; null where it only belongs to who speaks. */
export function nameIn(wording: string): string | null {
  const runs = wording.match(
    /\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:of|for|de|van|von|al)\s+)?\p{Lu}[\p{L}'’.-]*)*/gu,
  );
  const last = runs?.at(-1) ?? '';
  const at = wording.lastIndexOf(last);
  // "Mira Sand's lawyer" is not Mira Sand, and "Sand and Oster" are two.
  if (/[’']s?$/u.test(last) && wording.slice(at + last.length).trim() !== '') return null;
  if (JOINED.test(wording.slice(0, at))) return null;
  // "The harbour office of Lunne" is not Lunne: the whole wording says who speaks.
  if (/\p{Ll}\s+(?:of|for|from|in|at)\s+(?:the\s+)?$/u.test(wording.slice(0, at))) return null;
  const words = last.replace(/['’]s?$/u, '').split(/\s+/);
  while (words.length > 1 && (TITLE.test(words[0] as string) || /^(?:the|a|an)$/i.test(words[0] as string)))
    words.shift();
  // "Mayor of Lunne Mira Sand": only a reader knows where the place ends.
  if (/^\p{Ll}/u.test(words[0] ?? '')) return null;
  const name = words.join(' ');
  return name === '' || TITLE.test(name) || /^(?:he|she|it|they|the|a|an|we|i|in|on|at)$/i.test(name)
    ? null
    : name;
}

/**
 * A last name with what stands before it elsewhere in the text: "Sand" -> "Mira Sand". Null where no place has more of the name, or two
 * places have different names with it.
 */
export function wholeName(last: string, text: string): string | null {
  if (/[\s.]/.test(last)) return null;
  const sign = last.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const found = new Set<string>();
  for (const [words] of text.matchAll(
    new RegExp(`(?:\\p{Lu}[\\p{L}’'-]+[^\\S\\n]+){1,3}${sign}(?![\\p{L}’'-])`, 'gu'),
  )) {
    const parts = (nameIn(words) ?? '').split(/\s+/);
    // "Mayor Sand" is a title and no first name; "Harbour master Sand" ends in a small letter and was not met.
    if (parts.length > 1 && parts.at(-1) === last) found.add(parts.join(' '));
  }
  const [name] = found;
  return name !== undefined && found.size === 1 ? name : null;
}

/**
 * The person whom a wording names beside an organisation: "Kremlin spokesman Pavel Holm", "Mira Sand of the Town Council". A
 * first and a last name at its end behind a word in small letters, or before "of"; null where there is none.
 */
export function personBeside(wording: string): string | null {
  const end = /\p{Ll}{3,}\s+(\p{Lu}[\p{L}’'.-]+(?:\s+\p{Lu}[\p{L}’'.-]+){1,2})$/u.exec(wording);
  const led = end === null ? '' : wording.slice(0, wording.length - (end[1] ?? '').length).trimEnd();
  const isSpeaker =
    /\p{Ll}(?:er|or|man|woman|person|ary|ief|ist|ant|ent|erk)$/u.test(led) &&
    !/(?:^|\s)(?:after|under|over|for|nor|other|her|their|against)$/u.test(led);
  if (end?.[1] && isSpeaker) return nameIn(end[1]);
  const head = /^(.+?)\s+(?:of|from)\s+the\s/u.exec(wording)?.[1];
  const name = head === undefined ? null : nameIn(head);
  return name !== null && /\s/.test(name) && head?.endsWith(name) ? name : null;
}
