import type { Page } from '@playwright/test';
import { VERSION } from './bundled-case.ts';
import { expect, expectAccessible, test } from './fixtures.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const stage = (page: Page) => page.locator('[aria-live="polite"]');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const path = (page: Page) => new URL(page.url()).pathname;

/** Opens a wall and waits until it stands. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByText(/^\d+ of \d+/)).toBeVisible();
}

test.describe('a teacher with a clicker', () => {
  test('predicts with the class, uncovers account after account, and ends on who says what', async ({
    page,
  }) => {
    await open(page, '/present/one-sentence/4');
    await expect(heading(page)).toHaveText('Who emphasised?');
    await expect(stage(page)).toContainText('Vote for each that you expect');
    const hands = page.getByRole('spinbutton', { name: 'Hands for Austin' });
    await page.keyboard.press('1');
    await expect(hands).toHaveValue('1');
    await page.getByRole('button', { name: 'One hand more for Belousov' }).click();
    await page.getByRole('button', { name: 'One hand more for Belousov' }).click();
    await hands.fill('12');
    await hands.blur();

    await page.keyboard.press('PageDown');
    await expect(stage(page)).toContainText('emphasized the importance of maintaining');
    await expect(stage(page)).not.toContainText('The Hill');
    await page.keyboard.press('PageDown');
    await expect(stage(page)).toContainText('The Hill');
    await page.keyboard.press('Shift+R');
    await expect(button(page, 'Reveal')).toBeDisabled();
    await page.keyboard.press('PageUp');
    await expect(button(page, 'Reveal')).toBeEnabled();

    await page.keyboard.press('Shift+R');
    for (const account of ['Stars and Stripes', 'The Daily Digest']) {
      await expect(button(page, 'Reveal')).toBeDisabled();
      await page.keyboard.press('ArrowRight');
      await expect(button(page, 'Reveal')).toBeEnabled();
      await page.keyboard.press('Shift+R');
      await expect(stage(page)).toContainText(account);
    }
    await page.keyboard.press('Space');
    await expect(stage(page)).not.toContainText('They cannot both be right');
    await page.keyboard.press('r');
    await expect(stage(page)).toContainText('They cannot both be right');
    const belousov = page.getByRole('row', { name: /^Belousov/ });
    await expect(belousov).toContainText('2');
    await expect(belousov).toContainText('The Daily Digest');
    await expect(page.getByRole('row', { name: /^Austin/ })).toContainText('12');
  });

  test('goes on to the next step and back, to the last and the first; each step is a link', async ({
    page,
  }) => {
    await open(page, '/present/one-sentence/1');
    await page.keyboard.press('End');
    await expect(heading(page)).toHaveText('Two articles, one witness');
    expect(path(page)).toBe('/present/one-sentence/7');
    await page.keyboard.press('PageUp');
    await expect(heading(page)).not.toHaveText('Two articles, one witness');
    expect(path(page)).toBe('/present/one-sentence/6');
    const link = page.url();
    await page.goto('about:blank');
    await open(page, link);
    await expect(heading(page)).toHaveText('A date that cannot be');
    await page.keyboard.press('Home');
    await expect(heading(page)).toHaveText('Two calls');
  });

  test('blanks the wall, lists the keys, hides the names, and leaves to the view of the step', async ({
    page,
  }) => {
    await open(page, '/present/names-and-silences/4');
    await page.keyboard.press('b');
    await expect(page.getByText('The wall is blank')).toBeAttached();
    await page.keyboard.press('.');
    await expect(heading(page)).toHaveText('What did they talk about?');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('q');
    await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
    await expect(page.getByText(`/claims/june-subject?v=${VERSION}`)).toBeVisible();
    await page.keyboard.press('q');
    await expect(page.getByRole('img', { name: /QR code/ })).toHaveCount(0);
    await page.keyboard.press('h');
    await expect(page).toHaveURL(/blind=7/);
    // While names are being hidden there is no wall that could take a key.
    await expect(heading(page)).toHaveText('What did they talk about?');
    await page.keyboard.press('h');
    await expect(page).not.toHaveURL(/blind/);
    await expect(heading(page)).toHaveText('What did they talk about?');
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    // The address is ahead of the page: the code shows what the page itself knows.
    await page.keyboard.press('q');
    await expect(page.getByText(`/claims/june-subject?v=${VERSION}`)).toBeVisible();
    await page.keyboard.press('q');
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/claims\/june-subject$/);
  });

  test('has prompt, answer, next step and a clock in a second window that moves the wall', async ({
    page,
    context,
  }) => {
    await open(page, '/present/one-sentence/5');
    const opening = context.waitForEvent('page');
    await page.keyboard.press('n');
    const notes = await opening;
    await expect(notes.getByRole('heading', { level: 1 })).toHaveText('How could it happen?');
    await expect(notes.getByText(/Step 5 of 7, screen 1 of/)).toBeVisible();
    await expect(notes.getByText('To be found')).toBeVisible();
    await expect(notes.getByText('A date that cannot be')).toBeVisible();
    await expect(notes.getByRole('timer')).toContainText('of 42:00');
    await notes.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByText(/^2 of \d+/)).toBeVisible();
    await expect(notes.getByText(/screen 2 of/)).toBeVisible();
    await page.bringToFront();
    await page.keyboard.press('End');
    await expect(notes.getByRole('heading', { level: 1 })).toHaveText('Two articles, one witness');
    await expectAccessible(notes);
  });
});

test.describe('at the edges of a lesson', () => {
  test('a press before the step has loaded is done when it has, and the wall is never empty', async ({
    page,
  }) => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    // The part of the worker that makes the wall's screens.
    await page.route('**/assets/wall-*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/present/one-sentence/2');
    await expect(page.locator('main[aria-busy="true"]')).toBeAttached();
    await page.keyboard.press('PageDown');
    letGo();
    await expect(page.getByText(/^2 of 3/)).toBeVisible();
    await expect(stage(page)).not.toBeEmpty();
  });

  test('after the last answer stands what can come next, and back leads into the lesson again', async ({
    page,
  }) => {
    await open(page, '/present/one-sentence/7');
    for (const screen of [2, 3, 4, 5]) {
      await page.keyboard.press('Shift+R');
      await page.keyboard.press('PageDown');
      await expect(page.getByText(new RegExp(`^${screen} of 5`))).toBeVisible();
    }
    await page.keyboard.press('PageDown');
    await expect(heading(page)).toHaveText('The end');
    await expectAccessible(page);
    await page.keyboard.press('PageDown');
    await expect(heading(page)).toHaveText('The end');
    await page.keyboard.press('PageUp');
    await expect(page.getByText(/^5 of 5/)).toBeVisible();
    await page.keyboard.press('PageDown');
    await page.getByRole('link', { name: 'The answers, on a sheet of their own' }).click();
    await expect(page).toHaveURL(/\/handout\/one-sentence\/key$/);
  });

  test('a step that is not there says how many there are', async ({ page }) => {
    for (const step of ['99', '0', 'last']) {
      await page.goto(`/present/one-sentence/${step}`);
      await expect(heading(page)).toHaveText('There is no such step: this lesson has 7 steps.');
    }
    await page.getByRole('link', { name: 'To the last step' }).click();
    await expect(heading(page)).toHaveText('Two articles, one witness');
  });

  test('Escape leads back to where the lesson was started, however far it has gone', async ({ page }) => {
    await page.goto('/');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'One sentence, three papers' })
      .getByRole('link', { name: 'Present' })
      .click();
    await expect(page.getByText(/^\d+ of \d+/)).toBeVisible();
    await page.keyboard.press('End');
    await expect(heading(page)).toHaveText('Two articles, one witness');
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/$/);
    await expect(page.getByRole('heading', { name: 'Tours for a class' })).toBeVisible();
  });

  test('what the filter leaves is not said before the step is uncovered', async ({ page }) => {
    await open(page, '/present/one-sentence/2');
    await page.keyboard.press('PageDown');
    await expect(page.getByText(/^2 of 3/)).toBeVisible();
    await expect(page.getByText(/quotes.* and .* events/)).toHaveCount(0);
    await page.keyboard.press('PageDown');
    await expect(page.getByText(/quotes.* and .* events/)).toBeVisible();
  });
});

