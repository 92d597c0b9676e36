/**
 * Makes a case from files of other formats: tables, spreadsheets, JSON, exports of annotation tools.
 *
 *   npm run import -- FILES… [--as FORMAT] [--map m.json] [--texts DIR] [--name NAME] --out x.case.json --report r.json
 *
 * FILES          files, archives (zip, gzip) and folders; formats are recognised by content
 * --as FORMAT    read every file as this format
 * --map FILE     how columns become fields (data/README.md); without it they are guessed
 * --texts DIR    texts of the articles, UTF-8: every quote is looked up in its own
 * --name NAME    the name of the case
 * --out FILE     where the case is written
 * --report FILE  where the report is written: what was used, what was left out and why
 *
 * It never asks: a date that could be read in two ways stays as it is written and is listed in the report.
 * Exit code 0: a case came out. 2: none did, or the map cannot be followed; the report is written all the same.
 */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatCase } from '../case/format-case.ts';
import { decodeText } from '../import/decode-text.ts';
import { decodeMapping, type Mapping, MappingError } from '../import/mapping.ts';
import { FORMATS, type FormatName, type InputFile } from '../import/reader.ts';
import { countLists, formatEquation, formatReport, type ImportReport } from '../import/report.ts';
import { OF_MAP, runImport } from '../import/run-import.ts';
import { isClutter } from '../import/unpack.ts';
import { cite } from '../lib/cite.ts';
import { formatCount } from '../lib/format-count.ts';
import { scanJson } from '../lib/json-scan.ts';
import { lineColumnAt } from '../lib/line-column.ts';

const USAGE =
  'Usage: npm run import -- FILES… [--as FORMAT] [--map m.json] [--texts DIR] [--name NAME] --out x.case.json --report r.json';
const VALUES = ['as', 'map', 'texts', 'name', 'out', 'report'] as const;

type Arguments = { files: string[]; fault?: string } & { [K in (typeof VALUES)[number]]?: string };

/** What the arguments ask for; with a fault, all that could be read of them, so that the report is still written. */
function parseArguments(args: readonly string[]): Arguments {
  const asked: Arguments = { files: [] };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (!arg.startsWith('--')) {
      asked.files.push(arg);
      continue;
    }
    const [name, inline] = arg.slice(2).split(/=(.*)/s) as [string, string | undefined];
    const key = VALUES.find((value) => value === name);
    if (!key) {
      asked.fault ??= `There is no option --${name}.`;
      continue;
    }
    const value = inline ?? args[++i];
    if (value === undefined) asked.fault ??= `--${name} needs a value.`;
    else asked[key] = value;
  }
  if (asked.as !== undefined && !(FORMATS as readonly string[]).includes(asked.as))
    asked.fault ??= `--as knows no format "${asked.as}". The formats are ${FORMATS.join(', ')}.`;
  if (asked.files.length === 0) asked.fault ??= 'No file is named.';
  refuseToOverwrite(asked);
  return asked;
}

/** A file that is read is never written over, nor is the case by the report. */
function refuseToOverwrite(asked: Arguments): void {
  const { files, map, out, report } = asked;
  const read = new Set([...files, ...(map === undefined ? [] : [map])].map((path) => resolve(path)));
  for (const name of ['out', 'report'] as const) {
    const path = asked[name];
    if (path === undefined || !read.has(resolve(path))) continue;
    asked.fault ??= `--${name} names ${path}, which is read. It was not written over.`;
    delete asked[name];
  }
  if (out !== undefined && report !== undefined && resolve(out) === resolve(report))
    asked.fault ??= `--out and --report both name ${out}: the report would be written over the case.`;
}

/**
 * The files of a path, those of folders within it too, sorted by name; each is named from where the path begins. What the command
 * writes is `own` and not read, so that a second run in the same folder is the same.
 */
async function readFiles(
  path: string,
  own: ReadonlySet<string> = new Set(),
  under: string = dirname(resolve(path)),
): Promise<InputFile[]> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `There is no file ${path}.` : error.message);
  });
  if (!info.isDirectory())
    return [{ path: relative(under, resolve(path)).replaceAll('\\', '/'), bytes: await readFile(path) }];
  const found: InputFile[] = [];
  for (const entry of (await readdir(path)).sort())
    if (!own.has(resolve(path, entry))) found.push(...(await readFiles(join(path, entry), own, under)));
  return found;
}

