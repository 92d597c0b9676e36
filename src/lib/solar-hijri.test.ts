import { expect, test } from 'vitest';
import { dayOf, formatDay, partsOfDay } from './day.ts';
import { solarHijriDays } from './solar-hijri.ts';

test('every day of a hundred and seventy years is the one that the engine’s own calendar says', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  for (let day = dayOf(1880, 1, 1); day < dayOf(2050, 1, 1); day += 1) {
    const { year, month, date } = partsOfDay(day);
    const parts = format.formatToParts(new Date(Date.UTC(year, month - 1, date)));
    const part = (type: string) => Number.parseInt(parts.find((one) => one.type === type)?.value ?? '', 10);
    expect(solarHijriDays(part('year'), part('month'), part('day'))).toEqual({ from: day, to: day });
  }
});

test('a month is all of its days, and what the calendar does not have is no date', () => {
  const month = solarHijriDays(1403, 12, null);
  expect(month && [formatDay(month.from), formatDay(month.to)]).toEqual(['2025-02-19', '2025-03-20']);
  expect(solarHijriDays(1402, 12, 30)).toBeNull();
  expect(solarHijriDays(1403, 13, 1)).toBeNull();
  expect(solarHijriDays(1403, 7, 31)).toBeNull();
  expect(solarHijriDays(1066, 1, 1)).toBeNull();
});
