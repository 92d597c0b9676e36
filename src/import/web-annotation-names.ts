import { isRecord, type JsonRecord, listIn, textIn } from './json-value.ts';
import { Spelling, vocabularyName } from './web-annotation-spelling.ts';

/** Where a record stood in its file, and what it was there. */
type Origin = { path: string; source: JsonRecord };
type Places = WeakMap<object, Origin>;

/** A JSON-LD value whose keys are those of the Web Annotation model. */
export type ModelNamed = { value: unknown; placeOf: (record: unknown) => Origin | undefined };

/** What JSON-LD writes of annotations in other words than those of the model. */
const OTHER_SPELLING =
  /"(?:@graph|@value|@list|@set)"\s*:|"(?:oa|as):\w+"|"https?:\/\/www\.w3\.org\/ns\/(?:oa|activitystreams)#/;

const DEPTH = 64;

/**
 * Annotations in any spelling of JSON-LD (prefixes, full addresses, terms that a context in the file defines, values in
 * objects, nodes in one flat list) under the names of the model, https://www.w3.org/TR/annotation-vocab/ (2017), appendix A.
 * A context elsewhere is not fetched. Null where the file uses those names already.
 */
export function withModelNames(root: unknown, text: string): ModelNamed | null {
  const spelling = new Spelling(root);
  if (!OTHER_SPELLING.test(text) && !spelling.hasOwnTerms) return null;
  const places = new WeakMap<object, Origin>();
  const renamed = rename(root, spelling, '', places, 0);
  const value = isFlat(renamed) ? joined(renamed, places) : renamed;
  return { value, placeOf: (record) => (isRecord(record) ? places.get(record) : undefined) };
}

/** Keys whose values are names of a vocabulary, and those whose values stay a list. */
const NAMES = new Set(['type', 'motivation', 'purpose']);
const LISTS = new Set(['items', '@graph']);

function rename(value: unknown, spelling: Spelling, path: string, places: Places, depth: number): unknown {
  if (depth > DEPTH) return value;
  const at = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`);
  if (Array.isArray(value)) return value.map((item, i) => rename(item, spelling, at(i), places, depth + 1));
  if (!isRecord(value)) return value;
  if ('@value' in value) return value['@value'];
  for (const list of ['@list', '@set'])
    if (Array.isArray(value[list])) return rename(value[list], spelling, at(list), places, depth + 1);
  const record: Record<string, unknown> = Object.create(null);
  for (const [key, held] of Object.entries(value)) {
    const meant = spelling.nameOf(key);
    const name = meant in record ? key : meant;
    const inner = key === '@context' ? held : rename(held, spelling, at(key), places, depth + 1);
    record[name] = plainest(name, inner);
    const language = listIn(held).map((one) => (isRecord(one) ? textIn(one['@language']) : ''))[0] ?? '';
    if (language !== '' && !('language' in record)) record.language = language;
  }
  places.set(record, { path, source: value });
  return record;
}

type Graph = readonly JsonRecord[];

/** Names without their vocabulary; where everything is a list, a list of one is what it holds. */
function plainest(name: string, value: unknown): unknown {
  const told = NAMES.has(name)
    ? listIn(value).map((one) => vocabularyName(isRecord(one) ? textIn(one.id) : textIn(one)))
    : value;
  if (LISTS.has(name)) return Array.isArray(told) ? told : [told];
  return Array.isArray(told) && told.length === 1 ? told[0] : told;
}

/** A list of nodes that name each other, alone or under `@graph`. */
function isFlat(
  value: unknown,
): value is readonly unknown[] | (JsonRecord & { '@graph': readonly unknown[] }) {
  const list = Array.isArray(value) ? value : isRecord(value) ? value['@graph'] : null;
  return Array.isArray(list) && list.some((node) => isRecord(node) && textIn(node.id) !== '');
}

/** Keys that lead from one node of an annotation to another; `partOf` and the like lead back. */
const DOWN = new Set(
  'body target source selector refinedBy startSelector endSelector items first next creator generator'.split(
    ' ',
  ),
);
const ROOT = /^Annotation(?:Collection|Page)?$/;
const isRoot = (node: JsonRecord): boolean => listIn(node.type).some((type) => ROOT.test(textIn(type)));

/** Keys of a list of annotations that lead to those in it, and how many nodes one annotation may be made of. */
const OF_LIST = new Set(['items', 'first', 'next']);
const MOST_NODES = 1000;
const isList = (node: JsonRecord): boolean =>
  listIn(node.type).some((type) => /^Annotation(?:Collection|Page)$/.test(textIn(type)));

/** The annotations of a flat list with the nodes that they name in their places; a node that none of them names comes last. */
function joined(value: readonly unknown[] | JsonRecord, places: Places): unknown {
  const list = (isRecord(value) ? value['@graph'] : value) as readonly unknown[];
  const graph: Graph = list.filter(isRecord);
  const nodes = new Map(graph.map((node) => [textIn(node.id), node]));
  const used = new Set<JsonRecord>();
  // One node may be named twice by each of those that name it: what is put in its place is counted.
  let left = 0;
  const fill = (held: unknown, key: string, way: readonly unknown[]): unknown => {
    if (Array.isArray(held)) return held.map((item) => fill(item, key, way));
    const id = isRecord(held) ? (Object.keys(held).length === 1 ? textIn(held.id) : '') : textIn(held);
    const named = id === '' ? undefined : nodes.get(id);
    // An annotation of an annotation is one beside it, not a part of it.
    if (named && isRoot(named) && !OF_LIST.has(key)) return held;
    const node = named ?? (isRecord(held) ? held : null);
    if (!node || way.includes(node) || way.length > DEPTH || left-- <= 0) return held;
    if (named) used.add(named);
    const full = Object.fromEntries(
      Object.entries(node).map(([name, inner]) => [
        name,
        DOWN.has(name) ? fill(inner, name, [...way, node]) : inner,
      ]),
    );
    const place = places.get(node);
    if (place) places.set(full, place);
    return full;
  };
  const roots = graph.filter(isRoot).map((node) => {
    left = isList(node) ? 10 * graph.length : MOST_NODES;
    return [node, fill(node, 'items', [])] as const;
  });
  const top = roots.filter(([node]) => !used.has(node)).map(([, full]) => full);
  const rest = graph.filter((node) => !used.has(node) && !isRoot(node));
  return [...top, ...rest, ...list.filter((node) => !isRecord(node))];
}
