import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { dropFiles, expect, expectAccessible, expectSettled, expectWhole, test } from './fixtures.ts';

const task = (page: Page, place: number) =>
  page.getByRole('region', { name: new RegExp(`^Quote ${place} of`) });
const progress = (page: Page) => page.getByRole('status').filter({ hasText: 'coded' });
const KIND = '?source=the-hill&event=call-2024-07-12';

async function open(page: Page, query = KIND): Promise<void> {
  await page.goto(`/coding${query}`);
  await expect(page.getByRole('region', { name: /^Quote \d+ of/ })).toBeVisible();
  await expectSettled(page);
}

test('a reader codes by keyboard without seeing the case’s codes, then compares', async ({ page }) => {
  await page.goto(`/framing${KIND}`);
  await expectWhole(page);
  await page.getByRole('link', { name: 'Code these quotes yourself' }).click();
  await expect(task(page, 1)).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  const quotes = Number(/of (\d+) quotes/.exec(await progress(page).innerText())?.[1]);
  for (let place = 1; place <= quotes; place++) {
    await expect(task(page, place)).toBeVisible();
    await page.keyboard.press(place === 1 ? 'b' : 'a');
    await expect(progress(page)).toContainText(`${place} of ${quotes} quotes coded`);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Backspace');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Compare', exact: true }).press('Enter');
  const table = page.getByRole('table', { name: 'Agreement on the main frame' });
  await expect(table.getByRole('row', { name: /^The case’s coder and Without a name/ })).toContainText(
    String(quotes),
  );
  await expect(table.getByRole('row', { name: /Krippendorff/ })).toContainText(
    /[01]\.\d\d|−0\.\d\d|undefined/,
  );
  await expect(page.locator('main')).not.toContainText(/correct/i);
  await expectAccessible(page);
});

test('codes survive closing the tab, and two tabs add to one another', async ({ page, context }) => {
  await open(page);
  await task(page, 1).getByRole('radio').nth(2).check();
  await expect(progress(page)).toContainText('1 of');
  const second = await context.newPage();
  await open(second);
  await expect(progress(second)).toContainText('1 of');
  await expect(task(second, 2)).toBeVisible();
  await task(second, 2).getByRole('radio').nth(3).check();
  await expect(progress(second)).toContainText('2 of');
  await expect(progress(page)).toContainText('2 of');
  await page.close();
  await second.close();
  const third = await context.newPage();
  await open(third);
  await expect(progress(third)).toContainText('2 of');
});

test('when the disk is full the page says so, and the codes can be saved as a file', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await open(page);
  await task(page, 1).getByRole('radio').first().check();
  await expect(page.getByText(/Not kept: This browser’s storage is full/)).toBeVisible();
  await expectSettled(page);
  await expect(task(page, 1).getByRole('radio').first()).toBeChecked();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save my codes' }).click();
  expect(JSON.parse(readFileSync((await (await saving).path()) ?? '', 'utf8'))).toMatchObject({
    format: 'readout-coding-1',
    codes: [{ frame: expect.any(String) }],
  });
});

