import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectSettled, test } from './fixtures.ts';

const query = (page: Page) => new URL(page.url()).searchParams;
const list = (page: Page) => page.getByRole('region', { name: 'Events in time order' });
const row = (page: Page, name: RegExp) => list(page).getByRole('link', { name });
const opened = (page: Page) => list(page).locator('[aria-current="true"]');
const lane = (page: Page, name: string) =>
  page.getByRole('group', { name: new RegExp(`^${name}: \\d+ dated`) });
const handle = (page: Page, name: string) => page.getByRole('slider', { name });

test.beforeEach(async ({ page }) => {
  await page.goto('/timeline');
  await expect(list(page)).toBeVisible();
  await expectSettled(page);
});

test.describe('an analyst reads when things happened', () => {
  test('the title says which days carry the record, and the counts stand beside it', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/25 June.* and 12 July 2024/);
    await expect(page.getByRole('status').filter({ hasText: /\d+ of \d+ quotes/ })).toBeVisible();
  });

  test('opens an event by pointer: words, dates, silences and questions stand beside the list', async ({
    page,
  }) => {
    await row(page, /^Andrei Belousov is appointed/).click();
    await expect(page).toHaveURL(/open=appointment-2024-05/);
    const detail = page.getByRole('region', { name: /^Andrei Belousov is appointed/ });
    await expect(detail.getByRole('region', { name: 'The Daily Digest' })).toContainText('May 2023');
    await expect(detail.getByRole('region', { name: 'Press TV' })).toContainText('May 2024');
    await expect(detail).toContainText('No mention recorded');
    await detail.getByRole('link', { name: /When did Belousov/ }).click();
    await expect(page).toHaveURL(/\/claims\//);
    await page.goBack();
    await expect(opened(page)).toHaveText(/^Andrei Belousov is appointed/);
  });

  test('steps through events with arrow keys; axis, list and focus keep in step', async ({ page }) => {
    await row(page, /^First call/).click();
    await expect(page).toHaveURL(/open=call-2024-06-25/);
    await page.keyboard.press('ArrowDown');
    await expect(opened(page)).not.toHaveText(/^First call/);
    await expect(opened(page)).toBeFocused();
    const next = query(page).get('open');
    await expect(page.locator(`[data-axis] [data-events~="${next}"]`).first()).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await expect(opened(page)).toHaveText(/^First call/);

    const mark = lane(page, 'The Hill').locator('[data-events~="call-2024-06-25"]');
    await mark.focus();
    await page.keyboard.press('ArrowDown');
    await expect(lane(page, 'Stars and Stripes').locator('[data-events~="call-2024-06-25"]')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page).not.toHaveURL(/open=call-2024-06-25/);
    await expect(page.locator('[data-axis] :focus')).toHaveAttribute(
      'data-events',
      new RegExp(query(page).get('open') ?? 'none'),
    );
  });

  test('a crowded day opens to a list that can be read, and closes again', async ({ page }) => {
    const crowd = lane(page, 'The Kyiv Independent').getByRole('button', { name: /\d+ events/ });
    await crowd.click();
    const panel = page.getByRole('dialog', { name: 'Events at this mark' });
    await expect(panel.getByRole('link', { name: /^.*First call/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(crowd).toBeFocused();
    await page.keyboard.press('Enter');
    await panel.getByRole('link', { name: /First call/ }).press('Enter');
    await expect(page).toHaveURL(/open=call-2024-06-25/);
  });

  test('lays the lanes by who speaks, and by kind of event', async ({ page }) => {
    await page.getByLabel('Lanes').selectOption('speaker');
    await expect(page).toHaveURL(/lanes=speaker/);
    await expect(lane(page, 'Pentagon')).toBeVisible();
    await page.getByLabel('Lanes').selectOption('kind');
    await expect(lane(page, 'Call')).toBeVisible();
    await page.goBack();
    await expect(lane(page, 'Pentagon')).toBeVisible();
  });

  test('one article’s own date is drawn in its own lane', async ({ page }) => {
    const name = /Andrei Belousov is appointed minister of defence, May/;
    await expect(lane(page, 'The Daily Digest').getByRole('link', { name })).toHaveAccessibleName(
      /May 2024|May 2023/,
    );
    const x = async (source: string) =>
      (await lane(page, source).locator('[data-events~="appointment-2024-05"]').first().boundingBox())?.x ??
      0;
    expect(await x('The Daily Digest')).toBeLessThan(await x('Press TV'));
  });
});

test.describe('an analyst narrows the days', () => {
  test('by dragging over the bars: one entry in the history', async ({ page }) => {
    const before = page.url();
    const area = handle(page, 'First day').locator('..');
    await area.scrollIntoViewIfNeeded();
    const box = await area.boundingBox();
    if (!box) throw new Error('no bars');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.6, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, y, { steps: 4 });
    await page.mouse.move(box.x + box.width * 0.8, y, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/from=2024-\d\d-\d\d&to=2024-\d\d-\d\d/);
    await expect(page.getByRole('button', { name: /2024/ }).first()).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(before);
    await expectSettled(page);
    const first = await handle(page, 'First day').boundingBox();
    if (!first) throw new Error('no handle');
    await page.mouse.move(first.x + first.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, y, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/[?&]from=2024/);
    expect(page.url()).not.toMatch(/[?&]to=/);
  });

  test('by keyboard: handles are sliders that say their day', async ({ page }) => {
    const last = handle(page, 'Last day');
    await last.focus();
    await page.keyboard.press('Home');
    await expect(last).toHaveAttribute('aria-valuetext', /^\d+ \w+ \d{4}$/);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await expect(page).toHaveURL(/[?&]to=/);
    expect(page.url()).not.toMatch(/from=/);
  });

  test('bars per day, week or month; what has no exact day stands apart; Back undoes it', async ({
    page,
  }) => {
    const bars = page.getByLabel('Bars');
    const apart = (bucket: string) => page.getByTitle(new RegExp(`longer than a ${bucket}`));
    await expect(page.getByRole('group', { name: 'Quotes per week' })).toBeVisible();
    await bars.focus();
    await bars.selectOption('month');
    await expect(page).toHaveURL(/bucket=month/);
    await expectSettled(page);
    const months = Number(await apart('month').innerText());
    await bars.selectOption('day');
    await expect(page.getByRole('group', { name: 'Quotes per day' })).toBeVisible();
    await expectSettled(page);
    expect(Number(await apart('day').innerText())).toBeGreaterThan(months);
    await expect(page.getByText('not dated to a day')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('group', { name: 'Quotes per month' })).toBeVisible();
  });

  test('zooms by buttons to a span that can be sent', async ({ page }) => {
    await page.getByRole('button', { name: 'Nearer' }).click();
    await expect(page).toHaveURL(/span=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/);
    const near = page.url();
    await page.getByRole('button', { name: 'Later' }).click();
    await expect(page).not.toHaveURL(near);
    await page.getByRole('button', { name: 'all', exact: true }).click();
    await expect(page).not.toHaveURL(/span=/);
  });

  test('quick presses are all steps, though the axis is drawn later', async ({ page }) => {
    await page.goto('/timeline');
    await expectSettled(page);
    const days = async () => {
      await expectSettled(page);
      const [from = '', to = ''] = (new URL(page.url()).searchParams.get('span') ?? '').split('..');
      return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
    };
    const nearer = page.getByRole('button', { name: 'Nearer' });
    await nearer.click();
    const once = await days();
    await page.getByRole('button', { name: 'all', exact: true }).click();
    await expectSettled(page);
    await nearer.evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    expect(await days()).toBeLessThan(once);
  });
});

test.describe('an analyst asks what was known when', () => {
  test('the slider steps through publication dates and acts on the counts', async ({ page }) => {
    const slider = page.getByRole('slider', { name: /As known on/ });
    await slider.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/asof=2024-06-26/);
    await expect(slider).toHaveAttribute('aria-valuetext', /1 article was out, 1 perhaps, 3 not yet/);
    await expect(page.getByRole('status').filter({ hasText: /as known on 26 June 2024/ })).toBeVisible();
  });

  test('a zone never moves a day', async ({ page }) => {
    const dates = async () => list(page).locator('ol').innerText();
    const before = await dates();
    await page.getByLabel('Zone').selectOption('moscow');
    await expect(page).toHaveURL(/zone=moscow/);
    await expectSettled(page);
    expect(await dates()).toBe(before);
    expect(before).not.toContain('00:00');
  });

  test('the clocks are three', async ({ page }) => {
    await page.getByLabel('Clock').selectOption('published');
    await expect(page).toHaveURL(/clock=published/);
    await expect(list(page)).toContainText('26 June, 00:16');
    await page.getByLabel('Clock').selectOption('said');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('said');
  });
});

