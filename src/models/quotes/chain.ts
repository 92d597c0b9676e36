import { type Case, NONE } from '../../case/case.ts';
import { type Named, personAt } from '../named.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';
import { relaysOf } from './quote-row.ts';

/**
 * One hand on the way from who spoke to the outlet. `isInferred` speaks of the step that leads *to* this hand: no
 * article says so, it was concluded.
 */
export type Hand = Named & {
  role: 'speaker' | 'relay' | 'outlet';
  source: SourceRef | null;
  /** How the next hand names it ("reported"); '' where it does not say. */
  cue: string;
  isInferred: boolean;
};

/** Who passed words on to whom: all renderings of one statement as a tree that begins with who spoke. */
export type ChainNode = Hand & {
  /** The quote that this outlet prints; null for a hand that prints none here. */
  quoteId: string | null;
  /** On the way of the quote that is looked at. */
  isHere: boolean;
  children: ChainNode[];
};

const NOBODY: Named = { id: '', name: 'a speaker the case does not name' };

/** A file may list any number of relays; a chain shows the first ones. */
const MOST_RELAYS = 8;

/** From who spoke to the outlet, in order: speaker, relays as the file lists them, outlet. */
export function chainOf(data: Case, row: number, sources: readonly SourceRef[] = sourceRefs(data)): Hand[] {
  const relays = relaysOf(data, row).slice(0, MOST_RELAYS);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const outlet = sources[data.articleSource[data.quotes.article[row]!] ?? NONE] ?? null;
  const speaker = personAt(data, data.quotes.speaker[row]!) ?? NOBODY;
  const hands: Hand[] = [
    { ...speaker, role: 'speaker', source: null, cue: '', isInferred: false },
    ...relays.map((relay, i) => ({
      ...relay,
      role: 'relay' as const,
      source: byId.get(relay.id) ?? null,
      isInferred: relays[i - 1]?.isInferred ?? false,
    })),
  ];
  if (outlet)
    hands.push({
      id: outlet.id,
      name: outlet.name,
      role: 'outlet',
      source: outlet,
      cue: '',
      isInferred: relays.at(-1)?.isInferred ?? false,
    });
  return hands;
}

/** Joins the chains of several quotes where they begin alike; `here` is the row that is looked at. */
export function chainTree(data: Case, rows: readonly number[], here: number): ChainNode[] {
  const sources = sourceRefs(data);
  const roots: ChainNode[] = [];
  for (const row of rows) {
    let level = roots;
    const hands = chainOf(data, row, sources);
    for (const [i, hand] of hands.entries()) {
      let node = level.find(({ id }) => id === hand.id);
      if (!node) {
        node = { ...hand, quoteId: null, isHere: false, children: [] };
        level.push(node);
      }
      node.cue ||= hand.cue;
      if (row === here) node.isHere = true;
      if (i === hands.length - 1 && hand.role === 'outlet') node.quoteId ??= data.quotes.id[row] ?? null;
      level = node.children;
    }
  }
  return roots;
}

/** How many outlets tell a statement, from how many origins, and how many have it from another hand. */
export type Spread = {
  outlets: number;
  /** Occasions the words come from; 0 = the case does not say. */
  origins: number;
  origin: Named | null;
  /** Outlets that have a quote of it from another hand, and those of them where that is only inferred. */
  relayed: number;
  inferred: number;
};

/** Counts the hands of one statement's quotes, `rows`. */
export function spreadOf(data: Case, rows: readonly number[], origin: Named | null): Spread {
  const perOutlet = new Map<number, 'direct' | 'inferred' | 'stated'>();
  for (const row of rows) {
    const source = data.articleSource[data.quotes.article[row]!] ?? NONE;
    const relays = relaysOf(data, row);
    const before = perOutlet.get(source) ?? 'direct';
    if (relays.length === 0) perOutlet.set(source, before);
    else if (relays.some(({ isInferred }) => !isInferred)) perOutlet.set(source, 'stated');
    else if (before === 'direct') perOutlet.set(source, 'inferred');
  }
  const ways = [...perOutlet.values()];
  return {
    outlets: ways.length,
    origins: origin ? 1 : 0,
    origin,
    relayed: ways.filter((way) => way !== 'direct').length,
    inferred: ways.filter((way) => way === 'inferred').length,
  };
}
