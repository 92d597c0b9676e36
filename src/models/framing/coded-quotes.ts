import { NONE } from '../../case/case.ts';
import type { Filter } from '../../filter/filter.ts';
import type { Selection } from '../../filter/select.ts';
import { deriveSummary, type Summary } from '../summary.ts';
import { type Contrasted, resolveContrasted } from './contrasted.ts';
import { frameSchemes, mainFrames } from './frame-scheme.ts';
import { type MarkedQuote, quoteMarker } from './marked-quote.ts';
import { perspectiveRows } from './perspective-rows.ts';

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
  perspective: { id: string; name: string };
  /** The main ones first, then in the order of the case. At most 200. */
  quotes: readonly CodedQuote[];
  /** Of all of them, shown or not. */
  total: number;
  statements: number;
  main: number;
  /** The change to the filter that lists exactly these in Quotes; null where no filter can. */
  listed: Partial<Filter> | null;
};

const MOST = 200;

/** The quotes behind one cell of frame × perspective. null where the case knows no such frame or perspective. */
export function deriveCodedQuotes(
  selection: Selection,
  { frame: frameId, perspective: perspectiveId }: { frame: string; perspective: string },
): CodedQuotesModel | null {
  const { case: data, filter } = selection;
  const { quotes } = data;
  const frame = data.frames.at.get(frameId);
  const contrasted = resolveContrasted(data, perspectiveId);
  const scheme = frameSchemes(data).find(({ frames }) => frames.includes(frame ?? NONE));
  if (frame === undefined || !contrasted || !scheme) return null;
  const { rows: members, own } = perspectiveRows(selection, [contrasted]);
  const main = mainFrames(data, scheme);
  const carries = Uint8Array.from(quotes.facets.frame.sets, (set) => (set.includes(frame) ? 1 : 0));
  const isMain = (row: number) => main === null || main[row] === frame;
  const rows: number[] = [];
  const ownRows = new Set<number>();
  const statements = new Set<number>();
  for (const [k, row] of members.entries()) {
    if (carries[quotes.facets.frame.codes[row]!] === 0) continue;
    rows.push(row);
    if (own[k] === 1) ownRows.add(row);
    statements.add(quotes.statement[row]!);
  }
  rows.sort((a, b) => Number(isMain(b)) - Number(isMain(a)) || a - b);
  const write = quoteMarker(data);
  return {
    summary: deriveSummary(selection),
    frame: { id: frameId, label: data.frames.rows[frame]?.prefLabel ?? frameId },
    perspective: { id: perspectiveId, name: contrasted.name },
    quotes: rows.slice(0, MOST).map((row) => {
      const codes = (quotes.annotations.get(row) ?? []).filter((code) => code.frameId === frameId);
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
    listed: listedBy(filter, frameId, contrasted),
  };
}

/** The facets that select exactly one cell; a facet that already asks for something else cannot be added to. */
function listedBy(filter: Filter, frame: string, { id, kind }: Contrasted): Partial<Filter> | null {
  const facet = kind === 'perspective' || kind === 'source' ? kind : 'speaker';
  const isFree = (asked: readonly string[], wanted: string) =>
    asked.length === 0 || (asked.length === 1 && asked[0] === wanted);
  if (!isFree(filter.frame, frame) || (facet !== 'source' && !isFree(filter[facet], id))) return null;
  return { frame: [frame], [facet]: [id] };
}
