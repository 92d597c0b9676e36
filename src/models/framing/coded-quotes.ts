import { NONE } from '../../case/case.ts';
import type { Annotation } from '../../case/case-file.ts';
import type { Filter } from '../../filter/filter.ts';
import { type Selection, select, selectedRows } from '../../filter/select.ts';
import { selectPassages } from '../../filter/select-passages.ts';
import { facetLabel } from '../facet-labels.ts';
import { type PassageLine, passageWriter } from '../passage-line.ts';
import { deriveSummary, type Summary } from '../summary.ts';
import { type Contrasted, resolveContrasted } from './contrasted.ts';
import { passageBits } from './frame-columns.ts';
import { frameSchemes, mainFrames } from './frame-scheme.ts';
import { type MarkedQuote, quoteMarker } from './marked-quote.ts';
import { perspectiveRows, quotedByTypeCode } from './perspective-rows.ts';

/** The rows of one column, and whether each is in its own words (see `PerspectiveRows.own`). */
type ColumnRows = {
  name: string;
  rows: Uint32Array;
  own: Uint8Array;
  listed: Contrasted['facet'] | OtherFacet;
  /** Where codes and not quotes belong to the column: which of them do. */
  has?: (code: Annotation) => boolean;
};
type OtherFacet = { name: 'event' | 'about'; ids: readonly string[] };

/** The column that `across` calls by this id; null where the case knows none. */
function readColumn(selection: Selection, id: string): ColumnRows | null {
  const { case: data, filter } = selection;
  const { across } = filter;
  if (across === 'event' || across === 'about') {
    const { codes, sets, ids } = data.quotes.facets[across];
    const value = ids.indexOf(id);
    if (value === NONE) return null;
    const has = sets.map((set) => set.includes(value));
    const rows = selectedRows(selection).filter((row) => has[codes[row]!]);
    const quoted = quotedByTypeCode(selection);
    const own = Uint8Array.from(rows, (row) => quoted[data.quotes.facets.type.codes[row]!]!);
    const column = { name: facetLabel(data, across, id), rows, own, listed: { name: across, ids: [id] } };
    return across === 'event' ? column : { ...column, has: ({ aboutId }) => aboutId === id };
  }
  const one = resolveContrasted(data, id, across);
  return one && { name: one.name, listed: one.facet, ...perspectiveRows(selection, [one]) };
}

/** A quote that carries a frame, with the coder's reason. */
export type CodedQuote = MarkedQuote & {
  /** Its main frame, or one beside another. */
  isMain: boolean;
  /** In the perspective's own words; see `PerspectiveRows.own`. */
  isOwn: boolean;
  note: string;
  creator: string;
};

export type CodedQuotesModel = {
  summary: Summary;
  frame: { id: string; label: string };
  column: { id: string; name: string };
  /** The main ones first, then in the order of the case. At most 200. */
  quotes: readonly CodedQuote[];
  /** Of all of them, shown or not. */
  total: number;
  statements: number;
  main: number;
  /** Articles' own words in the same cell, in none of the counts above. At most 200. */
  passages: readonly PassageLine[];
  /** How many there are, shown or not. */
  passageTotal: number;
  /** The change to the filter that lists exactly these in Quotes; null where no filter can. */
  listed: Partial<Filter> | null;
};

const MOST = 200;

/** The quotes behind one cell of the matrix of frames. null where the case knows no such frame or column. */
export function deriveCodedQuotes(
  selection: Selection,
  { frame: frameId, column: columnId }: { frame: string; column: string },
): CodedQuotesModel | null {
  const { case: data, filter } = selection;
  const { quotes } = data;
  const frame = data.frames.at.get(frameId);
  const column = readColumn(selection, columnId);
  const scheme = frameSchemes(data).find(({ frames }) => frames.includes(frame ?? NONE));
  if (frame === undefined || !column || !scheme) return null;
  const { rows: members, own, has } = column;
  const main = mainFrames(data, scheme);
  const carries = Uint8Array.from(quotes.facets.frame.sets, (set) => (set.includes(frame) ? 1 : 0));
  const isMain = (row: number) => main === null || main[row] === frame;
  const rows: number[] = [];
  const ownRows = new Set<number>();
  const statements = new Set<number>();
  for (const [k, row] of members.entries()) {
    if (carries[quotes.facets.frame.codes[row]!] === 0) continue;
    if (has && !(quotes.annotations.get(row) ?? []).some((code) => code.frameId === frameId && has(code)))
      continue;
    rows.push(row);
    if (own[k] === 1) ownRows.add(row);
    statements.add(quotes.statement[row]!);
  }
  rows.sort((a, b) => Number(isMain(b)) - Number(isMain(a)) || a - b);
  const write = quoteMarker(data);
  const bits = passageBitsById(selection, columnId);
  const isHere = (code: Annotation) => code.frameId === frameId && (!has || has(code));
  const passages = Array.from(selectPassages(selection)).filter((row) =>
    (data.passages.annotations[row] ?? []).some((code) => isHere(code) && bits(row, code) !== 0),
  );
  return {
    summary: deriveSummary(selection),
    frame: { id: frameId, label: data.frames.rows[frame]?.prefLabel ?? frameId },
    column: { id: columnId, name: column.name },
    quotes: rows.slice(0, MOST).map((row) => {
      const codes = (quotes.annotations.get(row) ?? []).filter(
        (code) => code.frameId === frameId && (!has || has(code)),
      );
      return {
        ...write(
          row,
          codes.flatMap(({ markedWords }) => markedWords ?? []),
        ),
        isMain: isMain(row),
        isOwn: ownRows.has(row),
        note: codes.find(({ note }) => note)?.note ?? '',
        creator: codes.find(({ creator }) => creator)?.creator ?? '',
      };
    }),
    total: rows.length,
    statements: statements.size,
    main: rows.filter(isMain).length,
    passages: passages.slice(0, MOST).map(passageWriter(data, isHere)),
    passageTotal: passages.length,
    listed: listedExactly(selection, listedBy(filter, frameId, column.listed), rows.length),
  };
}

/** Which codes of which passages belong to the column of this id. */
function passageBitsById(selection: Selection, id: string): (row: number, code: Annotation) => number {
  const { across } = selection.filter;
  const one = across === 'perspective' ? resolveContrasted(selection.case, id) : null;
  return passageBits(selection, across, [{ id, name: '', mark: null }], one ? [one] : []);
}

/** In a column of targets a filter asks quotes and not codes, so that it may list more than the cell counts. */
function listedExactly(
  { case: data, filter }: Selection,
  patch: Partial<Filter> | null,
  total: number,
): Partial<Filter> | null {
  if (!patch || filter.across !== 'about') return patch;
  return select(data, { ...filter, ...patch }).count === total ? patch : null;
}

/** The facets that select exactly one cell; a facet that already asks for something else cannot be added to. */
function listedBy(filter: Filter, frame: string, facet: ColumnRows['listed']): Partial<Filter> | null {
  const isFree = (asked: readonly string[], wanted: readonly string[]) =>
    asked.length === 0 || (asked.length === wanted.length && wanted.every((id) => asked.includes(id)));
  if (!facet || !isFree(filter.frame, [frame])) return null;
  const { name, ids } = facet;
  const isOneSource =
    name === 'source' &&
    ids.length === 1 &&
    (filter.source.length === 0 || filter.source.includes(ids[0] as string));
  if (!isOneSource && !isFree(filter[name], ids)) return null;
  return { frame: [frame], [name]: ids };
}
