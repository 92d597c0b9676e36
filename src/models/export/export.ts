import type { Selection } from '../../filter/select.ts';
import { formatFilter } from '../../filter/url.ts';
import { oneStop } from '../../lib/end-sentence.ts';
import { formatCount } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import { joinBytes } from '../../lib/join-bytes.ts';
import { countingSentence } from '../counting-sentence.ts';
import { writeFilter } from '../filter-words.ts';
import { deriveDistinctive } from '../framing/distinctive-words.ts';
import { deriveFraming } from '../framing/framing.ts';
import { stressSentence } from '../framing/framing-sentence.ts';
import { deriveSummary } from '../summary.ts';
import { deriveTimeline } from '../timeline/timeline.ts';
import { writeTimelineFinding } from '../timeline/timeline-finding.ts';
import { annotationPieces } from './annotations.ts';
import { compareTable } from './compare-table.ts';
import { dnaPieces } from './dna-csv.ts';
import { drawQuotedBars } from './draw-bars.ts';
import { drawFrames } from './draw-frames.ts';
import { type Drawn, drawPage, innerWidth } from './draw-page.ts';
import { drawTable } from './draw-table.ts';
import { drawTimeline, plotWidth } from './draw-timeline.ts';
import { drawWords } from './draw-words.ts';
import { csvPieces, jsonPieces, recordsOf } from './export-pieces.ts';
import {
  addressesFrom,
  distinctNames,
  type ExportTable,
  type LazyTable,
  lazyTable,
  wholeTable,
} from './export-table.ts';
import { framingTable } from './framing-table.ts';
import { passagesTable } from './passages-table.ts';
import { quotesTable } from './quotes-table.ts';
import { refiCodebook, refiPieces } from './refi-qda.ts';
import { docxPieces } from './report-docx.ts';
import { reportEntries, reportPassages, reportRows } from './report-items.ts';
import { markdownPieces, type ReportFrame } from './report-markdown.ts';
import { timelineTable } from './timeline-table.ts';
import { timelineJs } from './timelinejs.ts';

export const EXPORT_VIEWS = ['timeline', 'compare', 'framing', 'quotes'] as const;
export type ExportView = (typeof EXPORT_VIEWS)[number];

/** The charts of each view that can be taken along as a picture. */
export const EXPORT_CHARTS = {
  timeline: ['axis'],
  compare: [],
  framing: ['quoted', 'frames', 'words'],
  quotes: [],
} as const satisfies Record<ExportView, readonly string[]>;
export type ExportChart = (typeof EXPORT_CHARTS)[ExportView][number];

/** Files for other tools: of the events, of the quotes in view, and of the codebooks. */
export const TOOL_FORMS = ['timelinejs', 'annotations', 'dna', 'refi-project', 'refi-codebook'] as const;
/** A report of the quotes in view, or of those picked, to be read and worked on. */
export const REPORT_FORMS = ['markdown', 'docx'] as const;

/**
 * `csv`, `json` and what is for other tools hold exactly the filtered rows; `csv-verbatim` is a CSV without the
 * apostrophe that guards spreadsheets; `passages` is a CSV of the articles' own words that are coded; `table` and the charts are SVG pictures.
 */
export type ExportForm =
  | 'csv'
  | 'csv-verbatim'
  | 'passages'
  | 'json'
  | 'table'
  | ExportChart
  | (typeof TOOL_FORMS)[number]
  | (typeof REPORT_FORMS)[number];

export type ExportArgs = { view: ExportView; form: ExportForm; link: string };

/** A file to save: its name, its type, and its text, or its bytes where it is no text (then `text` is ''). */
export type ExportModel = { name: string; type: string; text: string; bytes?: Uint8Array<ArrayBuffer> };

const WIDTH = 1200;

/** A file in pieces, which are made one after the other: a long one can be written, and given up, on the way. */
export type ExportFile = { name: string; type: string; pieces: Iterable<ExportPiece> };

