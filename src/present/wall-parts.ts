import type { WallModel } from '../models/present/wall.ts';
import type { WallPart } from '../models/present/wall-screen.ts';

/** Words printed for one task; more would be the article. */
const MOST_PRINTED = 4;

type Part<K extends WallPart['kind']> = Extract<WallPart, { kind: K }>;

const isKind =
  <K extends WallPart['kind']>(kind: K) =>
  (part: WallPart): part is Part<K> =>
    part.kind === kind;

/** All parts of one kind, screen by screen. */
export const partsOf = <K extends WallPart['kind']>({ screens }: WallModel, kind: K): Part<K>[] =>
  screens.flatMap(({ parts }) => parts.filter(isKind(kind)));

/**
 * The words that a sheet prints, each with whose they are: those that the wall shows before anything is uncovered, the
 * same words only once.
 */
export function printedWords({ screens }: WallModel): { words: Part<'words'>; who: Part<'who'>[] }[] {
  const printed = new Map<string, { words: Part<'words'>; who: Part<'who'>[] }>();
  for (const { parts, open } of screens) {
    const who = parts.filter(isKind('who'));
    for (const words of parts.slice(0, open).filter(isKind('words'))) {
      const key = `${words.standing} ${words.words.map(({ text }) => text).join('')}`;
      const known = printed.get(key);
      if (known) known.who.push(...who);
      else printed.set(key, { words, who });
    }
  }
  return [...printed.values()].slice(0, MOST_PRINTED);
}
