import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { PlainQuote } from '../src/cli/corpus/reference.ts';
import { type Served, serveCorpus } from '../src/cli/corpus/serve.ts';
import { type ClickHouseHost, type ServerHabits, startClickHouseHost } from './clickhouse-host.ts';
import { expectAccessible } from './fixtures.ts';
import { test as base, SLOWED } from './slowed.ts';

/**
 * Pages whose requests nothing stands between, as whoever answers for a server also answers whether a page may ask it. A
 * request to any other computer fails the test.
 */
const test = base.extend({
  context: async ({ context }, use) => {
    const elsewhere: string[] = [];
    context.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') elsewhere.push(request.url());
    });
    await use(context);
    expect(elsewhere).toEqual([]);
  },
});

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const QUOTES: PlainQuote[] = `
2024-06-12 | The Herald | Mayor Varga | We act now.
2024-06-12 | Radio      | Mayor Varga | We act now.
2024-06-25 | The Herald | a spokesman | The war goes on.
`
  .trim()
  .split('\n')
  .map((line) => {
    const [published = '', outlet = '', speaker = '', words = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    return { words, published, outlet, speaker, language: 'en' };
  });

const AS_IT_SHOULD_BE: ServerHabits = {
  cors: 'whole',
  version: '26.7.2.1',
  account: ['reader', 'pässword:1'],
  refuses: 'nothing',
  stream: 'whole',
};
const ADDRESS = 'table%3Dpress.quotes%3Btext%3Dwords%3Bday%3Dpublished%3Boutlet%3Doutlet';
const linkTo = (host: ClickHouseHost) => `/corpus?corpus=at%3D${encodeURIComponent(host.url)}%3B${ADDRESS}`;

async function signIn(page: Page, [name, password]: ServerHabits['account']): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Connect' }).click();
}

