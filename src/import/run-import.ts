import type { CaseFile } from '../case/case-file.ts';
import { append } from '../lib/append.ts';
import { cite } from '../lib/cite.ts';
import { formatCount } from '../lib/format-count.ts';
import { LIMITS } from '../lib/limits.ts';
import { type Built, buildDraft } from './build-draft.ts';
import { decodeText } from './decode-text.ts';
import { joinCases } from './join-cases.ts';
import { joinSheets } from './join-sheets.ts';
import { type GivenText, matchTexts, placeAnchors } from './join-texts.ts';
import { fitMappings, mapRows } from './map-rows.ts';
import type { Mapping } from './mapping.ts';
import { readSheets } from './read-sheets.ts';
import {
  type CodebookEntry,
  type Column,
  type Decision,
  type FormatName,
  type InputFile,
  type LeftOut,
  type Lost,
  type Row,
  type Sink,
  UnreadableFile,
} from './reader.ts';
import { isSheetFormat, READERS } from './readers.ts';
import { type Recognised, recognise } from './recognise.ts';
import { countLists, type ImportReport } from './report.ts';
import type { Sheet } from './sheet.ts';
import { decisionsOf, mergesOf } from './sheet-decisions.ts';
import { atPage } from './text-directive.ts';
import { type Unfollowed, unfollowedParts, unusedMerges } from './unfollowed.ts';
import { gunzip, isClutter, isGzip, isZip, unzip } from './unpack.ts';

/** What a run says on its way; `total` is all bytes that were given, unpacked, and for `build` all rows. */
export type ImportProgress = { phase: 'unpack' | 'read' | 'build' | 'texts'; done: number; total: number };

export type ImportOptions = {
  /** The format of every file, instead of recognising it. */
  as?: FormatName | null;
  map?: Mapping | null;
  /** Texts of articles, to look the words up in; they never become part of the case. */
  texts?: readonly GivenText[];
  /** The name of the case; otherwise the input's own, else that of the first file. */
  name?: string;
  onProgress?: (progress: ImportProgress) => void;
  /** Called between pieces of work: wait here for what else is due. */
  pause?: () => Promise<void>;
  isCancelled?: () => boolean;
};

export type ImportResult = {
  /** The draft case; null when nothing came out. */
  file: CaseFile | null;
  report: ImportReport;
  /** What is left for the reader to decide; null when no rows were read. */
  open: Built['open'] | null;
  /** Texts that belong to articles of the case, by article id. */
  texts: ReadonlyMap<string, string>;
  /** The sheets that rows were read from, so that left-out rows can be written as they came. */
  sheets: readonly Sheet[];
  isCancelled: boolean;
};

/** Files after archives were opened, each with what it was taken for. */
export type OpenedFiles = { files: Recognised[]; unreadable: { path: string; reason: string }[] };

/** Opens archives and recognises every file in them; what is left unopened once `proceed` says no is not in the answer. */
export async function openFiles(
  input: readonly InputFile[],
  as: FormatName | null = null,
  proceed: () => Promise<boolean> = async () => true,
): Promise<OpenedFiles> {
  const files: Recognised[] = [];
  const unreadable: OpenedFiles['unreadable'] = [];
  const visit = async (file: InputFile, depth: number): Promise<void> => {
    try {
      if (isClutter(file.path)) return;
      if (isGzip(file.bytes)) return await visit(await gunzip(file), depth + 1);
      const found = await recognise(file);
      const isArchive = isZip(file.bytes) && (found.kind !== 'records' || found.certainty < 0.5);
      if (isArchive && depth < LIMITS.archives && !/^A (?:file|spreadsheet) of /.test(found.sentence)) {
        for (const member of (await unzip(file, proceed)) ?? []) await visit(member, depth + 1);
        return;
      }
      files.push(as !== null && found.kind !== 'unknown' ? forced(found, as) : found);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      unreadable.push({ path: file.path, reason: error.message });
    }
  };
  // Whoever chose them, and in which order: the same files make the same case.
  for (const file of [...input].sort(byPath)) await visit(file, 0);
  if (as !== null && isSheetFormat(as)) takeAsTables(files, as);
  if (as === null) {
    joinCompanions(files);
    takeProse(files);
  }
  return { files, unreadable };
}

