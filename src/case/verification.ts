import type { CaseFile } from './case-file.ts';
import { digestOf } from './digest.ts';
import { type PlacedSelector, selectorsOf } from './selectors-of.ts';
import type { Stamp } from './stamp.ts';

/**
 * What a stamp says of some words: they matched the text with that digest on that day; they, or the article's
 * textDigest, have changed since; or they were never compared. A stamp that came inside the file itself can only be
 * repeated: what it says matched is `claimed`.
 */
export type Verification =
  | { state: 'matched'; digest: string; day: string }
  | { state: 'claimed'; day: string }
  | { state: 'changed'; day: string }
  | { state: 'not-stamped' };

const isText = (value: unknown): boolean => typeof value === 'string';
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

function isDictionary(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value as Record<string, unknown>).every(isOne)
  );
}

/** Whether a value is what the schema in `stamp.ts` asks for, which the first view need not load for this alone. */
export function isStamp(value: unknown): value is Stamp {
  if (typeof value !== 'object' || value === null) return false;
  const { caseId, day, articles, quotes, ...rest } = value as Partial<Record<string, unknown>>;
  return (
    (caseId === undefined || isText(caseId)) &&
    isText(day) &&
    isDictionary(articles, isText) &&
    isDictionary(quotes, isText) &&
    [rest.events, rest.claims, rest.referents, rest.annotations].every(
      (list) => list === undefined || isDictionary(list, areTexts),
    )
  );
}

/** Reads the text of a verified file; null when it is none. */
export function decodeStamp(text: string): Stamp | null {
  try {
    const value: unknown = JSON.parse(text);
    return isStamp(value) ? value : null;
  } catch {
    return null;
  }
}

/** The short digest of an anchor: its article and all five of its fields. */
async function digestOfAnchor({ articleId, selector }: PlacedSelector): Promise<string> {
  const { exact, prefix, suffix, start, end } = selector;
  const digest = await digestOf(JSON.stringify([articleId, exact, prefix, suffix, start, end]));
  return digest.slice('sha256-'.length, 'sha256-'.length + 16);
}

/** The stamp of a case on a day ("2026-11-22"), for the anchors that `isMatched` lets pass. */
export async function stampOf(
  file: CaseFile,
  day: string,
  isMatched: (anchor: PlacedSelector) => boolean = () => true,
): Promise<Stamp> {
  const quotes = new Map<string, string>();
  const others = { events: new Map(), claims: new Map(), referents: new Map(), annotations: new Map() };
  for (const anchor of selectorsOf(file)) {
    if (!isMatched(anchor)) continue;
    const digest = await digestOfAnchor(anchor);
    if (anchor.list === 'quotes') quotes.set(anchor.id, digest);
    else {
      const lists: Map<string, string[]> = others[anchor.list as keyof typeof others];
      lists.set(anchor.id, [...(lists.get(anchor.id) ?? []), digest]);
    }
  }
  const articles = file.articles.flatMap(({ id, textDigest }) => (textDigest ? [[id, textDigest]] : []));
  return {
    ...(file.case.id !== undefined && { caseId: file.case.id }),
    day,
    articles: Object.fromEntries(articles),
    quotes: Object.fromEntries(quotes),
    events: Object.fromEntries(others.events),
    claims: Object.fromEntries(others.claims),
    referents: Object.fromEntries(others.referents),
    ...(others.annotations.size > 0 && { annotations: Object.fromEntries(others.annotations) }),
  };
}

/** The textDigest of each article by its id. */
export const digestsOf = (articles: CaseFile['articles']): ReadonlyMap<string, string | undefined> =>
  new Map(articles.map(({ id, textDigest }) => [id, textDigest]));

/** What the stamp says of one anchor. `digests` are the articles' textDigests by id. */
export async function verifyAnchor(
  digests: ReadonlyMap<string, string | undefined>,
  stamp: Stamp,
  anchor: PlacedSelector,
): Promise<Verification> {
  const own = <T>(record: Record<string, T>, key: string) =>
    Object.hasOwn(record, key) ? record[key] : undefined;
  const list = stamp[anchor.list as 'quotes' | 'events'] as Record<string, string | string[]> | undefined;
  const known = list && own(list, anchor.id);
  if (known === undefined) return { state: 'not-stamped' };
  const { day } = stamp;
  const digest = own(stamp.articles, anchor.articleId);
  const isSame = [known].flat().includes(await digestOfAnchor(anchor));
  return isSame && digest !== undefined && digest === digests.get(anchor.articleId)
    ? { state: 'matched', digest, day }
    : { state: 'changed', day };
}

/** What the stamp says of every quote, by quote id. A stamp from `inside` the file is believed as the file's own word. */
export async function verificationOf(
  file: Pick<CaseFile, 'articles' | 'quotes'>,
  stamp: Stamp,
  origin: 'beside' | 'inside' = 'beside',
): Promise<Map<string, Verification>> {
  const found = new Map<string, Verification>();
  const digests = digestsOf(file.articles);
  for (const anchor of selectorsOf({ quotes: file.quotes ?? [] })) {
    const said = await verifyAnchor(digests, stamp, anchor);
    const isClaim = origin === 'inside' && said.state === 'matched';
    found.set(anchor.id, isClaim ? { state: 'claimed', day: said.day } : said);
  }
  return found;
}
