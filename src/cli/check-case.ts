/**
 * Checks a case file and says everything that is wrong with it.
 *
 *   npm run check-case -- FILE [--texts DIR] [--stamp] [--rights]
 *
 * FILE          a case, data/<id>.case.json
 * --texts DIR   compare every anchor, digest, body range and count with the articles' texts, UTF-8 files in DIR. The text of
 *               an article is <article id>.txt, else a file with its textDigest, else <source id>.txt if the source has
 *               one article. Without texts, anchors are compared with the stamps in data/<id>.verified.json.
 * --stamp       (with --texts) write wordCount, wordFrequencies, textDigest and missing positions into FILE, and the
 *               stamps of all anchors that match into the verified file; then check.
 *
 * --rights      words copied beyond the limits of data/README.md are problems, as they always are for files in data/; of other
 *               files they are only counted.
 *
 * Hints (answers nobody judged, quotation marks inside anchors) are listed and are no problems.
 *
 * Exit code 0: no problem. 1: problems. 2: it could not be run as asked.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCase } from '../case/check-case.ts';
import { stampCase } from '../case/stamp-case.ts';
import type { Texts } from '../case/texts-of.ts';
import { formatCheckReport } from './check-report.ts';

const USAGE = 'Usage: npm run check-case -- FILE [--texts DIR] [--stamp] [--rights]';

type Arguments = { file: string; texts: string | null; stamp: boolean; rights: boolean };

function parseArguments(args: readonly string[]): Arguments | null {
  let file: string | null = null;
  let texts: string | null = null;
  let stamp = false;
  let rights = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === '--stamp') stamp = true;
    else if (arg === '--rights') rights = true;
    else if (arg === '--texts') {
      texts = args[++i] ?? null;
      if (texts === null) return null;
    } else if (arg.startsWith('--texts=')) texts = arg.slice('--texts='.length);
    else if (arg.startsWith('-') || file !== null) return null;
    else file = arg;
  }
  return file === null || (stamp && texts === null) ? null : { file, texts, stamp, rights };
}

/** "data/x.case.json" -> "data/x.verified.json": where the stamps of a case lie. */
export const verifiedPath = (file: string): string =>
  `${file.replace(/(?:\.case)?\.json$/, '')}.verified.json`;

async function readTexts(dir: string): Promise<Texts> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.txt'));
  const texts = names.map(
    async (name) => [basename(name, '.txt'), await readFile(join(dir, name), 'utf8')] as const,
  );
  return new Map(await Promise.all(texts));
}

const readIfThere = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });

/** Runs the command with its arguments; gives the exit code. `today` is a day such as "2026-11-22". */
export async function runCheckCase(
  args: readonly string[],
  print: (text: string) => void,
  today: string,
): Promise<0 | 1 | 2> {
  const asked = parseArguments(args);
  if (!asked) {
    print(args.includes('--stamp') ? `--stamp needs --texts DIR.\n${USAGE}` : USAGE);
    return 2;
  }
  try {
    let text = await readFile(asked.file, 'utf8');
    const texts = asked.texts === null ? null : await readTexts(asked.texts);
    if (texts && asked.stamp) {
      const stamped = await stampCase(text, texts, today);
      if (!stamped) print('The file was not stamped, because it cannot be read.');
      else {
        await writeFile(asked.file, stamped.caseText);
        await writeFile(verifiedPath(asked.file), stamped.stampText);
        text = stamped.caseText;
        print(`Stamped ${asked.file} and ${verifiedPath(asked.file)}.\n`);
      }
    }
    const stamp = await readIfThere(verifiedPath(asked.file));
    const rights = asked.rights || basename(dirname(resolve(asked.file))) === 'data';
    const result = await checkCase(text, {
      ...(texts && { texts }),
      ...(stamp !== null && { stamp }),
      rights,
    });
    print(formatCheckReport(result));
    return result.problems.length > 0 ? 1 : 0;
  } catch (error) {
    print(`${(error as Error).message}\n${USAGE}`);
    return 2;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const today = new Date().toISOString().slice(0, 10);
  process.exitCode = await runCheckCase(process.argv.slice(2), console.log, today);
}
