/** Every link and case file that was ever released opens and shows what it showed: see releases/readme.md. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { dropFiles, expect, expectDrawn, test } from './fixtures.ts';
import { SLOWED } from './slowed.ts';

const DIR = 'e2e/releases';
const CASE = 'austin-belousov-2024';

type OldLink = { purpose: string; link: string; shows: readonly (readonly [what: string, value: string])[] };
type Group = { heading: string; links: OldLink[] };

/** A block of the list is a purpose, a link and lines of "what: value"; headings stand in brackets, a preface first. */
function readLinks(text: string): Group[] {
  const groups: Group[] = [];
  const [, ...blocks] = text.trim().split(/\n{2,}/);
  for (const block of blocks) {
    const heading = /^\[(.+)\]$/.exec(block)?.[1];
    if (heading !== undefined) groups.push({ heading, links: [] });
    else groups.at(-1)?.links.push(readLink(block));
  }
  return groups;
}

function readLink(block: string): OldLink {
  const [purpose = '', link = '', ...lines] = block.split('\n');
  const shows = lines.map((line) => {
    const colon = line.indexOf(': ');
    return [line.slice(0, colon), line.slice(colon + 2)] as const;
  });
  return { purpose, link, shows };
}

const main = (page: Page) => page.locator('main');
const table = (page: Page) => main(page).getByRole('table').first();
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const namesIn = (value: string) => value.split(', ');
const pointsOn = (page: Page) =>
  main(page)
    .locator('tr[data-claim]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-claim') ?? ''));

/** The record opened inside a view, by the view. */
function openedOn(page: Page, value: string) {
  const { pathname } = new URL(page.url());
  if (pathname.endsWith('/compare')) return page.getByRole('region', { name: 'The opened question' });
  if (pathname.endsWith('/framing')) return page.getByRole('region', { name: value });
  return main(page).locator('[aria-current="true"]').filter({ hasText: value });
}

/** What a line of the list asks for, and where it stands on the page today. The lists stay; this may follow the page. */
const LOOK: Record<string, (page: Page, value: string) => Promise<void>> = {
  heading: (page, value) => expect(page.getByRole('heading', { level: 1 })).toContainText(value),
  says: (page, value) => expect(main(page)).toContainText(value),
  /** How many quotes pass the filter. */
  quotes: (page, value) => expect(page.getByText(new RegExp(`\\b${value} quotes`)).first()).toBeAttached(),
  /** A source that the filter asks for. */
  source: (page, value) =>
    expect(
      page.getByRole('button', { name: new RegExp(`^${escaped(value)}: [\\d,]+ quotes?$`) }),
    ).toBeVisible(),
  /** A part of the filter that is named beside its others, each of which can be taken out. */
  filter: (page, value) =>
    expect(
      page.getByRole('button', { name: new RegExp(`^Remove filter .*${escaped(value)}`) }),
    ).toBeVisible(),
  /** A choice of the view: the value of a field. */
  chosen: (page, value) =>
    expect
      .poll(() =>
        main(page)
          .locator('select, input')
          .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
      )
      .toContain(value),
  /** A choice of the view: one of several links. */
  current: (page, value) =>
    expect(main(page).locator('[aria-current]').filter({ hasText: value }).first()).toBeVisible(),
  opened: async (page, value) => expect(openedOn(page, value)).toContainText(value),
  /** The columns of the first table after the one that heads its rows. */
  columns: async (page, value) => {
    const names = namesIn(value);
    await expect(async () => {
      const heads = await table(page).getByRole('columnheader').allTextContents();
      expect(heads.length - names.length).toBeLessThan(2);
      for (const [i, head] of heads.slice(-names.length).entries()) expect(head).toContain(names[i]);
    }).toPass();
  },
  'row heads': (page, value) => expect(table(page).getByRole('rowheader')).toContainText(namesIn(value)),
  'first row': (page, value) =>
    expect(
      table(page)
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader') })
        .first(),
    ).toContainText(value),
  /** The lanes that stand first. */
  lanes: async (page, value) => {
    for (const [i, name] of namesIn(value).entries())
      await expect(page.getByRole('group', { name: /: \d+ dated/ }).nth(i)).toHaveAccessibleName(
        new RegExp(`^${escaped(name)}:`),
      );
  },
  /** All rows of Compare, in any order. */
  points: (page, value) =>
    expect.poll(async () => (await pointsOn(page)).sort()).toEqual(value.split(' ').sort()),
  'some points': (page, value) =>
    expect.poll(() => pointsOn(page)).toEqual(expect.arrayContaining(value.split(' '))),
  /** Rows of Compare in this order, others between them. */
  order: (page, value) => {
    const asked = value.split(' ');
    return expect.poll(async () => (await pointsOn(page)).filter((id) => asked.includes(id))).toEqual(asked);
  },
  /** The quote that the others of its statement are read against. */
  base: (page, value) =>
    expect(
      main(page)
        .getByRole('listitem')
        .filter({ hasText: 'read against this' })
        .locator(`a[href*="/quotes/${value}"]`)
        .first(),
    ).toBeVisible(),
  /** Words that are nowhere on the page, nor in its title. */
  hides: async (page, value) => {
    await expectDrawn(page);
    const text = `${await page.locator('body').innerText()} ${await page.title()}`;
    for (const name of namesIn(value)) expect(text).not.toContain(name);
  },
  /** Where the way out of a frame leads. */
  'leads to': (page, value) => expect(page.locator(`a[target="_blank"][href="${value}"]`)).toBeVisible(),
};

