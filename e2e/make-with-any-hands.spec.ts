import { expect, expectAccessible, test } from './fixtures.ts';
import { articleTexts, fingers, type Hands, keyboard, makeCase, mouse } from './making.ts';
import { SLOWED } from './slowed.ts';

test.use({ actionTimeout: 10_000 * SLOWED });

const texts = articleTexts();

/** Seconds for a key or a letter, and for a pointer put on a target and pressed (Card, Moran, Newell 1980, average typist). */
const KEY = 0.28;
const POINT = 1.1 + 0.2;
/** Words a minute, read with care. */
const READING = 200;

function stopwatch(who: string, { presses, typed }: Hands, count: number, perPress: number): void {
  const words = texts.slice(0, count).reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const minutes = (presses * perPress + typed * KEY) / 60 + words / READING;
  console.log(
    `${who}: ${count} articles, ${presses} presses, ${typed} letters, about ${minutes.toFixed(1)} minutes with reading`,
  );
}

test('five articles become a case with three questions by keyboard alone', async ({ page }) => {
  test.slow();
  const hands = keyboard(page);
  await makeCase(page, hands, texts);
  stopwatch('keyboard', hands, texts.length, KEY);
});

test('five articles become a case with three questions by mouse, the letters aside', async ({ page }) => {
  test.slow();
  const hands = mouse(page);
  await makeCase(page, hands, texts);
  stopwatch('mouse', hands, texts.length, POINT);
});

test.describe('on a touch screen', () => {
  test.use({
    hasTouch: true,
    // The driver of Firefox has no phone, only its screen and its finger.
    isMobile: ({ browserName }, use) => use(browserName !== 'firefox'),
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
  });
  test('five articles become a case with three questions by touch', async ({ page }) => {
    test.slow();
    const hands = fingers(page);
    await makeCase(page, hands, texts);
    await page.goBack();
    await expect(page.getByRole('region', { name: 'Grid of questions' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Add texts' }).locator('xpath=preceding-sibling::a').first().tap();
    await expect(page.getByRole('region', { name: 'About this article' })).toBeVisible();
    await expectAccessible(page);
    const wider = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(wider).toBeLessThanOrEqual(0);
    stopwatch('touch', hands, texts.length, POINT);
  });
});
