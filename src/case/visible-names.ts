import { controlsIn, showControls } from '../lib/visible-controls.ts';
import type { CaseFile, Quote } from './case-file.ts';

/** A value with the signs in its texts made visible; the same object where it has none. */
function shown<T>(value: T): T {
  if (typeof value === 'string') return (controlsIn(value).length === 0 ? value : showControls(value)) as T;
  if (Array.isArray(value)) {
    const list = value.map(shown);
    return list.every((one, i) => one === value[i]) ? value : (list as T);
  }
  if (typeof value !== 'object' || value === null) return value;
  return shownIn(value, ['name' as keyof typeof value]);
}

/** A record with some of its fields made visible; the same object where nothing changes. */
function shownIn<T extends object>(row: T, fields: readonly (keyof T)[]): T {
  let made: T | null = null;
  for (const field of fields) {
    const value = shown(row[field]);
    if (value === row[field]) continue;
    made ??= { ...row };
    made[field] = value;
  }
  return made ?? row;
}

const rowsIn = <T extends object>(rows: readonly T[], ...fields: (keyof T)[]): T[] =>
  rows.map((row) => shownIn(row, fields));

/** The same for records that may be called otherwise: the name as the file has it stays among the other names, for search and masks. */
const calledIn = <T extends { name?: string | undefined; alternateName?: string[] | undefined }>(
  rows: readonly T[],
  ...fields: (keyof T)[]
): T[] =>
  rows.map((row) => {
    const made = shownIn(row, ['name', ...fields]);
    if (made.name === row.name || row.name === undefined) return made;
    return { ...made, alternateName: [...(row.alternateName ?? []), row.name] };
  });

/** A quote as it is built and shown: the same object where nothing in its names is hidden. */
export const withVisibleSpeaker = (quote: Quote): Quote => shownIn(quote, ['speakerText', 'cue']);

/**
 * The case as it is built and shown: in every name of a record, signs that are not seen are made visible, so that no name
 * can pass for another or turn our sentence round. The file itself keeps them, and so do the words of others.
 */
export function withVisibleNames(file: CaseFile): CaseFile {
  const { people, perspectives, events, claims, referents, schemes, frames, tours, quotes } = file;
  return {
    ...file,
    case: shownIn(file.case, ['name', 'creator']),
    sources: calledIn(file.sources, 'country', 'kind', 'owner'),
    articles: rowsIn(file.articles, 'headline', 'author'),
    ...(people && { people: calledIn(people, 'jobTitle') }),
    ...(perspectives && { perspectives: rowsIn(perspectives, 'name') }),
    ...(events && { events: rowsIn(events, 'name', 'kind') }),
    ...(claims && {
      claims: rowsIn(claims, 'question').map((claim) =>
        claim.answers ? { ...claim, answers: rowsIn(claim.answers, 'text') } : claim,
      ),
    }),
    ...(referents && { referents: rowsIn(referents, 'name') }),
    ...(schemes && { schemes: rowsIn(schemes, 'name') }),
    ...(frames && { frames: rowsIn(frames, 'prefLabel') }),
    ...(tours && { tours: rowsIn(tours, 'name') }),
    ...(quotes && { quotes: quotes.map(withVisibleSpeaker) }),
  };
}
