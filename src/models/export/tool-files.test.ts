/** Files for other tools are read back by our own readers, which were written against those tools' specifications. */
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { runImport } from '../../import/run-import.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { deriveExport, type ExportForm, type ExportView } from './export.ts';

const CASE = `
  event | name             | date
  june  | The <first> call | 2024-06-25
  may   | A month of talks | 2024-05~
  rome  | The old war      | -0043
  rest  | Between          | [2024-06-26..2024-06-30]
  none  | Nobody knows     |

  article | about | language
  hill    | june  | en
  press   | june  | fa

  mention | event | article
  Tuesday | june  | hill
  in May  | may   | hill
  of old  | rome  | hill
  later   | rest  | hill
  once    | none  | hill

  quote                      | id | article | speaker | statement | about | type     | frames
  keep "talking"; 😀 <always> | q1 | hill    | ryder   | talk      | june  | direct   | talks, force
  =keep on, talking          | q2 | press   | ryder   | talk      | june  | indirect |
  ما *گفتیم* & left           | q3 | press   | singh   | left      | june  | direct   | talks
`;
const link = 'https://readout.example/quotes?source=hill';
const made = (view: ExportView, form: ExportForm, filter = {}) =>
  deriveExport(selectionFromTable(CASE, filter), { view, form, link });
const bytesOf = ({ text, bytes }: { text: string; bytes?: Uint8Array<ArrayBuffer> }) =>
  bytes ?? new TextEncoder().encode(text);
const readBack = async (file: ReturnType<typeof made>) =>
  runImport([{ path: file.name, bytes: bytesOf(file) }], {});

test('events go to TimelineJS with no part of a date that nobody knows, and their doubt in words', () => {
  const { events, left_out } = JSON.parse(made('timeline', 'timelinejs').text) as {
    events: Record<string, unknown>[];
    left_out: string[];
  };
  const dates = Object.fromEntries(
    events.map(({ unique_id, start_date, end_date, display_date }) => [
      unique_id,
      [start_date, end_date, display_date],
    ]),
  );
  expect(dates.june).toEqual([{ year: 2024, month: 6, day: 25 }, undefined, '25 June 2024']);
  expect(dates.may).toEqual([{ year: 2024, month: 5 }, undefined, expect.stringContaining('May 2024')]);
  expect(dates.rome).toEqual([{ year: -43 }, undefined, '44 BCE']);
  expect(dates.rest?.slice(0, 2)).toEqual([
    { year: 2024, month: 6, day: 26 },
    { year: 2024, month: 6, day: 30 },
  ]);
  expect(left_out).toEqual(['none']);
  expect(JSON.stringify(events)).toContain('The &lt;first&gt; call');
});

test('an event list for Discourse Network Analyzer holds a statement per quote and code', async () => {
  const { report, file } = await readBack(made('quotes', 'dna'));
  expect(report.format).toBe('dna');
  expect(report.records).toEqual({ in: 4, used: 4, leftOut: 0 });
  expect(file?.frames?.map(({ prefLabel }) => prefLabel)).toEqual(['Talks', 'Force']);
  expect(new Set(file?.quotes?.map(({ selector }) => selector.exact))).toEqual(
    new Set(['keep "talking"; 😀 <always>', '=keep on, talking', 'ما *گفتیم* & left']),
  );
});

test('a REFI-QDA project holds the coded words, and says that its texts are not the articles', async () => {
  const project = made('quotes', 'refi-project');
  const members = unzipSync(bytesOf(project));
  expect(new TextDecoder().decode(members['project.qde'])).toContain('not the article');
  const { report, file } = await readBack(project);
  expect(report.format).toBe('refi');
  expect(report.records).toEqual({ in: 3, used: 3, leftOut: 0 });
  expect(report.anchors.notFound).toBe(0);
  const words = [...(file?.annotations ?? [])].map(({ selector }) => selector?.exact);
  expect(new Set(words)).toEqual(new Set(['keep "talking"; 😀 <always>', 'ما *گفتیم* & left']));
  expect(bytesOf(made('quotes', 'refi-project'))).toEqual(bytesOf(project));
});

test('a codebook goes to other tools and comes back', async () => {
  const { report } = await readBack(made('quotes', 'refi-codebook'));
  expect(report.format).toBe('refi');
  expect(report.records.used).toBe(report.records.in);
});

test('a report cites each article and leads to each quote; words of articles cannot become markup', () => {
  const { text } = made('quotes', 'markdown');
  expect(text).toContain('> “keep "talking"; 😀 \\<always\\>”');
  expect(text).toContain('> “ما \\*گفتیم\\* & left”');
  expect(text).toContain('> =keep on, talking\n>\n> — Ryder; reported, not in quotation marks');
  expect(text.match(/readout\.example\/quotes\/q\d/g)).toHaveLength(3);
});

test('a report of the basket holds what was picked, in the order of picking', () => {
  const { text } = made('quotes', 'markdown', { pick: ['q3', 'q1'] });
  expect([...text.matchAll(/quotes\/(q\d)>/g)].map(([, id]) => id)).toEqual(['q3', 'q1']);
});

test('a report for Word is a document of five parts, with the words of right-to-left quotes marked so', () => {
  const file = made('quotes', 'docx');
  const members = unzipSync(bytesOf(file));
  expect(Object.keys(members)).toHaveLength(5);
  const document = new TextDecoder().decode(members['word/document.xml']);
  expect(document).toContain('“keep &quot;talking&quot;; 😀 &lt;always&gt;”');
  expect(document.match(/<w:pStyle w:val="Quote"\/>/g)).toHaveLength(3);
  expect(document.match(/<w:bidi\/>/g)).toHaveLength(2);
});

test('every file of Quotes holds of a basket what was picked, in the order of picking', () => {
  const picked = { pick: ['q3', 'q1'] };
  const idsOf = (text: string) => [...text.matchAll(/\bq\d\b/g)].map(([id]) => id);
  const first = (text: string) => idsOf(text).filter((id, i, all) => all.indexOf(id) === i);
  for (const form of ['csv', 'csv-verbatim', 'json', 'annotations', 'markdown'] as const)
    expect([form, ...first(made('quotes', form, picked).text)]).toEqual([form, 'q3', 'q1']);
  expect(made('quotes', 'json', picked).text).toContain('Of these, 2 records picked.');
  expect(made('quotes', 'passages', picked).text.split('\n')).toHaveLength(2);
});
