import type { Case } from '../../case/case.ts';
import type { Claim } from '../../case/case-file.ts';
import { evidenceRows } from '../../filter/evidence-rows.ts';
import type { Selection } from '../../filter/select.ts';
import { selectClaims } from '../../filter/select-claims.ts';
import { writeDate } from '../../lib/format-date.ts';
import { deriveSummary, type Summary } from '../summary.ts';
import { writeFinding } from './claim-finding.ts';
import {
  accountsBySource,
  type Cell,
  type CellAccount,
  countArticles,
  deriveCell,
  type Silence,
} from './compare-cells.ts';
import { type CompareColumn, columnDrawer, type MarkedSource, sourceHeads } from './compare-columns.ts';
import { deriveOpened, type OpenedPoint } from './compare-opened.ts';
import { columnsInView, hidesArticles, sightOf, wholeSight } from './compare-sight.ts';
import { type RowReading, readRow } from './row-kind.ts';

/** One source's account, under the answer it gives. */
export type AnswerAccount = CellAccount & { source: MarkedSource };

/** One answer and who gives it; `answer` is null for accounts whose answer is not coded. */
export type AnswerGroup = { answer: number | null; text: string; accounts: readonly AnswerAccount[] };

export type ClaimPageModel = {
  id: string;
  question: string;
  finding: string;
  reading: Pick<RowReading, 'kind' | 'unjudged' | 'isOnlySubject'>;
  /** True when the case has an answer and no source in view gives one. */
  isLost: boolean;
  /** False when the filter would leave this point out of Compare. */
  isInFilter: boolean;
  answers: readonly AnswerGroup[];
  /** Each source in view, in the order of the columns; at most `SOURCES`. */
  sources: readonly { source: CompareColumn; cell: Cell }[];
  sourcesInView: number;
  /** The sources that do not answer, by kind of silence. */
  silences: readonly { kind: Silence; sources: readonly MarkedSource[] }[];
  opened: OpenedPoint;
  events: readonly { id: string; name: string; date: string }[];
  /** Neighbours among the points that the filter leaves, in file order. */
  previous: { id: string; question: string } | null;
  next: { id: string; question: string } | null;
  /** From 1, among the points that the filter leaves; 0 when it is not among them. */
  place: number;
  points: number;
};

/** `claim` is null when the case has no claim of this id. */
export type ClaimModel = { summary: Summary; claim: ClaimPageModel | null };

/** Sources that the page lists one by one; those that answer come first. */
const SOURCES = 60;

/** One question with everything that is said of it: the page that a colleague can be sent. */
export function deriveClaim(selection: Selection, { id }: { id: string }): ClaimModel {
  const { case: data } = selection;
  const at = data.claims.at.get(id);
  const claim = at === undefined ? undefined : data.claims.rows[at];
  const summary = deriveSummary(selection);
  if (at === undefined || !claim) return { summary, claim: null };
  const columns = columnsInView(selection);
  const sight = sightOf(selection, columns);
  const reading = readRow(data, claim, sight);
  const answering = new Set(reading.answering);
  const listed = [
    ...columns.filter((s) => answering.has(s)),
    ...columns.filter((s) => !answering.has(s)),
  ].slice(0, SOURCES);
  const accounts = accountsBySource(selection, claim);
  const recorded = columns.filter((source) =>
    (accounts.get(source) ?? []).some(({ position }) => position !== 'not-collected'),
  ).length;
  const articles = countArticles(selection);
  const rows = evidenceRows(data);
  const heads = sourceHeads(selection, listed);
  const name = columnDrawer(data, false);
  const sources = listed.map((source, i) => ({
    source: { ...name(data.sources.rows[source]?.id ?? ''), ...heads[i]! },
    cell: deriveCell(
      selection,
      rows,
      claim,
      accounts.get(source) ?? [],
      articles[source] ?? { all: 0, out: 0 },
    ),
  }));
  const { kind, unjudged, isOnlySubject } = reading;
  return {
    summary,
    claim: {
      id,
      question: claim.question ?? id,
      finding: writeFinding(data, claim, reading, columns.length, recorded, hidesArticles(data, sight)),
      reading: { kind, unjudged, isOnlySubject },
      isLost: kind === null && readRow(data, claim, wholeSight(data)).kind !== null,
      answers: groupByAnswer(claim, sources),
      sources,
      sourcesInView: columns.length,
      silences: groupSilences(sources),
      opened: deriveOpened(selection, sight, claim, reading),
      events: eventsOf(data, claim),
      ...neighbours(selection, at),
    },
  };
}

/** In the order of the claim's answers; an answer that nobody in view gives stays, without accounts. */
function groupByAnswer(claim: Claim, sources: ClaimPageModel['sources']): AnswerGroup[] {
  const all = sources.flatMap(({ source, cell }) => cell.accounts.map((account) => ({ ...account, source })));
  const groups: AnswerGroup[] = (claim.answers ?? []).map(({ id, text }, answer) => ({
    answer,
    text: text ?? id,
    accounts: all.filter((account) => account.answer === answer),
  }));
  const uncoded = all.filter(({ answer }) => answer === null);
  return uncoded.length === 0 ? groups : [...groups, { answer: null, text: '', accounts: uncoded }];
}

function groupSilences(sources: ClaimPageModel['sources']): ClaimPageModel['silences'] {
  const groups = new Map<Silence, MarkedSource[]>();
  for (const { source, cell } of sources) {
    const kind = cell.silences[0]?.kind;
    if (cell.accounts.length > 0 || kind === undefined) continue;
    const group = groups.get(kind);
    if (group) group.push(source);
    else groups.set(kind, [source]);
  }
  return [...groups].map(([kind, silent]) => ({ kind, sources: silent }));
}

function eventsOf(data: Case, claim: Claim): ClaimPageModel['events'] {
  return (claim.eventIds ?? []).flatMap((id) => {
    const at = data.events.at.get(id);
    if (at === undefined) return [];
    const date = data.dates.event[at];
    return [{ id, name: data.events.rows[at]?.name ?? id, date: date ? writeDate(date) : 'undated' }];
  });
}

function neighbours(selection: Selection, at: number) {
  const { rows } = selection.case.claims;
  const stays = selectClaims(selection);
  const inView = rows.map((_, i) => i).filter((i) => stays[i]);
  const name = (i: number | undefined) => {
    const row = i === undefined ? undefined : rows[i];
    return row ? { id: row.id, question: row.question ?? row.id } : null;
  };
  return {
    isInFilter: stays[at] ?? false,
    previous: name(inView.findLast((i) => i < at)),
    next: name(inView.find((i) => i > at)),
    place: inView.indexOf(at) + 1,
    points: inView.length,
  };
}
