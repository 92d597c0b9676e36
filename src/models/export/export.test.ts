import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { select, selectedRows } from '../../filter/select.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { generateCaseFile } from '../../mocks/generate-case.ts';
import { deriveDistinctive } from '../framing/distinctive-words.ts';
import { deriveFraming } from '../framing/framing.ts';
import { deriveExport, EXPORT_CHARTS, EXPORT_VIEWS, type ExportForm, type ExportView } from './export.ts';

const CASE = `
  event | name           | date
  june  | The first call | 2024-06-25

  article | about
  hill    | june
  press   | june

  mention | event | article | date
  Tuesday | june  | hill    | 2024-06-25

  perspective | voices | sources
  ryder       | ryder  |
  press       |        | press

  quote             | id | article | speaker | statement | about | type
  keep "talking"    | q1 | hill    | ryder   | talk      | june  | direct
  =keep on, talking | q2 | press   | ryder   | talk      | june  | indirect

  claim  | about | question
  stress | june  | What was stressed?

  account       | claim  | article | voice | evidence
  lines         | stress | hill    | ryder | q1
  not-mentioned | stress | press   |       |

  label       | referent | article | voice
  the <war>   | war      | hill    | quoted ryder
  the dispute | war      | press   | own
`;
const link = 'https://readout.example/quotes?source=hill';
const save = (view: ExportView, form: ExportForm, filter = {}) =>
  deriveExport(selectionFromTable(CASE, filter), { view, form, link });
const rows = (view: ExportView, filter = {}) =>
  (JSON.parse(save(view, 'json', filter).text) as { rows: Record<string, unknown>[] }).rows;

test('CSV of the quotes holds exactly the filtered rows, and no cell that a spreadsheet would run', () => {
  const all = save('quotes', 'csv').text.split('\r\n');
  expect(all).toHaveLength(4);
  expect(all[1]).toContain('"keep ""talking"""');
  expect(all[2]).toContain(`"'=keep on, talking"`);
  const one = save('quotes', 'csv', { source: ['hill'] }).text.split('\r\n');
  expect(one).toHaveLength(3);
});

test('JSON says what was asked, what is in view, and leads back', () => {
  const file = JSON.parse(save('quotes', 'json', { source: ['hill'] }).text) as Record<string, unknown>;
  expect(file).toMatchObject({
    finding: '1 quote of 1 statement: 1 in quotation marks.',
    sentence: '1 of 2 quotes and 1 of 1 event, in 1 of 2 sources.',
    filter: 'source=hill',
    link,
  });
});

test('quotes travel as web annotations: where they stand, who spoke, and nothing that is not theirs', () => {
  const { name, text } = deriveExport(selectionFromTable(CASE, { source: ['hill'] }), {
    view: 'quotes',
    form: 'annotations',
    link,
  });
  expect(name).toMatch(/\.jsonld$/);
  expect(JSON.parse(text)).toMatchObject({
    type: 'AnnotationCollection',
    total: 1,
    first: {
      items: [
        {
          type: 'Annotation',
          body: [{ value: 'Speaker: Ryder' }, { value: 'Quote: direct' }],
          target: { selector: [{ type: 'TextQuoteSelector', exact: 'keep "talking"' }] },
        },
      ],
    },
  });
});

test('the grid has a column per source, with words in quotation marks only where the article has them', () => {
  expect(rows('compare')).toEqual([
    {
      event: 'The first call',
      question: 'What was stressed?',
      kind: 'omission',
      'sources answering': 1,
      Hill: 'Lines: “keep "talking"” (Ryder, quoted)',
      Press: 'Not mentioned, read in full',
    },
  ]);
  expect(Object.keys(rows('compare', { cols: ['press'] })[0] ?? {})).not.toContain('Hill');
});

test('the timeline and the contrast are rows too', () => {
  expect(rows('timeline')).toMatchObject([
    { event: 'june', date: '25 June 2024', quotes: 2, Hill: 'mentions' },
  ]);
  expect(rows('framing')).toContainEqual({
    section: 'calls it',
    item: 'War',
    Ryder: '“the <war>” (Hill)',
    Press: 'the dispute (Press)',
  });
});

test.each(EXPORT_VIEWS)('a picture of %s is XML with its sentence, its source line and its link', (view) => {
  for (const form of ['table', ...EXPORT_CHARTS[view]] as const) {
    const { text, name } = save(view, form);
    expect(name).toMatch(/^[a-z0-9-]+\.svg$/);
    expect(text).toContain('2 of 2 quotes and 1 of 1 event');
    expect(text).toContain('https://readout.example/quotes?source=hill');
    expect(text).toContain('Source: the case');
    expect(text).not.toContain('<war>');
    expect(text.match(/<(\w+)[^>]*[^/]>/g)?.length).toBe(text.match(/<\/\w+>/g)?.length);
  }
});

test('a picture of the frames has a dot or a bar for every count, and the number beside it', () => {
  const built = buildCase(generateCaseFile(400, 2));
  for (const asked of [{}, { across: 'source' as const }, { share: 'column' as const }]) {
    const selection = select(built, { ...NO_FILTER, ...asked });
    const { frameTable } = deriveFraming(selection);
    const { text } = deriveExport(selection, { view: 'framing', form: 'frames', link });
    for (const { label, cells } of frameTable?.frames ?? [])
      for (const { main, share } of cells) {
        if (main === 0) continue;
        expect(text).toContain(`>${label}<`);
        expect(text).toContain(share === null ? `>${main}<` : `>${Math.round(share * 100)}% (${main})<`);
      }
  }
});

test('a picture of distinctive words has every word of the list with its score', () => {
  const selection = select(buildCase(generateCaseFile(3000, 4)), NO_FILTER);
  const { text } = deriveExport(selection, { view: 'framing', form: 'words', link });
  const words = deriveDistinctive(selection).columns.flatMap(({ top }) => top);
  expect(words.length).toBeGreaterThan(0);
  for (const { word, z } of words) expect(text).toMatch(new RegExp(`>${word}</text>.*>${z.toFixed(1)} \\(`));
  const few = selectionFromTable(CASE);
  expect(deriveExport(few, { view: 'framing', form: 'words', link }).text).toContain('Too few words');
});

test('a file of blind mode says so in its name', () => {
  for (const view of EXPORT_VIEWS)
    for (const form of ['csv', 'json', 'table'] as const) {
      const file = deriveExport(select(selectionFromTable(CASE).case, { ...NO_FILTER, blind: 7 }), {
        view,
        form,
        link: '',
      });
      expect(file.name).toContain('blind-7');
    }
});

test('rows and numbers are those of the selection, on any case', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(3), (seed, pick) => {
      const built = buildCase(generateCaseFile(60, seed));
      const source = built.sources.rows[built.columns[pick % built.columns.length]!]!.id;
      const selection = select(built, { ...NO_FILTER, source: pick === 0 ? [] : [source] });
      const file = JSON.parse(deriveExport(selection, { view: 'quotes', form: 'json', link }).text) as {
        rows: { quote: string; type: string }[];
        finding: string;
      };
      const ids = [...selectedRows(selection)].map((row) => built.quotes.id[row]);
      expect(file.rows.map(({ quote }) => quote).toSorted()).toEqual(ids.toSorted());
      const quoted = file.rows.filter(({ type }) => type === 'direct' || type === 'partial').length;
      if (quoted > 0) expect(file.finding).toContain(`${quoted} in quotation marks`);
    }),
    { numRuns: 20 },
  );
});
