import type { Selection } from '../../filter/select.ts';
import { formatFilter } from '../../filter/url.ts';
import { formatCsv } from '../../lib/format-csv.ts';
import { countingSentence } from '../counting-sentence.ts';
import { deriveFraming } from '../framing/framing.ts';
import { deriveSummary } from '../summary.ts';
import { deriveTimeline } from '../timeline/timeline.ts';
import { webAnnotations } from './annotations.ts';
import { compareTable } from './compare-table.ts';
import { drawQuotedBars } from './draw-bars.ts';
import { drawPage } from './draw-page.ts';
import { drawTable } from './draw-table.ts';
import { drawTimeline } from './draw-timeline.ts';
import type { ExportTable } from './export-table.ts';
import { framingTable } from './framing-table.ts';
import { quotesTable } from './quotes-table.ts';
import { timelineTable } from './timeline-table.ts';

export const EXPORT_VIEWS = ['timeline', 'compare', 'framing', 'quotes'] as const;
export type ExportView = (typeof EXPORT_VIEWS)[number];

/** `csv`, `json` and `annotations` (of the quotes) hold exactly the filtered rows; `table` and `chart` are SVG pictures. */
export type ExportForm = 'csv' | 'json' | 'annotations' | 'table' | 'chart';

export type ExportArgs = { view: ExportView; form: ExportForm; link: string };

/** A file to save: its name, its type, and its text. */
export type ExportModel = { name: string; type: string; text: string };

const WIDTH = 1200;

/** The rows of a view through its filter, or a picture of it, as a file. Made where names are masked in blind mode. */
export function deriveExport(selection: Selection, { view, form, link }: ExportArgs): ExportModel {
  const { info } = selection.case;
  const { blind } = selection.filter;
  const name = [info.id, view, blind === null ? '' : `blind-${blind}`].filter(Boolean).join('-');
  const sentence = countingSentence(deriveSummary(selection));
  const source = writeSource(selection);
  if (form === 'chart') {
    const { title, draw } = chartOf(selection, view);
    return {
      name: `${name}.svg`,
      type: 'image/svg+xml',
      text: drawPage({ title, sentence, source, link }, WIDTH, draw),
    };
  }
  if (form === 'annotations') {
    const text = `${JSON.stringify(webAnnotations(selection), null, 1)}\n`;
    return { name: `${name}.jsonld`, type: 'application/ld+json', text };
  }
  const table = tableOf(selection, view);
  if (form === 'csv')
    return { name: `${name}.csv`, type: 'text/csv', text: formatCsv(table.head, table.rows) };
  if (form === 'json') {
    const records = table.rows.map((row) =>
      Object.fromEntries(table.head.map((key, c) => [key, row[c] ?? null])),
    );
    const file = {
      case: info.name,
      version: info.version ?? null,
      view,
      finding: table.finding,
      sentence,
      filter: formatFilter({ ...selection.filter, case: null }),
      link,
      rows: records,
    };
    return { name: `${name}.json`, type: 'application/json', text: `${JSON.stringify(file, null, 1)}\n` };
  }
  const picture = drawPage({ title: table.finding, sentence, source, link }, WIDTH, (inner) =>
    drawTable(table, inner),
  );
  return { name: `${name}-table.svg`, type: 'image/svg+xml', text: picture };
}

function writeSource({ case: { info } }: Selection): string {
  const by = info.creator?.length ? `, coded by ${info.creator.join(', ')}` : '';
  const version = info.version ? `, version ${info.version}` : '';
  const day = info.dateModified ? ` of ${info.dateModified}` : '';
  return `Source: the case “${info.name}”${version}${day}${by}. Words of articles belong to their publishers.`;
}

/** The table behind a view. Pictures of Quotes and Framing are of this too. */
export function tableOf(selection: Selection, view: ExportView): ExportTable {
  switch (view) {
    case 'quotes':
      return quotesTable(selection);
    case 'compare':
      return compareTable(selection);
    case 'framing':
      return framingTable(deriveFraming(selection));
    case 'timeline':
      return timelineTable(selection, deriveTimeline(selection, { width: WIDTH }));
  }
}

function chartOf(selection: Selection, view: ExportView) {
  if (view === 'timeline') {
    const model = deriveTimeline(selection, { width: WIDTH - 226 });
    return {
      title: `${model.finding.title}. ${model.finding.base}.`,
      draw: (inner: number) => drawTimeline(model, inner),
    };
  }
  const model = deriveFraming(selection);
  return { title: 'Words in quotation marks', draw: (inner: number) => drawQuotedBars(model, inner) };
}
