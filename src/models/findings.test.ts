import fc from 'fast-check';
import { expect, test } from 'vitest';
import bundled from '../../data/austin-belousov-2024.case.json' with { type: 'json' };
import { buildCase } from '../case/build-case.ts';
import type { CaseFile } from '../case/case-file.ts';
import { QUOTE_TYPES } from '../case/vocabulary.ts';
import { CLOCKS, NO_FILTER, ROW_KINDS, type RowKind } from '../filter/filter.ts';
import { type Selection, select } from '../filter/select.ts';
import { generateCaseFile } from '../mocks/generate-case.ts';
import { KIND_NAMES } from './compare/compare-words.ts';
import { countingSentence } from './counting-sentence.ts';
import { tableOf } from './export/export.ts';
import { deriveFraming } from './framing/framing.ts';
import { deriveSummary } from './summary.ts';
import { deriveTimeline } from './timeline/timeline.ts';

/** The sentence of each view must say what its own table holds. Numbers are read from the words, and counted again. */

const BUNDLED = buildCase(bundled as unknown as CaseFile);

/** 0 quotes = the bundled case. */
const anAsk = fc.record({
  quotes: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200 })),
  seed: fc.nat(999),
  source: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.subarray([0, 1, 2, 3])),
  without: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray([0, 1])),
  type: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.subarray([...QUOTE_TYPES])),
  clock: fc.constantFrom(...CLOCKS),
});

type Ask = typeof anAsk extends fc.Arbitrary<infer A> ? A : never;

function selectionOf({ quotes, seed, source, without, type, clock }: Ask): Selection {
  const data = quotes === 0 ? BUNDLED : buildCase(generateCaseFile(quotes, seed));
  const ids = (at: readonly number[]) =>
    at.flatMap((c) => data.sources.rows[data.columns[c % data.columns.length]!]?.id ?? []);
  return select(data, { ...NO_FILTER, source: ids(source), without: ids(without), type, clock });
}

/** The number before some words of a sentence; 0 where they do not stand in it. */
const numberBefore = (sentence: string, words: string): number =>
  Number((new RegExp(`([\\d,]+) ${words}`).exec(sentence)?.[1] ?? '0').replaceAll(',', ''));

test('Quotes: as many as there are rows, of as many statements, of each type', () => {
  fc.assert(
    fc.property(anAsk, (ask) => {
      const selection = selectionOf(ask);
      const { finding, head, rows } = tableOf(selection, 'quotes');
      const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
      if (rows.length === 0) {
        expect(finding).toBe('No quotes.');
        return;
      }
      const isQuoted = (type: unknown) => type === 'direct' || type === 'partial';
      expect(numberBefore(finding, 'quotes? of')).toBe(rows.length);
      expect(numberBefore(finding, 'statement')).toBe(new Set(column('statement')).size);
      expect(numberBefore(finding, 'in quotation marks')).toBe(column('type').filter(isQuoted).length);
      expect(numberBefore(finding, 'reported without')).toBe(
        column('type').filter((type) => type === 'indirect').length,
      );
    }),
    { numRuns: 40 },
  );
});

test('Compare: as many questions of each kind as there are rows of it', () => {
  const said: Record<Exclude<RowKind, 'not-coded'>, string> = {
    agreement: 'agrees?',
    update: '(?:was|were) overtaken',
    naming: 'differs? in naming',
    emphasis: '(?:differs? )?in emphasis',
    'not-judged': '(?:is|are) not judged',
    omission: '(?:is|are) omitted',
    contradiction: 'contradicts?',
    single: '(?:is|are) told by one source(?: in view)? only',
    self: '(?:is|are) answered in two ways by one source',
  };
  fc.assert(
    fc.property(anAsk, (ask) => {
      const selection = selectionOf(ask);
      const { finding, head, rows } = tableOf(selection, 'compare');
      const kinds = rows.map((row) => row[head.indexOf('kind')]);
      const rowsOf = (kind: RowKind) => kinds.filter((name) => name === KIND_NAMES[kind]).length;
      // A kind of which there is no row is not named at all.
      const saidOf = (what: string) => (new RegExp(what).test(finding) ? numberBefore(finding, what) : 0);
      for (const kind of ROW_KINDS)
        if (kind !== 'not-coded') expect(saidOf(said[kind]), `${kind} in: ${finding}`).toBe(rowsOf(kind));
      const uncoded = saidOf('(?:is|are) not coded');
      expect(uncoded + saidOf('(?:is|are) told by one source(?: in view)?, not coded')).toBe(
        rowsOf('not-coded'),
      );
      const alone = rowsOf('single') + rowsOf('self') + rowsOf('not-coded') - uncoded;
      const unanswered = kinds.filter(
        (name) => name === 'no remaining source' || name === 'no source answers',
      ).length;
      expect(saidOf('shared question')).toBe(rows.length - alone - unanswered);
      expect(finding).not.toMatch(/\b0 (?:is|are|agree|differ|contradict|was|were|in emphasis)/);
    }),
    { numRuns: 40 },
  );
});

