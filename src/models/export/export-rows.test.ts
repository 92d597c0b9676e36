import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import type { CaseFile } from '../../case/case-file.ts';
import { type Filter, NO_FILTER } from '../../filter/filter.ts';
import { select } from '../../filter/select.ts';
import { caseFromTable, selectionFromTable } from '../../mocks/case-table.ts';
import { generateCaseFile } from '../../mocks/generate-case.ts';
import { deriveFraming } from '../framing/framing.ts';
import { deriveTimeline } from '../timeline/timeline.ts';
import { directionOf } from './bidi.ts';
import { deriveViewCitation } from './cite-view.ts';
import { drawFrames } from './draw-frames.ts';
import { drawTable, MOST_DRAWN_ROWS } from './draw-table.ts';
import { drawTimeline } from './draw-timeline.ts';
import { deriveExport, type ExportForm, type ExportView, exportFile, tableOf } from './export.ts';
import { addressesFrom, columnNames, distinctNames } from './export-table.ts';
import { drawText, escapeXml, wrapText } from './svg.ts';

/** Two outlets, the second without an address; words in quotation marks and retold; a passage in an outlet's own voice. */
const TABLE = `
  person    | name      | of
  town      | The Town  |
  ryder     | Pat Ryder | town

  event | name           | date
  june  | The first call | 2024-06-25
  may   | The talks      | 2024-05

  article | source | published  | about | headline     | url
  hill    | hill   | 2024-06    | june  | Pier shut    | https://hill.example/1
  press   | press  | 2024-07-01 | june  | Pier is shut |

  statement | about | said
  talk      | june  | -0043-03-15

  mention | event | article
  Tuesday | june  | hill
  in May  | may   | press

  quote        | id | article | speaker | statement | type     | via  | frames
  keep 😀 calm | q1 | hill    | ryder   | talk      | direct   | afp? | talks, force
  go on        | q2 | hill    | town    | talk      | indirect | afp  | talks
  stay         | q3 | press   |         |           | direct   |      |

  claim  | about | question
  stress | june  | What was stressed?

  account | claim  | article | voice | evidence
  lines   | stress | hill    | ryder | q1
  calm    | stress | press   | own   | q3
`;
const WITH: Partial<CaseFile> = {
  case: {
    id: 'calls',
    name: 'Two calls',
    version: '3',
    creator: ['A. Coder', 'B. Coder'],
    dateModified: '2026-11-29',
  },
};

function fileWith(): CaseFile {
  const file = caseFromTable(TABLE, WITH);
  const [first, second, third] = file.quotes ?? [];
  Object.assign(first!.selector, { prefix: 'He said: ', suffix: ', and left.' });
  Object.assign(first!, { summary: 'He asks for calm.', note: 'our note', speakerText: 'the spokesman' });
  Object.assign(second!, { summary: 'He goes on.' });
  Object.assign(third!, { speakerText: 'a neighbour' });
  delete third!.order;
  const [frame] = file.annotations ?? [];
  Object.assign(frame!, { aboutId: 'town', creator: 'Ada' });
  file.annotations?.push({
    id: 'p1',
    articleId: 'press',
    selector: { exact: '=a grave step', prefix: 'It was ' },
    frameId: file.frames?.[0]?.id ?? '',
    creator: 'Bo',
  });
  return file;
}
const built = buildCase(fileWith());
const LINK = 'https://readout.example/quotes?source=hill';
const made = (view: ExportView, form: ExportForm, asked: Partial<Filter> = {}, link = LINK) =>
  deriveExport(select(built, { ...NO_FILTER, ...asked }), { view, form, link });
type Record1 = Record<string, unknown>;
const json = (view: ExportView, asked: Partial<Filter> = {}) =>
  JSON.parse(made(view, 'json', asked).text) as Record1 & { rows: Record1[]; passages?: Record1[] };
const lines = (text: string) =>
  text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n');

test('each row of a CSV ends with its case, version, filter and link', () => {
  const [head = '', row = ''] = lines(made('quotes', 'csv', { source: ['hill'] }).text);
  expect(head).toMatch(/,case,case version,filter,view$/);
  expect(row).toMatch(/,calls,3,Filter: source Hill\.,https:\/\/readout\.example\/quotes\?source=hill$/);
});

