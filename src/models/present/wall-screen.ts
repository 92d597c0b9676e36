import type { MarkedRun } from '../../lib/marked-runs.ts';
import type { SourceRef } from '../source-ref.ts';
import type { Standing } from '../word-diff.ts';

/** One answer of a closed question: its shape (null = not coded), its text, and the sources in view that give it. */
export type WallAnswer = { answer: number | null; text: string; sources: readonly SourceRef[] };

/** One hand on the way of some words; `isInferred` speaks of the step that leads to it. */
export type WallHand = {
  name: string;
  source: SourceRef | null;
  isInferred: boolean;
  children: readonly WallHand[];
};

/** One thing on the wall. What is ours (`say`, `date`) and what is theirs (`words`) are never one part. */
export type WallPart = (
  | { kind: 'say'; text: string; tone: 'question' | 'plain' | 'note' }
  | { kind: 'words'; words: readonly MarkedRun[]; standing: Standing; lang: string | null }
  /** Whose words the ones above are: the source's tile and name, and the voice. */
  | { kind: 'who'; source: SourceRef | null; text: string }
  | { kind: 'date'; text: string; basis: string }
  | { kind: 'answer'; answer: number | null; text: string }
  /** What one perspective calls a thing: its first labels. */
  | {
      kind: 'names';
      name: string;
      mark: SourceRef | null;
      labels: readonly { words: readonly MarkedRun[]; standing: Standing; lang: string | null }[];
    }
  /** The answers to choose from before anything is revealed. */
  | { kind: 'choice'; answers: readonly WallAnswer[] }
  /** The same answers, each with who gives it. */
  | { kind: 'result'; answers: readonly WallAnswer[] }
  /** The same answers with the class beside them, where no source gives them: the teacher's own. */
  | { kind: 'tally'; answers: readonly WallAnswer[] }
  /** Who passed words on to whom, from who spoke to the outlets. */
  | { kind: 'chain'; hands: readonly WallHand[] }
  /** Names of things, to choose from. */
  | { kind: 'list'; items: readonly string[] }
) & {
  /** Uncovered together with the part before it. */
  follows?: true;
};

/** What stands on the wall at once. Parts from `open` on are covered until they are revealed, one after the other. */
export type WallScreen = {
  key: string;
  /** Small, above: what this is about. */
  heading: string;
  parts: readonly WallPart[];
  /** Number of parts that are seen at once, from 0 to the number of parts. */
  open: number;
  /**
   * What it is of its view, where a lesson sets it differently: the bare question, the quote that the view is about, or
   * who gives which answer. A lesson's own question and answer take their places.
   */
  role?: 'question' | 'quote' | 'result';
};

/** Nobody reads more in the last row. Longer lists of screens are cut, and the wall says so. */
export const MOST_SCREENS = 40;