test.describe('the teacher’s window', () => {
  test('joins again after the wall was reloaded, and n opens no second one', async ({ page, context }) => {
    await open(page, '/present/one-sentence/1');
    const opening = context.waitForEvent('page');
    await page.keyboard.press('n');
    const notes = await opening;
    await expect(notes.getByRole('heading', { level: 1 })).toHaveText('Two calls');
    await page.reload();
    await expect(page.getByText(/^\d+ of \d+/)).toBeVisible();
    await page.keyboard.press('End');
    await expect(notes.getByRole('heading', { level: 1 })).toHaveText('Two articles, one witness');
    await notes.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByText(/^2 of \d+/)).toBeVisible();
    await page.keyboard.press('n');
    await page.keyboard.press('b');
    await expect(notes.getByText(/, blank/)).toBeVisible();
    expect(context.pages()).toHaveLength(2);
    await page.goto('/about');
    await expect(notes.getByRole('status').filter({ hasText: 'No longer joined' })).toBeVisible();
    await expect(notes.getByRole('button', { name: 'Next' })).toBeDisabled();
  });

  test('has the question and answer of the wall’s own case, whatever case is open beside it', async ({
    page,
    context,
  }) => {
    await page.goto('/about#authors');
    await page.getByLabel('Files').setInputFiles({
      name: 'pier.case.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify({
          case: { name: 'The pier' },
          sources: [{ id: 's', name: 'The Gull' }],
          articles: [{ id: 'a', sourceId: 's' }],
          quotes: [{ id: 'q', articleId: 'a', selector: { exact: 'closed until spring' } }],
          tours: [
            { id: 'empty', name: 'Nothing yet', steps: [] },
            {
              id: 'one-sentence',
              name: 'The pier lesson',
              steps: [
                {
                  caption: 'Pier',
                  prompt: 'Who speaks of the pier?',
                  answer: 'The warden',
                  view: '/quotes/q',
                },
              ],
            },
          ],
        }),
      ),
    });
    await expect(page.getByRole('banner').getByText('The pier')).toBeVisible();
    await page.getByRole('link', { name: 'Readout', exact: true }).click();
    const tour = (name: string) => page.getByRole('listitem').filter({ hasText: name });
    await expect(tour('Nothing yet').getByRole('link', { name: 'Present' })).toHaveCount(0);
    await tour('The pier lesson').getByRole('link', { name: 'Present' }).click();
    await expect(stage(page)).toContainText('closed until spring');
    const opening = context.waitForEvent('page');
    await page.keyboard.press('n');
    const notes = await opening;
    await expect(notes.getByRole('heading', { level: 1 })).toHaveText('Pier');
    await expect(notes.getByText('The warden')).toBeVisible();
  });
});