/** `done` of `total`: how many rows are written with it. */
export type ExportPiece<Content = string | Uint8Array<ArrayBuffer>> = {
  content: Content;
  done: number;
  total: number;
};

/** The rows of a view through its filter, or a picture of it, as a file. Made where names are masked in blind mode. */
export function deriveExport(selection: Selection, args: ExportArgs): ExportModel {
  const { name, type, pieces } = exportFile(selection, args);
  const texts: string[] = [];
  const packed: Uint8Array[] = [];
  for (const { content } of pieces)
    if (typeof content === 'string') texts.push(content);
    else packed.push(content);
  if (packed.length === 0) return { name, type, text: texts.join('') };
  return { name, type, text: '', bytes: joinBytes(packed) };
}

const inOnePiece = (content: string): ExportPiece[] => [{ content, done: 1, total: 1 }];

/** What `deriveExport` makes, piece by piece. */
export function exportFile(selection: Selection, { view, form, link }: ExportArgs): ExportFile {
  const { info } = selection.case;
  const { blind } = selection.filter;
  const name = [info.id, view, blind === null ? '' : `blind-${blind}`].filter(Boolean).join('-');
  const sentence = countingSentence(deriveSummary(selection));
  const { pick } = selection.filter;
  const isBasket = view === 'quotes' && pick.length > 0;
  const basket = isBasket ? `Of these, ${formatCount(countPicked(selection), 'record')} picked.` : '';
  const filter = oneStop([writeFilter(selection), basket].filter(Boolean).join(' '));
  const source = writeSource(selection);
  if (isChart(form)) {
    const { title, draw } = chartOf(selection, form);
    const picture = drawPage({ title, sentence, filter, source, link }, WIDTH, draw);
    return { name: `${name}-${form}.svg`, type: 'image/svg+xml', pieces: inOnePiece(picture) };
  }
  const title = pick.length > 0 ? `Picked from ${isolate(info.name)}` : info.name;
  const other = toolFile(selection, form, name, { title, sentence, filter, source, link });
  if (other) return other;
  if (form === 'csv' || form === 'csv-verbatim' || form === 'passages') {
    const table =
      form === 'passages' ? passagesOf(selection, link) : makeTable(selection, view, addressesFrom(link));
    const isGuarded = form !== 'csv-verbatim';
    const about = [info.id, info.version ?? '', filter, link];
    const kind = form === 'passages' ? '-passages' : isGuarded ? '' : '-verbatim';
    return {
      name: `${name}${kind}.csv`,
      type: 'text/csv',
      pieces: csvPieces(table, about, { machine: table.dates, isGuarded }),
    };
  }
  if (form === 'json') {
    const table = makeTable(selection, view, addressesFrom(link));
    const coded = view === 'quotes' ? passagesOf(selection, link) : null;
    const about = {
      case: info.name,
      version: info.version ?? null,
      view,
      finding: table.finding,
      sentence,
      filter: formatFilter({ ...selection.filter, case: null }),
      filterInWords: filter,
      link,
    };
    const lists = {
      rows: recordsOf(table),
      ...(coded && coded.count > 0 && { passages: recordsOf(coded) }),
    };
    return { name: `${name}.json`, type: 'application/json', pieces: jsonPieces(about, lists) };
  }
  const table = tableOf(selection, view, link);
  const picture = drawPage({ title: table.finding, sentence, filter, source, link }, WIDTH, (inner) =>
    drawTable(table, inner),
  );
  return { name: `${name}-table.svg`, type: 'image/svg+xml', pieces: inOnePiece(picture) };
}

/** Quotes and passages of the basket that the filter leaves: what the file holds, and not what the address asks for. */
const countPicked = (selection: Selection): number =>
  reportRows(selection).length + reportPassages(selection).length;