test('the forms of one table have names of their own', () => {
  const names = (['csv', 'csv-verbatim', 'passages', 'json', 'table'] as const).map(
    (form) => made('quotes', form).name,
  );
  expect(names).toEqual([
    'calls-quotes.csv',
    'calls-quotes-verbatim.csv',
    'calls-quotes-passages.csv',
    'calls-quotes.json',
    'calls-quotes-table.svg',
  ]);
});

test('passages are guarded as all words for a spreadsheet are, and go along with the quotes only', () => {
  expect(lines(made('quotes', 'passages').text)[1]).toContain(`,'=a grave step,`);
  expect(json('quotes').passages).toMatchObject([{ words: '=a grave step', coders: 'Bo' }]);
  for (const view of ['compare', 'framing', 'timeline'] as const) expect(json(view).passages).toBeUndefined();
});

test('a basket of one says so, in the view of the quotes and in no other', () => {
  expect(json('quotes', { pick: ['q1'] }).filterInWords).toContain('Of these, 1 record picked.');
  expect(json('quotes', { pick: ['q1', 'gone'] }).filterInWords).toContain('Of these, 1 record picked.');
  expect(json('timeline', { pick: ['q1'] }).filterInWords).not.toContain('picked');
  expect(made('quotes', 'markdown', { pick: ['q1'] }).text).toMatch(/^# Picked from /);
  expect(made('quotes', 'markdown').text).toMatch(/^# Two calls\n/);
});

test('passages are counted on behind the quotes while a file is written', () => {
  const { pieces } = exportFile(select(built, NO_FILTER), { view: 'quotes', form: 'json', link: LINK });
  const told = new Set([...pieces].map(({ done, total }) => `${done} of ${total}`));
  expect([...told]).toEqual(['0 of 4', '3 of 4', '4 of 4']);
});

test('the filter stands in a file without the case that the file is of', () => {
  expect(json('quotes', { case: 'calls', source: ['hill'] }).filter).toBe('source=hill');
});

test('a picture says what it finds, of which case, of which day, and who coded it', () => {
  const { text } = made('quotes', 'table');
  expect(text).toContain(`<title>${escapeXml(tableOf(select(built, NO_FILTER), 'quotes').finding)}</title>`);
  const [source = ''] = /Source: the case [^<]*/.exec(text.replace(/[\u2066-\u2069]/g, '')) ?? [];
  expect(source).toContain('Source: the case “Two calls”, version 3 of 2026-11-29, by A. Coder, B. Coder.');
});

test('a source that is called as a column is does not take its place', () => {
  const file = caseFromTable(TABLE, WITH);
  file.sources[0]!.name = 'link';
  const { head, rows } = tableOf(select(buildCase(file), NO_FILTER), 'compare', LINK);
  expect(head.filter((name) => name.startsWith('link'))).toEqual(['link', 'link (2)']);
  expect(rows[0]?.[head.indexOf('link (2)')]).toBe('https://readout.example/claims/stress');
  const twins = [
    { id: 'east', name: 'Star' },
    { id: 'west', name: 'Star' },
    { id: 'post', name: 'Post' },
  ];
  expect(columnNames(twins)).toEqual(['Star (east)', 'Star (west)', 'Post']);
  expect(distinctNames(['a', 'a', 'b', 'a'])).toEqual(['a', 'a (2)', 'b', 'a (3)']);
});

test.each([
  ['a site', 'https://a.example/quotes?q=war', 'https://a.example/claims/x'],
  ['a site in a folder', 'https://a.example/read/compare', 'https://a.example/read/claims/x'],
  ['a part in another page', 'https://a.example/embed/timeline', 'https://a.example/claims/x'],
  [
    'a case of the site',
    'https://a.example/picked?case=calls&q=war',
    'https://a.example/claims/x?case=calls',
  ],
  [
    'a case of another site',
    'https://a.example/?case=https%3A%2F%2Fb.example%2Fc.json',
    'https://a.example/claims/x?case=https://b.example/c.json',
  ],
  [
    'hidden names',
    'https://a.example/quotes?blind=7&veil=people',
    'https://a.example/claims/x?blind=7&veil=people',
  ],
  [
    'the app in one file',
    'https://a.example/app.html#/quotes?case=calls',
    'https://a.example/app.html#/claims/x?case=calls',
  ],
  ['nothing', '', ''],
])('an address of %s leads to a record of the same', (_, link, address) => {
  expect(addressesFrom(link)('/claims/x')).toBe(address);
});

test('annotations say who spoke, with which words around, of which codes, and where no address is known', () => {
  const { total, first } = JSON.parse(made('quotes', 'annotations').text) as {
    total: number;
    first: {
      items: { id: string; body: { value: string }[]; target: { source: string; selector: Record1[] } }[];
    };
  };
  expect(total).toBe(4);
  const [quote] = first.items;
  expect(quote?.target.source).toBe('https://hill.example/1');
  expect(quote?.target.selector).toMatchObject([{ prefix: 'He said: ', suffix: ', and left.' }]);
  expect(quote?.body.map(({ value }) => value.replace(/[\u2066-\u2069]/g, ''))).toContain(
    'Frame: Talks, about The Town',
  );
  const passage = first.items.at(-1);
  expect(passage?.id).toMatch(/:passage:/);
  expect(passage?.body[0]?.value).toBe('In the article’s own voice');
  expect(passage?.target.source).toBe('urn:readout:calls:article:press');
  const third = first.items.find(({ id }) => id.endsWith(':quote:q3'));
  expect(third?.target.source).toBe('urn:readout:calls:article:press');
});

test('a text without letters runs from left to right', () => {
  expect(directionOf('123 – 45')).toBe('ltr');
});

test('several authors of a case are several in its record, and what is not known has no field', () => {
  const cited = (info: object) =>
    deriveViewCitation(select(buildCase(caseFromTable(TABLE, { case: { name: 'C', ...info } })), NO_FILTER), {
      title: 'Quotes',
      link: LINK,
    }).bibtex;
  expect(cited({ creator: ['A. Coder', 'B and C'] })).toContain('author = {{A. Coder} and {B and C}},');
  expect(cited({})).not.toMatch(/(?:author|version|date) = /);
});

test('a cell of the grid says what may not have been out, and evidence is that of the sources in view', () => {
  const cells = (asked: Partial<Filter>) => json('compare', asked).rows[0] ?? {};
  expect(cells({})).toMatchObject({ 'source ids': 'hill; press', 'quote ids': 'q1; q3' });
  expect(cells({ without: ['press'] })).toMatchObject({ 'source ids': 'hill', 'quote ids': 'q1' });
  expect(cells({ source: ['press'] })).toMatchObject({ 'source ids': 'press', 'article ids': 'press' });
  expect(cells({ asof: '2024-06-15' })).toMatchObject({ 'source ids': 'hill', 'quote ids': 'q1' });
  expect(cells({ asof: '2024-06-15' }).Hill).toContain('may not have been out');
  expect(cells({ asof: '2024-07-15' }).Hill).not.toContain('may not have been out');
});

test('an event list for DNA has days only, people with their organisation, and a row for each code', () => {
  const rows = lines(made('quotes', 'dna').text).map((line) => line.split(';'));
  const at = (name: string) => rows[0]!.indexOf(name);
  const column = (name: string) => rows.slice(1).map((row) => row[at(name)]);
  expect(column('text')).toEqual(['keep 😀 calm', 'keep 😀 calm', 'go on', 'stay']);
  expect(column('time')).toEqual(['', '', '', '2024-07-01 00:00:00']);
  expect(column('concept')).toEqual(['Talks', 'Force', 'Talks', '']);
  expect(column('document_id')).toEqual(['1', '1', '1', '2']);
  expect(column('person').slice(0, 3)).toEqual(['Pat Ryder', 'Pat Ryder', 'The Town']);
  expect(column('organization').slice(0, 2)).toEqual(['The Town', 'The Town']);
});

test('an organisation that speaks is no person', () => {
  const file = fileWith();
  Object.assign(file.people?.find(({ id }) => id === 'town') ?? {}, { type: 'Organization' });
  const { text } = deriveExport(select(buildCase(file), NO_FILTER), {
    view: 'quotes',
    form: 'dna',
    link: LINK,
  });
  const row = lines(text)[3]!.split(';');
  expect(row.slice(2, 4)).toEqual(['', 'The Town']);
});

test('only the events in view are slides', () => {
  const slides = (asked: Partial<Filter>) =>
    (JSON.parse(made('timeline', 'timelinejs', asked).text) as { events: Record1[] }).events;
  expect(slides({}).map(({ unique_id }) => unique_id)).toEqual(['june', 'may']);
  expect(slides({ event: ['may'] }).map(({ unique_id }) => unique_id)).toEqual(['may']);
});

test('a REFI-QDA project counts code points, one text with all quotes of an article, codes by who gave them', () => {
  const bytes = made('quotes', 'refi-project').bytes!;
  const members = unzipSync(bytes);
  const project = new TextDecoder().decode(members['project.qde']);
  const places = [...project.matchAll(/startPosition="(\d+)" endPosition="(\d+)"/g)].map(([, a, b]) => [
    a,
    b,
  ]);
  expect(places).toEqual([
    ['0', '11'],
    ['13', '18'],
    ['0', '4'],
  ]);
  const texts = Object.entries(members).flatMap(([name, text]) =>
    name.endsWith('.txt') ? [new TextDecoder().decode(text)] : [],
  );
  expect(texts.toSorted()).toEqual(['keep 😀 calm\n\ngo on', 'stay']);
  expect([...project.matchAll(/<User [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'Ada',
    'A. Coder, B. Coder',
  ]);
  expect([...project.matchAll(/<Code [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual(
    expect.arrayContaining(['Talks', 'Force']),
  );
});

test('a codebook has the frames of no codebook beside the others', () => {
  const file = fileWith();
  file.frames?.push({ id: 'loose', prefLabel: 'Loose' } as never);
  const { text } = deriveExport(select(buildCase(file), NO_FILTER), {
    view: 'quotes',
    form: 'refi-codebook',
    link: '',
  });
  expect(text).toContain('name="Loose"');
});

test('a report tells quoted words from reported ones and our words from theirs, an article once above its quotes', () => {
  const { text } = made('quotes', 'markdown');
  expect(text).toContain('> “keep 😀 calm”');
  expect(text).toContain('Our summary: He asks for calm.');
  expect(text.match(/^## /gm)).toHaveLength(2);
  const document = new TextDecoder().decode(unzipSync(made('quotes', 'docx').bytes!)['word/document.xml']);
  expect(document.match(/reported, not in quotation marks/g)).toHaveLength(1);
  expect(document).toMatch(/go on<[\s\S]*reported, not in quotation marks/);
  expect(document).toContain('Our summary: He goes on.');
});

test('a row of the grid leads to the evidence of the columns in view, and to no hidden one', () => {
  expect(json('compare').rows[0]).toMatchObject({ 'source ids': 'hill; press', 'quote ids': 'q1; q3' });
  expect(json('compare', { cols: ['press'] }).rows[0]).toMatchObject({
    'source ids': 'press',
    'article ids': 'press',
    'quote ids': 'q3',
  });
});

test('what was picked and is filtered out is not taken along; passages go only where they were picked', () => {
  expect(json('quotes', { pick: ['q3', 'q1'], source: ['hill'] }).rows.map(({ quote }) => quote)).toEqual([
    'q1',
  ]);
  expect(json('quotes', { pick: ['q1'] }).passages).toBeUndefined();
});

test('a row of a quote has its speaker by wording, where that is all, and says what was inferred', () => {
  const [first, second, third] = json('quotes').rows;
  expect(first).toMatchObject({
    speaker: 'Pat Ryder',
    'speaker as written': 'the spokesman',
    via: 'Afp (inferred)',
    place: 1,
    said: '-0043-03-15',
  });
  expect(second).toMatchObject({ speaker: 'The Town', via: 'Afp' });
  expect(third).toMatchObject({ speaker: 'a neighbour', 'speaker as written': 'a neighbour', place: null });
  expect(lines(made('quotes', 'csv').text)[1]).toContain(',-0043-03-15,');
});

test('a table of events has those on the days asked for, and says which lost their last source', () => {
  const events = (asked: Partial<Filter>) =>
    json('timeline', asked).rows.map(({ event, support }) => [event, support]);
  expect(events({})).toEqual([
    ['may', 'in view'],
    ['june', 'in view'],
  ]);
  expect(events({ from: '2024-06-01' })).toEqual([['june', 'in view']]);
  expect(events({ without: ['press'] })).toEqual([
    ['may', 'no remaining source'],
    ['june', 'in view'],
  ]);
});

const table = (rows: (string | null)[][], head = ['event', 'words', 'note']) => ({
  head,
  rows,
  words: [1],
  drawn: head.length,
});
const textsIn = (svg: string) => [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text);

test('a picture of a table has 120 rows and says how many more there are', () => {
  const rows = Array.from({ length: MOST_DRAWN_ROWS + 3 }, (_, i) => [`e${i}`, `w${i}`, 'n']);
  const texts = textsIn(drawTable(table(rows), 1000).svg);
  expect(texts).toContain('w119');
  expect(texts).not.toContain('w120');
  expect(texts).toContain('The first 120 of 123 rows.');
  expect(textsIn(drawTable(table(rows.slice(0, 120)), 1000).svg).join()).not.toContain('The first');
});

test('a column in which nothing stands is not drawn, and what heads several rows stands once', () => {
  const texts = textsIn(
    drawTable(
      table([
        ['June', 'one', null],
        ['June', 'two', ''],
        ['July', 'three', null],
      ]),
      1000,
    ).svg,
  );
  expect(texts).toEqual(['event', 'words', 'June', 'one', 'two', 'July', 'three']);
});

test('a text for a picture is broken at spaces, a word that is too long is cut, and no sign breaks the XML', () => {
  expect(wrapText('one two three', 50, 10)).toEqual(['one two', 'three']);
  expect(wrapText('a incomprehensible', 50, 10)).toEqual(['a', 'incompre', 'hensible']);
  expect(escapeXml('a\u0000b\u001f"<&>\ufffe')).toBe('ab&quot;&lt;&amp;&gt;');
  expect(drawText(1, 2, 'گفتگو', { anchor: 'start' })).toContain('text-anchor="end"');
  expect(drawText(1, 2, 'گفتگو', { anchor: 'end' })).toContain('text-anchor="start"');
  expect(drawText(1, 2, 'گفتگو', { anchor: 'middle' })).toContain('text-anchor="middle"');
});

const coded = buildCase(generateCaseFile(400, 2));

test('the picture of the frames has its title by what stands side by side, dots for small numbers, bars for others', () => {
  const titleOf = (asked: Partial<Filter>, data = coded) => {
    const selection = select(data, { ...NO_FILTER, ...asked });
    return /<title>([^<]*)/.exec(
      deriveExport(selection, { view: 'framing', form: 'frames', link: LINK }).text,
    )?.[1];
  };
  expect(titleOf({ across: 'about' })).toBe('What is said about each target');
  expect(titleOf({ across: 'source' })).toBe('What each of the sources stresses');
  expect(titleOf({})).not.toMatch(/^What /);
  const draw = (asked: Partial<Filter>, data = built) => {
    const model = deriveFraming(select(data, { ...NO_FILTER, ...asked }));
    return drawFrames(model.frameTable!, model.stress!, 1000).svg;
  };
  expect(draw({ across: 'source', unit: 'rendering' }).match(/<circle/g)).toHaveLength(2);
  expect(draw({ across: 'source' })).not.toContain('<rect');
  expect(draw({ across: 'source' }, coded)).toContain('<rect');
});

test('a share is drawn against the largest share, and a frame that nobody here carries has no row', () => {
  const model = deriveFraming(select(coded, { ...NO_FILTER, across: 'source', share: 'column' }));
  const { svg } = drawFrames(model.frameTable!, model.stress!, 1000);
  const step = (1000 - 250) / model.frameTable!.columns.length;
  const shares = model.frameTable!.frames.flatMap(({ cells }) =>
    cells.map((cell) => [cell.share ?? 0, cell.own / cell.main] as const),
  );
  const [share, own] = shares.reduce((most, one) => (one[0] > most[0] ? one : most));
  expect(share).toBeGreaterThan(0);
  const widths = [...svg.matchAll(/<rect [^>]*width="([\d.]+)" height="10"/g)].map(([, width]) =>
    Number(width),
  );
  const full = step - 94;
  expect(widths.some((width) => Math.abs(width - full * own) < 0.2)).toBe(true);
  const file = fileWith();
  file.frames?.push({ id: 'unused', schemeId: file.frames[0]?.schemeId, prefLabel: 'Unused' } as never);
  const few = deriveFraming(select(buildCase(file), { ...NO_FILTER, across: 'source' }));
  const texts = textsIn(drawFrames(few.frameTable!, few.stress!, 1000).svg);
  expect(texts).toContain('Talks');
  expect(texts).not.toContain('Unused');
});

test('a picture of the axis counts what has no date, shows numbers up to 99, and pales what the days leave out', () => {
  const drawn = (text: string, asked: Partial<Filter> = {}) => {
    const selection = select(buildCase(caseFromTable(text)), { ...NO_FILTER, ...asked });
    return drawTimeline(deriveTimeline(selection, { width: 900 }), 1110).svg;
  };
  const many = (count: number) => `
    article | source
    hill    | hill

    event | date
    ${Array.from({ length: count }, (_, i) => `e${i} | 2024-06-25`).join('\n    ')}
    far | 1990-01-01
    undated |

    mention | event | article
    ${Array.from({ length: count }, (_, i) => `words | e${i} | hill`).join('\n    ')}
    words | far | hill
    words | undated | hill
  `;
  const texts = textsIn(drawn(many(120)));
  expect(texts).toContain('99+');
  expect(texts).not.toContain('120');
  expect(texts).toContain('+1');
  expect(textsIn(drawn(many(60)))).toContain('60');
  const bars = (asked: Partial<Filter>) =>
    drawTimeline(deriveTimeline(select(built, { ...NO_FILTER, ...asked }), { width: 900 }), 1110).svg;
  expect(textsIn(bars({ unit: 'statement' }))).toContain('Statements per day');
  expect(bars({}).match(/<rect [^>]*fill="#ddd8ce"/g)).toBeNull();
  expect(bars({ to: '2024-06-01' }).match(/<rect [^>]*fill="#ddd8ce"/g)?.length).toBeGreaterThan(0);
});

test('bars count statements where statements are asked for', () => {
  const bars = (unit: Filter['unit']) => {
    const svg = drawTimeline(deriveTimeline(select(built, { ...NO_FILTER, unit }), { width: 900 }), 1110).svg;
    return textsIn(svg.slice(svg.lastIndexOf('<g transform')));
  };
  expect(bars('statement')).toContain('1');
  expect(bars('rendering')).toContain('2');
});

test('with more dates than can be drawn each lane is columns, as high as its events in parts of the highest, and says so', () => {
  const days = Array.from({ length: 1600 }, (_, i) => `d${i} | ${1900 + (i % 100)}-06-0${1 + (i % 3)}`);
  const crowded = selectionFromTable(`
    article | source
    hill    | hill

    event | date
    ${days.join('\n    ')}

    mention | event | article
    ${days.map((_, i) => `words | d${i} | hill`).join('\n    ')}
  `);
  const model = deriveTimeline(crowded, { width: 900 });
  const { svg } = drawTimeline(model, 1110);
  expect(textsIn(svg)).toContain(
    'Columns: events dated within these days, on one scale; longer dates are not drawn.',
  );
  const lane = model.lanes.findIndex(({ bins }) => bins && bins.length > 0);
  const drawn = svg.slice(svg.indexOf(`<g data-lane="${lane}"`));
  const columns = [...drawn.slice(0, drawn.indexOf('</g></g>')).matchAll(/<rect [^>]*height="([\d.]+)"/g)];
  const counts = model.lanes[lane]?.bins?.map(({ count }) => count) ?? [];
  const most = Math.max(...model.lanes.flatMap(({ bins }) => bins?.map(({ count }) => count) ?? []));
  expect(columns.map(([, height]) => Number(height))).toEqual(
    counts.map((count) => expect.closeTo((30 * count) / most, 0)),
  );
});

test('a case without a date on the clock has no axis to draw, and says so', () => {
  const none = selectionFromTable('event | date\ntalks |');
  const { svg } = drawTimeline(deriveTimeline(none, { width: 900 }), 1110);
  expect(textsIn(svg)).toEqual(['Nothing in this case has a date on this clock: there is no axis to draw.']);
});

test('a legend that is wider than the picture goes on in a second line', () => {
  const model = deriveTimeline(
    selectionFromTable(`
      event | date
      a     | 2024-06-25
      b     | 2024-06
      c     | 2024
      d     | 2024-06-01/2024-06-09
      e     | [2024-06-01..2024-06-09]
      f     | 2024-06-25~
    `),
    { width: 300 },
  );
  const linesAt = (width: number) => {
    const { svg } = drawTimeline(model, width);
    const legend = svg.slice(svg.indexOf('data-legend'), svg.indexOf('data-axis'));
    return new Set([...legend.matchAll(/<text x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => y)).size;
  };
  expect(linesAt(2000)).toBe(1);
  expect(linesAt(420)).toBeGreaterThan(1);
});

test('a passage with several codes of one coder names the coder once, and what no code is about is not listed', () => {
  const file = fileWith();
  const [, other] = file.frames ?? [];
  const passage = {
    articleId: 'press',
    selector: { exact: '=a grave step', prefix: 'It was ' },
    creator: 'Bo',
  };
  file.annotations?.push(
    { ...passage, id: 'p2', frameId: other?.id ?? '' },
    { ...passage, id: 'p3', frameId: other?.id ?? '', aboutId: 'town', note: 'strong' },
  );
  const { passages = [] } = JSON.parse(
    deriveExport(select(buildCase(file), NO_FILTER), { view: 'quotes', form: 'json', link: LINK }).text,
  ) as { passages?: Record1[] };
  expect(passages).toHaveLength(1);
  expect(passages[0]).toMatchObject({ coders: 'Bo', about: 'The Town', notes: 'strong' });
});

test('a table of framing says per perspective what it leaves out, tells alone and quotes, and nothing where that is not asked of it', () => {
  const asked = selectionFromTable(
    `
    article | source
    hill    | hill
    press   | press
    kyiv    | kyiv

    quote | id | article | speaker
    go on | q1 | hill    | ryder
    stay  | q2 | press   | ryder
    halt  | q3 | kyiv    | singh

    claim | question
    one   | Who called?
    two   | Who answered?

    account       | claim | article | voice | evidence
    lines         | one   | hill    | ryder | q1
    not-mentioned | one   | press   |       |
    lines         | one   | kyiv    | singh | q3
    calm          | two   | hill    | ryder | q1
    not-mentioned | two   | press   |       |
    not-mentioned | two   | kyiv    |       |
  `,
    { with: ['hill', 'press', 'ryder'] },
  );
  const { head, rows } = tableOf(asked, 'framing', LINK);
  const cells = (section: string, item: string) =>
    rows.find((row) => row[0] === section && row[1] === item)?.slice(2, 5);
  expect(head.slice(2, 5)).toEqual(['Hill', 'Press', 'Ryder']);
  expect(cells('leaves out', 'questions')).toEqual(['', '', null]);
  expect(cells('tells alone', 'questions')).toEqual(['Who answered?', '', null]);
  expect(cells('carried of it', 'questions')).toEqual([null, null, 'Who called?; Who answered?']);
  expect(cells('words in quotation marks', 'Ryder')).toEqual([2, 1, null]);
  expect(cells('words in quotation marks', 'Hill')).toEqual([null, null, 2]);
});