test('a teacher opens the files of three students, and what differs is listed by quote', async ({ page }) => {
  await open(page);
  const saving = page.waitForEvent('download');
  await task(page, 1).getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Save my codes' }).click();
  const mine = JSON.parse(readFileSync((await (await saving).path()) ?? '', 'utf8')) as {
    codes: { quote: string; frame: string }[];
  };
  const other = await task(page, 1).getByRole('radio').nth(4).getAttribute('value');
  const text = (coder: string, frame: string | null) =>
    JSON.stringify({ ...mine, coder, codes: mine.codes.map((code) => ({ ...code, frame })) });
  await dropFiles(page, [
    { name: 'Ana.json', text: text('Ana', mine.codes[0]?.frame ?? '') },
    { name: 'Ben.json', text: text('Ben', other) },
    { name: 'notes.json', text: '{"a":1}' },
  ]);
  await expect(
    page.getByText('notes.json holds no codes saved from here, and is no case. It was left out.'),
  ).toBeVisible();
  await page.getByLabel(/Open codes/).setInputFiles({
    name: 'Cem.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text('Cem', other)),
  });
  await expect(page.getByText('Compared with: Ana, Ben, Cem.')).toBeVisible();
  await page.getByRole('button', { name: 'Stop here and compare' }).click();
  await expect(page.getByRole('heading', { name: 'Coded differently' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Agreement on the main frame' }).getByRole('row')).toHaveCount(
    6,
  );
  await expect(page.getByRole('definition').first()).toBeVisible();
});

test('words that set a perspective apart: too few are said to be too few, with both counts', async ({
  page,
}) => {
  await page.goto('/framing');
  await expectSettled(page);
  const section = page.getByRole('region', { name: 'Words that set it apart' });
  await expect(section).toContainText(
    /Too few words to say: .?Pentagon.? has \d+, .* has \d+ and .?Press TV.? has \d+; 200 are needed/,
  );
  await page.goto('/framing?with=daily-digest,the-hill');
  await expect(section.getByText(/too few words|stands out/i).first()).toBeVisible();
  await expectAccessible(page, ['figure [aria-hidden="true"]']);
});

test('a second person’s whole case is laid over this one: matrix, marked words, quotes and cells', async ({
  page,
}) => {
  const file = JSON.parse(readFileSync('data/austin-belousov-2024.case.json', 'utf8')) as {
    claims: { question: string; answers: { text: string }[] }[];
    frames: { id: string; schemeId: string }[];
    annotations: { frameId: string; primary?: boolean; markedWords?: string[]; confidence?: number }[];
  };
  const schemeOf = new Map(file.frames.map(({ id, schemeId }) => [id, schemeId]));
  const [first] = file.frames;
  for (const code of file.annotations)
    if (code.primary && schemeOf.get(code.frameId) === first?.schemeId)
      Object.assign(code, { frameId: first?.id, confidence: 0.5 });
  const claim = file.claims.find(({ answers }) => answers.length > 0);
  for (const answer of claim?.answers ?? []) answer.text = 'Something else';
  await page.goto('/coding?source=the-hill&event=call-2024-07-12');
  await expect(task(page, 1)).toBeVisible();
  await page.getByLabel(/^Open codes/).setInputFiles({
    name: 'ben.case.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(page.getByText('ben.case.json: a whole case, laid over this one.')).toBeVisible();
  await page.getByRole('button', { name: 'Stop here and compare' }).click();
  await expect(page.getByRole('row', { name: /^The case’s coder and ben/ })).toBeVisible();
  await page.getByText('Code by code: the case’s coder and ben').click();
  await expect(page.getByRole('table', { name: /The case’s coder down/ })).toBeVisible();
  await expect(page.getByText(', 50% sure').first()).toBeVisible();
  const other = page.getByRole('region', { name: 'The case of ben' });
  await expect(other.getByText(/\d+ quotes in both; 0 only here, 0 only there/)).toBeVisible();
  await expect(other.getByRole('table', { name: 'Answered differently' })).toContainText('Something else');
  await expectAccessible(page);
});

test('a second person’s codes come as a table of a spreadsheet, and what of it cannot be compared is said', async ({
  page,
}) => {
  await open(page);
  const [words] = await task(page, 1).locator('q, blockquote, [lang]').allInnerTexts();
  const label = await task(page, 1).getByRole('radio').nth(1).getAttribute('value');
  const table = `quote;code;coder;confidence\n"${words?.replaceAll('"', '""')}";${label};Dora;70 %\nnobody said this;${label};Dora;\n"${words?.replaceAll('"', '""')}";No such code;Emil;\n`;
  await page
    .getByLabel(/^Open codes/)
    .setInputFiles({ name: 'codes.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await expect(page.getByText('codes.csv: 3 codes of Dora, Emil.')).toBeVisible();
  await page.getByRole('button', { name: 'Stop here and compare' }).click();
  await expect(page.getByRole('row', { name: /^The case’s coder and Dora/ })).toContainText('1');
  const left = page.getByRole('region', { name: 'Not measured' });
  await expect(left).toContainText('Dora: 1 code of quotes that are not here.');
  await expect(left).toContainText('Emil: codes that this codebook does not have: “No such code” (1).');
  await expectAccessible(page);
});
