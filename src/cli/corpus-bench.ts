/**
 * Measures what a press on a corpus costs, on generated quotes in the embedded engine:
 *
 *   npm run corpus-bench [-- --rows 10000000] [--times 9] [--keep]
 *
 * Quotes are generated into a Parquet file, loaded as `npm run corpus` loads them (once for a quarter of the rows and once
 * for all, to see how costs grow), and asked with the very statements of the page. Prints a table: p50 and p95 of each
 * press in ms, the engine's processor time, rows and bytes read. A press is all that the page asks for it, at once, as it does.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sampleStatement, sliceStatement } from '../corpus/ask.ts';
import { ASK_ALL, type CorpusQuery, type CorpusTable, corpusTable } from '../corpus/corpus-table.ts';
import { INDEX_SETTINGS, PRESS_LIMITS, SLICE_LIMITS } from '../corpus/limits.ts';
import { pressStatement } from '../corpus/press.ts';
import { quoteText } from '../corpus/quote-name.ts';
import { readAnswer } from '../corpus/server-error.ts';
import type { Statement } from '../corpus/statement.ts';
import { unitFor } from '../corpus/time-axis.ts';
import { describeMapping } from '../import/describe-mapping.ts';
import { openFiles } from '../import/run-import.ts';
import { formatDay, parseDay } from '../lib/day.ts';
import { formatBytes } from '../lib/format-bytes.ts';
import { Engine, engineFolder, hasEngine } from './corpus/engine.ts';
import { CORPUS_TABLE, type Looked, loadCorpus, lookAtFiles } from './corpus/load-corpus.ts';

/** Invented words of two to four syllables. The first are frequent, the last rare, as in any language. */
const WORDS = Array.from({ length: 20_000 }, (_, i) => {
  let word = '';
  for (let n = 7919 * (i + 1); word.length < 4 || n % 3 > 0; n = Math.floor(n / 7) + i) {
    word += `${'bcdfghklmnprstvwz'[n % 17]}${'aeiou'[Math.floor(n / 17) % 5]}${['', 'n', 'r', 's', 'l', 't'][Math.floor(n / 85) % 6]}`;
    if (word.length > 11) break;
  }
  return word;
});

function generateSql(rows: number, file: string): string {
  const at = 'sipHash64(number, j)';
  const rank = `intDiv(intDiv(bitAnd(${at}, 65535) * bitAnd(bitShiftRight(${at}, 16), 65535), 65536) * bitAnd(bitShiftRight(${at}, 32), 65535), 214748)`;
  const skewed = (seed: number, n: number) =>
    `intDiv(bitAnd(sipHash64(number, ${seed}), 4095) * bitAnd(bitShiftRight(sipHash64(number, ${seed}), 20), 4095) * ${n}, 16777216)`;
  return (
    `INSERT INTO FUNCTION file(${quoteText(file)}, Parquet) ` +
    `WITH splitByChar(' ', {words:String}) AS words SELECT concat('q', toString(number)) AS id, ` +
    `arrayStringConcat(arrayMap(j -> words[1 + least(${rank}, 19999)], range(8 + sipHash64(number, 99) % 12)), ' ') AS quote, ` +
    `concat('Outlet ', toString(${skewed(5, 40)})) AS outlet, concat('Speaker ', toString(${skewed(6, 5000)})) AS speaker, ` +
    `['en', 'en', 'en', 'de', 'fr'][1 + sipHash64(number, 7) % 5] AS language, ` +
    `toString(toDate('2014-01-01') + sipHash64(number, 8) % 3650) AS published FROM numbers(${rows})`
  );
}

const ask = (change: Partial<CorpusQuery>): CorpusQuery => ({ ...ASK_ALL, ...change });
/** What is pressed: everything, one of each kind, and words that stand often, seldom, and in part. */
const PRESSES: readonly (readonly [name: string, query: CorpusQuery])[] = [
  ['everything', ASK_ALL],
  ['an outlet', ask({ outlets: ['Outlet 3'] })],
  ['a speaker', ask({ speakers: ['Speaker 40'] })],
  ['a month', ask({ from: '2019-06-01', to: '2019-06-30' })],
  [
    'two outlets and a year',
    ask({ outlets: ['Outlet 3', 'Outlet 7'], from: '2019-01-01', to: '2019-12-31' }),
  ],
  ['a common word', ask({ words: WORDS[40] ?? '' })],
  ['a rare word', ask({ words: WORDS[15_000] ?? '' })],
  ['part of words (3 letters)', ask({ words: (WORDS[700] ?? '').slice(0, 3) })],
  ['two words', ask({ words: `${WORDS[60]} ${WORDS[300]}` })],
];

const statementsOf = (table: CorpusTable, query: CorpusQuery): Statement[] => [
  pressStatement(table, query, { unit: unitFor(query.from, query.to), most: 100 }),
  sampleStatement(table, query, 50),
];

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

type Cost = { p50: number; p95: number; cpu: number; rows: number; bytes: number };

/** What a press costs. */
async function measure(engine: Engine, table: CorpusTable, query: CorpusQuery, times: number): Promise<Cost> {
  const all: number[] = [];
  const cpu: number[] = [];
  let rows = 0;
  let bytes = 0;
  const askOne = async ({ sql, params }: Statement) => {
    const settings = { ...PRESS_LIMITS, ...INDEX_SETTINGS };
    const { bytes: told } = await engine.ask({ sql, params, format: 'JSONCompact', settings });
    const answer = readAnswer(new TextDecoder().decode(told));
    if (!('rows' in answer)) throw new Error(answer.message);
    rows += answer.rowsRead;
    bytes += answer.bytesRead;
  };
  for (let i = 0; i <= times; i++) {
    const before = engine.processorMs();
    const began = performance.now();
    rows = 0;
    bytes = 0;
    await Promise.all(statementsOf(table, query).map(askOne));
    // The first time warms what a running engine has warm.
    if (i === 0) continue;
    all.push(performance.now() - began);
    cpu.push(engine.processorMs() - before);
  }
  all.sort((a, b) => a - b);
  cpu.sort((a, b) => a - b);
  return { p50: at(all, 0.5), p95: at(all, 0.95), cpu: at(cpu, 0.5), rows, bytes };
}

