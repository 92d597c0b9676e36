import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { select, selectedRows } from '../../filter/select.ts';
import { csvLines } from '../../lib/format-csv.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { generateCaseFile } from '../../mocks/generate-case.ts';
import { deriveDistinctive } from '../framing/distinctive-words.ts';
import { deriveFraming } from '../framing/framing.ts';
import { boxOf } from '../timeline/marks/mark-box.ts';
import { markPaths } from '../timeline/marks/mark-path.ts';
import { deriveTimeline } from '../timeline/timeline.ts';
import { directionOf, isolateRuns } from './bidi.ts';
import { innerWidth } from './draw-page.ts';
import { plotWidth } from './draw-timeline.ts';
import {
  deriveExport,
  EXPORT_CHARTS,
  EXPORT_VIEWS,
  type ExportForm,
  type ExportView,
  exportFile,
  tableOf,
} from './export.ts';

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
  expect(rows('compare')).toMatchObject([
    {
      event: 'The first call',
      question: 'What was stressed?',
      kind: 'omission',
      'sources answering': 1,
      Hill: 'Lines: “keep "talking"” (Ryder, quoted)',
      Press: 'Not mentioned, though it could have been',
    },
  ]);
  expect(Object.keys(rows('compare', { cols: ['press'] })[0] ?? {})).not.toContain('Hill');
});

test('each row of the grid leads back: ids, addresses, note and link', () => {
  expect(rows('compare')[0]).toMatchObject({
    claim: 'stress',
    'event ids': 'june',
    'source ids': 'hill; press',
    'article ids': 'hill; press',
    'quote ids': 'q1',
    link: 'https://readout.example/claims/stress',
  });
});

test('a file for programs tells two outlets and two people of one name apart, and names each record', () => {
  const twins = buildCase({
    formatVersion: '1.0',
    case: { id: 'twins', name: 'Twins' },
    sources: [
      { id: 'star-east', name: 'Evening Star' },
      { id: 'star-west', name: 'Evening Star' },
    ],
    people: [
      { id: 'warden', name: 'Mara Quell' },
      { id: 'other', name: 'Mara Quell' },
    ],
    articles: [
      { id: 'e', sourceId: 'star-east', datePublished: '-0043-03-15', url: 'https://star.example/e' },
      { id: 'w', sourceId: 'star-west', datePublished: '2024-05' },
    ],
    events: [
      {
        id: 'fall',
        name: 'The fall',
        date: '-0043-03-15',
        mentions: [{ articleId: 'e', date: '-0043-03-15' }],
      },
    ],
    claims: [{ id: 'pier', question: 'Does it hold?', accounts: [{ articleId: 'e', voice: 'own' }] }],
    quotes: [
      { id: 'qe', articleId: 'e', speakerId: 'warden', selector: { exact: '-it holds' } },
      { id: 'qw', articleId: 'w', speakerId: 'other', selector: { exact: 'it falls' } },
    ],
  } as Parameters<typeof buildCase>[0]);
  const from = 'https://readout.example/base/quotes?q=it&case=twins&v=2';
  const file = (form: ExportForm, view: ExportView = 'quotes') =>
    deriveExport(select(twins, NO_FILTER), { view, form, link: from }).text;
  const table = (JSON.parse(file('json')) as { rows: Record<string, unknown>[] }).rows;
  expect(table.map((row) => [row['source id'], row['speaker id'], row.article, row.published])).toEqual([
    ['star-east', 'warden', 'e', '-0043-03-15'],
    ['star-west', 'other', 'w', '2024-05'],
  ]);
  expect(table[0]).toMatchObject({
    url: 'https://star.example/e',
    link: 'https://readout.example/base/quotes/qe?case=twins&v=2',
  });
  const grid = (JSON.parse(file('json', 'compare')) as { rows: Record<string, unknown>[] }).rows;
  expect(Object.keys(grid[0] ?? {})).toEqual(
    expect.arrayContaining(['Evening Star (star-east)', 'Evening Star (star-west)']),
  );
  expect(file('csv')).toContain(',-0043-03-15,');
  expect(file('csv')).toContain(",'-it holds,");
  expect(file('csv-verbatim')).toContain(',-it holds,');
  expect(file('csv', 'timeline')).toContain(',-0043-03-15,');
});

test('files and pictures name the filter in words', () => {
  const asked = { source: ['hill'], q: 'keep', from: '2024-06-01' };
  const words = 'Filter: source Hill; from 1 June 2024 by when it happened; words “keep”.';
  expect(save('quotes', 'csv', asked).text).toContain(words);
  expect(save('quotes', 'table', asked).text).toContain(words);
  expect(JSON.parse(save('quotes', 'json', asked).text)).toMatchObject({ filterInWords: words });
  expect(save('quotes', 'table').text).not.toContain('Filter:');
});

