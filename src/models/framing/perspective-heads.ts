import type { Selection } from '../../filter/select.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';
import type { Contrasted, ContrastedKind } from './contrasted.ts';
import { columnOf } from './frame-columns.ts';
import { perspectiveRole } from './perspective-role.ts';
import type { PerspectiveRows } from './perspective-rows.ts';
import { spread, type Tally } from './perspective-tally.ts';

/** The head of a column: who this is, how much of it is in view, and through whom it reaches the reader. */
export type PerspectiveHead = {
  id: string;
  name: string;
  kind: ContrastedKind;
  /** What the reader joined to make it; else itself alone. */
  members: Contrasted['members'];
  facet: Contrasted['facet'];
  /** Speaks as outlets do: its articles are it. */
  isSource: boolean;
  /** The source's mark, when it is one source and nothing else. */
  mark: SourceRef | null;
  role: string;
  quotes: number;
  statements: number;
  /** Quotes whose words are its own, and the rest: retold by an article (of a voice), quoted from others (of a source). */
  own: number;
  relayed: number;
  /** Quotes in articles that may, or may not, have been out on `asof`. */
  maybe: number;
  /** For a voice, the people whose words these are, most quoted first, at most four; `others` counts the rest. */
  speakers: readonly { id: string; name: string; quotes: number }[];
  others: number;
  /** Through which outlets its quotes come, most quotes first, at most eight; and in how many they are in all. */
  through: readonly (SourceRef & { quotes: number; isMaybe: boolean })[];
  outlets: number;
};

/** The positions that are counted at all, most first; equal ones in their own order. */
function counted(counts: Uint32Array): { at: number; quotes: number }[] {
  const found: { at: number; quotes: number }[] = [];
  for (let at = 0; at < counts.length; at++) if (counts[at]! > 0) found.push({ at, quotes: counts[at]! });
  return found.sort((a, b) => b.quotes - a.quotes);
}

/** The column heads, in the order of the perspectives. */
export function derivePerspectiveHeads(
  { case: data, known }: Selection,
  contrasted: readonly Contrasted[],
  tallies: readonly Tally[],
  { rows, member }: PerspectiveRows,
): PerspectiveHead[] {
  const { source, speaker } = data.quotes.facets;
  const sources = sourceRefs(data);
  const isSure = new Uint8Array(data.sources.rows.length);
  for (let i = 0; i < known.length; i++) if (known[i] === 'in') isSure[data.articleSource[i]!] = 1;
  const maybe = contrasted.map(() => 0);
  if (known.includes('maybe'))
    rows.forEach((row, k) => {
      if (known[data.quotes.article[row]!] !== 'maybe') return;
      for (let p = 0; p < maybe.length; p++) maybe[p] = maybe[p]! + ((member[k]! >> p) & 1);
    });
  // Only the speakers themselves, without the organisations they speak for.
  const innermost = speaker.sets.map((set) => set.slice(0, 1));
  return contrasted.map((one, p) => {
    const tally = tallies[p] as Tally;
    const isSource = one.voices.length === 0;
    const bySource = spread(tally.bySource, source.sets, data.sources.rows.length);
    const bySpeaker = spread(tally.bySpeaker, innermost, data.people.rows.length);
    const through = counted(bySource).map(({ at, quotes }) => ({
      ...sources[at]!,
      quotes,
      isMaybe: isSure[at] === 0,
    }));
    const speakers = counted(bySpeaker).map(({ at, quotes }) => {
      const { id = '', name } = data.people.rows[at] ?? {};
      return { id, name: name ?? id, quotes };
    });
    return {
      id: one.id,
      name: one.name,
      kind: one.kind,
      members: one.members,
      facet: one.facet,
      isSource,
      mark: columnOf(data, one).mark,
      role: perspectiveRole(data, one),
      quotes: tally.quotes,
      statements: tally.statements,
      own: tally.own,
      relayed: tally.quotes - tally.own,
      maybe: maybe[p]!,
      speakers: speakers.slice(0, 4),
      others: Math.max(0, speakers.length - 4),
      through: through.slice(0, 8),
      outlets: through.length,
    };
  });
}
