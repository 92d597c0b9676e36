import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, expectSettled, test } from './fixtures.ts';

const grid = (page: Page) => page.getByRole('main').getByRole('table');
const finding = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });
const point = (page: Page, question: RegExp) => page.getByRole('link', { name: question });
const points = (page: Page) => grid(page).locator('tr[data-claim]');
const shown = (page: Page) => page.getByRole('status').filter({ hasText: /of \d+ questions/ });
const columns = (page: Page) => grid(page).getByRole('columnheader');

/** "17 differ in naming" -> 17. */
const numberOf = async (link: Locator) => Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);

const LINES = /^Who stressed keeping lines of communication open.*July/;

test.describe('an analyst lays the accounts side by side', () => {
  test('every number of the sentence shows exactly its points, and lets go of them', async ({ page }) => {
    await page.goto('/compare');
    const links = finding(page).getByRole('link');
    await expect(links.first()).toBeVisible();
    await expectSettled(page);
    const all = await points(page).count();
    const names = await links.allTextContents();
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) {
      const link = links.filter({ hasText: name });
      await link.click();
      await expect(shown(page)).toContainText(`${await numberOf(link)} of ${all} questions`);
      await expect(points(page)).toHaveCount(await numberOf(link));
      await expect(link).toHaveAttribute('aria-current', 'true');
      await link.click();
      await expect(points(page)).toHaveCount(all);
    }
  });

  test('who stressed the lines of communication, according to each article', async ({ page }) => {
    await page.goto('/compare?event=call-2024-07-12');
    const row = points(page).filter({ has: point(page, LINES) });
    await expect(row.getByRole('rowheader')).toContainText('contradiction');
    const cells = row.getByRole('cell');
    await expect(cells.nth(0)).toContainText('Austin');
    await expect(cells.nth(2)).toContainText('Belousov');
    await expect(cells.nth(3)).toContainText('Not applicable');

    await point(page, LINES).click();
    await expect(page).toHaveURL(/open=july-who-emphasised/);
    const opened = page.getByRole('region', { name: 'The opened question' });
    await expect(opened).toContainText('Basis: this case.');
    await expect(opened).toContainText(/3 outlets, 1 origin/);
    await expect(opened.getByRole('listitem').filter({ hasText: 'Identical' }).first()).toBeVisible();
    await expect(opened.locator('mark').filter({ hasText: 'Andrei Belousov' })).toBeVisible();

    await opened
      .getByRole('link', { name: /emphasized the importance/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/quotes\/.*event=call-2024-07-12/);
    await page.goBack();
    await expect(opened).toBeVisible();
    await page.goBack();
    await expect(opened).toBeHidden();
  });

  test('a column is moved, hidden, brought back, and left out of the evidence', async ({ page }) => {
    await page.goto('/compare');
    const menu = (name: string) => page.getByRole('button', { name: `${name}: column menu` });
    const choose = async (column: string, item: string | RegExp) => {
      await menu(column).click();
      await page
        .getByRole('dialog', { name: `Column ${column}` })
        .getByRole('button', { name: item })
        .click();
    };
    await choose('Press TV', 'Move left');
    await expect(columns(page).nth(4)).toContainText('Press TV');
    await choose('Press TV', 'Hide this column');
    await expect(columns(page)).toHaveCount(5);
    await page.getByRole('button', { name: /^Columns/ }).click();
    await page.getByRole('button', { name: 'Show all columns' }).click();
    await expect(columns(page)).toHaveCount(6);
    await page.getByRole('button', { name: /^Columns/ }).click();
    const hide = page
      .getByRole('dialog', { name: 'Columns', exact: true })
      .getByRole('button', { name: /^Hide/ });
    await expect(hide).toHaveCount(5);
    // Two presses before anything is drawn of the first hide two.
    await hide.evaluateAll((buttons) => {
      for (const button of buttons.slice(0, 2)) (button as HTMLElement).click();
    });
    await expect(columns(page)).toHaveCount(4);
    await page.getByRole('button', { name: 'Show all columns' }).click();
    await expect(columns(page)).toHaveCount(6);

    await choose('Press TV', 'Leave out of the evidence');
    await expect(page).toHaveURL(/without=press-tv/);
    await expect(finding(page)).toContainText('no remaining source');
    await expect(grid(page).getByText('no remaining source').first()).toBeVisible();
    await page.goBack();
    await expect(finding(page)).not.toContainText('no remaining source');

    await choose('The Kyiv Independent', /only this source/);
    await expect(page).toHaveURL(/show=only:kyiv-independent/);
    await expect(shown(page)).toContainText('only The Kyiv Independent tells');
  });

  test('rows are sorted by kind, gravest first, and turned round', async ({ page }) => {
    await page.goto('/compare');
    const groups = () => grid(page).locator('th[scope="rowgroup"]');
    const sorted = page.getByRole('list', { name: 'Sorted by' });
    await sorted.getByRole('link', { name: /^kind/ }).click();
    await expect(groups().first()).toContainText('Contradiction');
    await sorted.getByRole('link', { name: /^kind/ }).click();
    await expect(page).toHaveURL(/sort=-kind/);
    await expect(groups().last()).toContainText('Contradiction');
  });

  test('as known on a day: later articles are not counted, doubtful ones are said', async ({ page }) => {
    await page.goto('/compare?asof=2024-06-27');
    await expect(grid(page).getByText('Not yet published').first()).toBeVisible();
    await expect(columns(page).last()).toContainText('may not have been out');
    await expect(finding(page)).toContainText(/on an article that may not have been out/);
  });

  test('with the keyboard alone', async ({ page }) => {
    await page.goto('/compare?event=call-2024-07-12');
    const first = points(page).first();
    await first.getByRole('link').first().focus();
    await page.keyboard.press('ArrowDown');
    const second = points(page).nth(1);
    await expect(second.getByRole('link').first()).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(second.getByRole('cell').first()).toBeFocused();
    await page.keyboard.press('End');
    await expect(second.getByRole('cell').last()).toBeFocused();
    await page.keyboard.press('Enter');
    const opened = page.getByRole('region', { name: 'The opened question' });
    await expect(opened).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(opened).toBeHidden();
    await expect(second.getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(opened).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the same points as cards; silent sources share a line', async ({ page }) => {
    await page.goto('/compare?event=call-2024-07-12');
    const card = page.getByRole('article').filter({ has: page.getByRole('link', { name: LINES }) });
    await expect(card).toContainText('Belousov');
    const silent = card.getByRole('listitem').filter({ hasText: 'Not applicable' });
    await expect(silent.getByRole('img')).toHaveCount(2);
    await expectSettled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await expectAccessible(page);
  });
});

test.describe('a colleague is sent one question', () => {
  test('its page has the answers, the words, the note, the silences and the way of the words', async ({
    page,
  }) => {
    await page.goto('/claims/july-who-emphasised');
    await expect(finding(page)).toHaveText(LINES);
    const main = page.getByRole('main');
    await expect(main).toContainText(/3 of 5 sources in view answer, and 2 answers contradict each other/);
    await expect(main.getByRole('heading', { level: 3, name: 'Belousov' })).toBeVisible();
    await expect(main.getByRole('row').filter({ hasText: 'The Kyiv Independent' })).toContainText(
      'Not applicable',
    );
    await expect(main).toContainText('3 outlets, 1 origin');
    const next = main.getByRole('link', { name: /^Next:/ });
    const question = (await next.getAttribute('aria-label'))?.replace(/^Next: /, '') ?? '';
    await next.click();
    await expect(finding(page)).toHaveText(question);
    await page.getByRole('link', { name: 'Show in the grid' }).click();
    await expect(page.getByRole('region', { name: 'The opened question' })).toBeVisible();
  });

  test('a question that the case does not have says so and leads on', async ({ page }) => {
    await page.goto('/claims/never-asked');
    await expect(finding(page)).toHaveText('This case has no such question.');
    await page.getByRole('link', { name: 'All questions of this case' }).click();
    await expect(grid(page)).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`reads well aloud and in contrast, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of ['/compare?event=call-2024-07-12&open=july-who-emphasised', '/claims/war-name']) {
      await page.goto(path);
      await expect(page.getByRole('main').getByRole('table').first()).toBeVisible();
      await expectAccessible(page);
    }
  });

test.describe('an analyst lays the grid out', () => {
  test('pins a column first, turns the grid round, and Back undoes each', async ({ page }) => {
    await page.goto('/compare?event=call-2024-07-12');
    await expectSettled(page);
    const heads = page.getByRole('columnheader');
    await expect(heads.nth(1)).toContainText('The Hill');
    await page.getByRole('button', { name: 'The Daily Digest: column menu' }).press('Enter');
    await page.getByRole('button', { name: 'Pin: first, and always in sight' }).press('Enter');
    await expect(page).toHaveURL(/pin=daily-digest/);
    await expect(heads.nth(1)).toContainText('The Daily Digest');
    await page.getByRole('list', { name: 'Rows of the grid' }).getByRole('link', { name: 'sources' }).click();
    await expect(page).toHaveURL(/grid=sources/);
    await expect(page.getByRole('rowheader').first()).toContainText('The Daily Digest');
    await page
      .getByRole('columnheader')
      .getByRole('link', { name: /^Who stressed/ })
      .click();
    await expect(page).toHaveURL(/open=july-who-emphasised/);
    await expectAccessible(page);
    await page.goBack();
    await page.goBack();
    await expect(heads.nth(1)).toContainText('The Daily Digest');
    await page.goBack();
    await expect(heads.nth(1)).toContainText('The Hill');
  });

  test('leaves a source out of the evidence and sees which points lose all support', async ({ page }) => {
    await page.goto('/compare?show=only:press-tv');
    await expectSettled(page);
    await page.goto('/compare?without=press-tv');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/have? no remaining source/);
    await expect(page.getByText('no remaining source', { exact: false }).nth(1)).toBeVisible();
    await page.getByRole('link', { name: /no remaining source/ }).click();
    await expect(page).toHaveURL(/show=lost/);
    await expect(
      page.getByRole('status').filter({ hasText: /\d+ of 73 questions: no remaining source/ }),
    ).toBeVisible();
  });

  test('lists the statements by origin: told by several, from one', async ({ page }) => {
    await page.goto('/compare');
    await page.getByRole('link', { name: 'List by origin' }).click();
    await expect(page).toHaveURL(/\/origins$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('told by several, from one');
    const first = page
      .getByRole('region', { name: /Told by several/ })
      .getByRole('listitem')
      .first();
    await expect(first.getByRole('list', { name: 'Carried by 3 outlets' })).toContainText('The Daily Digest');
    await expectAccessible(page);
  });
});

test.describe('by keys alone, an analyst lays the grid out', () => {
  const choose = async (page: Page, column: string, item: string) => {
    await page.getByRole('button', { name: `${column}: column menu` }).press('Enter');
    const dialog = page.getByRole('dialog', { name: `Column ${column}` });
    const button = dialog.getByRole('button', { name: item });
    for (let i = 0; i < 12 && !(await button.evaluate((it) => it === document.activeElement)); i++)
      await page.keyboard.press('Tab');
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  };

  test('moves, hides and leaves out columns: the kinds are derived again each time', async ({ page }) => {
    await page.goto('/compare');
    await expect(columns(page)).toHaveCount(6);
    await expectSettled(page);
    const all = await finding(page).textContent();
    await choose(page, 'The Kyiv Independent', 'Move left');
    await expect(columns(page).nth(3)).toContainText('The Kyiv Independent');
    await choose(page, 'Press TV', 'Hide this column');
    await expect(columns(page)).toHaveCount(5);
    await expect(finding(page)).not.toHaveText(all ?? '');
    await expectSettled(page);
    const hidden = await finding(page).textContent();
    await choose(page, 'The Daily Digest', 'Leave out of the evidence');
    await expect(page).toHaveURL(/without=daily-digest/);
    await expect(finding(page)).not.toHaveText(hidden ?? '');
    await page.goto('/compare?asof=2024-06-30');
    await expect(finding(page)).toBeVisible();
    await expect(finding(page)).not.toHaveText(all ?? '');
  });

  test('sees what only one source tells, what all but one tell, and how many answer', async ({ page }) => {
    await page.goto('/compare');
    await choose(page, 'Press TV', 'Questions that only this source answers');
    await expect(page).toHaveURL(/show=only:press-tv/);
    await expect(shown(page)).toContainText(/only Press TV tells/);
    await choose(page, 'The Hill', 'Questions that all but this source answer');
    await expect(page).toHaveURL(/show=all-but:the-hill/);
    await expect(shown(page)).toContainText(/but not by The Hill/);
    await page.goto('/compare');
    const sorted = page.getByRole('list', { name: 'Sorted by' });
    await sorted.getByRole('link', { name: /^sources answering/ }).press('Enter');
    await expect(page).toHaveURL(/sort=answers/);
    await sorted.getByRole('link', { name: /^sources answering/ }).press('Enter');
    await expect(page).toHaveURL(/sort=-answers/);
    await page
      .getByRole('list', { name: 'Rows of the grid' })
      .getByRole('link', { name: 'sources' })
      .press('Enter');
    await expect(page.getByRole('rowheader').first()).toContainText('The Hill');
  });

  test('reads a statement against any of its renderings, in a link', async ({ page }) => {
    for (const press of ['key', 'pointer'] as const) {
      await page.goto('/compare?event=call-2024-07-12&open=july-who-emphasised');
      const opened = page.getByRole('region', { name: 'The opened question' });
      const group = opened
        .locator('div')
        .filter({ hasText: /^One statement, \d+ renderings/ })
        .last();
      const rows = group.getByRole('listitem');
      await expect(rows.first()).toContainText('the others are read against this');
      const retold = rows
        .filter({ hasText: 'retold' })
        .getByRole('link', { name: /^Read the others against/ });
      const words = /: (.*)$/.exec((await retold.first().getAttribute('aria-label')) ?? '')?.[1] ?? '';
      if (press === 'key') await retold.first().press('Enter');
      else await retold.first().click();
      await expect(page).toHaveURL(/base=/);
      await expect(rows.first()).toContainText(words);
      await expect(rows.first()).toContainText('the others are read against this');
      await expect(rows.nth(1)).toContainText(
        /reported, not quoted|identical|words? (added|dropped|replaced)/i,
      );
      await page.goBack();
      await expect(page).not.toHaveURL(/base=/);
    }
  });
});

test('inferred steps of a chain are dashed, in the drawing as in the text', async ({ page }) => {
  await page.goto('/quotes/july-lines-belousov-quoted');
  const section = page.locator('section').filter({ hasText: 'How the words got here' });
  await expect(section.getByText(/\(inferred\)/).first()).toBeVisible();
  const drawn = await section
    .locator('figure li')
    .evaluateAll((steps) =>
      steps.map((step) => [
        step.getAttribute('data-inferred') === 'true',
        /dashed/.test(getComputedStyle(step, '::before').borderBottomStyle),
      ]),
    );
  expect(drawn.filter(([isInferred]) => isInferred).length).toBeGreaterThan(0);
  expect(drawn.every(([isInferred, isDashed]) => isInferred === isDashed)).toBe(true);
});
