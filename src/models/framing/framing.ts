import { type Case, NONE } from '../../case/case.ts';
import { articlesIn, type Selection } from '../../filter/select.ts';
import { oncePer } from '../../lib/once-per.ts';
import { deriveSummary, type Summary } from '../summary.ts';
import { contrastedBy } from './contrasted.ts';
import { type CueColumn, deriveCues } from './cues.ts';
import { passageBits } from './frame-columns.ts';
import { deriveFrameTable, type FrameTable } from './frame-table.ts';
import { deriveFramingSentence, type SentencePart } from './framing-sentence.ts';
import { deriveNaming, type NamingModel } from './naming.ts';
import { vocabulary } from './naming-marks.ts';
import { countPassages, type PassageCounts } from './passage-counts.ts';
import { derivePerspectiveHeads, type PerspectiveHead } from './perspective-heads.ts';
import { perspectiveRows } from './perspective-rows.ts';
import { writePerspectiveSentences } from './perspective-sentence.ts';
import { tallyPerspectives } from './perspective-tally.ts';
import { deriveQuotedShare, type QuotedColumn } from './quoted-share.ts';
import { deriveSilence, type SilenceColumn } from './silence.ts';
import { deriveStress, type StressModel } from './stress.ts';
import { deriveSilentVoices, deriveVoices, type SilentVoices, type VoicesColumn } from './voices.ts';

/** Perspectives side by side. Every list without a name of its own is by perspective, in the order of `perspectives`. */
export type FramingModel = {
  summary: Summary;
  perspectives: readonly PerspectiveHead[];
  /** Names of perspectives asked for beyond the fourth, which are not shown. */
  surplus: readonly string[];
  sentence: readonly SentencePart[];
  /** One sentence per perspective. */
  spoken: readonly string[];
  naming: NamingModel;
  stress: StressModel | null;
  /** Articles' own words that somebody coded, by perspective; in no other count. */
  passages: PassageCounts;
  /** The matrix of frames as it is drawn; null in a case without frames. */
  frameTable: FrameTable | null;
  quoted: readonly QuotedColumn[];
  cues: readonly CueColumn[];
  voices: readonly VoicesColumn[];
  silentVoices: SilentVoices;
  /** null in a case without claims. */
  silence: readonly SilenceColumn[] | null;
  /** Words to look up, to begin with: of labels above, that some sources in view use and others do not. At most 6. */
  words: readonly string[];
};

/** Contrasts the perspectives of `with=` by their words: naming, stress, quoting, attribution and silence. */
export function deriveFraming(selection: Selection): FramingModel {
  const { case: data, filter } = selection;
  const { contrasted, surplus } = contrastedBy(data, filter.with);
  const rows = perspectiveRows(selection, contrasted);
  const tallies = tallyPerspectives(selection, rows, contrasted.length);
  const perspectives = derivePerspectiveHeads(selection, contrasted, tallies, rows);
  const naming = deriveNaming(selection, contrasted);
  const stress = deriveStress(selection, rows, contrasted.length);
  const silence = deriveSilence(selection, contrasted);
  return {
    summary: deriveSummary(selection),
    perspectives,
    surplus: surplus.map(({ name }) => name),
    sentence: deriveFramingSentence(perspectives, naming.rows, stress),
    spoken: writePerspectiveSentences(perspectives, naming.rows, stress, silence),
    naming,
    stress,
    passages: countPassages(
      selection,
      contrasted.length,
      passageBits(selection, 'perspective', [], contrasted),
    ),
    frameTable: stress && deriveFrameTable(selection, contrasted, stress),
    quoted: deriveQuotedShare(selection, contrasted, tallies),
    cues: deriveCues(selection, rows, tallies),
    voices: deriveVoices(selection, tallies),
    silentVoices: deriveSilentVoices(selection),
    silence,
    words: suggestWords(selection, naming),
  };
}

type Bag = { bag: Readonly<Record<string, number>>; article: number; source: number };

/** The word frequencies of the articles that have them. Read once per case. */
const bagsOf = oncePer((data: Case): readonly Bag[] =>
  data.articles.rows.flatMap(({ wordFrequencies }, article) =>
    wordFrequencies ? [{ bag: wordFrequencies, article, source: data.articleSource[article] ?? NONE }] : [],
  ),
);

function suggestWords(selection: Selection, { rows }: NamingModel): string[] {
  const { case: data } = selection;
  const isIn = articlesIn(selection);
  const bags = bagsOf(data).filter(({ article }) => isIn[article]);
  const sources = new Set(bags.map(({ source }) => source)).size;
  const uses = (word: string) => bags.filter(({ bag }) => Object.hasOwn(bag, word));
  const dividing = (word: string): boolean => {
    const using = new Set(uses(word).map(({ source }) => source)).size;
    return using > 0 && (using < sources || sources === 1);
  };
  const times = (word: string) => uses(word).reduce((sum, { bag }) => sum + (bag[word] ?? 0), 0);
  const words = rows.slice(0, 6).flatMap(({ cells }) => {
    const labels = cells.flatMap(({ labels }) => labels.slice(0, 2).map(({ text }) => text));
    const found = [...vocabulary(labels)].slice(0, 12).filter(dividing);
    return found.sort((a, b) => times(b) - times(a)).slice(0, 2);
  });
  return [...new Set(words)].slice(0, 6);
}