async function follow(page: Page, { link, shows }: OldLink): Promise<void> {
  await page.goto(link);
  for (const [what, value] of shows)
    await test.step(`${what}: ${value}`, async () => {
      const look = LOOK[what];
      if (!look) throw new Error(`“${what}” says of no place on the page where to look`);
      await look(page, value);
    });
  // Whatever could not be read of the address, or of the case, would be said in one.
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
}

for (const release of readdirSync(DIR, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const dir = `${DIR}/${release.name}`;
  const file = readFileSync(`${dir}/${CASE}.case.json`, 'utf8');
  const stamp = readFileSync(`${dir}/${CASE}.verified.json`, 'utf8');

  test.describe(`release ${release.name}`, () => {
    for (const { heading, links } of readLinks(readFileSync(`${dir}/links.txt`, 'utf8')))
      test(`links to ${heading}`, async ({ page }) => {
        test.setTimeout((30_000 + links.length * 15_000) * SLOWED);
        // What a link shows is said of the case as it was then.
        await page.route(`**/data/${CASE}.case.json`, (route) =>
          route.fulfill({ contentType: 'application/json', body: file }),
        );
        await page.route(`**/data/${CASE}.verified.json`, (route) =>
          route.fulfill({ contentType: 'application/json', body: stamp }),
        );
        // One that fails keeps no other from being tried.
        const failed: string[] = [];
        for (const old of links)
          await test
            .step(old.purpose, () => follow(page, old))
            .catch((error: Error) => failed.push(`${old.purpose}: ${old.link}\n${error.message}`));
        expect(failed.join('\n\n')).toBe('');
      });

    test('the case file opens as a file of one’s own, without a problem', async ({ page }) => {
      const name = (JSON.parse(file) as { case: { name: string } }).case.name;
      const expectOpened = async () => {
        await expect(page.getByRole('banner').getByText(name)).toBeVisible();
        await expect(page.getByText(/\d problems?\b/)).toHaveCount(0);
        await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
        await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Quotes' }).click();
        await expect(page.getByText(/\b84 of 84 quotes/).first()).toBeAttached();
      };
      const field = page.getByLabel('Files');
      // Another case first, so that the file’s own name is news.
      await page.goto('/about?case=partly-broken#authors');
      await expectDrawn(page);
      await expect(page.getByRole('banner').getByText(name)).toHaveCount(0);
      await field.setInputFiles({
        name: `${CASE}.case.json`,
        mimeType: 'application/json',
        buffer: Buffer.from(file),
      });
      await expectOpened();
      await page.goto('/about?case=partly-broken#authors');
      await expect(field).toBeVisible();
      await dropFiles(page, [{ name: `${CASE}.case.json`, text: file }]);
      await expectOpened();
    });
  });
}
