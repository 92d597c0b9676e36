/** The columns of the matrix of frames: the perspectives side by side, or sources, speakers, events or targets of codes. */
import { type Case, NONE } from '../../case/case.ts';
import type { Annotation } from '../../case/case-file.ts';
import type { Across } from '../../filter/filter.ts';
import { countByValue, type Selection, selectedRows } from '../../filter/select.ts';
import { facetLabel } from '../facet-labels.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';
import type { Contrasted } from './contrasted.ts';
import { type PerspectiveRows, perspectiveRows, quotedByTypeCode } from './perspective-rows.ts';

/** One column; `id` is what `open=frame:id` calls it. */
export type FrameColumn = { id: string; name: string; mark: SourceRef | null };

/** As many as fit side by side, and as leave a bit for "every quote in view". */
export const MOST_COLUMNS = 7;

export type FrameColumns = {
  columns: readonly FrameColumn[];
  /** Further sources, speakers or events with quotes in view, which have no column. */
  more: number;
  /** Every quote in view, by column (bit c); the bit after the last column stands for all of them. */
  rows: PerspectiveRows;
};

type Facet = Exclude<Across, 'perspective'>;

/**
 * The sources, speakers or events with most quotes in view, at most seven. A speaker's quotes are those of the facet: an
 * organisation has what its people say. `own` is, of a source, its own wording; of a speaker or an event, what stands in
 * quotation marks.
 */
function facetColumns(selection: Selection, facet: Facet): FrameColumns {
  const { case: data } = selection;
  const { ids, sets, codes } = data.quotes.facets[facet];
  const counts = countByValue(selection, data.quotes.facets[facet], ids.length);
  const used = ids.map((_, at) => at).filter((at) => counts[at]! > 0);
  used.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const shown = used.slice(0, MOST_COLUMNS);
  const marks = sourceRefs(data);
  const bits = Uint8Array.from(sets, (set) =>
    shown.reduce((sum, value, c) => (set.includes(value) ? sum | (1 << c) : sum), 0),
  );
  const quoted = quotedByTypeCode(selection);
  const types = data.quotes.facets.type.codes;
  const rows = selectedRows(selection);
  const all = 1 << shown.length;
  const member = new Uint8Array(rows.length);
  const own = new Uint8Array(rows.length);
  const whenQuoted = facet === 'source' ? 0 : 1;
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!;
    member[k] = bits[codes[row]!]! | all;
    if (quoted[types[row]!] === whenQuoted) own[k] = member[k]!;
  }
  return {
    columns: shown.map((at) => ({
      id: ids[at] as string,
      name: facetLabel(data, facet, ids[at] as string),
      mark: facet === 'source' ? (marks[data.sources.at.get(ids[at] as string) ?? -1] ?? null) : null,
    })),
    more: used.length - shown.length,
    rows: {
      rows,
      member,
      own,
      ...(facet === 'about' && { columnsOf: targetBits(shownIds(ids, shown), all) }),
    },
  };
}

const shownIds = (ids: readonly string[], shown: readonly number[]) => shown.map((at) => ids[at] as string);

/** The columns of one code, by what it is about; `always` are those that every code belongs to. */
function targetBits(targets: readonly string[], always = 0): (code: Annotation) => number {
  const bits = new Map(targets.map((id, c) => [id, 1 << c]));
  return ({ aboutId }) => always | (bits.get(aboutId ?? '') ?? 0);
}

/**
 * The columns of one code of a passage, as bits: by its article's source, or by what it is about. A passage is spoken by
 * nobody and placed at no event, so that columns of speakers and events have none.
 */
export function passageBits(
  { case: data }: Selection,
  across: Across,
  columns: readonly FrameColumn[],
  contrasted: readonly Contrasted[],
): (row: number, code: Annotation) => number {
  if (across === 'speaker' || across === 'event') return () => 0;
  if (across === 'about') {
    const bitsOf = targetBits(columns.map(({ id }) => id));
    return (_, code) => bitsOf(code);
  }
  const bits = data.sources.rows.map(({ id }, source) =>
    across === 'source'
      ? columns.reduce((sum, column, c) => (column.id === id ? sum | (1 << c) : sum), 0)
      : contrasted.reduce((sum, { sources }, c) => (sources.includes(source) ? sum | (1 << c) : sum), 0),
  );
  return (row) => bits[data.articleSource[data.passages.article[row]!] ?? NONE] ?? 0;
}

function perspectiveColumns(selection: Selection, contrasted: readonly Contrasted[]): FrameColumns {
  const some = perspectiveRows(selection, contrasted);
  const rows = selectedRows(selection);
  const all = 1 << contrasted.length;
  const member = new Uint8Array(rows.length).fill(all);
  const own = new Uint8Array(rows.length);
  let k = 0;
  for (let i = 0; i < rows.length && k < some.rows.length; i++) {
    if (rows[i] !== some.rows[k]) continue;
    member[i] = some.member[k]! | all;
    own[i] = some.own[k]!;
    k++;
  }
  return {
    columns: contrasted.map((one) => columnOf(selection.case, one)),
    more: 0,
    rows: { rows, member, own },
  };
}

/** The column of a perspective; it carries a source's mark when it is one source and nothing else. */
export function columnOf(data: Case, { id, name, voices, sources }: Contrasted): FrameColumn {
  const isOne = voices.length === 0 && sources.length === 1;
  return { id, name, mark: (isOne && sourceRefs(data)[sources[0] as number]) || null };
}

/** The columns asked for by `across`, with every quote in view. */
export const frameColumns = (
  selection: Selection,
  across: Across,
  contrasted: readonly Contrasted[],
): FrameColumns =>
  across === 'perspective' ? perspectiveColumns(selection, contrasted) : facetColumns(selection, across);