/** All files that are named. Those of one name in several folders keep as much of their paths as tells them apart. */
async function readAll(paths: readonly string[], own: ReadonlySet<string>): Promise<InputFile[]> {
  const distinct = [...new Map(paths.map((path) => [resolve(path), path])).values()];
  const bare = await Promise.all(distinct.map((path) => readFiles(path, own)));
  const names = bare.flat().map(({ path }) => path);
  if (new Set(names).size === names.length) return bare.flat();
  let shared = dirname(resolve(distinct[0] as string));
  while (distinct.some((path) => relative(shared, resolve(path)).startsWith('..'))) shared = dirname(shared);
  return (await Promise.all(distinct.map((path) => readFiles(path, own, shared)))).flat();
}

const EMPTY: ImportReport = {
  report: 1,
  format: null,
  files: [],
  counts: countLists(null),
  records: { in: 0, used: 0, leftOut: 0 },
  leftOut: [],
  lost: [],
  decisions: [],
  anchors: { found: 0, notFound: 0, ambiguous: 0 },
};

async function readMap(path: string): Promise<Mapping> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Error(`There is no file ${path}.`) : error;
  });
  const { text } = decodeText(bytes);
  try {
    return decodeMapping(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const fault = scanJson(text) ?? { offset: 0, reason: 'It cannot be read.' };
    const { line, column } = lineColumnAt(text, fault.offset);
    throw new MappingError(`The map ${path} is no JSON. Line ${line}, column ${column}: ${fault.reason}`);
  }
}

async function write(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EISDIR' ? 'it is a folder' : 'there is no such folder';
    const isKnown = error.code === 'ENOENT' || error.code === 'EISDIR';
    throw isKnown ? new Error(`${path} cannot be written: ${why}.`) : error;
  });
}

/** Files in the folder of texts that are texts; what else lies there is told. */
const IS_TEXT = /\.(?:txt|md)$/i;
const NO_TEXT = 'In the folder of texts only files that end in .txt or .md are read.';

/** Runs the command with its arguments; gives the exit code. */
export async function runImportCommand(
  args: readonly string[],
  print: (text: string) => void,
): Promise<0 | 2> {
  const asked = parseArguments(args);
  const writeReport = async (report: ImportReport) => {
    if (asked.report !== undefined) await write(asked.report, formatReport(report));
  };
  if (asked.fault !== undefined) {
    await writeReport({ ...EMPTY, refused: asked.fault }).catch(() => undefined);
    print(`${asked.fault}\n${USAGE}`);
    return 2;
  }
  let written = EMPTY;
  try {
    const own = new Set(
      [asked.out, asked.report].flatMap((path) => (path === undefined ? [] : resolve(path))),
    );
    const files = await readAll(asked.files, own);
    const beside = asked.texts === undefined ? [] : await readFiles(asked.texts, own);
    const texts = beside.filter(({ path }) => IS_TEXT.test(path));
    const map = asked.map === undefined ? null : await readMap(asked.map);
    const { file, report } = await runImport(files, {
      map,
      as: (asked.as ?? null) as FormatName | null,
      texts: texts.map(({ path, bytes }) => ({ path, text: decodeText(bytes).text })),
      ...(asked.name !== undefined && { name: asked.name }),
    });
    for (const { path } of beside)
      if (!IS_TEXT.test(path) && !isClutter(path) && !files.some((file) => path.endsWith(file.path)))
        report.lost.push({ file: path, line: null, field: '', value: '', reason: NO_TEXT });
    written = report;
    await writeReport(report);
    print(formatEquation(report));
    if (!file) {
      print(report.refused ?? 'No case came out.');
      return 2;
    }
    if (asked.out !== undefined) await write(asked.out, formatCase(file));
    for (const { file: of, line, reason } of report.leftOut.slice(0, 20))
      print(`  ${of}${line === null ? '' : `, line ${line}`}: ${reason}`);
    if (report.leftOut.length > 20) print(`  and ${report.leftOut.length - 20} more, in the report`);
    const unfollowed = report.lost.filter(({ field }) => field.startsWith(OF_MAP));
    for (const { field, value, reason } of unfollowed) print(`  ${field} (${cite(value)}): ${reason}`);
    const told = report.lost.length - unfollowed.length;
    if (told > 0)
      print(`  ${formatCount(told, 'value or note', 'values or notes')} told in the report, under lost`);
    return 0;
  } catch (error) {
    const message = (error as Error).message;
    await writeReport({ ...written, refused: message }).catch(() => undefined);
    print(message);
    return 2;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await runImportCommand(process.argv.slice(2), console.log);