const FORMS = [
  ['d', '2024-05-25', ''],
  ['h', '2024-05-26T00:16', ''],
  ['m', '2024-05', ''],
  ['y', '2024', ''],
  ['about', '2024-05~', ''],
  ['perhaps', '2024-05?', ''],
  ['both', '2024-05%', ''],
  ['day-about', '2024-05-02~', ''],
  ['since', '2024-05/..', ''],
  ['until', '../2024-05', ''],
  ['range', '2024-05-01/2024-05-20', ''],
  ['within', '[2024-05-01..2024-05-20]', ''],
  ['later', '[2024-05-12..]', ''],
  ['earlier', '[..2024-05-12]', ''],
  ['counted', '2024-05', 'computed'],
  ['inferred', '2024-05', 'inferred'],
  ['unknown', '2024-05', 'unknown'],
] as const;

test('the picture of the axis draws every form of date as the screen does, each in its own way', () => {
  const drawings = FORMS.map(([id, date, basis]) => {
    const selection = selectionFromTable(`
      article | about
      hill    | ${id}

      event | date      | basis
      ${id} | ${date}   | ${basis || 'stated'}

      mention | event | article
      then    | ${id} | hill
    `);
    const model = deriveTimeline(selection, { width: plotWidth(innerWidth(1200)) });
    const [mark] = model.lanes[0]?.marks ?? [];
    const { left, right } = boxOf(mark!, plotWidth(innerWidth(1200)), 38);
    const { text } = deriveExport(selection, { view: 'timeline', form: 'axis', link });
    const lane = text.slice(text.indexOf('data-lane="0"'));
    const drawn = [...lane.matchAll(/<g data-mark[^>]*>(.*?)<\/g>/g)][0]?.[1] ?? '';
    const paths = [...drawn.matchAll(/ d="([^"]*)"/g)].map(([, d]) => d);
    expect(paths).toEqual(markPaths(mark!.shape!, right - left).map(({ d }) => d));
    const glyph = markPaths(mark!.shape!, 22);
    return glyph.map(({ d, paint, opacity }) => `${paint} ${opacity} ${d}`).join(' ');
  });
  expect(new Set(drawings).size).toBe(FORMS.length);
});

test('the picture of the axis has its legend, its gaps and the names beside the marks', () => {
  const selection = selectionFromTable(`
    article | about
    hill    | a

    event | name      | date       | basis
    a     | The start | 2020-05-25 | stated
    b     | The end   | 2024-05    | inferred

    mention | event | article
    then    | a     | hill
    later   | b     | hill
  `);
  const { text } = deriveExport(selection, { view: 'timeline', form: 'axis', link });
  for (const words of ['>day<', '>month<', '>inferred<', '>The start<', '>The end<', 'data-axis="gap"'])
    expect(text).toContain(words);
  expect(text).not.toContain('>year<');
});

test('Persian words are set from right to left, and do not turn what stands beside them', () => {
  const selection = selectionFromTable(`
    article | about
    hill    |

    quote            | article
    «گفتگو ادامه دارد». | hill
  `);
  const { text } = deriveExport(selection, { view: 'quotes', form: 'table', link });
  expect(text).toMatch(/text-anchor="start" direction="rtl" unicode-bidi="embed">«گفتگو/);
  expect(directionOf('«گفتگو» said')).toBe('rtl');
  expect(directionOf('1 “said” گفتگو')).toBe('ltr');
  expect(isolateRuns('علی رودبار: 1 quote')).toBe('\u2067علی رودبار\u2069: 1 quote');
  expect(isolateRuns('no such letters: 1')).toBe('no such letters: 1');
});

