/** What must hold of a page in any state: for axe, in colour, narrow, and without motion. */
import { expect, type Page } from '@playwright/test';
import { undecidedContrasts } from './contrast.ts';
import { asTexts, findViolations } from './find-violations.ts';
import { SLOWED } from './slowed.ts';

/** At rest: while one colour fades into another, neither is there to be judged. */
const AT_REST = { reducedMotion: 'reduce' } as const;
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none', ...AT_REST },
  dark: { colorScheme: 'dark', forcedColors: 'none', ...AT_REST },
  forced: { colorScheme: 'dark', forcedColors: 'active', ...AT_REST },
} as const;

const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** How much was looked at: contrasts that axe had left open, and those of texts in pictures. */
export type Looked = { undecided: number; decided: number };

/** No violation in light, dark and forced colours, and every contrast that axe leaves open is enough. */
export async function expectEveryLook(page: Page): Promise<Looked> {
  const looked: Looked = { undecided: 0, decided: 0 };
  for (const [name, media] of Object.entries(LOOKS)) {
    await page.emulateMedia(media);
    // Other colours change no structure.
    const { violations, incomplete } = await findViolations(
      page,
      name === 'light' ? {} : { rules: OF_COLOUR },
    );
    expect.soft(asTexts(violations), name).toEqual([]);
    const open = incomplete
      .filter(({ id }) => id === 'color-contrast')
      .flatMap(({ nodes }) => nodes.map(({ target }) => target.flat().join(' ')));
    const { looked: count, faint } = await undecidedContrasts(
      page,
      [...open, 'svg text', 'svg tspan'],
      name === 'forced',
    );
    looked.undecided += open.length;
    looked.decided += count;
    expect.soft(faint, `${name}: contrasts that were computed`).toEqual([]);
  }
  await page.emulateMedia(LOOKS.light);
  return looked;
}

/**
 * At 400 % of a screen of 1280 by 1024 nothing scrolls sideways but tables, charts and what says so itself, and nothing
 * that can be pressed or read is cut off on the right.
 */
export async function expectNarrow(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 256 });
  const cut = () =>
    page.evaluate(() => {
      const lost: string[] = [];
      const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      if (over > 0) lost.push(`the page is ${over} px wider than the screen`);
      const mayScroll = (element: Element) => {
        for (let at: Element | null = element; at; at = at.parentElement) {
          const { overflowX } = getComputedStyle(at);
          if (overflowX === 'auto' || overflowX === 'scroll') return true;
        }
        return false;
      };
      for (const element of document.querySelectorAll(
        'a, button, input, select, textarea, h1, h2, h3, p, li, dd, dt',
      )) {
        const { left, right, width, height } = element.getBoundingClientRect();
        const isSeen = width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
        if (!isSeen || (right <= innerWidth + 1 && left >= -1) || mayScroll(element)) continue;
        // What is put out of sight on purpose (read aloud only) stands above or left of the page.
        if (right < 0 || element.closest('svg')) continue;
        lost.push(
          `${element.tagName.toLowerCase()} “${element.textContent?.trim().slice(0, 40)}” ${Math.round(left)}–${Math.round(right)}`,
        );
      }
      return lost;
    });
  await expect.soft(async () => expect(await cut()).toEqual([])).toPass({ timeout: 5000 * SLOWED });
  if (before) await page.setViewportSize(before);
}

/** With reduced motion asked for, nothing on the page moves or is set to. */
export async function expectStill(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await page.evaluate(() => {
    const seconds = (list: string) =>
      Math.max(...list.split(',').map((part) => Number.parseFloat(part) || 0));
    const running = document
      .getAnimations()
      .filter(
        (one) => one.playState === 'running' && Number(one.effect?.getComputedTiming().activeDuration) > 1,
      )
      .map((one) => `runs: ${(one.effect as KeyframeEffect | null)?.target?.outerHTML.slice(0, 80)}`);
    const set = [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } =
        getComputedStyle(element);
      const moves =
        seconds(transitionDuration) > 0.01 ||
        (animationName !== 'none' && seconds(animationDuration) > 0.01) ||
        scrollBehavior === 'smooth';
      return moves ? [`set to move: ${element.outerHTML.slice(0, 80)}`] : [];
    });
    return [...running, ...set].slice(0, 5);
  });
  expect.soft(moving).toEqual([]);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
}