test.describe('an analyst reads how exactly a date is known', () => {
  /** What the column "Written as" says, part by part, and what the legend calls it. */
  const NAMES: readonly (readonly [written: RegExp, legend: string])[] = [
    [/^a day/, 'day'],
    [/^a month/, 'month'],
    [/^a year/, 'year'],
    [/^a range/, 'from – to'],
    [/^somewhere between/, 'some time within'],
    [/no end given/, 'no end given'],
    [/no beginning given/, 'no beginning'],
    [/approximate/, 'about'],
    [/computed/, 'counted from words'],
    [/inferred/, 'inferred'],
  ];

  test('every form of date in the table has its shape in the legend, each drawn its own way', async ({
    page,
  }) => {
    const legend = page.getByRole('list', { name: 'What the marks mean' }).getByRole('listitem');
    const drawn = await legend.evaluateAll((entries) =>
      entries.map((entry) => [entry.textContent ?? '', entry.querySelector('svg')?.innerHTML ?? ''] as const),
    );
    const shapes = drawn.map(([, shape]) => shape).filter(Boolean);
    expect(new Set(shapes).size).toBe(shapes.length);
    await page.getByRole('button', { name: 'Table', exact: true }).press('Enter');
    const table = page.getByRole('table', { name: 'Events in time order' });
    await expect(table).toBeVisible();
    const written = await table.locator('tbody td:nth-child(2)').allTextContents();
    const forms = NAMES.filter(([form]) => written.some((text) => form.test(text)));
    expect(forms.length).toBeGreaterThan(7);
    for (const [, name] of forms)
      expect(
        drawn.map(([text]) => text),
        name,
      ).toContain(name);
  });

  test('three clocks and four zones by keys: precision, basis and zone stay, the order too', async ({
    page,
  }) => {
    const choose = async (label: string, value: string) => {
      const field = page.getByLabel(label);
      await field.focus();
      const at = await field.evaluate(
        (select: HTMLSelectElement, to) =>
          [...select.options].findIndex((option) => option.value === to) - select.selectedIndex,
        value,
      );
      for (let i = 0; i < Math.abs(at); i++) await page.keyboard.press(at > 0 ? 'ArrowDown' : 'ArrowUp');
      await expect(field).toHaveValue(value);
      await expect(field).toBeFocused();
      await expectSettled(page);
    };
    const names = () => list(page).locator('ol a').allTextContents();
    await choose('Clock', 'published');
    await expect(page).toHaveURL(/clock=published/);
    await expect(page.getByRole('list', { name: 'What the marks mean' })).toContainText(
      'time of day, zone not given: as written',
    );
    await expect(list(page)).toContainText('26 June, 00:16');
    const published = await names();
    for (const zone of ['washington', 'kyiv', 'moscow'] as const) {
      await choose('Zone', zone);
      await expect(page).toHaveURL(new RegExp(`zone=${zone}`));
      expect(await names()).toEqual(published);
      // The article names no zone: its hour is as written on every clock.
      await expect(list(page)).toContainText('26 June, 00:16');
    }
    await choose('Clock', 'said');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('said');
    await expect(page.getByRole('list', { name: 'What the marks mean' })).toContainText('inferred');
    await page.goBack();
    await expect(page).toHaveURL(/clock=published/);
  });
});

