import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** Where a case came from, as the page may say it: a file's name, a host, the names of the files it was imported from. */
const origin = v.looseObject({
  kind: v.picklist(['file', 'import', 'link', 'made']),
  name: v.string(),
});

const schema = v.looseObject({
  digest,
  aliases: v.array(digest),
  name: v.string(),
  counts: v.record(v.string(), count),
  size: count,
  openedAt: v.number(),
  savedAt: v.nullable(v.number()),
  origin,
  mapping: v.unknown(),
  preset: v.nullable(v.string()),
  draft: v.nullable(v.string()),
  texts: v.optional(v.looseObject({ caseId: v.string(), articles: v.array(v.string()) })),
});

/**
 * What is known of one kept case without its file. `digest`: SHA-256 of the canonical file without `verified`, 64
 * hexadecimal digits; `aliases`: those it had before it was changed. `counts`: per list of the case. `size`: of the file in
 * bytes. Moments are milliseconds since 1970; `savedAt` is when it was last saved as a file, null = never. `mapping`: what
 * import decided, kept to open later rows alike; `preset`: id of the mapping's preset; `draft`: id of the log of its edits; `texts`: the articles
 * whose texts came and are kept with it.
 */
export type CaseEntry = v.InferOutput<typeof schema>;

/** A kept row as a case's entry; null for anything else. Unknown fields stay. */
export function decodeCaseEntry(value: unknown): CaseEntry | null {
  const read = v.safeParse(schema, value);
  return read.success ? read.output : null;
}

/** How a link names a kept case: "own:" and the first 12 letters of its digest. */
export const ownId = (digest: string): string => `own:${digest.slice(0, 12)}`;

const later = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);

/** A text that does not depend on the order in which keys were written. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, child: unknown) =>
    typeof child === 'object' && child !== null && !Array.isArray(child)
      ? Object.fromEntries(Object.entries(child).sort(([a], [b]) => (a < b ? -1 : 1)))
      : child,
  ) ?? '';

/**
 * Joins two entries of one digest, in any order: every alias of both, the later moments, and the rest of the one that was
 * opened later.
 */
export function joinCaseEntries(a: CaseEntry, b: CaseEntry): CaseEntry {
  const isFirst = a.openedAt !== b.openedAt ? a.openedAt > b.openedAt : textOf(a) >= textOf(b);
  const [top, under] = isFirst ? [a, b] : [b, a];
  return {
    ...under,
    ...top,
    aliases: [...new Set([...a.aliases, ...b.aliases])].sort(),
    savedAt: later(a.savedAt, b.savedAt),
    mapping: top.mapping ?? under.mapping ?? null,
    preset: top.preset ?? under.preset,
    draft: top.draft ?? under.draft,
  };
}
