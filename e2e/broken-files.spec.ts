/**
 * Broken and odd JSON, by generation, dropped on the page one after the other: each is answered in words, the open case
 * stays, and no page is blank. `BROKEN_FILES=10000` for the long run.
 */
import { Random } from '../src/mocks/random.ts';
import { expect, expectTakesFiles, test } from './fixtures.ts';
import { BRIDGE } from './own-case.ts';
import { SLOWED } from './slowed.ts';

const RUNS = Number(process.env.BROKEN_FILES ?? 60);
const SIGNS = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '\0',
  '\ud800',
  'null',
  '-',
  '1e999',
  '__proto__',
  '/*',
  '\u202e',
];

/** One text of a seed: a sound case with a few places cut, doubled or written over, or made of signs alone. */
function brokenText(seed: number): string {
  const random = new Random(seed);
  if (random.chance(0.1)) return Array.from({ length: random.below(40) }, () => random.pick(SIGNS)).join('');
  let text = BRIDGE;
  for (let change = 0; change <= random.below(3); change++) {
    const at = random.below(text.length);
    const to = at + random.skewed(30);
    const put = [
      () => '',
      () => random.pick(SIGNS),
      () => text.slice(at, to).repeat(2),
      () => '['.repeat(random.below(5000)),
      () => JSON.stringify(random.pick([null, 3, '', [], {}, [[]], true])),
    ];
    text = text.slice(0, at) + random.pick(put)() + text.slice(random.chance(0.1) ? text.length : to);
  }
  return text;
}

test('whatever is dropped is answered in words, and the open case stays', async ({ page }) => {
  test.setTimeout((90_000 + RUNS * 5000) * SLOWED);
  await page.goto('/compare');
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
  await expectTakesFiles(page);
  const answers = new Map<string, number>();
  // What opens may be called anything, too.
  const name = page.getByRole('banner').locator('strong');
  for (let seed = 0; seed < RUNS; seed++) {
    const open = (await name.textContent()) ?? '';
    const said = await page.evaluate(
      ([text, name]) =>
        new Promise<string>((resolve) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([text as string], name as string));
          const before = location.href;
          const answer = () => {
            const main = document.querySelector('main');
            if (document.querySelector('nav[aria-label="Views"]') === null || !main) return null;
            if (main.querySelector('[aria-busy="true"]') || /^Opening/.test(document.title)) return null;
            const { innerText } = main;
            if (/case=own:/.test(location.href) && location.href !== before) return 'opened';
            if (
              !innerText.includes(name as string) &&
              !innerText.includes((name as string).split('.')[0] as string)
            )
              return null;
            if (main.querySelector('[role="alert"]')) return 'refused';
            return /records? = /.test(innerText) ? 'looked at' : null;
          };
          const look = () => {
            const found = answer();
            if (found === null) return;
            watcher.disconnect();
            resolve(found);
          };
          const watcher = new MutationObserver(look);
          watcher.observe(document, {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          });
          for (const type of ['dragover', 'drop'])
            document.body.dispatchEvent(
              new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
            );
        }),
      [brokenText(seed), `broken-${seed}.json`] as const,
    );
    answers.set(said, (answers.get(said) ?? 0) + 1);
    if (said !== 'opened') expect(await name.textContent(), `after file ${seed}`).toBe(open);
  }
  test.info().annotations.push({ type: 'answers', description: JSON.stringify([...answers]) });
  console.log(`${RUNS} files: ${[...answers].map(([said, count]) => `${count} ${said}`).join(', ')}`);
  expect(answers.get('refused')).toBeGreaterThan(RUNS / 3);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});
