import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { type StaticHost, startStaticHost } from './static-host.ts';

const POLICY = ["default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'"];

test.describe('the Content-Security-Policy', () => {
  test.skip(
    ({ browserName }) => browserName === 'firefox',
    'pages come without the policy in Firefox, as Playwright looks at them with eval there',
  );

  test('is a header of the preview server, in the page and in _headers', async ({ page }) => {
    const response = await page.goto('/');
    const header = (await response?.allHeaders())?.['content-security-policy'] ?? '';
    const meta = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
    const file = readFileSync('dist/_headers', 'utf8');
    for (const rule of POLICY) for (const policy of [header, meta, file]) expect(policy).toContain(rule);
    expect(`${header} ${meta} ${file}`).not.toContain('unsafe');
  });

  test.describe('holds', () => {
    test.use({
      expectedErrors: [/Content-Security-Policy|Content Security Policy|Trusted(?:HTML|ScriptURL)/],
    });

    test('against text that becomes markup or code', async ({ page }) => {
      await page.goto('/');
      const outcome = await page.evaluate(async () => {
        const attempt = async (run: () => unknown) => {
          try {
            await run();
            return 'done';
          } catch {
            return 'refused';
          }
        };
        return {
          html: await attempt(() => {
            document.createElement('p').innerHTML = '<img src=x onerror=alert(1)>';
          }),
          worker: await attempt(() => new Worker('/assets/elsewhere.js')),
          elsewhere: await attempt(() => fetch('https://elsewhere.example/')),
        };
      });
      expect(outcome).toEqual({ html: 'refused', worker: 'refused', elsewhere: 'refused' });
    });
  });
});

test('every string of a hostile case is text', async ({ page }) => {
  await page.goto('/?case=hostile');
  for (const view of ['Timeline', 'Compare', 'Framing', 'Quotes']) {
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click();
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    await expect(page.locator('main img[onerror], main script, a[href^="javascript:"]')).toHaveCount(0);
  }
  await expect(page).not.toHaveTitle(/^owned$/);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});

test.describe('under a sub-path, on a host without rewrites or headers', () => {
  // One worker for all of them: they share a build.
  test.describe.configure({ mode: 'default' });
  const dir = 'node_modules/.cache/under-readout';
  let host: StaticHost;
  test.beforeAll(async () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--outDir', dir, '--emptyOutDir'],
      { env: { ...process.env, BASE: '/readout/', SINGLE_FILE: 'no' }, encoding: 'utf8' },
    );
    expect(status, stderr).toBe(0);
    host = await startStaticHost(dir, '/readout/');
  });
  test.afterAll(() => host.close());

  test('a link to a view opens it', async ({ page }) => {
    const response = await page.goto(`${host.url}compare?source=press-tv`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
  });

  test.describe('deeper', () => {
    test.use({ expectedErrors: [/Failed to load resource.*404.*\/events\//] });

    test('a link to a record opens through 404.html', async ({ page }) => {
      const response = await page.goto(`${host.url}events/call-2024-06-25?source=press-tv`);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Compare' })).toHaveAttribute(
        'href',
        /^\/readout\/compare\?/,
      );
    });
  });
});

test('the page asks for nothing but itself, its fonts and the case', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/');
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => !/^\/(?:$|assets\/|data\/|icon\.png$)/.test(path))).toEqual([]);
});

test('no part of the site imports the script of a worker, which WebKit would run once more for it', () => {
  const scripts = readdirSync('dist/assets').filter((file) => file.endsWith('.js'));
  const workers = scripts.filter((file) => /worker-[\w-]+\.js$/.test(file));
  expect(workers.length).toBeGreaterThan(1);
  const imported = scripts.flatMap((file) => {
    const text = readFileSync(`dist/assets/${file}`, 'utf8');
    return workers
      .filter((worker) => text.includes(`from"./${worker}"`) || text.includes(`import("./${worker}")`))
      .map((worker) => `${file} imports ${worker}`);
  });
  expect(imported).toEqual([]);
});
