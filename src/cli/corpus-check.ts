/**
 * Asks the embedded engine what a corpus is asked, and compares with the same said slowly over an array:
 *
 *   npm run corpus-check [-- --install]
 *
 * Every letter of Unicode is folded by both; thousands of generated quotes in tables of several shapes are counted, faceted,
 * put into months, and sliced, each table alone and as two shards behind one distributed table. Without the engine nothing is compared, and it says *skipped*;
 * `--install` gets it first, where that takes no longer than four minutes.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { countStatement, digestStatement, facetStatement, sliceStatement } from '../corpus/ask.ts';
import {
  CORPUS_FACETS,
  type CorpusFacet,
  type CorpusQuery,
  type CorpusTable,
  corpusTable,
  helperComment,
} from '../corpus/corpus-table.ts';
import { foldSql } from '../corpus/fold-sql.ts';
import { pressStatement, readPress } from '../corpus/press.ts';
import { projectionsOf } from '../corpus/projections.ts';
import { quoteText } from '../corpus/quote-name.ts';
import type { Statement } from '../corpus/statement.ts';
import { fold } from '../lib/fold.ts';
import { Engine, engineFolder, hasEngine, installEngine, whyNoEngine } from './corpus/engine.ts';
import { dayOf, isAsked, type PlainQuote, tally } from './corpus/reference.ts';

/** Runs every comparison; gives how many went well and what did not. */
async function check(engine: Engine, folder: string): Promise<{ passed: number; faults: string[] }> {
  const faults: string[] = [];
  let passed = 0;
  const same = (what: string, found: unknown, expected: unknown) => {
    const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
    if (a === b) passed++;
    else if (faults.length < 20)
      faults.push(`${what}\n  the engine: ${a.slice(0, 300)}\n  slowly:     ${b.slice(0, 300)}`);
  };
  const ask = async ({ sql, params }: Statement): Promise<unknown[][]> => {
    const { bytes } = await engine.ask({ sql, params, format: 'JSONCompactEachRow' });
    const lines = new TextDecoder().decode(bytes).split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as unknown[]);
  };
  await checkFold(ask, folder, same);
  const quotes = fc.sample(QUOTE, { seed: 7, numRuns: 2500 });
  const tables = await makeTables(engine, folder, quotes);
  const shards = await Promise.all(tables.map((shaped) => shardOf(engine, shaped)));
  const queries = fc.sample(QUERY, { seed: 11, numRuns: 60 });
  for (const [i, query] of queries.entries())
    for (const { table, seen } of i % 3 === 0 ? [...tables, ...shards] : tables)
      await checkQuery(ask, table, seen(quotes), query, same);
  for (const [i, { table }] of tables.entries()) {
    const sharded = shards[i]?.table as CorpusTable;
    const nodes = await ask({ sql: `SELECT uniqExact(_shard_num) FROM ${sharded.name}`, params: {} });
    same(`shards that ${sharded.name} is read from`, Number(nodes[0]?.[0]), 2);
    for (const query of queries.slice(0, 10))
      same(
        `digest of ${sharded.name} ${JSON.stringify(query)}, beside that of one table`,
        await ask(digestStatement(sharded, query)),
        await ask(digestStatement(table, query)),
      );
  }
  return { passed, faults };
}

type Same = (what: string, found: unknown, expected: unknown) => void;
type Ask = (statement: Statement) => Promise<unknown[][]>;

/** Marks that came into Unicode with versions 16 and 17: the engine's tables of letters are older than those of Node. */
const NEW_MARKS: readonly (readonly [from: number, to: number])[] = [
  [0x897, 0x897],
  [0x1acf, 0x1aeb],
  [0x10d69, 0x10d6d],
  [0x10efa, 0x10efc],
  [0x11380, 0x113e2],
  [0x11b60, 0x11b67],
  [0x11f5a, 0x11f5a],
  [0x1611e, 0x16129],
  [0x1612a, 0x1612f],
  [0x16d40, 0x16d6c],
  [0x1e5ee, 0x1e6f5],
];

async function checkFold(ask: Ask, folder: string, same: Same): Promise<void> {
  const lines: string[] = [];
  for (let c = 1; c < 0x110000; c++) {
    if (c >= 0xd800 && c < 0xe000) continue;
    const letter = String.fromCodePoint(c);
    lines.push(JSON.stringify({ c, t: `A${letter}b ${letter} ΑΣ` }));
  }
  const file = join(folder, 'letters.ndjson');
  writeFileSync(file, lines.join('\n'));
  const from = `file(${quoteText(file)}, JSONEachRow, 'c UInt32, t String')`;
  const found = await ask({ sql: `SELECT c, t, ${foldSql('t')} FROM ${from}`, params: {} });
  const other = found.filter(
    ([c, text, folded]) =>
      fold(String(text)) !== folded && !NEW_MARKS.some(([from, to]) => Number(c) >= from && Number(c) <= to),
  );
  same(`letters that are folded otherwise, of ${found.length}`, other, []);
  same('every letter was folded', found.length, lines.length);
}

