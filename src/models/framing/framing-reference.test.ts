import fc from 'fast-check';
import { expect, test } from 'vitest';
import bundled from '../../../data/austin-belousov-2024.case.json' with { type: 'json' };
import { buildCase } from '../../case/build-case.ts';
import type { CaseFile } from '../../case/case-file.ts';
import { ACROSS, type Filter, NO_FILTER, SHARES, UNITS } from '../../filter/filter.ts';
import { type Selection, select } from '../../filter/select.ts';
import { wordsOf } from '../../lib/words.ts';
import { FramingByHand, type HandColumn } from '../../mocks/framing-by-hand.ts';
import { generateCaseFile } from '../../mocks/generate-case.ts';
import { Random } from '../../mocks/random.ts';
import { deriveCodedQuotes } from './coded-quotes.ts';
import { deriveDistinctive, LEAST_WORDS, PRIOR_WEIGHT } from './distinctive-words.ts';
import { deriveFraming, type FramingModel } from './framing.ts';
import type { PointList } from './silence.ts';
import { deriveWordUse } from './word-use.ts';

const CASE = bundled as unknown as CaseFile;

/** A generated case with what the generator does not make: second codes, several events, vague voices, overlapping quotes. */
function unruly(quotes: number, seed: number): CaseFile {
  const file = generateCaseFile(quotes, seed, { sources: 6, people: 20, events: 9 });
  const random = new Random(seed);
  for (const person of file.people ?? []) if (random.chance(0.2)) person.vague = true;
  const targets = ['person-1', 'person-2', 'event-3', 'source-0'];
  for (const code of file.annotations ?? [])
    if (random.chance(0.4)) code.aboutId = targets[random.below(targets.length)] as string;
  for (const { id } of file.articles)
    for (let n = random.below(3); n > 0; n--)
      file.annotations?.push({
        id: `passage-${id}-${n}`,
        articleId: id,
        selector: { exact: 'war fatigue', start: 10 + random.below(2), end: 21 },
        frameId: `frame-${random.below(24)}`,
        ...(random.chance(0.5) && { aboutId: targets[random.below(targets.length)] as string }),
      });
  const [office, other] = file.people ?? [];
  if (office && other) other.affiliation = office.id;
  for (const statement of file.statements ?? []) {
    if (random.chance(0.3))
      statement.aboutEventIds = [`event-${random.below(9)}`, `event-${random.below(9)}`];
    if (random.chance(0.3)) statement.originId = `event-${random.below(9)}`;
    if (random.chance(0.1)) delete statement.speakerId;
  }
  for (const quote of file.quotes ?? []) {
    if (random.chance(0.5)) quote.selector.start = random.below(300);
    if (quote.selector.start !== undefined)
      quote.selector.end = quote.selector.start + quote.selector.exact.length;
    if (random.chance(0.2)) delete quote.cue;
    if (random.chance(0.3))
      file.annotations?.push({
        id: `second-${quote.id}`,
        quoteId: quote.id,
        frameId: `frame-${random.below(24)}`,
        ...(random.chance(0.5) && { aboutId: targets[random.below(targets.length)] as string }),
      });
    if (random.chance(0.1)) delete quote.speakerId;
  }
  for (const referent of file.referents ?? [])
    for (const label of referent.labels ?? [])
      if (random.chance(0.3)) label.voice = { kind: 'reported', of: `person-${2 + random.below(9)}` };
  for (const claim of file.claims ?? [])
    for (const account of claim.accounts ?? [])
      if (random.chance(0.3)) account.evidence = [{ quoteId: `quote-${random.below(quotes)}` }];
  for (const article of file.articles)
    if (random.chance(0.7)) article.wordFrequencies = { war: random.below(4), talk: 1 + random.below(9) };
  return file;
}

type Asked = Pick<Filter, 'with' | 'source' | 'without' | 'type' | 'unit' | 'across' | 'share' | 'scheme'>;

