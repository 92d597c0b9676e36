import type { BrowserContext, Route } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { BRIDGE, head } from './own-case.ts';

const OTHER = 'https://papers.example';
const SHARED = { 'access-control-allow-origin': '*', 'content-type': 'application/json' };

test.use({ expectedErrors: [/papers\.example|ERR_FAILED|ERR_CONNECTION_REFUSED/] });

/** The other site: what it was asked, with the headers that it saw. */
async function otherSite(context: BrowserContext): Promise<Record<string, string>[]> {
  const seen: Record<string, string>[] = [];
  const answer = (path: string, give: (route: Route) => Promise<void>) =>
    context.route(`${OTHER}/${path}`, async (route) => {
      seen.push(await route.request().allHeaders());
      await give(route);
    });
  await answer('bridge.case.json', (route) => route.fulfill({ headers: SHARED, body: BRIDGE }));
  await answer('closed.case.json', (route) =>
    route.fulfill({ headers: { 'access-control-allow-origin': 'https://nobody.example' }, body: BRIDGE }),
  );
  await answer('down.case.json', (route) => route.abort('connectionrefused'));
  await answer('gone.case.json', (route) => route.fulfill({ status: 404, headers: SHARED }));
  await answer('quotes.csv', (route) =>
    route.fulfill({
      headers: SHARED,
      body: 'outlet,speaker,quote\nThe Herald,Ilse Varga,"“Shut until spring.”"\n',
    }),
  );
  return seen;
}

test('a case of another site is asked for when I say so, says where it came from, and each refusal says why', async ({
  page,
  context,
}) => {
  const seen = await otherSite(context);
  const open = (file: string) => page.goto(`/quotes?case=${OTHER}/${file}&source=radio`);
  const ask = () => page.getByRole('button', { name: 'Ask papers.example for it' }).click();
  const said = page.getByRole('alert');

  await open('bridge.case.json');
  await expect(said).toContainText('This link shows a case that lies on papers.example.');
  await expect(said).toContainText('Nothing was asked of it yet.');
  await expectAccessible(page);
  expect(seen).toEqual([]);
  await page.getByRole('checkbox', { name: 'Ask papers.example the next time without asking me' }).check();
  await ask();
  await expect(head(page)).toContainText('from papers.example, not from this site');
  await expect(page.getByRole('main').getByText('a matter of days').first()).toBeVisible();
  await expect(page.getByRole('main').getByText('We act now.')).toHaveCount(0);
  expect(seen).toHaveLength(1);
  expect(Object.keys(seen[0] ?? {})).not.toContain('cookie');
  expect(Object.keys(seen[0] ?? {})).not.toContain('referer');

  await open('closed.case.json');
  await expect(said).toContainText(
    'papers.example answers, but does not let pages of other sites read this file.',
  );
  await expect(said).toContainText('Access-Control-Allow-Origin');
  await open('down.case.json');
  await expect(said).toContainText('papers.example does not answer.');
  await open('gone.case.json');
  await expect(said).toContainText('There is no such case on papers.example.');

  await page.goto(`/quotes?case=${OTHER}/quotes.csv`);
  await page.getByRole('button', { name: 'Read it as a table or an export' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'used +' })).toHaveText(
    '1 record = 1 used + 0 left out',
  );
  await page.getByRole('button', { name: 'Open as a case' }).click();
  await expect(page.getByRole('main').getByText('Shut until spring.').first()).toBeVisible();
  await expect(head(page)).toContainText('from papers.example');
});