const WORD = fc.constantFrom(
  'war',
  'War',
  'WÄR',
  'a%b',
  'a_b',
  'Kyïv’s',
  'long‑range',
  "it's",
  'мост',
  'پل',
  'ß',
  '\\',
  '“we',
  ' ',
  '\n',
);
const TEXT = fc.array(WORD, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const NAME = fc.constantFrom('', 'The Hill', "O'Neill", 'a\\b', 'Press\tTV', 'دویچه', 'Hill');
const DAY = fc.constantFrom(
  '',
  '2024-06-25',
  '2024-06-25T23:30:00+03:30',
  '2024-06',
  '2024',
  '2023-12-31',
  '2024-07-01',
  'June 2024',
  '2024-6-1',
);
const QUOTE: fc.Arbitrary<PlainQuote> = fc.record({
  words: TEXT,
  published: DAY,
  outlet: NAME,
  speaker: NAME,
  language: fc.constantFrom('', 'en', 'fa'),
});
const BOUND = fc.constantFrom('', '2023-12-31', '2024-06-15', '2024-06-25', '2024-06-30', '2025-01-01');
const some = <T>(values: fc.Arbitrary<T>) => fc.uniqueArray(values, { maxLength: 2 });
const QUERY: fc.Arbitrary<CorpusQuery> = fc.record({
  words: fc.oneof(fc.constant(''), TEXT),
  from: BOUND,
  to: BOUND,
  outlets: some(NAME),
  speakers: some(NAME),
  languages: some(fc.constantFrom('en', 'fa')),
});

type Shaped = { table: CorpusTable; seen: (quotes: readonly PlainQuote[]) => PlainQuote[] };

const FIELDS = new Map([
  ['words', 'words'],
  ['published', 'published'],
  ['outlet', 'outlet'],
  ['speaker', 'speaker'],
  ['language', 'language'],
] as const);

/** The same quotes as plain text, as NULLs, with columns made for search, with typed days, and as lists of outlets. */
async function makeTables(engine: Engine, folder: string, quotes: readonly PlainQuote[]): Promise<Shaped[]> {
  const file = join(folder, 'quotes.ndjson');
  writeFileSync(file, quotes.map((quote) => JSON.stringify(quote)).join('\n'));
  const from = `FROM file(${quoteText(file)}, JSONEachRow, 'words String, published String, outlet String, speaker String, language String')`;
  const make = (sql: string) => engine.ask({ sql, params: {}, format: 'Null', isWriting: true });
  const create = (name: string, columns: string) =>
    make(`CREATE TABLE ${name} (${columns}) ENGINE = MergeTree ORDER BY tuple()`);
  const shape = async (name: string, seen: Shaped['seen']): Promise<Shaped> => {
    const { bytes } = await engine.ask({
      sql: `DESCRIBE TABLE ${name}`,
      params: {},
      format: 'JSONCompactEachRow',
    });
    const rows = new TextDecoder().decode(bytes).split('\n').filter(Boolean);
    const described = rows.map((row) => {
      const [column, type, , , comment] = JSON.parse(row) as string[];
      return { name: column ?? '', type: type ?? '', comment: comment ?? '' };
    });
    return { table: corpusTable(name, described, FIELDS), seen };
  };
  const all = (found: readonly PlainQuote[]) => [...found];
  await create('plain', 'words String, published String, outlet String, speaker String, language String');
  await make(`INSERT INTO plain SELECT words, published, outlet, speaker, language ${from}`);
  await create(
    'nulls',
    'words Nullable(String), published Nullable(String), outlet LowCardinality(Nullable(String)), speaker LowCardinality(String), language Nullable(String)',
  );
  await make(
    `INSERT INTO nulls SELECT nullIf(words, ''), nullIf(published, ''), nullIf(outlet, ''), speaker, nullIf(language, '') ${from}`,
  );
  await create(
    'made',
    `words String, published String, outlet LowCardinality(String), speaker String, language String, ` +
      `f String COMMENT ${quoteText(helperComment('folded', 'words'))}, d String COMMENT ${quoteText(helperComment('day', 'published'))}, ` +
      `INDEX i f TYPE text(tokenizer = splitByNonAlpha)${projectionsOf({
        day: 'd',
        outlet: 'outlet',
        speaker: 'speaker',
        language: 'language',
      })
        .map(({ name, sql }) => `, PROJECTION ${name} ${sql}`)
        .join('')}`,
  );
  await make(
    `INSERT INTO made SELECT words, published, outlet, speaker, language, ${foldSql('words')}, ` +
      `extract(published, '^\\\\s*(\\\\d{4}(?:-\\\\d{2}(?:-\\\\d{2})?)?)(?:[T\\\\s~?]|$)') ${from}`,
  );
  await create(
    'typed',
    'words String, published Nullable(Date32), outlet String, speaker String, language String',
  );
  await make(
    `INSERT INTO typed SELECT words, if(length(published) = 10, toDate32OrNull(published), NULL), outlet, speaker, language ${from}`,
  );
  await create(
    'lists',
    'words String, published String, outlet Array(String), speaker String, language String',
  );
  await make(
    `INSERT INTO lists SELECT words, published, multiIf(outlet = '', [], outlet = 'Hill', ['Hill', 'The Hill'], [outlet]), speaker, language ${from}`,
  );
  return [
    await shape('plain', all),
    await shape('nulls', all),
    await shape('made', all),
    await shape('typed', (found) =>
      found.map((quote) => ({
        ...quote,
        published: /^\d{4}-\d{2}-\d{2}$/.test(quote.published) ? quote.published : '',
      })),
    ),
    await shape('lists', (found) =>
      found.flatMap((quote) =>
        quote.outlet === 'Hill' ? [quote, { ...quote, outlet: 'The Hill' }] : [quote],
      ),
    ),
  ];
}

/**
 * The same rows behind one distributed table of two shards, each of which holds one part of them. The shards are in the
 * engine's own process, since it has no server to reach another one by; the plan is that of a cluster: each shard counts
 * what it holds, and what they counted is merged.
 */
async function shardOf(engine: Engine, { table, seen }: Shaped): Promise<Shaped> {
  const make = (sql: string) => engine.ask({ sql, params: {}, format: 'Null', isWriting: true });
  const part = `part_of_${table.name}`;
  await make(
    `CREATE VIEW ${part} AS SELECT * FROM ${table.name} WHERE sipHash64(ifNull(words, ''), ifNull(speaker, '')) % 2 = shardNum() - 1`,
  );
  await make(
    `CREATE TABLE shards_of_${table.name} AS remote('127.0.0.1,127.0.0.1', currentDatabase(), ${part})`,
  );
  return { table: { ...table, name: `shards_of_${table.name}` }, seen };
}

async function checkQuery(
  ask: Ask,
  table: CorpusTable,
  quotes: readonly PlainQuote[],
  query: CorpusQuery,
  same: Same,
): Promise<void> {
  const what = `${table.name} ${JSON.stringify(query)}`;
  const found = quotes.filter((quote) => isAsked(quote, query));
  const [count] = await ask(countStatement(table, query));
  same(`count of ${what}`, Number(count?.[0]), found.length);
  const unit = query.from.endsWith('1') ? 'day' : 'month';
  const pressed = readPress(table, query, await ask(pressStatement(table, query, { unit, most: 50 })));
  same(`count of a press of ${what}`, pressed.count, found.length);
  same(
    `${unit}s of ${what}`,
    (pressed.times ?? []).map(({ time, count: n }) => [time, n]).sort(),
    tally(found.map(({ published }) => dayOf(published).slice(0, unit === 'day' ? 10 : 7))).sort(),
  );
  for (const facet of Object.keys(CORPUS_FACETS) as CorpusFacet[]) {
    const counts = tally(
      quotes.filter((quote) => isAsked(quote, query, facet)).map((quote) => quote[CORPUS_FACETS[facet]]),
    );
    const chosen = (value: string) => query[facet].includes(value);
    const { values = [], total } = pressed.facets[facet] ?? {};
    same(`number of ${facet} of ${what}`, total, counts.length);
    same(
      `${facet} of ${what}`,
      values.map(({ value, count: n }) => [value, n]),
      [...counts.filter(([value]) => chosen(value)), ...counts.filter(([value]) => !chosen(value))],
    );
    const named = counts.filter(([value]) => chosen(value) || fold(value).includes('hill'));
    const rows = await ask(facetStatement(table, query, facet, { most: 50, find: 'HILL' }));
    same(
      `${facet} with hill in their names, of ${what}`,
      rows.map(([value, n, of]) => [value, Number(n), Number(of)]).sort(),
      named.map(([value, n]) => [value, n, named.length]).sort(),
    );
  }
  const slice = await ask(sliceStatement(table, query, 100_000));
  same(`slice of ${what}`, slice.map((row) => String(row[0])).sort(), found.map(({ words }) => words).sort());
  const [digest] = await ask(digestStatement(table, query));
  same(`count beside the digest of ${what}`, Number(digest?.[0]), found.length);
}

/** An engine that has not come by then is done without. */
const INSTALL_MS = 240_000;

/** Runs the command; gives the exit code. */
export async function runCorpusCheck(args: readonly string[], print: (text: string) => void): Promise<0 | 1> {
  const why = whyNoEngine();
  if (!hasEngine() && (why !== null || !args.includes('--install'))) {
    print(
      `skipped: the embedded engine is not installed${why === null ? ' (npm run corpus-check -- --install gets it)' : `. ${why}`}`,
    );
    return 0;
  }
  let packages = engineFolder();
  try {
    if (!hasEngine()) packages = await installEngine(print, AbortSignal.timeout(INSTALL_MS));
  } catch (error) {
    print(`skipped: ${(error as Error).message}`);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'readout-corpus-'));
  const engine = new Engine(packages, join(folder, 'data'));
  try {
    const { passed, faults } = await check(engine, folder);
    for (const fault of faults) print(`FAILED ${fault}`);
    print(`corpus: ${passed} passed, ${faults.length} failed`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    engine.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exit(await runCorpusCheck(process.argv.slice(2), console.log));
