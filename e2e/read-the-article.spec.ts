import type { Page } from '@playwright/test';
import { SMALL_TEXTS, smallCase } from '../src/case/small-case.ts';
import { LIMITS } from '../src/lib/limits.ts';
import { dropFiles, expect, expectAccessible, expectSettled, test } from './fixtures.ts';

const POST = SMALL_TEXTS.get('harbour-post') ?? '';
const RADIO = SMALL_TEXTS.get('island-radio') ?? '';
const report = (page: Page) => page.getByRole('region', { name: 'How the text compares' });
const field = (page: Page) => page.getByLabel(/Open the article’s text from your disk|Open another copy/);
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** The small case, with the digests of its invented texts as a case author would have them. */
test.beforeEach(async ({ page }) => {
  await page.route('**/data/harbour-call.case.json', (route) => route.fulfill({ json: smallCase() }));
});

test('an analyst opens the text from disk, and every quote is shown where it stands', async ({ page }) => {
  await page.goto('/articles/post-july?case=harbour-call');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mayor calls fisher');
  await expect(report(page)).toHaveCount(0);
  await expectAccessible(page);
  await field(page).setInputFiles(file('post.txt', POST));
  await expect(report(page)).toContainText('match to the last character');
  await expect(page.locator('mark').filter({ hasText: 'harbour' }).first()).toBeVisible();
  await expect(page.getByText('The mayor said on Friday')).toContainText('the harbour stays open');
  await page.getByText('1 line that is not the article').first().click();
  await expect(page.getByText('Menu', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'The Mayor' }).first().click();
  await expect(page).toHaveURL(/\/quotes\//);
  await page.getByRole('link', { name: 'Read it in its article' }).press('Enter');
  await expect(page).toHaveURL(/\/articles\/post-july\?case=harbour-call&open=/);
  await expect(page.locator('mark[data-open="true"]').first()).toBeInViewport();
});

test('a file that is larger than an article can be is not opened', async ({ page }) => {
  await page.goto('/articles/post-july?case=harbour-call');
  await field(page).setInputFiles(file('post.txt', POST.padEnd(LIMITS.articleText + 1, ' ')));
  await expect(
    page.getByText('post.txt is larger than an article can be (5 MB). It was not opened.'),
  ).toBeVisible();
  await expect(report(page)).toHaveCount(0);
});

test('what does not match is listed and said, never moved; other spaces are a result of their own', async ({
  page,
}) => {
  await page.goto('/articles/post-july?case=harbour-call');
  await field(page).setInputFiles(
    file('post.txt', POST.replace('the harbour stays open', 'the harbour closes')),
  );
  await expect(report(page)).toContainText('1 does not match');
  await expect(report(page).getByRole('listitem').first()).toContainText('the harbour stays open');
  await field(page).setInputFiles(file('post.txt', POST.replace('harbour stays', 'harbour\u00a0stays')));
  await expect(report(page)).toContainText('same words; spaces or quotation marks differ');
  await field(page).setInputFiles(file('post.txt', `\ufeff${POST.replaceAll('\n', '\r\n')}`));
  await expect(report(page)).not.toContainText('not match');
});

test('several files find their articles; a file that is none says so; markup stays text', async ({
  page,
}) => {
  await page.goto('/articles/post-july?case=harbour-call');
  await field(page).setInputFiles([
    file('radio.txt', RADIO),
    file('post.txt', `${POST}\n<img src=x onerror=alert(1)>`),
    { name: 'photo.txt', mimeType: 'text/plain', buffer: Buffer.from([0xff, 0xfe, 0x00, 0xd8]) },
  ]);
  await expect(page.getByText(/^radio\.txt is another copy of “/)).toBeVisible();
  await expect(page.getByText('photo.txt is not UTF-8 text.')).toBeVisible();
  await page
    .getByText(/lines? that (?:is|are) not the article/)
    .last()
    .click();
  await expect(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  const radio = smallCase().articles.find(({ sourceId }) => sourceId === 'island-radio');
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Quotes' }).click();
  await expect(page).toHaveURL(/\/quotes\?/);
  await expectSettled(page);
  await page.evaluate((id) => history.pushState(null, '', `/articles/${id}?case=harbour-call`), radio?.id);
  await page.goBack();
  await page.goForward();
  await expect(report(page)).toContainText('anchors');
});

test('files are dropped anywhere on the page, which stays; held over it they are expected', async ({
  page,
}) => {
  await page.goto('/articles/post-july?case=harbour-call');
  await expect(field(page)).toBeVisible();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([''], 'held.txt'));
    document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, dataTransfer }));
  });
  await expect(page.getByRole('region', { name: 'The article’s text' })).toHaveAttribute('data-over', 'true');
  await dropFiles(page, [
    { name: 'radio.txt', text: RADIO },
    { name: 'post.txt', text: POST },
  ]);
  await expect(report(page)).toContainText('match to the last character');
  await expect(page.getByText(/^radio\.txt is another copy of “/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'The article’s text' })).toHaveAttribute(
    'data-over',
    'false',
  );
  expect(page.url()).toContain('/articles/post-july');
});

test('the text is in memory only, unless the reader keeps it, and is forgotten when asked', async ({
  page,
}) => {
  await page.goto('/articles/post-july?case=harbour-call');
  await field(page).setInputFiles(file('post.txt', POST));
  await expect(report(page)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectSettled(page);
  await expect(report(page)).toHaveCount(0);
  await field(page).setInputFiles(file('post.txt', POST));
  await page.getByRole('button', { name: 'Keep it in this browser' }).press('Enter');
  await expect(page.getByText('The text is kept in this browser.')).toBeVisible();
  await page.reload();
  await expect(report(page)).toBeVisible();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(report(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectSettled(page);
  await expect(report(page)).toHaveCount(0);
});

test('when the browser cannot keep the text, it stays open and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('/articles/post-july?case=harbour-call');
  await field(page).setInputFiles(file('post.txt', POST));
  await page.getByRole('button', { name: 'Keep it in this browser' }).click();
  await expect(page.getByText('so the text was not kept')).toBeVisible();
  await expect(report(page)).toBeVisible();
});

test('while names are hidden no text can be opened', async ({ page }) => {
  await page.goto('/quotes/june-lines-quoted?blind=7');
  await page.getByRole('link', { name: 'Read it in its article' }).click();
  await expect(page.getByText('While names are hidden no text can be opened')).toBeVisible();
  await expect(page.getByLabel(/Open the article’s text/)).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText(
    /The Hill|Stars and Stripes|Daily Digest|Kyiv Independent|Press TV/,
  );
});
