import { affiliationChains } from '../../case/affiliation.ts';
import type { Case, Table } from '../../case/case.ts';
import type { Person } from '../../case/case-file.ts';
import { articlesIn, type Selection } from '../../filter/select.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import { oncePer } from '../../lib/once-per.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';
import type { Contrasted } from './contrasted.ts';
import { spread, type Tally } from './perspective-tally.ts';

/** One bar: words in quotation marks of one outlet, or of one side. */
export type QuotedBar = { key: string; label: string; source: SourceRef | null; words: number };

export type QuotedColumn = {
  /** `outlet`: which outlets print its words. `side`: whose words it prints. */
  by: 'outlet' | 'side';
  /** Most words first, zeros included; at most 9. */
  bars: readonly QuotedBar[];
  /** Bars that are not drawn, and their words. */
  more: number;
  moreWords: number;
  words: number;
  /** The finding, from a fixed rule. */
  finding: string;
};

const MOST = 9;

/** By person, the side it is on: the organisation it speaks for, else itself. Once per case. */
const sidesOf = oncePer((people: Table<Person>): readonly number[] =>
  affiliationChains(people).map(
    (chain, person) => chain.find((p) => people.rows[p]?.type === 'Organization') ?? chain[1] ?? person,
  ),
);

/** By code of speakers, the side as a set of one; nobody named is a side after all others. Once per case. */
const sideSetsOf = oncePer(({ people, quotes }: Case): readonly (readonly number[])[] => {
  const of = sidesOf(people);
  return quotes.facets.speaker.sets.map((set) => [set[0] === undefined ? people.rows.length : of[set[0]]!]);
});

/**
 * Words in quotation marks, counted from `exact` only and each once: of a voice by outlet, of a source by side. Sources
 * in view that print none of a voice's words, and contrasted voices whose words a source prints none of, are zeros.
 */
export function deriveQuotedShare(
  selection: Selection,
  contrasted: readonly Contrasted[],
  tallies: readonly Tally[],
): QuotedColumn[] {
  const { case: data } = selection;
  const { source, speaker } = data.quotes.facets;
  const refs = sourceRefs(data);
  const isIn = articlesIn(selection);
  const tells = new Uint8Array(data.sources.rows.length);
  for (let i = 0; i < isIn.length; i++) if (isIn[i]) tells[data.articleSource[i]!] = 1;
  const inView = data.columns.filter((s) => tells[s] === 1);
  const { rows } = data.people;
  const nameOf = (side: number) => rows[side]?.name ?? rows[side]?.id ?? 'Nobody named';
  return contrasted.map((one, p) => {
    const tally = tallies[p] as Tally;
    const isSource = one.voices.length === 0;
    const bars: QuotedBar[] = [];
    if (isSource) {
      const words = spread(tally.wordsBySpeaker, sideSetsOf(data), rows.length + 1);
      words.forEach((n, side) => {
        if (n > 0) bars.push({ key: String(side), label: nameOf(side), source: null, words: n });
      });
      for (const other of contrasted) {
        const ofOther = speaker.sets.some(
          (set, code) => tally.wordsBySpeaker[code]! > 0 && set.some((v) => other.voices.includes(v)),
        );
        if (other.voices.length > 0 && !ofOther)
          bars.push({ key: other.id, label: other.name, source: null, words: 0 });
      }
    } else {
      const words = spread(tally.wordsBySource, source.sets, data.sources.rows.length);
      for (const s of inView)
        bars.push({ key: refs[s]!.id, label: refs[s]!.name, source: refs[s]!, words: words[s]! });
    }
    bars.sort((a, b) => b.words - a.words);
    const rest = bars.slice(MOST);
    return {
      by: isSource ? 'side' : 'outlet',
      bars: bars.slice(0, MOST),
      more: rest.length,
      moreWords: rest.reduce((sum, bar) => sum + bar.words, 0),
      words: tally.words,
      finding: writeFinding(isSource, tally.words, bars),
    };
  });
}

/** One sentence: none, all of one, more than half of one, or spread. "2 outlets" counts those with a word of it. */
function writeFinding(isSource: boolean, words: number, bars: readonly QuotedBar[]): string {
  const [first] = bars;
  const speaking = bars.filter((bar) => bar.words > 0);
  if (words === 0 || !first)
    return isSource ? 'No words in quotation marks' : 'Not one word in quotation marks';
  const all = `${formatNumber(words)} quoted ${words === 1 ? 'word' : 'words'}`;
  const where = isSource ? 'come from' : 'stand in';
  if (speaking.length === 1)
    return words === 1
      ? `Its 1 quoted word ${isSource ? 'comes from' : 'stands in'} ${isolate(first.label)}`
      : `All ${all} ${where} ${isolate(first.label)}`;
  if (first.words * 2 > words)
    return `${formatNumber(first.words)} of ${all} ${where} ${isolate(first.label)}`;
  return isSource
    ? `${all} from ${formatCount(speaking.length, 'side')}`
    : `${all} in ${formatCount(speaking.length, 'outlet')}`;
}
