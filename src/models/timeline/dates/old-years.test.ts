import { expect, test } from 'vitest';
import { buildCase } from '../../../case/build-case.ts';
import type { Filter } from '../../../filter/filter.ts';
import { NO_FILTER } from '../../../filter/filter.ts';
import { select } from '../../../filter/select.ts';
import { parseEdtf } from '../../../lib/edtf.ts';
import { caseFromTable, selectionFromTable } from '../../../mocks/case-table.ts';
import { axisTexts } from '../axis/axis-ticks.ts';
import { deriveTimeline } from '../timeline.ts';
import { writeInYear } from './short-date.ts';

test.each([
  ['-0043-03-15', '15 March', '44 BCE'],
  ['-0119', '120 BCE', '120 BCE'],
  ['0000', '1 BCE', '1 BCE'],
  ['0099-05', 'May', '99 CE'],
  ['-0119/-0043', '120 BCE – 44 BCE', '120 BCE'],
  ['-0001-12/0001-01', 'Dec 2 BCE – Jan 1 CE', '2 BCE'],
  ['[..-0043-03]', 'by March', '44 BCE'],
  ['-0043/..', 'since 44 BCE', '44 BCE'],
  ['2024-06-25', '25 June', '2024'],
])('%s stands in a list as %s, under %s', (text, short, year) => {
  expect(writeInYear(parseEdtf(text)!)).toEqual({ short, year });
});

const RUINS = `
  event  | name    | date
  quarry | Quarry  | -0119
  stone  | Stone   | -0043-03-15
  bridge | Bridge  | -0043-04
  ford   | Ford    | 0099-05

  mention | event  | article
  a       | quarry | post
  b       | stone  | post
  c       | bridge | post
  d       | ford   | post

  quote | article | about  | statement | said
  ${[1, 2, 3, 4, 5, 6].map((n) => `words ${n} | post | stone | s${n} |`).join('\n  ')}
`;

test('the axis and the title write years before the common era as people do', () => {
  const { axis, finding, events } = deriveTimeline(selectionFromTable(RUINS), { width: 900 });
  const texts = axisTexts(axis, 900).map(({ text }) => text);
  expect(texts.filter((text) => /\d/.test(text) && /-/.test(text))).toEqual([]);
  expect(texts).toEqual(expect.arrayContaining(['120 BCE', 'March 44 BCE', '99 CE']));
  expect(finding.title).toBe('One day carries the record: 15 March 44 BCE');
  expect(events.map(({ id }) => id)).toEqual(['quarry', 'stone', 'bridge', 'ford']);
});

test('days before the common era can be asked for', () => {
  const { events } = deriveTimeline(selectionFromTable(RUINS, { from: '-0050-01-01', to: '0001-01-01' }), {
    width: 900,
  });
  expect(events.filter(({ isOutside }) => !isOutside).map(({ id }) => id)).toEqual(['stone', 'bridge']);
});

/** Clocks in Kyiv went from 03:00 to 04:00 on this night. */
const NIGHT = `
  event | name    | date
  late  | Later   | 2026-03-29T04:00
  gap   | Skipped | 2026-03-29T03:30
  half  | And     | 2026-03-29T03:10
  early | Earlier | 2026-03-29T02:59

  mention | event | article
  a       | late  | post
  b       | gap   | post
  c       | half  | post
  d       | early | post
`;

const night = (asked: Partial<Filter>) => {
  const file = caseFromTable(NIGHT);
  for (const event of file.events ?? []) event.timeZone = 'Europe/Kyiv';
  return deriveTimeline(select(buildCase(file), { ...NO_FILTER, ...asked }), { width: 900 });
};

test('a time that its zone skipped is shown as written, in its place, and says why it is not shifted', () => {
  for (const zone of ['utc', 'kyiv', 'washington'] as const)
    expect(night({ zone }).events.map(({ id }) => id)).toEqual(['early', 'half', 'gap', 'late']);
  expect(night({}).events.map(({ date }) => date)).toEqual([
    '29 March 2026, 00:59 UTC',
    '29 March 2026, 03:10 (as written: clocks there skipped this time)',
    '29 March 2026, 03:30 (as written: clocks there skipped this time)',
    '29 March 2026, 01:00 UTC',
  ]);
  expect(night({}).zoned).toBe(2);
});
