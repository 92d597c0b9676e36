import type { Page } from '@playwright/test';
import { QUOTES, VERSION } from './bundled-case.ts';
import { allowPasting, elsewhere, expect, expectSettled, test } from './fixtures.ts';

/** The counting sentence of the view: the one thing that says what is on screen. */
const sentence = (page: Page) => page.getByRole('status').filter({ hasText: /\d+ of \d+ quotes/ });
const source = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^${name}: [\\d,]+ quotes?$`) });
const query = (page: Page) => new URL(page.url()).search;

test.describe('an analyst sends a colleague what is on screen', () => {
  test('a link pasted into a fresh browser restores the view to the last detail', async ({
    page,
    browser,
  }) => {
    await page.goto('/quotes');
    await source(page, 'Press TV').click();
    await page.keyboard.press('/');
    await page.getByRole('searchbox', { name: 'Words to search for' }).fill('escalation');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/source=press-tv&q=escalation/);
    await expectSettled(page);
    const said = await sentence(page).textContent();

    const fresh = await elsewhere(browser);
    const colleague = await fresh.newPage();
    await colleague.goto(page.url());
    await expect(sentence(colleague)).toHaveText(said ?? '');
    await expect(source(colleague, 'Press TV')).toHaveAttribute('aria-pressed', 'true');
    await expect(colleague.getByRole('button', { name: 'Remove filter Search: escalation' })).toBeVisible();
    await expect(colleague.getByRole('main').getByRole('table')).toContainText('escalation');
    expect(colleague.url()).toBe(page.url());
    await fresh.close();
  });

  test('Back undoes the last filter, Forward does it again', async ({ page }) => {
    await page.goto('/quotes');
    await expectSettled(page);
    const before = await sentence(page).textContent();
    await source(page, 'The Hill').click();
    await expect(page).toHaveURL(/source=the-hill$/);
    await source(page, 'Press TV').click();
    await expect(page).toHaveURL(/source=the-hill,press-tv$/);
    await expectSettled(page);
    const after = await sentence(page).textContent();
    await page.goBack();
    await expect(page).toHaveURL(/source=the-hill$/);
    await page.goBack();
    await expect(sentence(page)).toHaveText(before ?? '');
    expect(query(page)).toBe('');
    await page.goForward();
    await page.goForward();
    await expect(sentence(page)).toHaveText(after ?? '');
  });

  test('choices made faster than the page is drawn are all made, and Back undoes them one by one', async ({
    page,
  }) => {
    await page.goto('/quotes');
    const strip = page.getByRole('group', { name: 'Sources' });
    await expect(strip.getByRole('button').first()).toBeVisible();
    await strip.evaluate((group) => {
      for (const button of [...group.querySelectorAll('button')].slice(0, 3)) button.click();
    });
    await expect(page).toHaveURL(/source=the-hill,stars-and-stripes,daily-digest$/);
    await expectSettled(page);
    await page.goBack();
    await expect(page).toHaveURL(/source=the-hill,stars-and-stripes$/);
    await page.goBack();
    await expect(page).toHaveURL(/source=the-hill$/);
    await expectSettled(page);
    await strip.getByRole('button').last().click();
    await expect(page).toHaveURL(/source=the-hill,press-tv$/);
  });

  test('every view keeps the filter, and Clear all lets go of it', async ({ page }) => {
    await page.goto('/timeline?source=press-tv&type=direct');
    for (const view of ['Compare', 'Framing', 'Quotes', 'Timeline']) {
      await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click();
      await expect(page).toHaveURL(/source=press-tv&type=direct/);
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    }
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => query(page)).toBe('');
  });

  test('copies the link with a key, and says that only this computer can open it', async ({
    page,
    context,
  }) => {
    await allowPasting(context);
    await page.goto('/compare?source=the-hill');
    await expect(source(page, 'The Hill')).toBeVisible();
    await page.keyboard.press('c');
    await expect(page.getByText('Link copied.')).toContainText('only this computer can open it');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(page.url().replace('?', `?v=${VERSION}&`));
    await page.getByRole('button', { name: 'More ways' }).click();
    await expect(page.getByRole('textbox', { name: 'Cite this view', exact: true })).toHaveValue(
      /Compare\. \d+ of \d+ quotes.* Filter: source The Hill\. Readout\. http.*v=/,
    );
    await page.goto(link.replace(/v=[^&]+/, 'v=1'));
    const notice = page.getByRole('complementary', { name: 'Changed since this link' });
    await expect(notice).toContainText(`this is version ${VERSION}`);
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await expect(page).toHaveURL(/\/compare\?source=the-hill$/);
  });
});

test.describe('a link with rubbish in it', () => {
  const links: [what: string, query: string, kept: string, named: string][] = [
    ['a source that is gone', '?source=press-tv,gone', '?source=press-tv', 'source=gone'],
    ['a parameter nobody knows', '?utm_source=mail&q=war', '?q=war', 'utm_source=mail'],
    ['markup', '?source=%3Cscript%3Ealert(1)%3C/script%3E', '', '<script>alert(1)</script>'],
    ['a prototype', '?__proto__=x&source=constructor', '', 'constructor'],
    ['broken encoding', '?q=%E0%A4%A', '', 'q='],
    ['days the wrong way round', '?from=2024-07-31&to=2024-06-01', '', 'from=2024-07-31'],
  ];
  for (const [what, asked, kept, named] of links)
    test(`${what}: opens with a notice, and the address is put right`, async ({ page }) => {
      await page.goto(`/compare${asked}`);
      const notice = page.getByRole('alert').filter({ hasText: 'left out' });
      await expect(notice).toContainText(named);
      await expect.poll(() => query(page)).toBe(kept);
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
      await notice.getByRole('button', { name: 'Dismiss' }).click();
      await expect(notice).toBeHidden();
    });

  test('an address that is no page says so and leads on', async ({ page }) => {
    await page.goto('/nowhere?source=the-hill');
    await expect(page.getByRole('heading', { name: 'There is no page at this address.' })).toBeVisible();
    await page.getByRole('link', { name: 'Compare the accounts' }).click();
    await expect(page).toHaveURL(/compare\?source=the-hill/);
  });
});

test.describe('keys', () => {
  test('lead to the views, never fire in a field, and can be switched off', async ({ page }) => {
    await page.goto('/timeline');
    await expect(source(page, 'The Hill')).toBeVisible();
    await page.keyboard.press('2');
    await expect(page).toHaveURL(/\/compare/);
    await page.keyboard.press('/');
    const field = page.getByRole('searchbox', { name: 'Words to search for' });
    await expect(field).toBeFocused();
    await page.keyboard.type('c14');
    await expect(field).toHaveValue('c14');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden();
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Single-key shortcuts are on' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('4');
    await expect(page).toHaveURL(/\/compare/);
  });

  test('search finds an event by name and opens it', async ({ page }) => {
    await page.goto('/quotes');
    await expect(source(page, 'The Hill')).toBeVisible();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox', { name: 'Words to search for' })).toBeFocused();
    await page.keyboard.type('warrants');
    const hit = page
      .getByRole('dialog')
      .getByRole('link', { name: /^Event/ })
      .first();
    await expect(hit).toBeVisible();
    await hit.press('Enter');
    await expect(page).toHaveURL(/\/events\/icc-warrants/);
  });
});

test('a class opens a link without names and finds none', async ({ page }) => {
  const names = /The Hill|Press TV|Stars and Stripes|Daily Digest|Kyiv Independent/i;
  await page.goto('/quotes?blind=7');
  await expect(source(page, 'Source A')).toBeVisible();
  for (const view of ['Timeline', 'Compare', 'Framing', 'Quotes']) {
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click();
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    await expectSettled(page);
    expect(await page.content()).not.toMatch(names);
    await expect(page).not.toHaveTitle(names);
  }
});

test.describe('a view is handed on in other ways', () => {
  test('as a QR code that fills the panel, and as a frame that shows the view alone', async ({ page }) => {
    await page.goto('/compare?event=call-2024-07-12');
    await expectSettled(page);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByText('only this computer can open it')).toBeVisible();
    await page.getByRole('button', { name: 'More ways' }).click();
    const panel = page.getByRole('dialog', { name: 'Share this view' });
    await expect(panel.getByRole('img', { name: /QR code/ })).toBeVisible();
    await expect(panel.getByText('npm run build')).toBeVisible();
    const code = panel.getByRole('textbox', { name: 'Code that embeds this view' });
    await expect(code).toHaveValue(/src="/);
    const frame = await code.inputValue();
    const address = /src="([^"]+)"/.exec(frame)?.[1] ?? '';
    expect(address).toMatch(/\/embed\/compare\?v=[^&]+&event=call-2024-07-12$/);
    await page.goto(address);
    await expect(page.getByText(new RegExp(`\\d+ of ${QUOTES} quotes`))).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Views' })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Open in Readout' })).toHaveAttribute(
      'href',
      `/compare?v=${VERSION}&event=call-2024-07-12`,
    );
  });

  test('pasted into a chat, it says which case it leads to', async ({ page, request, baseURL }) => {
    const html = await (await request.get(`${baseURL}/compare`)).text();
    expect(html).toContain('property="og:title" content="Austin and Belousov, 2024"');
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Austin and Belousov, 2024');
  });
});

test('a tab says what it shows, in which case', async ({ page }) => {
  for (const [address, title] of [
    ['/timeline', /^Timeline – /],
    ['/coding', /^Code the quotes – /],
    ['/lesson', /^My lesson – /],
    ['/present/claim/july-who-emphasised', /^Who .* – Austin/],
  ] as const) {
    await page.goto(address);
    await expect(page).toHaveTitle(title);
    await expect(page).toHaveTitle(/ – Austin and Belousov, 2024 – Readout$/);
  }
});