test.each(EXPORT_VIEWS)('every picture of %s has a title that is read aloud', (view) => {
  for (const form of ['table', ...EXPORT_CHARTS[view]] as const) {
    const { text } = save(view, form);
    expect(text).toMatch(/^<svg [^>]*role="img"><title>[^<]+<\/title><desc>[^<]+<\/desc>/);
  }
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

test('a grid of voices says in its file who prints each answer, and counts voices', () => {
  const selection = selectionFromTable(
    `
    person | name
    ryder  | Pat Ryder

    article | about
    hill    | call
    press   | call

    quote  | article | speaker | about
    on us  | hill    | ryder   | call
    by us  | press   | ryder   | call

    claim | question   | about
    who   | Who rang?  | call

    account | claim | article | voice | evidence
    us      | who   | hill    | ryder | q1
    them    | who   | press   | ryder | q2
  `,
    { columns: 'voices' },
  );
  const { text } = deriveExport(selection, { view: 'compare', form: 'csv', link: '' });
  const [head = '', row = ''] = text.split('\r\n');
  expect(head).toContain('question,kind,voices answering,Pat Ryder,');
  expect(row).toContain(
    'Who rang?,"one voice, two answers",1,"Us: “on us” (Hill: Pat Ryder, quoted); Them: “by us” (Press: Pat Ryder, quoted)"',
  );
});

test('rows that are written piece by piece are what is written at once', () => {
  const selection = select(buildCase(generateCaseFile(450, 3)), NO_FILTER);
  for (const view of EXPORT_VIEWS) {
    const table = tableOf(selection, view, link);
    const file = JSON.parse(deriveExport(selection, { view, form: 'json', link }).text) as object;
    const { text } = deriveExport(selection, { view, form: 'json', link });
    expect(text).toBe(`${JSON.stringify(file, null, 1)}\n`);
    const { text: csv } = deriveExport(selection, { view, form: 'csv-verbatim', link });
    const lines = csvLines({ isGuarded: false });
    const rows = table.rows.map((row) => lines.row(row).trimEnd());
    const written = csv.trimEnd().split('\r\n').slice(1);
    expect(written).toHaveLength(rows.length);
    expect(written.every((line, i) => line.startsWith(`${rows[i]},`))).toBe(true);
  }
  const { pieces } = exportFile(selection, { view: 'quotes', form: 'csv', link });
  expect([...pieces].map(({ done, total }) => `${done}/${total}`)).toEqual([
    '0/450',
    '200/450',
    '400/450',
    '450/450',
  ]);
});

test('files for other tools and reports are made in pieces, too: each says how far it is, and none is long', () => {
  const selection = select(buildCase(generateCaseFile(450, 3)), NO_FILTER);
  for (const form of ['annotations', 'dna', 'refi-project', 'markdown', 'docx'] as const) {
    const told = [...exportFile(selection, { view: 'quotes', form, link }).pieces].map(({ done }) => done);
    expect(told, form).toEqual(told.toSorted((a, b) => a - b));
    expect(new Set(told).size, form).toBeGreaterThan(1);
    expect(told.at(-1), form).toBe(450);
  }
});

test('a JSON of no rows has an empty list', () => {
  const { text } = save('quotes', 'json', { q: 'nowhere at all' });
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 1)}\n`);
  expect(text).toContain('"rows": []');
});

test('words that bring their quotation marks stand in one pair in every file', () => {
  const marked = `
  quote                  | id | article | speaker | statement | type
  “We act now.”          | q1 | hill    | ryder   | talk      | direct
  «We act»               | q2 | press   | ryder   | talk      | partial
  ״אנחנו פועלים.״        | q3 | kyiv    | ryder   | talk      | direct

  claim | question
  what  | What was said?

  account | claim | article | voice | evidence
  act     | what  | hill    | ryder | q1
  act     | what  | press   | ryder | q2
  act     | what  | kyiv    | ryder | q3
`;
  const file = (view: ExportView, form: ExportForm) =>
    deriveExport(selectionFromTable(marked), { view, form, link }).text;
  expect(file('compare', 'csv')).toContain('Act: “We act now.” (Ryder, quoted)');
  expect(file('compare', 'csv')).toContain('Act: “We act” (Ryder, quoted)');
  expect(file('compare', 'csv')).toContain('Act: “אנחנו פועלים.” (Ryder, quoted)');
  expect(file('quotes', 'markdown')).toContain('> “We act now.”\n');
  for (const [view, form] of [
    ['compare', 'csv'],
    ['compare', 'table'],
    ['quotes', 'markdown'],
  ] as const)
    expect(file(view, form)).not.toMatch(/[“«״][“«״]|[”»״][”»״]/);
  // The column of the very words keeps what the article has.
  expect(file('quotes', 'csv')).toContain('«We act»');
});

test('a cell says of which articles it is silent, and a question that nobody answers has lost no source', () => {
  const text = deriveExport(
    selectionFromTable(`
  article     | about
  hill        | june
  hill.second | june
  kyiv        | june

  event | name
  june  | The call

  claim | about | question
  when  | june  | When?
  why   | june  | Why?

  account       | claim | article     | voice
  noon          | when  | hill        | own
  not-mentioned | when  | hill.second |
  not-mentioned | when  | kyiv        |
`),
    { view: 'compare', form: 'csv', link },
  ).text;
  expect(text).toContain('Not mentioned, though it could have been (in 1 article)');
  expect(text).toContain('The call,Why?,no source answers,0,');
  expect(text).not.toContain('no remaining source');
});
