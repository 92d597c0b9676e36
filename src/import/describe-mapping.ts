import { shortHash } from '../lib/short-hash.ts';
import type { Built } from './build-draft.ts';
import { cellText } from './guess-mapping.ts';
import { headerKey } from './header-words.ts';
import { fitMappings, type SheetMapping } from './map-rows.ts';
import { type Mapping, NO_MAPPING } from './mapping.ts';
import type { Column, FormatName, RowKind } from './reader.ts';
import type { ImportReport } from './report.ts';
import { type ImportOptions, type ImportResult, importOpened, type OpenedFiles } from './run-import.ts';
import type { Sheet } from './sheet.ts';

/** One column of an input as the page shows it: real values on the left, its field on the right. */
export type ColumnModel = {
  sheet: number;
  column: number;
  header: string;
  /** Up to three different values that are not blank, cut to 120 characters. */
  values: readonly string[];
  field: Column | null;
  /** Why this field: "the header says so", "as chosen". Empty without a field. */
  reason: string;
};

/** A finished quote, as it will stand in the case. */
export type PreviewQuote = {
  words: string;
  type: string | null;
  speaker: string | null;
  outlet: string;
  headline: string | null;
  /** EDTF, or the date as written while it cannot be read. */
  published: string | null;
  /** When it was said, likewise, where that is told by itself. */
  said: string | null;
  codes: readonly string[];
};

/** What the page needs to show a mapping, follow each change of it, and ask only what the data leave open. */
export type MappingModel = {
  sheets: readonly {
    file: string;
    part: string | null;
    /** The sheets or tables of its file, where there are several to choose from. */
    names: readonly string[];
    format: FormatName;
    sentence: string;
    row: RowKind;
    rowReason: string;
    notes: readonly string[];
  }[];
  columns: readonly ColumnModel[];
  preview: readonly PreviewQuote[];
  open: Built['open'] | null;
  report: ImportReport;
  /** The mapping with every guess written out, to be changed, saved, and kept with the case. */
  mapping: Mapping;
  /** Equal for inputs with the same headers: a preset is found again by it. */
  signature: string;
  /** What the mapping makes: the draft case and all that goes with it. */
  result: ImportResult;
};

/** Applies a mapping (or, with null, the guesses) and describes all that came of it. Throws `MappingError` as `runImport` does. */
export async function describeMapping(
  opened: OpenedFiles,
  map: Mapping | null,
  options: Omit<ImportOptions, 'map'> = {},
): Promise<MappingModel> {
  const result = await importOpened(opened, { ...options, map });
  const { sheets } = result;
  const fitted = fitMappings(sheets, map);
  return {
    sheets: sheets.map(({ file, part, names = [], format, sentence, notes }, i) => {
      const { row, rowReason } = fitted[i] as SheetMapping;
      return { file, part, names, format, sentence: `${sentence}; ${LOOKS[row]}`, row, rowReason, notes };
    }),
    columns: sheets.flatMap((sheet, i) => columnsOf(sheet, i, fitted[i] as SheetMapping)),
    preview: previewOf(result),
    open: result.open,
    report: result.report,
    mapping: writtenOut(map ?? NO_MAPPING, sheets, fitted),
    signature: signatureOf(sheets),
    result,
  };
}

const LOOKS: Record<RowKind, string> = {
  quote: 'it looks like quotes',
  event: 'it looks like events',
  article: 'it looks like articles',
  code: 'it looks like coded passages',
  answer: 'it looks like answers to questions',
};

function columnsOf(sheet: Sheet, index: number, { fields }: SheetMapping): ColumnModel[] {
  return sheet.headers.map((header, column) => {
    const values = new Set<string>();
    for (const { cells } of sheet.records) {
      const text = cellText(cells[column]).trim();
      if (text !== '') values.add(text.length > 120 ? `${text.slice(0, 119)}…` : text);
      if (values.size === 3) break;
    }
    const mapped = fields.find(({ columns }) => columns.includes(column));
    return {
      sheet: index,
      column,
      header,
      values: [...values],
      field: mapped?.field ?? null,
      reason: mapped?.reason ?? '',
    };
  });
}

function previewOf({ file }: ImportResult): PreviewQuote[] {
  if (!file) return [];
  const people = new Map((file.people ?? []).map(({ id, name }) => [id, name ?? id]));
  const sources = new Map(file.sources.map(({ id, name }) => [id, name]));
  const articles = new Map(file.articles.map((article) => [article.id, article]));
  const frames = new Map((file.frames ?? []).map(({ id, prefLabel }) => [id, prefLabel ?? id]));
  const statements = new Map((file.statements ?? []).map((statement) => [statement.id, statement]));
  return (file.quotes ?? []).slice(0, 3).map((quote) => {
    const article = articles.get(quote.articleId);
    const statement = statements.get(quote.statementId ?? '');
    return {
      words: quote.selector.exact,
      type: quote.quoteType ?? null,
      speaker: quote.speakerText ?? people.get(quote.speakerId ?? '') ?? null,
      outlet: sources.get(article?.sourceId ?? '') ?? '',
      headline: article?.headline ?? null,
      published: article?.datePublished ?? article?.dateFrom ?? null,
      said: statement?.dateSpoken ?? statement?.dateFrom ?? null,
      codes: (file.annotations ?? []).flatMap(({ quoteId, frameId }) =>
        quoteId === quote.id ? [frames.get(frameId) ?? frameId] : [],
      ),
    };
  });
}

/** With one sheet, a mapping that names every column it uses; with several, what was said, since each is guessed for itself. */
function writtenOut(map: Mapping, sheets: readonly Sheet[], fitted: readonly SheetMapping[]): Mapping {
  const [sheet] = sheets;
  const [mapping] = fitted;
  if (sheets.length !== 1 || !sheet || !mapping) return map;
  const columns = new Map(
    mapping.fields.map(({ field, columns }) => [
      field,
      columns.map((column) => sheet.headers[column] as string),
    ]),
  );
  return { ...map, row: mapping.row, columns };
}

/** The same for inputs whose columns have the same names, in any order. */
export function signatureOf(sheets: readonly Sheet[]): string {
  const names = sheets.map(({ headers, hasHeader }) =>
    hasHeader ? headers.map(headerKey).sort().join('|') : `${headers.length} columns`,
  );
  return shortHash(names.sort().join('||'));
}

/** A mapping that was kept under a name, found again by the columns of what is opened. */
export type Preset = { name: string; signature: string; map: object };

export const presetFor = (presets: readonly Preset[], sheets: readonly Sheet[]): Preset | null => {
  const signature = signatureOf(sheets);
  return presets.find((preset) => preset.signature === signature) ?? null;
};