test('Timeline: the days it names hold the quotes it says, of all that are dated to a day', () => {
  fc.assert(
    fc.property(anAsk, (ask) => {
      const selection = selectionOf(ask);
      const byDay = select(selection.case, { ...selection.filter, bucket: 'day' });
      const { finding, histogram } = deriveTimeline(byDay, { width: 900 });
      const text = `${finding.title}. ${finding.base}.`;
      const dated = histogram.bars.reduce((sum, bar) => sum + bar.quotes, 0) + histogram.beyond.quotes;
      if (histogram.bucket !== 'day' || dated === 0) return;
      const all = dated + histogram.coarse.quotes + histogram.undated.quotes;
      expect(all).toBe(selection.count);
      const most = histogram.bars.map(({ quotes }) => quotes).sort((a, b) => b - a);
      if (/Few quotes/.test(text)) {
        expect(dated * 4).toBeLessThan(all);
        return;
      }
      if (/Too few quotes/.test(text)) {
        expect(dated).toBeLessThan(5);
        return;
      }
      expect(numberBefore(text, 'quotes? dated to a day')).toBe(dated);
      const sumOf = (n: number) => most.slice(0, n).reduce((sum, quotes) => sum + quotes, 0);
      const leads = (base: number) =>
        [1, 2, 3].find(
          (n) => n <= most.length && sumOf(n) * 2 > base && (most[n - 1] ?? 0) >= 2 * (most[n] ?? 0),
        );
      if (/spread over/.test(text)) {
        expect(numberBefore(text, 'days?')).toBe(most.filter((n) => n > 0).length);
        expect(leads(dated)).toBeUndefined();
        return;
      }
      const named = /Where a day is known/.test(text) ? leads(dated) : leads(all);
      expect(numberBefore(text, 'of the')).toBe(sumOf(named ?? 0));
      if (/Where a day is known/.test(text)) expect(leads(all)).toBeUndefined();
    }),
    { numRuns: 40 },
  );
});

test('Framing: each sentence has the numbers of its column', () => {
  fc.assert(
    fc.property(anAsk, (ask) => {
      const selection = selectionOf(ask);
      const { rows } = tableOf(selection, 'framing');
      const cell = (section: string, item: string, p: number) =>
        rows.find(([s, i]) => s === section && i === item)?.[p + 2];
      const { perspectives, spoken, stress } = deriveFraming(selection);
      perspectives.forEach((_, p) => {
        const sentence = spoken[p] ?? '';
        expect(cell('in one sentence', '', p)).toBe(sentence);
        expect(numberBefore(sentence, 'quotes? of')).toBe(cell('in view', 'quotes', p));
        expect(numberBefore(sentence, 'statement')).toBe(cell('in view', 'statements', p));
        for (const { label } of stress?.frames ?? []) {
          const said = sentence.split(`${label} (`)[1];
          if (said === undefined) continue;
          expect(Number.parseInt(said, 10)).toBe(cell(`stresses, by ${stress?.unit}`, label, p));
        }
        const left = String(cell('leaves out', 'questions', p) ?? '');
        if (perspectives[p]!.isSource === false) expect(`${sentence} ${left}`).not.toContain('leaves out');
        const listed = left === '' ? 0 : left.split('; ').length;
        if (listed < 40 && /leaves out \d/.test(sentence))
          expect(sentence).toContain(`leaves out ${listed} that w`);
      });
    }),
    { numRuns: 30 },
  );
});

test('the counting sentence counts the rows of every view', () => {
  fc.assert(
    fc.property(anAsk, (ask) => {
      const selection = selectionOf(ask);
      const sentence = countingSentence(deriveSummary(selection));
      expect(numberBefore(sentence, 'of [\\d,]+ quotes?')).toBe(tableOf(selection, 'quotes').rows.length);
      const { head, rows } = tableOf(selection, 'timeline');
      const inView = rows.filter((row) => row[head.indexOf('support')] === 'in view');
      expect(numberBefore(sentence, 'of [\\d,]+ events?')).toBe(inView.length);
    }),
    { numRuns: 40 },
  );
});
