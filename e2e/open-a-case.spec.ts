import { dropFiles, expect, test } from './fixtures.ts';
import { type StaticHost, startStaticHost } from './static-host.ts';

test.describe('a case that does not open says why', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  for (const [id, sentence] of [
    ['missing', 'There is no case “missing” on this site (404).'],
    ['server-error', 'The site could not hand out “server-error”: it answered with error 503.'],
    ['unreachable', '“unreachable” was not loaded: the site did not answer.'],
    ['web-page', 'The site answered with a web page instead of the case “web-page”.'],
    ['broken', '“broken” is not valid JSON: it breaks off or goes wrong at line 3, column 15.'],
    ['wrong-shape', '“wrong-shape” cannot be read as a case: 3 things must be put right first.'],
    ['too-new', '“too-new” is written in a version of the format that this Readout cannot read.'],
  ] as const)
    test(id, async ({ page }) => {
      await page.goto(`/timeline?case=${id}`);
      const alert = page.getByRole('alert');
      await expect(alert.getByRole('heading', { level: 1 })).toHaveText(sentence);
      await expect(alert).toContainText('Nothing was changed or sent');
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    });

  test('a refused file lists every problem with its place and its fix', async ({ page }) => {
    await page.goto('/?case=wrong-shape');
    const problems = page.getByRole('listitem');
    await expect(problems).toHaveCount(3);
    await expect(problems.first()).toContainText('no-name');
    await expect(problems.first()).toContainText('case.name');
    await expect(problems.first()).toContainText('Write "case"');
  });

  test('the way on leads to a case that opens', async ({ page }) => {
    await page.goto('/?case=missing');
    await page.getByRole('link', { name: 'Open the bundled case' }).click();
    await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('alert')).toContainText('There is no case “missing”');
  });

  test('trying again opens what is there by then', async ({ page }) => {
    let isBack = false;
    await page.route('**/data/sometimes.case.json', async (route) => {
      if (!isBack) return route.abort();
      await route.fulfill({ json: { case: { name: 'Back again' }, sources: [], articles: [] } });
    });
    await page.goto('/?case=sometimes');
    await expect(page.getByRole('alert')).toContainText('the site did not answer');
    isBack = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('banner').getByText('Back again')).toBeVisible();
  });
});

test('a case with faults opens, and says how many records it lost', async ({ page }) => {
  await page.goto('/?case=partly-broken');
  await expect(
    page.getByRole('heading', { name: '3 problems: 2 left out, 1 shown with a fault' }),
  ).toBeVisible();
});

const given = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const caseNamed = (name: string) =>
  JSON.stringify({ case: { name }, sources: [{ id: 'post', name: 'The Post' }], articles: [] });

test.describe('from disk', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test('a file that is refused names itself; a good one opens', async ({ page }) => {
    await page.goto('/?case=missing');
    await page
      .getByLabel('Files')
      .setInputFiles(given('mine.json', '{"case": {"name": "x"},\n "sources": [1'));
    await expect(page.getByRole('alert')).toContainText('“mine.json” is not valid JSON');
    await page.getByLabel('Files').setInputFiles(given('mine.json', caseNamed('My own case')));
    await expect(page.getByRole('banner').getByText('My own case')).toBeVisible();
  });
});

test('an author looks at a case of their own: chosen or dropped, and a refused one loses nothing', async ({
  page,
}) => {
  await page.goto('/about#authors');
  await page.getByLabel('Files').setInputFiles(given('mine.json', caseNamed('Chosen')));
  await expect(page.getByRole('banner').getByText('Chosen')).toBeVisible();
  await page.getByRole('contentinfo').getByRole('link', { name: /About/ }).click();
  await expect(page.getByRole('heading', { name: 'For case authors' })).toBeVisible();
  await dropFiles(page, [{ name: 'dropped.json', text: caseNamed('Dropped') }]);
  await expect(page.getByRole('banner').getByText('Dropped')).toBeVisible();
  await dropFiles(page, [{ name: 'bad.json', text: '{"case": {"name": "x"},\n "sources": [1' }]);
  await expect(page.getByRole('alert')).toContainText('“bad.json” is not valid JSON');
  await expect(page.getByRole('listitem').filter({ hasText: 'Line 2' })).toBeVisible();
  await dropFiles(page, [{ name: 'again.json', text: '[1,' }]);
  await expect(page.getByRole('alert')).toContainText('again.json');
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(page.getByRole('banner').getByText('Dropped')).toBeVisible();
});

test.describe('over a slow or broken line', () => {
  let host: StaticHost;
  test.beforeAll(async () => {
    host = await startStaticHost('dist');
  });
  test.afterAll(() => host.close());
  // The mocks of the other tests answer in one piece; here the host itself sends the bytes.
  test.beforeEach(({ context }) => context.unrouteAll());

  test('the page tells the phase and the bytes, and can be stopped', async ({ page }) => {
    await page.goto(`${host.url}?case=slow`);
    const step = page.getByRole('main').locator('[aria-current=step]');
    await expect(step).toHaveText('Asking for the file');
    await expect(step).toHaveText(/^Loading\s*[\d.]+ kB of [\d.]+ kB$/);
    await expect(page.getByRole('progressbar')).toHaveAttribute('max', /^\d+$/);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('alert')).toContainText('You stopped the loading of “slow”.');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(step).toHaveText('Asking for the file');
    await expect(page.getByRole('banner').getByText('A generated case of 200 quotes')).toBeVisible();
  });

  test.describe('that breaks', () => {
    test.use({ expectedErrors: [/ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE|Failed to load resource/] });

    test('a file cut off in the middle says how much arrived', async ({ page }) => {
      await page.goto(`${host.url}?case=cut-off`);
      await expect(page.getByRole('alert')).toContainText(
        /The connection broke while “cut-off” was loading: [\d.]+ kB of [\d.]+ kB arrived\./,
      );
    });
  });
});