/** Anything that a reader could ask of the framing view of this case. */
const askedOf = (file: CaseFile): fc.Arbitrary<Asked> => {
  const sources = file.sources.map(({ id }) => id);
  const members = [...(file.perspectives ?? []), ...(file.people ?? []), ...file.sources].map(({ id }) => id);
  const rarely = (list: readonly string[]) =>
    fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray([...list], { minLength: 1 }));
  return fc.record({
    with: fc.uniqueArray(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...members) },
        fc
          .shuffledSubarray([...new Set(members)], { minLength: 2, maxLength: 3 })
          .map((set) => set.join(':')),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    source: rarely(sources),
    without: rarely(sources.slice(0, 2)),
    type: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.subarray(['direct', 'partial', 'indirect'] as const),
    ),
    unit: fc.constantFrom(null, ...UNITS),
    across: fc.constantFrom(...ACROSS),
    share: fc.constantFrom(null, ...SHARES),
    scheme: fc.constantFrom(...(file.schemes ?? []).map(({ id }) => id)),
  });
};

const record = <T>(list: readonly T[], key: (one: T) => string, n: (one: T) => number) =>
  Object.fromEntries(list.filter((one) => n(one) > 0).map((one) => [key(one), n(one)]));

function checkColumn(model: FramingModel, p: number, hand: FramingByHand, column: HandColumn) {
  const head = model.perspectives[p]!;
  const wanted = hand.heads(column);
  expect([head.quotes, head.statements, head.own, head.relayed]).toEqual([
    wanted.quotes,
    wanted.statements,
    wanted.own,
    wanted.relayed,
  ]);
  expect(head.outlets).toBe(Object.keys(wanted.through).length);
  expect(wanted.through).toMatchObject(
    record(
      head.through,
      ({ id }) => id,
      ({ quotes }) => quotes,
    ),
  );
  expect(wanted.speakers).toMatchObject(
    record(
      head.speakers,
      ({ id }) => id,
      ({ quotes }) => quotes,
    ),
  );
  expect(head.speakers.length + head.others).toBe(Object.keys(wanted.speakers).length);

  const cues = model.cues[p]!;
  expect(wanted.cues).toMatchObject(
    record(
      cues.cues,
      ({ cue }) => cue,
      ({ quotes }) => quotes,
    ),
  );
  expect([cues.cues.length + cues.more, cues.without]).toEqual([
    Object.keys(wanted.cues).length,
    wanted.without,
  ]);

  const quoted = model.quoted[p]!;
  const words = hand.quoted(column);
  expect(quoted.words).toBe(words.words);
  expect(quoted.bars.reduce((sum, bar) => sum + bar.words, 0) + quoted.moreWords).toBe(words.words);
  const drawn = quoted.bars.filter((bar) => bar.words > 0).map((bar) => bar.words);
  const all = Object.values(words.bars)
    .filter((n) => n > 0)
    .sort((a, b) => b - a);
  expect(drawn).toEqual(all.slice(0, drawn.length));
  if (quoted.by === 'outlet')
    expect(words.bars).toMatchObject(
      record(
        quoted.bars,
        ({ key }) => key,
        (bar) => bar.words,
      ),
    );

  const voices = model.voices[p]!;
  expect({ byKind: voices.byKind, unnamed: voices.unnamed }).toEqual(hand.voices(column));
  expect(wanted.speakers).toMatchObject(
    record(
      voices.voices,
      ({ id }) => id,
      ({ quotes }) => quotes,
    ),
  );

  const silence = model.silence?.[p];
  const left = hand.silence(column);
  const ids = (list: PointList) => list.points.map(({ id }) => id);
  if (!silence) return;
  if (silence.kind === 'voice') {
    expect(silence.answered).toBe(left.carried.length);
    expect([ids(silence.carried), ids(silence.one)]).toEqual([
      left.carried.slice(0, 40),
      left.one.slice(0, 40),
    ]);
    expect(model.spoken[p]).not.toContain('leaves out');
  } else {
    expect(silence.subject).toBe(left.subject);
    expect([ids(silence.leftOut), ids(silence.alone)]).toEqual([
      left.leftOut.slice(0, 40),
      left.alone.slice(0, 40),
    ]);
  }
}