const byPath = (a: InputFile, b: InputFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** With the format said, only plain texts beside a table stay what they are. */
function forced(found: Recognised, as: FormatName): Recognised {
  if (found.kind === 'text' && isSheetFormat(as) && /\.(?:txt|md)$/i.test(found.file.path)) return found;
  return asked(found, as);
}

const asked = (found: Recognised, as: FormatName): Recognised => ({
  ...found,
  kind: 'records',
  format: as,
  certainty: 1,
});

/** Texts are tables where somebody says what makes them so, and nothing else is one. */
function takeAsTables(
  files: readonly Recognised[],
  as: FormatName,
  isMeant: (found: Recognised) => boolean = () => true,
): void {
  if (files.some(({ kind }) => kind === 'records')) return;
  for (const found of files)
    if (found.kind === 'text' && isMeant(found)) Object.assign(found, asked(found, as));
}

/** Commas make a table of nearly any text. Beside surer files, what is called a text and has no known column is one. */
function takeProse(files: readonly Recognised[]): void {
  const isProse = ({ format, certainty, file: { path } }: Recognised) =>
    (format === 'csv' || format === 'tsv') && certainty < SURE && /\.(?:txt|text|md)$/i.test(path);
  if (!files.some((found) => found.kind === 'records' && !isProse(found))) return;
  for (const found of files)
    if (isProse(found)) Object.assign(found, { format: null, kind: 'text', sentence: 'A plain text' });
}

/** A table is at most so sure without a column whose name is known. */
const SURE = 0.45;

function joinCompanions(files: Recognised[]): void {
  for (const reader of READERS) {
    if (!reader.companion) continue;
    const own = new Set(files.flatMap(({ format, file }) => (format === reader.name ? [file.path] : [])));
    if (own.size === 0) continue;
    for (const found of files)
      if (found.certainty < 0.6 && found.format !== reader.name && reader.companion(found.file.path, own))
        Object.assign(found, { format: reader.name, kind: 'records', certainty: 0.6 });
  }
}

/**
 * Reads files of any format into a draft case and a report of what became of every record. Never throws for what the
 * files hold: what cannot be read is told in the report. Throws `MappingError` for a map that cannot be followed.
 */
export async function runImport(
  input: readonly InputFile[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const run = new ImportRun(options);
  run.total = input.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const as = options.as ?? options.map?.as ?? null;
  const opened = await openFiles(input, as, run.unpacking);
  // What a map says of the records of a transcript or of labelled texts can only be followed in them as JSON.
  if (as === null && (options.map?.columns || options.map?.at.length))
    for (const found of opened.files)
      if (found.format === 'speech' || found.format === 'labels') Object.assign(found, asked(found, 'json'));
  const delimiter = options.map?.delimiter;
  if (as === null && delimiter)
    takeAsTables(opened.files, 'csv', ({ file }) => decodeText(file.bytes).text.includes(delimiter));
  return run.run(opened);
}

/** What `runImport` does, for files that are opened already. */
export async function importOpened(opened: OpenedFiles, options: ImportOptions = {}): Promise<ImportResult> {
  return new ImportRun(options).run(opened);
}

/** How the field of a lost value begins that is a part of the map and not of a record. */
export const OF_MAP = 'map: ';

class ImportRun {
  total = 0;
  private done = 0;
  private readonly options: ImportOptions;
  private readonly rows: Row[] = [];
  private readonly leftOut: LeftOut[] = [];
  private readonly lost: Lost[] = [];
  private readonly decisions: Decision[] = [];
  private readonly codebook: CodebookEntry[] = [];
  private readonly counts = new Map<string, { format: FormatName; records: number }>();
  private readonly cases: CaseFile[] = [];
  private sheets: readonly Sheet[] = [];
  private readonly readFields = new Set<Column>();
  private caseName: string | null = null;
  private phase: ImportProgress['phase'] = 'read';

  constructor(options: ImportOptions) {
    this.options = options;
  }

  private readonly proceed = async (bytes: number): Promise<boolean> => {
    this.options.onProgress?.({
      phase: this.phase,
      done: Math.min(this.total, this.done + bytes),
      total: this.total,
    });
    await this.options.pause?.();
    return !this.options.isCancelled?.();
  };

  private readonly building = async (part: number): Promise<boolean> => {
    const total = this.rows.length;
    this.options.onProgress?.({ phase: 'build', done: Math.round(part * total), total });
    await this.options.pause?.();
    return !this.options.isCancelled?.();
  };

  readonly unpacking = async (): Promise<boolean> => {
    this.options.onProgress?.({ phase: 'unpack', done: 0, total: this.total });
    await this.options.pause?.();
    return !this.options.isCancelled?.();
  };

  private readonly sink: Sink = {
    row: (row) => this.rows.push(atPage(row)),
    leaveOut: (record) => this.leftOut.push(record),
    lose: (value) => this.lost.push(value),
    codebook: (entry) => this.codebook.push(entry),
    count: (file, format, records) => {
      const known = this.counts.get(file)?.records ?? 0;
      this.counts.set(file, { format, records: known + records });
    },
    decide: (decision) => this.decisions.push(decision),
    wholeCase: (file) => this.cases.push(file),
    name: (text) => {
      this.caseName ??= text.trim() || null;
    },
    proceed: this.proceed,
  };

  async run({ files, unreadable }: OpenedFiles): Promise<ImportResult> {
    if (this.total === 0) this.total = files.reduce((sum, { file }) => sum + file.bytes.length, 0);
    for (const { path, reason } of unreadable) this.tellUnread(path, reason);
    const texts: GivenText[] = [...(this.options.texts ?? [])];
    for (const { file, kind, sentence } of files)
      if (kind === 'unknown') this.tellUnread(file.path, sentence);
      else if (kind === 'text') texts.push({ path: file.path, text: decodeText(file.bytes).text });
    const map = this.options.map ?? null;
    const isWhole =
      (await this.readSheetFiles(files, map)) &&
      (await this.readOthers(files, map)) &&
      (await this.proceed(0));
    if (!isWhole) return this.finish(files, null, new Map(), true);
    if (map) this.tellUnfollowed(files, map);
    this.phase = 'build';
    const name = this.options.name ?? this.caseName ?? nameOf(files);
    const built = await buildDraft({ name, rows: this.rows, codebook: this.codebook, map }, this.building);
    if (!built) return this.finish(files, null, new Map(), true);
    append(this.leftOut, built.leftOut);
    append(this.lost, built.lost);
    if (this.rows.length > 0) append(this.decisions, [...built.decisions, ...mergesOf(map)]);
    const hasRows =
      built.file.articles.length + (built.file.events ?? []).length + (built.file.frames ?? []).length > 0;
    const parts = [...this.cases, ...(hasRows ? [built.file] : [])];
    if (parts.length === 0) return this.finish(files, built, new Map(), false);
    const file = joinCases(parts);
    const [first] = files;
    if (map && first) for (const found of unusedMerges(map, file)) this.tellPart(first, found);
    this.phase = 'texts';
    const matched = matchTexts(file, built.texts, texts);
    const rows = matched.texts.size > 0 ? built.rowsOfAnchors() : new Map();
    this.anchors = await placeAnchors(file, matched.texts, rows, (lost) => this.lost.push(lost));
    for (const path of matched.unused)
      this.lost.push({
        file: path,
        line: null,
        field: '',
        value: '',
        reason: 'No article was found that this text is of.',
      });
    return this.finish(files, built, matched.texts, false, file);
  }

  /** Says which parts of the map nothing that was read could follow. */
  private tellUnfollowed(files: readonly Recognised[], map: Mapping): void {
    const read = files.filter(({ format, kind }) => format !== null && kind === 'records');
    const [first] = read;
    if (!first) return;
    const formats = new Set(read.flatMap(({ format }) => format ?? []));
    for (const found of unfollowedParts(map, formats, this.sheets, this.readFields))
      this.tellPart(first, found);
    const { as = null } = this.options;
    if (as !== null && map.as !== null && map.as !== as)
      this.lost.push({
        file: first.file.path,
        line: null,
        field: `${OF_MAP}as`,
        value: map.as,
        reason: `The files were to be read as ${as}, which goes before the map.`,
      });
  }

  private tellPart({ file }: Recognised, { part, value, reason }: Unfollowed): void {
    this.lost.push({
      file: file.path,
      line: null,
      field: `${OF_MAP}${part}`,
      value,
      reason: `${reason} This part of the map was not followed.`,
    });
  }

  private anchors = { found: 0, notFound: 0, ambiguous: 0 };

  private tellUnread(path: string, reason: string): void {
    this.lost.push({ file: path, line: null, field: '', value: '', reason });
  }

  private async readSheetFiles(files: readonly Recognised[], map: Mapping | null): Promise<boolean> {
    const sheets: Sheet[] = [];
    for (const { file, format } of files) {
      if (format === null || !isSheetFormat(format)) continue;
      try {
        const read = await readSheets(file, format, map, this.proceed);
        if (!read) return false;
        append(sheets, read);
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        this.tellUnread(file.path, error.message);
      }
      this.done += file.bytes.length;
    }
    this.sheets = joinSheets(sheets, map);
    if (sheets.length === 0) return true;
    const mappings = fitMappings(this.sheets, map);
    for (const [i, sheet] of this.sheets.entries()) {
      const mapping = mappings[i];
      if (!mapping) continue;
      if (mapping.fields.length === 0 && sheets.length > 1) {
        const reason = `No column of this list is known; its ${formatCount(sheet.records.length, 'record')} ${sheet.records.length === 1 ? 'was' : 'were'} not read.`;
        this.lost.push({
          file: sheet.file,
          line: sheet.headerLine ?? sheet.records[0]?.line ?? null,
          field: sheet.part ?? '',
          value: sheet.records[0]?.raw.slice(0, 200) ?? '',
          reason,
        });
        continue;
      }
      for (const { line, field, value, reason } of sheet.aside ?? [])
        this.lost.push({ file: sheet.file, line, field, value: value.slice(0, 200), reason });
      for (const note of sheet.notes)
        this.lost.push({ file: sheet.file, line: null, field: '', value: '', reason: note });
      for (const { field } of mapping.fields) this.readFields.add(field);
      append(this.decisions, decisionsOf(sheet, mapping, map, prefixOf(sheet, sheets)));
      if (!(await mapRows(sheet, mapping, this.sink))) return false;
    }
    return true;
  }

  private async readOthers(files: readonly Recognised[], map: Mapping | null): Promise<boolean> {
    for (const reader of READERS) {
      const own = files.filter(({ format }) => format === reader.name).map(({ file }) => file);
      // One file after the other where a format allows it, so that one broken file does not take the others along.
      const groups = reader.companion || own.length === 0 ? [own] : own.map((file) => [file]);
      for (const group of groups) {
        if (group.length === 0) continue;
        try {
          await reader.read(group, this.sink, { map });
        } catch (error) {
          if (!(error instanceof UnreadableFile)) throw error;
          this.tellUnread(error.path, error.message);
        }
        this.done += group.reduce((sum, { bytes }) => sum + bytes.length, 0);
        if (!(await this.proceed(0))) return false;
      }
    }
    return true;
  }

  private finish(
    files: readonly Recognised[],
    built: Built | null,
    texts: ReadonlyMap<string, string>,
    isCancelled: boolean,
    file: CaseFile | null = null,
  ): ImportResult {
    const listed = files.map(({ file, format, kind }) => ({
      file: file.path,
      format: kind === 'text' ? ('text' as const) : format,
      in: this.counts.get(file.path)?.records ?? 0,
    }));
    const total = [...this.counts.values()].reduce((sum, { records }) => sum + records, 0);
    const leftOut = this.leftOut.length;
    const bySize = [...listed].sort((a, b) => b.in - a.in);
    const main = bySize.find(({ format }) => format !== null && format !== 'text')?.format ?? null;
    return {
      file,
      report: {
        report: 1,
        format: main === 'text' ? null : main,
        files: listed,
        counts: countLists(file),
        records: { in: total, used: total - leftOut, leftOut },
        leftOut: inOrder(this.leftOut),
        lost: this.lost,
        decisions: this.decisions,
        anchors: this.anchors,
        ...(file === null && { refused: isCancelled ? 'The import was cancelled.' : this.whyNothing(files) }),
      },
      open: built && this.rows.length > 0 ? built.open : null,
      texts,
      sheets: this.sheets,
      isCancelled,
    };
  }

  private whyNothing(files: readonly Recognised[]): string {
    const unread = this.lost.find(({ line, field, value }) => line === null && field === '' && value === '');
    if (unread && this.leftOut.length === 0) return `${cite(unread.file)} cannot be opened: ${unread.reason}`;
    if (files.length === 0) return 'There is no file that can be read.';
    if (files.every(({ kind }) => kind === 'text'))
      return 'These are texts without a table or case that quotes them.';
    const [first] = this.leftOut;
    if (!first) return 'The files hold no record.';
    // Without headers, columns are guessed from their values alone.
    const isBare = this.sheets.length > 0 && this.sheets.every(({ hasHeader }) => !hasHeader);
    const hint = isBare
      ? ' The table has no line of headers: put one above it, such as quote, outlet, published, or say which column is what.'
      : '';
    return `No record could be used. The first: ${first.reason}${hint}`;
  }
}

const inOrder = (leftOut: readonly LeftOut[]): LeftOut[] => {
  const files = new Map([...new Set(leftOut.map(({ file }) => file))].map((file, i) => [file, i]));
  return [...leftOut].sort(
    (a, b) =>
      (files.get(a.file) ?? 0) - (files.get(b.file) ?? 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      a.record - b.record,
  );
};

/** What tells the decisions of several sheets apart: "$.quotes[*]: ", with several files also the file's name. */
function prefixOf({ file, part }: Sheet, sheets: readonly Sheet[]): string {
  const names = [
    ...(sheets.some((other) => other.file !== file) ? [file] : []),
    ...(part !== null && sheets.some((other) => other.part !== part) ? [part] : []),
  ];
  return names.length === 0 ? '' : `${names.join(' ')}: `;
}

/** "quotes" from "folder/quotes.csv.gz", and for an archive the archive's name. */
function nameOf(files: readonly Recognised[]): string {
  const path = (files.find(({ kind }) => kind === 'records') ?? files[0])?.file.path ?? '';
  const archive = path.split('!/')[0] as string;
  const stem = (archive.split('/').at(-1) ?? '').replace(/(?:\.case)?(?:\.[a-z0-9]{1,8}){1,2}$/i, '');
  return stem.trim() || 'Imported case';
}
