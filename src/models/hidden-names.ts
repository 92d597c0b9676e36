import { authorName } from '../case/author-name.ts';
import type { Case } from '../case/case.ts';
import type { Article, Person, Source } from '../case/case-file.ts';
import type { Veil } from '../filter/filter.ts';
import { slugOf } from '../lib/slug.ts';
import { bareName, isNameAWord } from './cover-names.ts';
import type { LetterIds } from './letter-ids.ts';

/** What a blind case covers, in texts and in ids. */
export type HiddenNames = {
  /** Names that are covered wherever they stand, in any case. */
  plain: readonly string[];
  /** Names that are common words too: covered where they are names. */
  words: readonly string[];
  /** What sources are called, by the same distinction. */
  called: readonly string[];
  calledByWord: readonly string[];
  /** All of them as ids write them ("press-tv"), in the order of the file: the same for every seed. */
  idParts: readonly string[];
};

const hostOf = (url: string | null | undefined): string[] => {
  if (!url || !URL.canParse(url)) return [];
  const { hostname } = new URL(url);
  return [hostname, hostname.replace(/^www\./, '')];
};

const isSayable = (name: string): boolean => name.trim().length > 1;

/** What a source is called. */
const calledBy = ({ name, alternateName = [] }: Source): string[] =>
  [name, ...alternateName].filter(isSayable);

/** Its id, with and without hyphens, as it stands in texts and addresses. */
const idsOf = ({ id }: Source): string[] => [id, id.replaceAll('-', ' ')].filter(isSayable);

/** The hosts of its articles. */
const hostsOf = (source: Source, articles: readonly Article[]): string[] =>
  articles.filter(({ sourceId }) => sourceId === source.id).flatMap(({ url }) => hostOf(url));

const SUFFIX = /^(?:jr|sr)\.?$|^(?:ii|iii|iv)$/i;

/** The last word of a name, without "Jr." and without what tells two of one name apart ("(Mayor)"); '' where it is all of it. */
function lastName(name: string): string {
  const words = name
    .replace(/ \(.*\)$/u, '')
    .split(/[\s,]+/)
    .filter(Boolean);
  while (words.length > 1 && SUFFIX.test(words.at(-1) ?? '')) words.pop();
  return words.length > 1 ? (words.at(-1) ?? '') : '';
}

/**
 * What a person is called in texts: the whole name, other names, and of a person the last name alone. `short` are last names
 * that could be part of any text ("Doe", "Xi"): they are covered as common words are.
 */
function namesOfPerson(
  { name = '', alternateName = [], type }: Person,
  isVeiled: boolean,
): { names: string[]; short: string[] } {
  const all = [name, ...alternateName].filter(isSayable);
  const last = isVeiled && type !== 'Organization' ? lastName(name) : '';
  const isShort = last.length <= 3;
  return { names: isShort ? all : [...all, last], short: isShort && isSayable(last) ? [last] : [] };
}

const IS_PART = /^[a-z0-9][a-z0-9.-]*[a-z0-9]$/;

/** A name as an id writes it: in plain letters and hyphens, or as it stands where that could be part of an id. */
const partsOf = (name: string): string[] =>
  [slugOf(bareName(name)), slugOf(bareName(name)).replaceAll('-', ''), name.toLowerCase()].filter((part) =>
    IS_PART.test(part),
  );

/** The names that a blind case covers: of its sources, and of the people and organisations that are in letters. */
export function hiddenNames(
  data: Case,
  { people: inLetters }: Pick<LetterIds, 'people'>,
  veil: Veil | null,
): HiddenNames {
  const { sources, people, articles } = data;
  const isWord = isNameAWord(data);
  const plain: string[] = [];
  const words: string[] = [];
  const add = (names: readonly string[], saidToBeWord: boolean | undefined) => {
    for (const name of names) (saidToBeWord || isWord(name) ? words : plain).push(name);
  };
  for (const source of sources.rows) add(calledBy(source), source.nameIsWord);
  const called = [...plain];
  const calledByWord = [...words];
  for (const source of sources.rows) {
    // An id that is a word stands in texts as that word, and is put into letters wherever it stands alone.
    if (!source.nameIsWord) plain.push(...idsOf(source).filter((name) => !isWord(name)));
    plain.push(...hostsOf(source, articles.rows));
  }
  for (const person of people.rows) {
    if (!inLetters.has(person.id)) continue;
    const { names, short } = namesOfPerson(person, veil !== null);
    add(names, person.nameIsWord);
    add(short, true);
  }
  for (const { author } of articles.rows)
    plain.push(...(author ?? []).map(authorName).filter((name) => name.trim().length > 1));
  const sourceIds = sources.rows.map(({ id }) => id);
  const idParts = [...new Set([...plain, ...words, ...sourceIds].flatMap(partsOf))];
  return { plain, words, called, calledByWord, idParts };
}