/** The columns of the matrix of frames, as records. */
const tableColumns = (model: FramingModel, hand: FramingByHand): HandColumn[] => {
  const { across, columns } = model.frameTable!;
  if (across === 'perspective') return hand.columns();
  return columns.map(({ id }) => ({
    id,
    voices: across === 'speaker' ? [id] : [],
    sources: across === 'source' ? [id] : [],
    ...(across === 'event' ? { events: [id] } : {}),
    ...(across === 'about' ? { target: id } : {}),
  }));
};

function checkFrames(selection: Selection, model: FramingModel, hand: FramingByHand) {
  const scheme = selection.filter.scheme ?? '';
  const table = model.frameTable!;
  const columns = tableColumns(model, hand);
  table.frames.forEach((row) => {
    row.cells.forEach((cell, c) => {
      const column = columns[c]!;
      const { share, ...counts } = cell;
      expect({ frame: row.id, column: column.id, ...counts }).toEqual({
        frame: row.id,
        column: column.id,
        ...hand.frameCell(row.id, column),
      });
      if (counts.main + counts.second + counts.passages > 0) {
        const opened = deriveCodedQuotes(selection, { frame: row.id, column: column.id });
        expect(opened?.quotes.map(({ id }) => id).sort()).toEqual(hand.carrying(row.id, column).sort());
        const places = opened?.passages.map(
          ({ articleId, words }) => `${articleId} ${words.map(({ text }) => text).join('')}`,
        );
        const wantedPlaces = hand.passages(row.id, column).map((place) => place.replace(/ \S+/, ''));
        expect(places?.sort()).toEqual(wantedPlaces.sort());
        const listed = select(selection.case, { ...selection.filter, ...opened?.listed });
        if (opened?.listed) expect(listed.count).toBe(opened.total);
      }
      const { quotes, statements } = hand.heads(column);
      const base =
        table.share === 'row'
          ? hand.frameCell(row.id, null).main
          : model.stress!.unit === 'rendering'
            ? quotes
            : statements;
      if (table.share === 'row') expect(row.total).toBe(base);
      expect(share).toBe(table.share === null || base === 0 ? null : counts.main / base);
    });
  });
  table.bases.forEach((base, c) => {
    const { quotes, statements } = hand.heads(columns[c]!);
    expect([base.quotes, base.statements]).toEqual([quotes, statements]);
    expect(table.passages[c]).toBe(hand.passages(null, columns[c]!).length);
    expect(base.uncoded).toBe(hand.uncoded(scheme, columns[c]!));
    expect(base.coded).toBe(hand.coded(scheme, columns[c]!, model.stress!.unit));
  });
}

function checkNaming(model: FramingModel, hand: FramingByHand, columns: readonly HandColumn[]) {
  columns.forEach((column, p) => {
    const wanted = hand.naming(column);
    const places = model.naming.rows.reduce(
      (sum, { cells }) => sum + cells[p]!.labels.reduce((n, { count }) => n + count, 0),
      0,
    );
    const isWhole = model.naming.rows.every(({ cells }) => cells[p]!.more === 0) && model.naming.more === 0;
    const all = Object.values(wanted).reduce((a, b) => a + b, 0);
    if (isWhole) expect(places).toBe(all);
    for (const row of model.naming.rows)
      for (const { key, standing, isOwn, count, of } of row.cells[p]!.labels) {
        const words = key.slice(`${standing} ${isOwn} ${of} `.length);
        const found = wanted[`${row.id}|${words}|${standing}|${isOwn}`] ?? 0;
        if (of === null) expect(found, `${column.id}: ${row.id}, ${words}`).toBeGreaterThanOrEqual(count);
      }
  });
}

function checkSilent({ silentVoices: { groups, more, silent } }: FramingModel, hand: FramingByHand) {
  const names = groups.flatMap(({ organization, people }) =>
    [organization, ...people].flatMap((one) => one ?? []),
  );
  expect(silent).toBe(hand.silentVoices().length);
  expect(names.length + more).toBe(silent);
  expect(names.length).toBe(Math.min(silent, 40));
  expect(hand.silentVoices()).toEqual(expect.arrayContaining(names.map(({ id }) => id)));
}

