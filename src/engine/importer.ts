import { type CaseFile, RECORDS } from '../case/case-file.ts';
import { decodeCase } from '../case/decode.ts';
import { digestOf } from '../case/digest.ts';
import { addToCase } from '../import/add-to-case.ts';
import { decodeText } from '../import/decode-text.ts';
import { describeMapping, type MappingModel, type Preset, presetFor } from '../import/describe-mapping.ts';
import { leftOutFiles } from '../import/left-out-file.ts';
import { decodeMapping, MappingError, mappingValue } from '../import/mapping.ts';
import { COLUMNS, type InputFile, ROW_KINDS } from '../import/reader.ts';
import type { Recognised } from '../import/recognise.ts';
import { countLists, formatEquation } from '../import/report.ts';
import { type OpenedFiles, openFiles } from '../import/run-import.ts';
import { delay } from '../lib/delay.ts';
import { LIMITS } from '../lib/limits.ts';
import { repeatedKeys } from '../lib/repeated-keys.ts';
import { caseDigest, writeCase } from '../library/case-digest.ts';
import { FailureError } from './failure.ts';
import {
  type CaseAbout,
  type FileSentence,
  type GivenFile,
  type ImportAnswer,
  type ImportModel,
  type ImportStep,
  LARGE_CASE,
  type LeftOutFile,
  type MapValue,
  type OpenAs,
  type ReadyCase,
} from './import-port.ts';
import { refusalOf } from './refusal.ts';

/** As many left-out records and lost values are shown; all of them are in the files to download. */
const SHOWN = 50;

type Told = {
  onProgress?: (step: ImportStep) => void;
  onFiles?: (files: readonly FileSentence[]) => void;
};

/** Reads the reader's files into a case, step by step; runs in a worker of its own, or in a test on its thread. */
export class Importer {
  private opened: OpenedFiles = { files: [], unreadable: [] };
  private current: MappingModel | null = null;
  private runs = 0;

  /** Recognises files and reads them as guessed, or as a preset for the same columns says. */
  async open(
    given: readonly GivenFile[],
    presets: readonly Preset[],
    told: Told = {},
    as?: OpenAs,
  ): Promise<ImportAnswer['open']> {
    const input = await copy(given, told);
    this.opened = await openFiles(input, as?.format ?? null);
    told.onFiles?.(this.sentences());
    if (as?.map) return { model: await this.describe(as.map, told) };
    const native = this.onlyCase();
    const ready = native && (await readNative(native));
    if (ready) return { ready };
    const guessed = await this.run(null, told);
    const preset = presetFor(presets, guessed.result.sheets);
    if (!preset) return { model: this.modelOf(guessed, null) };
    try {
      const mapped = await this.run(preset.map as MapValue, told);
      return { model: this.modelOf(mapped, preset.name) };
    } catch (error) {
      // A preset of an earlier version, or of a table that only looks alike: the guesses stand.
      if (!(error instanceof MappingError)) throw error;
      this.current = guessed;
      return { model: this.modelOf(guessed, null) };
    }
  }

  /** Reads the same files by another map. */
  async describe(map: MapValue, told: Told = {}): Promise<ImportModel> {
    return this.modelOf(await this.run(map, told), null);
  }

  /** The case, written out; joined to `addTo` where the rows belong to a case that is there. */
  async finish(
    addTo: Uint8Array | null,
    { onProgress }: Told = {},
    about?: CaseAbout,
  ): Promise<ImportAnswer['finish']> {
    const made = this.current?.result;
    if (!made?.file) throw new Error('Nothing was read that could be opened.');
    if (about) Object.assign(made.file.case, { name: about.name, corpus: about.corpus });
    const onWritten = (done: number, total: number) => onProgress?.({ phase: 'write', done, total });
    onWritten(0, 1);
    if (!addTo) return { ready: await readyOf(made.file, made.texts, onWritten), added: null };
    const existing = JSON.parse(decodeText(addTo).text) as CaseFile;
    const { file, added, same, changed, kept, articles } = addToCase(existing, made.file);
    const texts = new Map([...made.texts].map(([id, text]) => [articles.get(id) ?? id, text]));
    return {
      ready: await readyOf(file, texts, onWritten),
      added: { added, same, changed, kept: kept.length },
    };
  }

  leftOut(): LeftOutFile[] {
    return this.current ? leftOutFiles(this.current.result) : [];
  }

  private async run(map: MapValue | null, { onProgress }: Told): Promise<MappingModel> {
    const run = ++this.runs;
    const described = await describeMapping(this.opened, map && decodeMapping(map), {
      ...(onProgress && { onProgress }),
      pause: delay,
      isCancelled: () => run !== this.runs,
    });
    if (run === this.runs) this.current = described;
    return described;
  }

