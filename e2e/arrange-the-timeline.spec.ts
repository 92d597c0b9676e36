import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectSettled, test } from './fixtures.ts';

const query = (page: Page) => new URL(page.url()).searchParams;
const list = (page: Page) => page.getByRole('region', { name: 'Events in time order' });
const axis = (page: Page) => page.getByRole('group', { name: 'Time axis' });
const lanes = (page: Page) => axis(page).locator('[data-lane]');
const grip = (page: Page, name: string) => axis(page).getByRole('button', { name: `Move ${name}` });
const order = (page: Page) =>
  lanes(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-lane')));

/** The days shown, as the address has them. */
const days = (page: Page) => {
  const [from, to] = (query(page).get('span') ?? '').split('..').map((day) => Date.parse(day) / 86_400_000);
  return { from: from ?? Number.NaN, to: to ?? Number.NaN, length: (to ?? 0) - (from ?? 0) };
};

const middleOf = async (page: Page) => {
  const box = await lanes(page).first().boundingBox();
  if (!box) throw new Error('no lanes');
  return { x: box.x + box.width * 0.6, y: box.y + 4 };
};

async function open(page: Page, address: string) {
  await page.goto(address);
  await expect(list(page)).toBeVisible();
  await expectSettled(page);
}

test('lanes stand in the reader’s order: by keys, by dragging, by a press; in the link, and Back undoes it', async ({
  page,
}) => {
  await open(page, '/timeline');
  const before = await order(page);
  await grip(page, 'Press TV').focus();
  await page.keyboard.press('Home');
  await expect.poll(() => order(page)).toEqual(['press-tv', ...before.slice(0, 4)]);
  await expect(grip(page, 'Press TV')).toBeFocused();
  await expect(page.getByText('Press TV: lane 1 of 5')).toBeAttached();
  expect(query(page).get('order')?.split(',')[0]).toBe('press-tv');
  await page.goBack();
  await expect.poll(() => order(page)).toEqual(before);
  await expectSettled(page);

  const from = await grip(page, 'The Hill').boundingBox();
  const last = await lanes(page).last().boundingBox();
  if (!from || !last) throw new Error('no lanes');
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, from.y + 60, { steps: 3 });
  await page.mouse.move(from.x + 10, last.y + last.height - 3, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => order(page)).toEqual([...before.slice(1), 'the-hill']);
  await expectSettled(page);
  await grip(page, 'The Hill').click();
  await expect.poll(() => order(page)).toEqual([...before.slice(1, 4), 'the-hill', 'press-tv']);
  await page.reload();
  await expect.poll(() => order(page)).toEqual([...before.slice(1, 4), 'the-hill', 'press-tv']);
  await expectAccessible(page, ['.recharts-wrapper']);
  await page.getByRole('button', { name: 'lanes as in the case' }).click();
  await expect.poll(() => order(page)).toEqual(before);
  await expect(page).not.toHaveURL(/order=/);
});

test('zooms and moves by keys alone: each step is a span in the address, and the focus stays in the axis', async ({
  page,
}) => {
  await open(page, '/timeline');
  await axis(page).focus();
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/span=/);
  await expectSettled(page);
  const wide = days(page);
  await page.keyboard.press('+');
  await expect.poll(() => days(page).length).toBeLessThan(wide.length);
  await expectSettled(page);
  const near = days(page);
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => days(page).from).toBeGreaterThan(near.from);
  await expectSettled(page);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => days(page).from).toBeLessThanOrEqual(near.from);
  await expectSettled(page);
  await page.keyboard.press('-');
  await expect.poll(() => days(page).length).toBeGreaterThan(near.length);
  await expectSettled(page);
  await expect(page.locator('[data-axis]:focus, [data-axis] :focus')).toHaveCount(1);
  await page.keyboard.press('0');
  await expect(page).not.toHaveURL(/span=/);
});

test('zooms and moves by pointer: wheel with Ctrl, sideways wheel, and dragging the ground', async ({
  page,
}) => {
  await open(page, '/timeline');
  const { x, y } = await middleOf(page);
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -60);
  await expect(page).toHaveURL(/span=/);
  await expectSettled(page);
  const wide = days(page);
  await page.mouse.wheel(0, -60);
  await page.keyboard.up('Control');
  await expect.poll(() => days(page).length).toBeLessThan(wide.length);
  await expectSettled(page);
  const near = days(page);
  await page.mouse.wheel(200, 0);
  await expect.poll(() => days(page).from).toBeGreaterThan(near.from);
  await expectSettled(page);

  const moved = days(page);
  const entries = await page.evaluate(() => history.length);
  await page.mouse.down();
  await page.mouse.move(x + 120, y, { steps: 4 });
  await page.mouse.move(x + 300, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => days(page).from).toBeLessThan(moved.from);
  await expectSettled(page);
  expect((await page.evaluate(() => history.length)) - entries).toBeLessThanOrEqual(1);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('two fingers zoom the days, and brush none', async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'only the driver of Chromium has two fingers');
    await open(page, '/timeline');
    const box = await page.locator('[data-brush]').boundingBox();
    if (!box) throw new Error('no bars');
    const y = box.y + box.height / 2;
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', xs: number[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((x, id) => ({ x, y, id })) });
    await touch('touchStart', [180]);
    await touch('touchStart', [180, 220]);
    await touch('touchMove', [140, 260]);
    await touch('touchMove', [90, 310]);
    await touch('touchEnd', []);
    await expect(page).toHaveURL(/span=/);
    await expectSettled(page);
    expect(query(page).get('from')).toBeNull();
  });
});

test('a crowded day opens to a list, from there to its days alone, and Back leads out', async ({ page }) => {
  await open(page, '/timeline');
  const crowd = lanes(page)
    .filter({ hasText: 'The Kyiv Independent' })
    .getByRole('button', { name: /\d+ events/ });
  await crowd.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Events at this mark' });
  await expect(panel.getByRole('link', { name: /First call/ })).toBeVisible();
  await expectAccessible(page, ['.recharts-wrapper']);
  await panel.getByRole('button', { name: 'Show only these days' }).press('Enter');
  await expect(page).toHaveURL(/span=2024-06-25/);
  await expectSettled(page);
  await expect(axis(page)).toBeFocused();
  await page.goBack();
  await expect(page).not.toHaveURL(/span=/);
  await expectSettled(page);
  await crowd.click();
  await expect(panel).toBeVisible();
});

test('axis, list and page keep the focus in step, forwards and back', async ({ page }) => {
  await open(page, '/timeline?open=call-2024-06-25');
  const opened = () => list(page).locator('[aria-current="true"]');
  await opened().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).not.toHaveURL(/open=call-2024-06-25/);
  await expect(opened()).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/open=call-2024-06-25/);
  await expect(opened()).toHaveText(/^First call/);
  await expect(opened()).toBeFocused();
  await page.goForward();
  await expect(page).not.toHaveURL(/open=call-2024-06-25/);
  await expect(opened()).toBeFocused();

  await page.getByRole('link', { name: 'Page of this event' }).click();
  await expect(page).toHaveURL(/\/events\//);
  await page.goBack();
  await expect(opened()).toBeFocused();

  // Stepping out of the days shown takes the axis along.
  await open(page, '/timeline?open=call-2024-06-25&span=2024-06-20..2024-06-30');
  const mark = page.locator('[data-axis] [data-events~="call-2024-06-25"]').first();
  await mark.focus();
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/span=(?!2024-06-20)/);
});