function checkPage(file: CaseFile, asked: Asked) {
  const filter = { ...NO_FILTER, ...asked };
  const hand = new FramingByHand(file, filter);
  const selection = select(buildCase(file), filter);
  const model = deriveFraming(selection);
  const columns = hand.columns();
  columns.forEach((column, p) => {
    checkColumn(model, p, hand, column);
  });
  checkFrames(selection, model, hand);
  if (asked.type.length === 0) checkNaming(model, hand, columns);
  checkSilent(model, hand);
}

test('every number of the page is what counting record by record gives: the bundled case', () => {
  fc.assert(
    fc.property(askedOf(CASE), (asked) => checkPage(CASE, asked)),
    { numRuns: 60 },
  );
});

test('every number of the page is what counting record by record gives: generated cases', () => {
  const aCase = fc
    .tuple(fc.integer({ min: 1, max: 160 }), fc.integer({ min: 1, max: 999 }))
    .map(([quotes, seed]) => unruly(quotes, seed));
  fc.assert(
    fc.property(
      aCase.chain((file) => askedOf(file).map((asked) => ({ file, asked }))),
      ({ file, asked }) => checkPage(file, asked),
    ),
    { numRuns: 60 },
  );
});

test('a word looked up has the times and the base of every source', () => {
  for (const word of ['war', 'operation', 'talk', 'ukraine'])
    for (const file of [CASE, unruly(90, 5)]) {
      const hand = new FramingByHand(file, NO_FILTER).wordUse(word);
      const { uses } = deriveWordUse(select(buildCase(file), NO_FILTER), { word });
      expect(
        Object.fromEntries(
          uses.map(({ source, times, words, perThousand }) => [source.id, { times, words, perThousand }]),
        ),
      ).toEqual(
        Object.fromEntries(
          Object.entries(hand)
            .filter(([, { words }]) => words > 0)
            .map(([id, { times, words }]) => [id, { times, words, perThousand: (times * 1000) / words }]),
        ),
      );
    }
});

test('distinctive words have the scores of the paper’s formula over the texts themselves', () => {
  const scoreOf = (
    here: readonly string[],
    there: readonly string[],
    all: readonly string[],
    word: string,
  ) => {
    const times = (words: readonly string[]) => words.filter((one) => one === word).length;
    const prior = (PRIOR_WEIGHT * times(all)) / all.length;
    const odds = (words: readonly string[]) =>
      Math.log((times(words) + prior) / (words.length + PRIOR_WEIGHT - times(words) - prior));
    return (odds(here) - odds(there)) / Math.sqrt(1 / (times(here) + prior) + 1 / (times(there) + prior));
  };
  for (const file of [CASE, unruly(200, 8), generateCaseFile(260, 4, { sources: 3 })]) {
    const filter = { ...NO_FILTER, with: (file.perspectives ?? []).map(({ id }) => id).slice(0, 4) };
    const hand = new FramingByHand(file, filter);
    const all = (file.quotes ?? []).flatMap(({ selector }) =>
      wordsOf(selector.exact).map(({ word }) => word),
    );
    const { columns } = deriveDistinctive(select(buildCase(file), filter));
    hand.columns().forEach((column, p) => {
      const { here, there } = hand.sides(column);
      const drawn = columns[p]!;
      expect([drawn.words, drawn.rest]).toEqual([here.length, there.length]);
      expect(drawn.isTooFew).toBe(here.length < LEAST_WORDS || there.length < LEAST_WORDS);
      for (const { word, z } of drawn.top) expect(z).toBeCloseTo(scoreOf(here, there, all, word), 9);
      if (drawn.isTooFew) return;
      const standing = [...new Set(all)].filter((word) => scoreOf(here, there, all, word) >= 1.96);
      expect(drawn.top.length).toBe(Math.min(12, standing.length));
    });
  }
});
