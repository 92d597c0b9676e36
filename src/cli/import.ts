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
  return asked;
}

/** The files of a path, those of folders within it too, sorted by name; each is named from where the path begins. */
async function readFiles(path: string, under: string = dirname(resolve(path))): Promise<InputFile[]> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `There is no file ${path}.` : error.message);
  });
  if (!info.isDirectory())
    return [{ path: relative(under, resolve(path)).replaceAll('\\', '/'), bytes: await readFile(path) }];
  const found: InputFile[] = [];
  for (const entry of (await readdir(path)).sort())
    found.push(...(await readFiles(join(path, entry), under)));
  return found;
}

/** All files that are named. Those of one name in several folders keep as much of their paths as tells them apart. */
async function readAll(paths: readonly string[]): Promise<InputFile[]> {
  const distinct = [...new Map(paths.map((path) => [resolve(path), path])).values()];
  const bare = await Promise.all(distinct.map((path) => readFiles(path)));
  const names = bare.flat().map(({ path }) => path);
  if (new Set(names).size === names.length) return bare.flat();
  let shared = dirname(resolve(distinct[0] as string));
  while (distinct.some((path) => relative(shared, resolve(path)).startsWith('..'))) shared = dirname(shared);
  return (await Promise.all(distinct.map((path) => readFiles(path, shared)))).flat();
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
    throw error.code === 'ENOENT' ? new Error(`${path} cannot be written: there is no such folder.`) : error;
  });
}

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
    const files = await readAll(asked.files);
    const texts = asked.texts === undefined ? [] : await readFiles(asked.texts);
    const map = asked.map === undefined ? null : await readMap(asked.map);
    const { file, report } = await runImport(files, {
      map,
      as: (asked.as ?? null) as FormatName | null,
      texts: texts
        .filter(({ path }) => /\.(?:txt|md)$/i.test(path))
        .map(({ path, bytes }) => ({ path, text: decodeText(bytes).text })),
      ...(asked.name !== undefined && { name: asked.name }),
    });
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