const passagesOf = (selection: Selection, link: string): LazyTable =>
  lazyTable(passagesTable(selection, addressesFrom(link)));

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** A file for another tool, or a report; null for what is neither. */
function toolFile(
  selection: Selection,
  form: ExportForm,
  name: string,
  frame: ReportFrame,
): ExportFile | null {
  const addressOf = addressesFrom(frame.link);
  switch (form) {
    case 'annotations':
      return {
        name: `${name}.jsonld`,
        type: 'application/ld+json',
        pieces: annotationPieces(selection),
      };
    case 'timelinejs':
      return {
        name: `${name}-timelinejs.json`,
        type: 'application/json',
        pieces: inOnePiece(json(timelineJs(selection, addressOf))),
      };
    case 'dna':
      return { name: `${name}-dna.csv`, type: 'text/csv', pieces: dnaPieces(selection) };
    case 'refi-codebook':
      return {
        name: `${selection.case.info.id}.qdc`,
        type: 'application/xml',
        pieces: inOnePiece(refiCodebook(selection)),
      };
    case 'refi-project':
      return { name: `${name}.qdpx`, type: 'application/zip', pieces: refiPieces(selection) };
    case 'markdown':
      return {
        name: `${name}.md`,
        type: 'text/markdown',
        pieces: markdownPieces(frame, reportEntries(selection, addressOf)),
      };
    case 'docx':
      return {
        name: `${name}.docx`,
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        pieces: docxPieces(frame, reportEntries(selection, addressOf)),
      };
    default:
      return null;
  }
}

function writeSource({ case: { info } }: Selection): string {
  const by = info.creator?.length ? `, by ${info.creator.map(isolate).join(', ')}` : '';
  const version = info.version ? `, version ${info.version}` : '';
  const day = info.dateModified ? ` of ${info.dateModified}` : '';
  return `Source: the case “${isolate(info.name)}”${version}${day}${by}. Words of articles belong to their publishers.`;
}

/** The table behind a view. Pictures of Quotes and Framing are of this too. */
export const tableOf = (selection: Selection, view: ExportView, link = ''): ExportTable =>
  wholeTable(makeTable(selection, view, addressesFrom(link)));

function makeTable(selection: Selection, view: ExportView, addressOf: (path: string) => string): LazyTable {
  const table = viewTable(selection, view, addressOf);
  return { ...table, head: distinctNames(table.head) };
}

function viewTable(selection: Selection, view: ExportView, addressOf: (path: string) => string): LazyTable {
  switch (view) {
    case 'quotes':
      return quotesTable(selection, addressOf);
    case 'compare':
      return lazyTable(compareTable(selection, addressOf));
    case 'framing':
      return lazyTable(framingTable(deriveFraming(selection)));
    case 'timeline':
      return lazyTable(timelineTable(selection, deriveTimeline(selection, { width: WIDTH }), addressOf));
  }
}

const CHARTS: readonly ExportForm[] = EXPORT_VIEWS.flatMap((view) => EXPORT_CHARTS[view]);
const isChart = (form: ExportForm): form is ExportChart => CHARTS.includes(form);

type Chart = { title: string; draw: (inner: number) => Drawn };

function chartOf(selection: Selection, chart: ExportChart): Chart {
  if (chart === 'axis') {
    const model = deriveTimeline(selection, { width: plotWidth(innerWidth(WIDTH)) });
    return {
      title: writeTimelineFinding(model.finding),
      draw: (inner) => drawTimeline(model, inner),
    };
  }
  if (chart === 'words') {
    const words = deriveDistinctive(selection);
    return { title: 'Words that set each apart from the rest', draw: (inner) => drawWords(words, inner) };
  }
  const model = deriveFraming(selection);
  if (chart === 'quoted')
    return { title: 'Words in quotation marks', draw: (inner) => drawQuotedBars(model, inner) };
  const { stress, frameTable } = model;
  if (!stress || !frameTable)
    return { title: 'Nobody has coded the quotes of this case.', draw: () => ({ svg: '', height: 0 }) };
  return {
    title:
      frameTable.across === 'perspective'
        ? stressSentence(model.perspectives, stress)
        : frameTable.across === 'about'
          ? 'What is said about each target'
          : `What each of the ${frameTable.across}s stresses`,
    draw: (inner) => drawFrames(frameTable, stress, inner),
  };
}
