import type { Page } from '@playwright/test';
import { dropFiles, expect, expectAccessible, test } from './fixtures.ts';

/** What a spreadsheet in Germany writes: a hint of the separator, a mark of the encoding, days first, lines in cells. */
const TABLE = `\ufeffsep=;
Zeitung;Titel;Datum;Sprecher;Zitat;Notiz
nyt;Bridge shut;12/06/2024;Mayor Varga;“We act now.”;"first line
second line"
NYT;Bridge shut;12/06/2024;Ilse Varga;“We act now.”;=cmd|' /C calc'!A0
Газета «Мост»;Мост закрыт;11/06/2024;Анна Петрова;«Мост закрыт до весны.»;
روزنامه پل;پل بسته شد;10/06/2024;ایلسه وارگا;«پل تا بهار بسته است.»;یادداشت
The Herald;A town waits;09/06/2024;a spokesman;"“a matter of
days”";+49 30 1234
`;

const spreadsheet = { name: 'zitate.csv', text: TABLE };
const head = (page: Page) => page.getByRole('banner');

test('a spreadsheet becomes quotes by two presses and one decision, and nothing of it is lost', async ({
  page,
}) => {
  await page.goto('/compare');
  await expect(head(page)).toBeVisible();
  await dropFiles(page, [spreadsheet]);
  await expect(page.getByRole('status').filter({ hasText: 'records' })).toHaveText(
    '5 records = 5 used + 0 left out',
  );
  await expect(page.getByText(/separated by semicolons.*it looks like quotes/)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'A row is' })).toHaveValue('quote');
  await expect(page.getByRole('combobox', { name: 'Field for Zitat' })).toHaveValue('words');
  const preview = page.getByRole('region', { name: 'So it will read' });
  await expect(preview.getByRole('listitem')).toHaveCount(3);
  await expect(preview).toContainText('12/06/2024');
  await page.getByRole('radio', { name: 'Day first' }).check();
  await expect(preview).toContainText('2024-06-12');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Open as a case' }).click();

  await expect(page).toHaveURL(/\/quotes\?case=own:[0-9a-f]{12}$/);
  await expect(head(page)).toContainText('zitate');
  await expect(head(page)).toContainText('from your file');
  const quotes = page.getByRole('main');
  for (const words of ['We act now.', 'Мост закрыт до весны.', 'پل تا بهار بسته است.', 'a matter of'])
    await expect(quotes.getByText(words).first()).toBeVisible();

  await page.reload();
  await expect(quotes.getByText('Мост закрыт до весны.').first()).toBeVisible();
  const second = await page.context().newPage();
  await second.goto(page.url());
  await expect(second.getByRole('main').getByText('Мост закрыт до весны.').first()).toBeVisible();
});