  private onlyCase(): Recognised | null {
    const [first, ...more] = this.opened.files;
    return first?.format === 'case' && more.length === 0 ? first : null;
  }

  private sentences(rows: MappingModel['sheets'] = []): FileSentence[] {
    const { files, unreadable } = this.opened;
    return [
      ...files.map(({ file: { path }, kind, sentence }) => ({
        path,
        sentence: rows.find(({ file, part }) => file === path && part === null)?.sentence ?? sentence,
        isRead: kind !== 'unknown',
      })),
      ...unreadable.map(({ path, reason }) => ({ path, sentence: reason, isRead: false })),
    ];
  }

  private modelOf(described: MappingModel, preset: string | null): ImportModel {
    const { columns, preview, open, report, signature, result } = described;
    const sheets = described.sheets.map((sheet, i) => {
      const records = result.sheets[i]?.records.length ?? 0;
      return { ...sheet, records, sentence: sheet.sentence };
    });
    return {
      files: this.sentences(sheets),
      sheets,
      columns,
      fields: COLUMNS,
      rows: ROW_KINDS,
      preview,
      open,
      map: mappingValue(described.mapping) as MapValue,
      signature,
      preset,
      records: report.records,
      equation: formatEquation(report),
      counts: report.counts,
      leftOut: report.leftOut.slice(0, SHOWN).map((record) => ({ ...record, raw: record.raw.slice(0, 300) })),
      lost: report.lost.slice(0, SHOWN),
      lostTotal: report.lost.length,
      anchors: report.anchors,
      texts: result.texts.size,
      name: result.file?.case.name ?? null,
      refused: report.refused ?? null,
    };
  }
}

async function copy(given: readonly GivenFile[], { onProgress }: Told): Promise<InputFile[]> {
  const total = given.reduce((sum, { file }) => sum + file.size, 0);
  if (total > LIMITS.atOnce) throw new FailureError({ code: 'too-much', bytes: total, most: LIMITS.atOnce });
  const input: InputFile[] = [];
  let done = 0;
  for (const { path, file } of given) {
    onProgress?.({ phase: 'copy', done, total });
    try {
      input.push({ path, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      throw new FailureError({ code: 'file-gone', name: path });
    }
    done += file.size;
  }
  return input;
}

/**
 * A case file is kept byte for byte as it came; only text in UTF-16, or behind a byte order mark, is written anew. Bytes
 * that are no UTF-8 are not guessed at: their sign stands in the text, and is named among the case's problems. Null where a key
 * stands twice in its object: what stood there first is in no record, so it is looked at before it is opened.
 */
async function readNative({ file: { path, bytes } }: Recognised): Promise<ReadyCase | null> {
  const { text: decoded, encoding } = decodeText(bytes);
  const isWide = encoding.startsWith('utf-16');
  const text = isWide ? decoded : new TextDecoder().decode(bytes);
  const { file, problems } = decodeCase(text);
  if (!file) throw new FailureError(refusalOf(path, problems, text));
  const json = text.replace(/^\ufeff/, '');
  const whole = JSON.parse(json) as CaseFile;
  if (repeatedKeys(json, whole).length > 0) return null;
  const isPlain = !isWide && bytes[0] !== 0xef;
  return {
    ...handedOver(isPlain ? new Uint8Array(bytes) : new TextEncoder().encode(text)),
    digest: await caseDigest(whole),
    name: file.case.name,
    counts: countsOf(file),
    caseId: idOf(file),
    texts: [],
    ...corpusOf(whole),
  };
}

async function readyOf(
  file: CaseFile,
  texts: ReadonlyMap<string, string>,
  onWritten: (done: number, total: number) => void,
): Promise<ReadyCase> {
  const { bytes, digest } = await writeCase(file, onWritten);
  return {
    ...handedOver(bytes),
    digest,
    name: file.case.name,
    counts: countsOf(file),
    caseId: idOf(file),
    texts: await Promise.all(
      Array.from(texts, async ([articleId, text]) => ({ articleId, text, digest: await digestOf(text) })),
    ),
    ...corpusOf(file),
  };
}

const handedOver = (bytes: ReadyCase['bytes']): Pick<ReadyCase, 'bytes' | 'file'> =>
  bytes.byteLength < LARGE_CASE ? { bytes } : { bytes, file: new Blob([bytes]) };

const idOf = (file: CaseFile): string => file.case.id ?? 'case';

/** Where a case says that its rows were asked for. */
function corpusOf({ case: info }: CaseFile): { corpus?: object } {
  const { corpus } = info as { corpus?: unknown };
  return typeof corpus === 'object' && corpus !== null ? { corpus } : {};
}

const countsOf = (file: CaseFile): Record<string, number> =>
  Object.fromEntries(
    Object.entries(countLists(file)).filter(([list, count]) => list in RECORDS && count > 0),
  );
