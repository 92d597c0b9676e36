import type { Case } from '../../case/case.ts';
import type { BetweenKind, Claim, NoteBasis } from '../../case/case-file.ts';
import { evidenceRows } from '../../filter/evidence-rows.ts';
import type { Selection } from '../../filter/select.ts';
import { renderingsPerStatement } from '../quotes/renderings.ts';
import { alignRenderings, type MarkedRun, nameDiff } from '../word-diff.ts';
import { type Voice, voiceOf } from './account-voice.ts';
import { type EvidenceWords, wordsOfAccount } from './account-words.ts';
import { answeringIn } from './answering-accounts.ts';
import { type Origins, originsOf } from './claim-origins.ts';
import { answerOf } from './compare-cells.ts';
import { type MarkedSource, sourceDrawer } from './compare-columns.ts';
import type { Sight } from './compare-sight.ts';
import type { RowReading } from './row-kind.ts';

/** An answer with its shape. */
export type AnswerMark = { answer: number | null; text: string };

/** Two answers and what the case says stands between them. */
export type ArguedPair = { kind: BetweenKind; a: AnswerMark; b: AnswerMark; note: string | null };

/** The words of one account set beside others of the same utterance. */
export type AlignedWords = EvidenceWords & {
  source: MarkedSource;
  answer: number | null;
  voice: Voice;
  runs: readonly MarkedRun[];
  /** True for the rendering that the others of its statement are read against. */
  isBase: boolean;
  /** How the words differ from the first of the group; null for the first and for words alone in their group. */
  difference: string | null;
  /** True where the words have another speaker, or report another's act, than the first of the group. */
  differs: { speaker: boolean; actor: boolean };
};

/** Renderings of one statement; words that are no quote are set together in a group of their own. */
export type RenderingGroup = {
  key: string;
  isOneStatement: boolean;
  renderings: readonly AlignedWords[];
  /** Quotes of the statement in the whole case, those that answer this question and those that do not. */
  inCase: number;
};

/** What an opened row shows beside its cells. */
export type OpenedPoint = {
  id: string;
  note: string | null;
  noteBasis: NoteBasis | null;
  pairs: readonly ArguedPair[];
  /** Pairs of different answers in view that nobody judged. */
  unjudged: number;
  groups: readonly RenderingGroup[];
  /** Renderings beyond the first `RENDERINGS`, which are not in `groups`. */
  more: number;
  origins: Origins;
  /** Notes on single accounts, with whose they are. */
  accountNotes: readonly { source: MarkedSource; note: string }[];
};

/** How many renderings an opened row sets side by side at most. */
const RENDERINGS = 60;

type Piece = EvidenceWords & { source: MarkedSource; answer: number | null; voice: Voice };

/** Every piece of evidence of the accounts in sight, in file order; the same quote of one account only once. */
function piecesOf(selection: Selection, claim: Claim, sight: Sight): Piece[] {
  const { case: data } = selection;
  const rows = evidenceRows(data);
  const draw = sourceDrawer(data);
  return answeringIn(data, claim, sight).flatMap(({ account, source }) =>
    wordsOfAccount(data, rows, account).map((words) => ({
      ...words,
      source: draw(source),
      answer: answerOf(claim, account).answer,
      voice: voiceOf(data, rows, account),
    })),
  );
}

/** Puts renderings of one statement together; `base`, else the first in quotation marks, leads: the others are read against it. */
function groupRenderings(data: Case, pieces: readonly Piece[], base: string | null): RenderingGroup[] {
  const inCase = renderingsPerStatement(data);
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = piece.statement === null ? 'own' : `statement ${piece.statement}`;
    const group = groups.get(key);
    if (!group) groups.set(key, [piece]);
    else if (piece.quoteId === null || !group.some(({ quoteId }) => quoteId === piece.quoteId))
      group.push(piece);
  }
  return [...groups].map(([key, group]) => {
    const chosen = base === null ? -1 : group.findIndex(({ quoteId }) => quoteId === base);
    const quoted = group.findIndex(({ standing }) => standing === 'quoted');
    const lead = Math.max(0, chosen >= 0 ? chosen : quoted);
    const ordered = [group[lead]!, ...group.filter((_, i) => i !== lead)];
    const { statement } = ordered[0]!;
    return {
      key,
      isOneStatement: statement !== null,
      renderings: align(ordered),
      inCase: statement === null ? 0 : (inCase[statement] ?? 0),
    };
  });
}

function align(pieces: readonly Piece[]): AlignedWords[] {
  const first = pieces[0]!;
  const isOneStatement = first.statement !== null;
  const isOther = (field: 'speaker' | 'actor', piece: Piece) =>
    isOneStatement && piece[field] !== '' && first[field] !== '' && piece[field] !== first[field];
  return alignRenderings(pieces.map(({ whole, standing }) => ({ exact: whole, standing }))).map(
    ({ runs, diff }, i) => {
      const piece = pieces[i]!;
      return {
        ...piece,
        runs,
        isBase: isOneStatement && i === 0 && pieces.length > 1,
        difference: diff && (isOneStatement || diff.result !== 'unaligned') ? nameDiff(diff) : null,
        differs: {
          speaker: isOther('speaker', piece),
          actor: isOther('actor', piece),
        },
      };
    },
  );
}

/** The pairs of answers that both occur, with their shapes and words. */
export function arguedPairs(claim: Claim, reading: RowReading): ArguedPair[] {
  const mark = (answer: string): AnswerMark => answerOf(claim, { articleId: '', answer });
  return reading.pairs.map(({ a, b, kind, note }) => ({ kind, a: mark(a), b: mark(b), note }));
}

/** What an opened row argues: the note, the pairs of answers, and the words side by side. */
export function deriveOpened(
  selection: Selection,
  sight: Sight,
  claim: Claim,
  reading: RowReading,
): OpenedPoint {
  const { case: data } = selection;
  const draw = sourceDrawer(data);
  const pieces = piecesOf(selection, claim, sight);
  return {
    id: claim.id,
    note: claim.note ?? null,
    noteBasis: claim.noteBasis ?? null,
    pairs: arguedPairs(claim, reading),
    unjudged: reading.unjudged,
    groups: groupRenderings(data, pieces.slice(0, RENDERINGS), selection.filter.base),
    more: Math.max(0, pieces.length - RENDERINGS),
    origins: originsOf(
      data,
      pieces,
      answeringIn(data, claim, sight).map(({ source }) => source),
    ),
    accountNotes: answeringIn(data, claim, sight).flatMap(({ account, source }) =>
      account.note ? [{ source: draw(source), note: account.note }] : [],
    ),
  };
}