test.describe('an event has a page', () => {
  test('words, dates, silences, order of publication and neighbours', async ({ page }) => {
    await page.goto('/events/call-2024-06-25');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/First call/);
    await expect(page.getByRole('main')).toContainText('Order unknown');
    await page.getByRole('link', { name: /^Listed after it/ }).click();
    await expect(page).toHaveURL(/\/events\/(?!call-2024-06-25)/);
    await page.goBack();
    await page.getByRole('link', { name: 'On the timeline' }).click();
    await expect(opened(page)).toHaveText(/^First call/);
  });

  test('an event that the case does not have is said to be missing', async ({ page }) => {
    await page.goto('/events/no-such-event');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/no such event/);
  });
});

test('everything drawn stands in a table too', async ({ page }) => {
  await page.getByRole('button', { name: 'Table' }).click();
  const events = page.getByRole('table', { name: 'Events in time order' });
  await expect(events.getByRole('row', { name: /First call/ })).toContainText('The Hill');
  await expect(page.getByRole('table', { name: /Quotes per/ })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  for (const [size, width, height] of [
    ['laptop', 1280, 720],
    ['phone', 390, 844],
  ] as const)
    test(`is accessible, ${theme}, ${size}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height });
      await page.goto('/timeline?open=call-2024-07-12&from=2024-06-20');
      await expect(page.getByRole('region', { name: /^Second call/ })).toBeVisible();
      await expectAccessible(page, ['.recharts-wrapper']);
      await page.goto('/events/call-2024-07-12');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Second call/);
      await expectAccessible(page);
    });