test.describe('from any page', () => {
  test('Present puts the claim that is read on the wall, with the same filter, and Leave brings it back', async ({
    page,
  }) => {
    await page.goto('/claims/july-who-emphasised?source=the-hill,daily-digest');
    await page.getByRole('link', { name: 'Present' }).click();
    await expect(page).toHaveURL(/\/present\/claim\/july-who-emphasised\?source=the-hill,daily-digest$/);
    await expect(stage(page)).toContainText('Austin');
    await button(page, 'Next').click();
    await expect(page.getByText(/quotes\b.* in 2 of 5 sources/)).toBeVisible();
    await button(page, 'Leave').click();
    await expect(page).toHaveURL(/\/claims\/july-who-emphasised\?source=the-hill,daily-digest$/);
  });

  test('an event, a quote and what things are called stand on the wall in letters for the last row', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    for (const address of [
      '/present/event/call-2024-07-12',
      '/present/quote/june-lines-quoted',
      '/present/framing/1',
    ]) {
      await open(page, address);
      await page.keyboard.press('Shift+R');
      await expect(button(page, 'Reveal')).toBeDisabled();
      const small = await page.locator('main').evaluate((main) => {
        const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const element = node.parentElement;
          if (!node.textContent?.trim() || !element || element.closest('dialog, .visually-hidden')) continue;
          const size = Number.parseFloat(getComputedStyle(element).fontSize);
          if (size < 22 || (size < 24 && !element.closest('[aria-hidden]')))
            found.push(`${size} ${node.textContent}`);
        }
        return found;
      });
      expect(small).toEqual([]);
      await expectAccessible(page);
    }
  });

  test('a lesson that is not there says so', async ({ page }) => {
    await page.goto('/present/no-such-lesson/1');
    await expect(page.getByRole('heading', { name: 'This case has no such lesson.' })).toBeVisible();
    await page.goto('/present/referent/no-such-thing');
    await expect(page.getByRole('heading', { name: 'This case has no such thing named.' })).toBeVisible();
  });
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('the buttons uncover, go on and go back', async ({ page }) => {
    await open(page, '/present/one-sentence/2');
    await expect(stage(page)).toContainText('Who speaks here');
    await button(page, 'Next').tap();
    await expect(stage(page)).not.toContainText('Who speaks here');
    await expect(stage(page)).toContainText('Pat Ryder');
    await button(page, 'Back').tap();
    await expect(stage(page)).not.toContainText('Pat Ryder');
  });
});
