import { readFile } from 'node:fs/promises';
import { allowPasting, dropFiles, elsewhere, expect, expectAccessible, test } from './fixtures.ts';
import { BRIDGE, bridge, head, openBridge } from './own-case.ts';

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

/** What stands in its cells; a date as the reader decided it, words without their outer marks. */
const CELLS = [
  ...['NYT', 'nyt', 'Bridge shut', '2024-06-12', 'Mayor Varga', 'Ilse Varga', 'We act now.'],
  ...['first line\nsecond line', "=cmd|' /C calc'!A0", 'Газета «Мост»', 'Мост закрыт', '2024-06-11'],
  ...['Анна Петрова', 'Мост закрыт до весны.', 'روزنامه پل', 'پل بسته شد', '2024-06-10', 'ایلسه وارگا'],
  ...['پل تا بهار بسته است.', 'یادداشت', 'The Herald', 'A town waits', '2024-06-09', 'a spokesman'],
  ...['a matter of\ndays', '+49 30 1234'],
];

const spreadsheet = { name: 'zitate.csv', text: TABLE };

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

  await page.goto('/cases');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('region', { name: 'Your own' }).getByRole('button', { name: 'Save', exact: true }).click(),
  ]);
  const file = await readFile(await saved.path(), 'utf8');
  for (const cell of CELLS) expect(file).toContain(JSON.stringify(cell).slice(1, -1));
});

test('of a page with several tables I choose the one that is read', async ({ page }) => {
  const table = (caption: string, words: string) =>
    `<table><caption>${caption}</caption><tr><th>outlet</th><th>quote</th></tr><tr><td>A</td><td>${words}</td></tr></table>`;
  await page.goto('/cases');
  await expect(head(page)).toBeVisible();
  const text = `<html><body>${table('Spring', 'We act now.')}${table('Autumn', 'We wait.')}</body></html>`;
  await dropFiles(page, [{ name: 'talks.html', text }]);
  const status = page.getByRole('status').filter({ hasText: 'left out' });
  await expect(status).toHaveText('2 records = 2 used + 0 left out');
  const choice = page.getByRole('combobox', { name: 'The table' });
  await expect(choice.getByRole('option')).toHaveText(['all 2', 'Spring', 'Autumn']);
  await choice.selectOption('Autumn');
  await expect(status).toHaveText('1 record = 1 used + 0 left out');
  await expect(page.getByRole('region', { name: 'So it will read' })).toContainText('We wait.');
  await expect(choice).toHaveValue('Autumn');
  await expectAccessible(page);
  await choice.selectOption('all 2');
  await expect(status).toHaveText('2 records = 2 used + 0 left out');
});

test('a large case of mine is there after a reload in the moment in which it opened', async ({ page }) => {
  await page.goto('/cases');
  await expect(head(page)).toBeVisible();
  const large = JSON.stringify({ ...JSON.parse(BRIDGE), notes: 'x'.repeat(8 << 20) });
  const files = [{ name: bridge.name, mimeType: 'application/json', buffer: Buffer.from(large) }];
  await page.getByLabel('Files', { exact: true }).setInputFiles(files);
  await page.waitForURL(/case=own:[0-9a-f]{12}$/, { waitUntil: 'commit' });
  await page.reload();
  await expect(head(page).getByText('The bridge, 2026')).toBeVisible();
});

test('a case of mine is listed, saved, deleted and brought back', async ({ page }) => {
  await openBridge(page);
  await head(page).getByRole('link', { name: 'Cases' }).click();
  const own = page.getByRole('region', { name: 'Your own' });
  await expect(own.getByRole('link', { name: 'The bridge, 2026' })).toBeVisible();
  await expect(own).toContainText('2 quotes · 2 articles · 2 sources');
  await expect(own).toContainText('from your file bridge.case.json');
  await expect(own).toContainText('never saved as a file');
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await own.getByRole('button', { name: 'Save', exact: true }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('the-bridge-2026.case.json');
  const chunks: Buffer[] = [];
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toBe(BRIDGE);
  await expect(own).toContainText('last saved as a file on');
  await own.getByRole('button', { name: 'Delete' }).click();
  await expect(own).toContainText('None yet');
  await own.getByRole('button', { name: 'Undo' }).click();
  await own.getByRole('link', { name: 'The bridge, 2026' }).click();
  await expect(head(page).getByText('The bridge, 2026')).toBeVisible();
});

test('a link to a case of mine asks for its file elsewhere, and then shows the very view', async ({
  page,
  browser,
  baseURL,
}) => {
  const id = await openBridge(page);
  await allowPasting(page.context());
  await page.goto(`/quotes?case=${id}&source=radio`);
  await expect(page.getByRole('main').getByText('a matter of days').first()).toBeVisible();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('#name=2%3AThe%20bridge%2C%202026');

  const fresh = await elsewhere(browser, baseURL);
  const other = await fresh.newPage();
  await other.goto(link);
  await expect(other.getByRole('alert')).toContainText(
    `This link shows The bridge, 2026 (2 quotes, digest ${id.slice(4, 8)}…). Open its file here.`,
  );
  await expectAccessible(other);
  await other.getByLabel('Files').setInputFiles({
    name: bridge.name,
    mimeType: 'application/json',
    buffer: Buffer.from(BRIDGE),
  });
  await expect(other).toHaveURL(`/quotes?case=${id}&source=radio`);
  await expect(other.getByRole('main').getByText('a matter of days').first()).toBeVisible();
  await expect(other.getByRole('main').getByText('We act now.')).toHaveCount(0);
  await fresh.close();
});

test('a small case travels in its link, and needs nothing else', async ({ page, browser, baseURL }) => {
  const id = await openBridge(page);
  await page.goto(`/quotes?case=${id}`);
  await expect(page.getByRole('main').getByText('We act now.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: 'More ways' }).click();
  await page.getByRole('button', { name: 'Put the case into the link' }).click();
  await expect(page.getByText(/The case is in the link: \d+ bytes packed/)).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Link to this view' });
  await expect(field).toHaveValue(/#case=/);
  const link = await field.inputValue();

  const fresh = await elsewhere(browser, baseURL);
  const other = await fresh.newPage();
  await other.goto(link);
  await expect(other.getByRole('main').getByText('We act now.').first()).toBeVisible();
  await expect(other).toHaveURL(`/quotes?case=${id}`);
  await expect(head(other)).toContainText('from a link');
  await other.goto(`${link.slice(0, -40)}`);
  await fresh.close();
});

test('a large table can be stopped at once, and the open case stays', async ({ page }) => {
  await openBridge(page);
  const row = (n: number) =>
    `The Herald;Headline ${n};2026-03-0${(n % 9) + 1};Speaker ${n % 500};“Words number ${n}.”`;
  const table = [
    'outlet;headline;published;speaker;quote',
    ...Array.from({ length: 120_000 }, (_, n) => row(n)),
  ];
  await page.getByLabel('Files').setInputFiles({
    name: 'large.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(table.join('\n')),
  });
  await expect(page.getByRole('progressbar', { name: 'Opening' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('progressbar', { name: 'Opening' })).toHaveCount(0);
  await expect(head(page).getByText('The bridge, 2026')).toBeVisible();
  await expect(page).toHaveURL(/\/\?case=own:/);
});