test.describe('a server elsewhere', () => {
  test.skip(
    ({ browserName }) => browserName === 'firefox',
    'nothing stands between here, so the policy holds, under which Playwright fills no field in Firefox',
  );

  let host: ClickHouseHost;
  let site: Served;
  let habits: ServerHabits;

  test.beforeEach(async () => {
    habits = { ...AS_IT_SHOULD_BE };
    host = await startClickHouseHost({ quotes: QUOTES, next: 'answers' }, habits);
    site = await serveCorpus({ root: ROOT, port: 0, adapter: null, connect: host.url, first: linkTo(host) });
  });
  test.afterEach(async () => {
    await site.close();
    await host.close();
  });

  /** What is wrong with it, and what the page says. */
  const WRONG: readonly (readonly [name: string, change: Partial<ServerHabits>, says: string])[] = [
    [
      'no page may read it',
      { cors: 'none' },
      'is there, but does not let pages of this site read its answers',
    ],
    [
      'answers may be read and may not be asked for',
      { cors: 'answers-only' },
      'is there, but does not let pages of this site read its answers',
    ],
    ['another password', { account: ['reader', 'other'] }, 'does not accept this name and password'],
    [
      'limits may not be set',
      { refuses: 'settings' },
      'does not let this account set limits on its own queries',
    ],
    ['the table may not be read', { refuses: 'table' }, 'This account may not read that. It says:'],
    ['it is of 2022', { version: '22.8.21.38' }, 'runs ClickHouse 22.8.21.38 that is too old to be asked'],
  ];
  for (const [name, change, says] of WRONG)
    test(`${name}: a sentence says so, and nothing is opened`, async ({ page }) => {
      Object.assign(habits, change);
      await page.goto(site.address);
      await expect(page.getByText('nothing was sent so far')).toBeVisible();
      expect(host.seen).toEqual([]);
      await signIn(page, AS_IT_SHOULD_BE.account);
      await expect(page.getByRole('alert')).toContainText(says);
      await expectAccessible(page);
      // Nothing that was typed is lost: the same press is answered once the server is as it should be.
      await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('reader');
      Object.assign(habits, AS_IT_SHOULD_BE);
      await page.getByRole('button', { name: 'Connect' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 quotes');
      for (const { headers } of host.seen) {
        expect(headers.cookie).toBeUndefined();
        expect(headers.referer).toBeUndefined();
      }
    });

  test('an account that is read-only by itself, with limits of its own, is asked without being told so', async ({
    page,
  }) => {
    habits.refuses = 'readonly';
    await page.goto(site.address);
    await signIn(page, habits.account);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 quotes');
  });

  test('it does not answer: the page says after how long, and it is not there: the page says so', async ({
    page,
  }) => {
    habits.refuses = 'hangs';
    await page.clock.install();
    await page.goto(site.address);
    await signIn(page, habits.account);
    await expect(page.getByRole('progressbar', { name: 'Connecting' })).toBeVisible();
    await expect.poll(() => host.seen.length).toBeGreaterThan(0);
    await page.clock.fastForward('00:16');
    await expect(page.getByRole('alert')).toContainText('did not answer within 15 seconds');
    await host.close();
    await page.getByRole('button', { name: 'Connect' }).click();
    await expect(page.getByRole('alert')).toContainText('does not answer.');
  });

  test('a link restores what was asked in a browser that knows nothing of it', async ({ page, browser }) => {
    await page.goto(site.address);
    await signIn(page, habits.account);
    await page.getByRole('searchbox', { name: 'Words' }).fill('act');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('checkbox', { name: /^Radio/ }).click();
    const title = '1 of 3 quotes with “act”, in Radio';
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const link = page.url();
    expect(link).not.toContain('reader');
    expect(decodeURIComponent(link)).not.toContain('pässword');
    const clean = await browser.newContext();
    const shown = await clean.newPage();
    await shown.goto(link);
    await expect(shown.getByText('nothing was sent so far')).toBeVisible();
    await signIn(shown, habits.account);
    await expect(shown.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(shown.getByRole('searchbox', { name: 'Words' })).toHaveValue('act');
    await expect(shown.getByRole('checkbox', { name: /^Radio/ })).toBeChecked();
    await clean.close();
  });

  test('it breaks off after it began to answer: nothing of it is kept, and what was asked stays', async ({
    page,
  }) => {
    await page.goto(site.address);
    await signIn(page, habits.account);
    const open = page.getByRole('button', { name: 'Open these 3 as a case' });
    for (const [stream, says] of [
      ['tagged-error', 'Nothing was opened. It says: (total) memory limit exceeded'],
      ['plain-error', 'Nothing was opened. It says: (total) memory limit exceeded'],
      ['cut', 'Nothing was opened.'],
    ] as const) {
      habits.stream = stream;
      await open.click();
      await expect(page.getByRole('alert'), stream).toContainText(says);
      await expect(open).toBeEnabled();
      await expect(page).toHaveURL(/\/corpus\?/);
    }
    habits.refuses = 'time';
    await page.getByRole('searchbox', { name: 'Words' }).fill('war');
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page.getByRole('alert').first()).toContainText('needed longer than it may take');
    await page.goto(new URL('/cases', site.address).href);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(/quotes from 127\.0\.0\.1/)).toHaveCount(0);
  });
});

test.describe('npm run corpus -- --server', () => {
  let command: ChildProcess | null = null;
  test.afterEach(() => {
    command?.kill('SIGKILL');
  });

  test('looks at the server, serves the page for it alone, and ends with Ctrl-C', async ({ page }) => {
    const habits = { ...AS_IT_SHOULD_BE };
    const host = await startClickHouseHost({ quotes: QUOTES, next: 'answers' }, habits);
    const other = await startClickHouseHost({ quotes: QUOTES, next: 'answers' }, habits);
    const args = ['src/cli/corpus.ts', '--server', host.url, '--port', '0', '--no-open'];
    command = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', ...args], { cwd: ROOT });
    let said = '';
    command.stdout?.on('data', (text) => {
      said += text;
    });
    await expect.poll(() => said, { timeout: 60_000 * SLOWED }).toMatch(/The corpus is at \S+\n/);
    expect(said).toContain(`${host.url} runs ClickHouse 26.7.2.1.`);
    expect(said).toContain('It lets pages of other sites ask it.');
    await page.goto(/The corpus is at (\S+)/.exec(said)?.[1] ?? '');
    await page.getByRole('textbox', { name: 'Table' }).fill('press.quotes');
    await signIn(page, habits.account);
    await page.getByRole('button', { name: 'Ask the corpus' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 quotes');
    await page.getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('textbox', { name: 'Address' }).fill(other.url);
    await page.getByRole('button', { name: 'Connect' }).click();
    await expect(page.getByRole('alert')).toContainText('so nothing was sent');
    expect(other.seen).toEqual([]);
    const ended = new Promise((resolve) => command?.on('close', resolve));
    command.kill('SIGINT');
    expect(await ended).toBe(0);
    await host.close();
    await other.close();
  });
});
