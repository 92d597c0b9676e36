import { expect, test } from 'vitest';
import { runImport } from './run-import.ts';

const datesOf = async (...dates: string[]) => {
  const rows = dates.map((date, i) => `We act ${i},Herald,${date}\n`).join('');
  const bytes = new TextEncoder().encode(`quote,outlet,published\n${rows}`);
  const { file, report } = await runImport([{ path: 'a.csv', bytes }]);
  return {
    found: file?.articles.map(({ datePublished, dateFrom }) => [datePublished, dateFrom]),
    decided: report.decisions.find(({ name }) => name === 'calendar')?.value,
    lost: report.lost.map(({ value }) => value),
  };
};

test('numbers are days of the Solar Hijri calendar where one of them can be nothing else', async () => {
  expect(await datesOf('1403/04/05', '1403/04/31')).toEqual({
    found: [
      ['2024-06-25', '1403/04/05'],
      ['2024-07-21', '1403/04/31'],
    ],
    decided: ['published: Solar Hijri'],
    lost: [],
  });
});

test.each([
  ['none of them proves it', ['1403/04/05', '1403/04/06']],
  ['one is no day of it', ['1403/04/31', '1403/09/31']],
])('they stay as written where %s', async (_, dates) => {
  const { found, decided, lost } = await datesOf(...dates);
  expect([decided, lost]).toEqual([undefined, dates]);
  expect(found?.map(([date]) => date)).toEqual([undefined, undefined]);
});
