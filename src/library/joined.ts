/**
 * A record that several tabs write at once, as data. Each field holds every version that no later writer has seen and
 * replaced: one in the usual case, two where two tabs changed it without knowing of one another. Joining two copies never
 * loses a version and does not depend on the order (a map of multi-value registers under one causal context: Almeida,
 * Shoker, Baquero, "Delta State Replicated Data Types", 2018).
 */
export type Joined = {
  /** By `fieldKey`, so that ["a", "b.c"] and ["a.b", "c"] are two. */
  readonly fields: ReadonlyMap<string, readonly Version[]>;
  /** Per writer the number of its last version that this copy has seen. */
  readonly seen: ReadonlyMap<string, number>;
};

/**
 * One value of a field: `at` is in milliseconds since 1970 and orders versions; `tab` and `n` name it and are never reused.
 * A tab that begins a record anew (it was deleted) writes under another name of its own, "tab/2": what it has seen then
 * says nothing of the record before.
 */
export type Version = { value: unknown; at: number; tab: string; n: number };

/**
 * A value to be written. It replaces the version that the writer was shown (`shown`, also the default) and leaves others
 * that arrived meanwhile, or replaces `all`. `at` is only given for what was written earlier, elsewhere.
 */
export type Change = { field: Field; value: unknown; over?: 'shown' | 'all'; at?: number };

export type Field = readonly string[];

export const NOTHING: Joined = { fields: new Map(), seen: new Map() };

export const fieldKey = (field: Field): string => JSON.stringify(field);

const isSame = (a: Version, b: Version): boolean => a.tab === b.tab && a.n === b.n;
const hasSeen = (row: Joined, version: Version): boolean => (row.seen.get(version.tab) ?? 0) >= version.n;

/** By moment, then by writer, so that every copy orders them alike. */
const byMoment = (a: Version, b: Version): number =>
  a.at - b.at || (a.tab < b.tab ? -1 : a.tab > b.tab ? 1 : a.n - b.n);

function joinField(a: Joined, b: Joined, key: string): Version[] {
  const mine = a.fields.get(key) ?? [];
  const theirs = b.fields.get(key) ?? [];
  return [
    ...mine.filter((version) => !hasSeen(b, version) || theirs.some((other) => isSame(version, other))),
    ...theirs.filter((version) => !hasSeen(a, version)),
  ].sort(byMoment);
}

/** Joins two copies of a record: commutative, associative, idempotent. */
export function join(a: Joined, b: Joined): Joined {
  if (a === b) return a;
  const fields = new Map<string, readonly Version[]>();
  for (const key of new Set([...a.fields.keys(), ...b.fields.keys()])) {
    const versions = joinField(a, b, key);
    if (versions.length > 0) fields.set(key, versions);
  }
  const seen = new Map(a.seen);
  for (const [tab, n] of b.seen) seen.set(tab, Math.max(n, seen.get(tab) ?? 0));
  return { fields, seen };
}

const ownerOf = (writer: string): string => writer.split('/', 1)[0] ?? writer;

/** All versions of a field, the earliest first; none where it was never written. */
export const versionsOf = (row: Joined, field: Field): readonly Version[] =>
  row.fields.get(fieldKey(field)) ?? [];

/** The version that a tab shows: its own where it has one, so that nothing changes under a typing hand; else the latest. */
export function shownVersion(row: Joined, field: Field, tab: string): Version | null {
  const versions = versionsOf(row, field);
  return versions.findLast((version) => ownerOf(version.tab) === ownerOf(tab)) ?? versions.at(-1) ?? null;
}

/** The versions of a field beside the one shown whose values differ from it. */
export function otherVersions(row: Joined, field: Field, tab: string): readonly Version[] {
  const shown = shownVersion(row, field, tab);
  const text = JSON.stringify(shown?.value);
  return versionsOf(row, field).filter(
    (version) => version !== shown && JSON.stringify(version.value) !== text,
  );
}

/** Writes one value. `n` must be higher than any that this tab has used; `now` never goes behind what it replaces. */
export function write(row: Joined, change: Change, by: { tab: string; n: number; now: number }): Joined {
  const { field, value, over = 'shown' } = change;
  const shown = shownVersion(row, field, by.tab);
  const at = change.at ?? Math.max(by.now, (shown?.at ?? 0) + 1);
  const left = over === 'all' ? [] : versionsOf(row, field).filter((version) => version !== shown);
  const fields = new Map(row.fields);
  fields.set(fieldKey(field), [...left, { value, at, tab: by.tab, n: by.n }].sort(byMoment));
  const seen = new Map(row.seen);
  seen.set(by.tab, by.n);
  return { fields, seen };
}

const isVersion = (value: unknown): value is Version => {
  if (typeof value !== 'object' || value === null) return false;
  const { at, tab, n } = value as Record<string, unknown>;
  return (
    'value' in value &&
    typeof at === 'number' &&
    Number.isFinite(at) &&
    typeof tab === 'string' &&
    Number.isSafeInteger(n)
  );
};

/** A kept row as a record; null for anything else. */
export function decodeJoined(value: unknown): Joined | null {
  if (typeof value !== 'object' || value === null) return null;
  const { fields, seen } = value as Record<string, unknown>;
  if (!(fields instanceof Map) || !(seen instanceof Map)) return null;
  for (const [tab, n] of seen) if (typeof tab !== 'string' || !Number.isSafeInteger(n)) return null;
  const context = new Map<string, number>(seen);
  for (const [key, versions] of fields) {
    if (typeof key !== 'string' || !Array.isArray(versions) || !versions.every(isVersion)) return null;
    for (const { tab, n } of versions) context.set(tab, Math.max(n, context.get(tab) ?? 0));
  }
  return { fields: fields as Map<string, readonly Version[]>, seen: context };
}