/** Fifty thousand quotes: read from the engine, and made a case; beside the same rows as a file. */
async function measureSlice(
  engine: Engine,
  table: CorpusTable,
  { map }: Looked,
  rows: number,
  print: (text: string) => void,
) {
  // Quotes are spread over ten years: so many days hold some fifty thousand.
  const days = Math.max(1, Math.round(50_000 / (rows / 3650)));
  const to = formatDay((parseDay('2019-06-01') ?? 0) + days - 1);
  const { sql, params } = sliceStatement(table, ask({ from: '2019-06-01', to }), 50_000);
  const parts: Uint8Array[] = [];
  let began = performance.now();
  await engine.ask({
    sql,
    params,
    format: 'JSONEachRow',
    settings: SLICE_LIMITS,
    onChunk: (part) => parts.push(part),
  });
  const read = performance.now() - began;
  const bytes = new Uint8Array(Buffer.concat(parts));
  began = performance.now();
  const { report } = await describeMapping(await openFiles([{ path: 'slice.ndjson', bytes }], 'ndjson'), map);
  const local = performance.now() - began;
  print(
    `50,000 quotes: ${Math.round(read)} ms to read (${formatBytes(bytes.length)}), ${Math.round(local)} ms to make ${report.records.used.toLocaleString('en-GB')} records of them; ` +
      `together ${((read + local) / local).toFixed(2)} times the same rows as a local file.`,
  );
}

async function run(args: readonly string[], print: (text: string) => void): Promise<0 | 1> {
  const { values } = parseArgs({
    args: [...args],
    options: { rows: { type: 'string' }, times: { type: 'string' }, keep: { type: 'boolean' } },
  });
  if (!hasEngine()) {
    print('skipped: the embedded engine is not installed (npm run corpus-check -- --install gets it)');
    return 0;
  }
  const rows = Number(values.rows ?? 10_000_000);
  const times = Number(values.times ?? 9);
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  const costs: Cost[][] = [];
  try {
    for (const size of [Math.round(rows / 4), rows]) {
      const own = join(folder, String(size));
      mkdirSync(own);
      const engine = new Engine(engineFolder(), join(own, 'data'));
      const file = join(own, 'quotes.parquet');
      let began = performance.now();
      await engine.ask({
        sql: generateSql(size, file),
        params: { words: WORDS.join(' ') },
        format: 'Null',
        isWriting: true,
      });
      print(
        `${size.toLocaleString('en-GB')} quotes generated in ${Math.round((performance.now() - began) / 1000)} s, ${formatBytes(statSync(file).size)} of Parquet`,
      );
      const files = [{ path: file, format: 'Parquet' }];
      const looked = await lookAtFiles(engine, files, null);
      began = performance.now();
      await loadCorpus(engine, files, looked, {
        print: () => undefined,
        signal: new AbortController().signal,
      });
      print(`loaded in ${Math.round((performance.now() - began) / 1000)} s`);
      const { bytes } = await engine.ask({
        sql: `DESCRIBE TABLE ${CORPUS_TABLE}`,
        params: {},
        format: 'JSONCompactEachRow',
      });
      const described = new TextDecoder()
        .decode(bytes)
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const [name = '', type = '', , , comment = ''] = JSON.parse(line) as string[];
          return { name, type, comment };
        });
      const table = corpusTable(CORPUS_TABLE, described, looked.fields);
      const found: Cost[] = [];
      for (const [, query] of PRESSES) found.push(await measure(engine, table, query, times));
      costs.push(found);
      if (size === rows) await measureSlice(engine, table, looked, rows, print);
      engine.end();
      if (!values.keep) rmSync(own, { recursive: true, force: true });
    }
  } finally {
    if (!values.keep) rmSync(folder, { recursive: true, force: true });
  }
  printTable(costs, rows, print);
  print(`This machine had ${cpus().length} processors and a load of ${loadavg()[0]?.toFixed(1)} at the end.`);
  return 0;
}

function printTable([quarter = [], whole = []]: Cost[][], rows: number, print: (text: string) => void): void {
  const cell = (text: string | number, width: number) => String(text).padStart(width);
  print(
    `${'press'.padEnd(28)}${cell('p50', 8)}${cell('p95', 8)}${cell('cpu', 8)}${cell('rows read', 13)}${cell('bytes read', 12)}${cell(`p50 of ${rows / 4e6} M`, 14)}${cell(`${rows / 1e5} M, some`, 14)}`,
  );
  for (const [i, [name]] of PRESSES.entries()) {
    const [small, large] = [quarter[i], whole[i]];
    if (!small || !large) continue;
    // Straight on from the two sizes: what does not grow stays, what grows with the rows grows so.
    const slope = Math.max(0, (large.p50 - small.p50) / (rows * 0.75));
    const tenfold = large.p50 + slope * rows * 9;
    print(
      `${name.padEnd(28)}${cell(Math.round(large.p50), 8)}${cell(Math.round(large.p95), 8)}${cell(Math.round(large.cpu), 8)}${cell(large.rows.toLocaleString('en-GB'), 13)}${cell(formatBytes(large.bytes), 12)}${cell(Math.round(small.p50), 14)}${cell(Math.round(tenfold), 14)}`,
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exit(await run(process.argv.slice(2), console.log));
