import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, expectSettled, expectWhole, test } from './fixtures.ts';

const view = (page: Page) => page.getByRole('main');
const finding = (page: Page) => view(page).getByRole('heading', { level: 1 });
const heads = (page: Page) => view(page).getByRole('button', { name: /: change, move or remove$/ });
const names = async (page: Page) =>
  (await heads(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))).map(
    (name) => name.replace(/:.*/, ''),
  );
const section = (page: Page, title: string) => view(page).getByRole('region', { name: title });
const cells = (page: Page) =>
  section(page, 'What it stresses').getByRole('link', { name: /Show the quotes$/ });

/** Opens the view and waits until it is whole: a row that comes while something is pressed would move it away. */
async function open(page: Page, address = '/framing'): Promise<void> {
  await page.goto(address);
  await expectWhole(page);
}

test.describe('a student contrasts what each side calls the war', () => {
  test('the sentence sets the names side by side, and each leads to its quote', async ({ page }) => {
    await open(page);
    await expect(finding(page)).toContainText('war against Ukraine');
    await expect(finding(page)).toContainText('Press TV');
    await finding(page)
      .getByRole('link', { name: /war against Ukraine/ })
      .click();
    await expect(page).toHaveURL(/\/quotes\//);
  });

  test('a label opens every place it stands in', async ({ page }) => {
    await open(page);
    const label = section(page, 'What it calls things').getByRole('button', {
      name: /war against Ukraine: via/,
    });
    await label.first().click();
    const places = page.getByRole('dialog', { name: 'Where these words stand' });
    await expect(places.getByRole('listitem').first()).toBeVisible();
    await expect(places.locator('mark').first()).toContainText('war against Ukraine');
    await page.keyboard.press('Escape');
    await expect(places).toBeHidden();
    await expect(label.first()).toBeFocused();
  });

  test('whose word it is, where a sentence leaves that open, is said at its place', async ({ page }) => {
    await open(page, '/framing?with=the-hill,press-tv');
    const label = section(page, 'What it calls things').getByRole('button', {
      name: /^Moscow: reporting Sabrina Singh/,
    });
    await label.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Where these words stand' })).toContainText(
      'whether this word is hers is unclear',
    );
  });

  test('which outlet never uses the word war', async ({ page }) => {
    await open(page);
    await page.getByLabel('Who uses the word').fill('War!');
    await page.getByRole('button', { name: 'Look it up' }).click();
    await expect(page).toHaveURL(/open=word:war/);
    await expect(view(page).getByText(/and not in Press TV/)).toBeVisible();
    await expect(
      view(page)
        .getByRole('table', { name: /uses war$/ })
        .getByRole('row', { name: /Press TV 0/ }),
    ).toBeVisible();
    await page.reload();
    await expect(view(page).getByText(/and not in Press TV/)).toBeVisible();
    await page.goBack();
    await expect(view(page).getByText(/and not in/)).toBeHidden();
  });
});

test.describe('an analyst chooses whom to contrast', () => {
  test('adds, moves, replaces and removes; Back undoes one step at a time', async ({ page }) => {
    await open(page);
    await expect(heads(page)).toHaveCount(3);
    const before = await names(page);

    await page.getByRole('button', { name: 'Add a perspective' }).click();
    await page.getByRole('searchbox', { name: /Search sources, people/ }).fill('kyiv');
    await page.getByRole('button', { name: /^The Kyiv Independent, \d+ quotes$/ }).click();
    await expect(page).toHaveURL(/with=pentagon,russian-mod,press-tv,kyiv-independent/);
    await expect(heads(page)).toHaveCount(4);

    await heads(page).last().click();
    await page.getByRole('button', { name: /Move left/ }).click();
    await expect.poll(() => names(page)).toEqual([...before.slice(0, 2), 'The Kyiv Independent', before[2]]);

    await heads(page).first().click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(heads(page)).toHaveCount(3);
    await page.goBack();
    await expect(heads(page)).toHaveCount(4);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => names(page)).toEqual(before);
    await expect(page).not.toHaveURL(/with=/);
  });

  test('by keyboard alone', async ({ page }) => {
    await open(page);
    await heads(page).first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.getByRole('searchbox', { name: /Search sources, people/ }).focus();
    await page.keyboard.type('the hill');
    const hill = page.getByRole('button', { name: /^The Hill, \d+ quotes$/ });
    await expect(hill).toBeVisible();
    await expectSettled(page);
    await page.keyboard.press('Tab');
    await expect(hill).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/with=the-hill,russian-mod,press-tv/);
  });
});

test.describe('an analyst reads what each stresses', () => {
  test('a count opens exactly its quotes, and Quotes lists as many', async ({ page }) => {
    await open(page);
    const name = (await cells(page).first().getAttribute('aria-label')) ?? '';
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL(/open=[a-z-]+:[a-z-]+/);
    const opened = view(page).getByRole('region', {
      name: name.replace(/: \d+ statements?,.*$/, ''),
      exact: true,
    });
    await expect(opened.getByText(/\d+ quotes? of \d+ statements?/)).toBeVisible();
    await expectSettled(page);
    const count = await opened.getByRole('listitem').count();
    await expect(opened.getByText(new RegExp(`${count} quotes? of`))).toBeVisible();
    await opened.getByRole('link', { name: 'See them in Quotes' }).click();
    await expect(page).toHaveURL(/\/quotes\?.*frame=/);
    await expect(
      view(page)
        .getByText(new RegExp(`^${count} of \\d+ quotes`))
        .first(),
    ).toBeVisible();
  });

  test('arrow keys move between counts, Enter opens, the codebook and the unit are one step away', async ({
    page,
  }) => {
    await open(page);
    await cells(page).first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(cells(page).first()).not.toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/open=/);
    await section(page, 'What it stresses').getByRole('link', { name: 'renderings' }).click();
    await expect(page).toHaveURL(/unit=rendering/);
    await page.getByRole('button', { name: 'The codebook' }).click();
    const book = page.getByRole('dialog', { name: /^Codebook/ });
    await expect(book.getByText(/Takes in:/).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(book).toBeHidden();
  });

  test('the note that coding is a judgement is put away once', async ({ page }) => {
    await open(page);
    const note = view(page).getByRole('note');
    await expect(note).toContainText('judgement');
    await note.getByRole('button', { name: 'Understood' }).click();
    await expect(note).toBeHidden();
    await page.reload();
    await expect(finding(page)).toBeVisible();
    await expect(note).toBeHidden();
  });
});

test('a teacher shows whose words stand in quotation marks, who has no voice, and what is left out', async ({
  page,
}) => {
  await open(page);
  const chart = section(page, 'Words in quotation marks').getByRole('figure').last();
  await chart.getByRole('button', { name: 'Table' }).click();
  await expect(chart.getByRole('row', { name: /Pentagon 0/ })).toBeVisible();
  const voices = section(page, 'Whom it lets speak');
  const silent = voices.getByText(/In the \d+ quotes in view, \d+ of the \d+ people and organisations/);
  await expect(silent).toContainText('Ukraine');
  await section(page, 'What it leaves out, or what is carried of it').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/claims\//);
});

test('one outlet alone, and nobody known, are said plainly', async ({ page }) => {
  await open(page, '/framing?with=kyiv-independent');
  await expect(heads(page)).toHaveCount(1);
  await expect(finding(page)).not.toBeEmpty();
  await open(page, '/framing?without=press-tv');
  await expect(view(page).getByText('No quotes in view.')).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const)
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const)
    test(`nothing for axe to find, ${scheme}, ${width} wide`, async ({ page }) => {
      // The whole vocabulary of the case is on this page: axe reads it for some seconds.
      test.slow();
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height });
      await open(page, '/framing?open=word:war');
      await expect(finding(page)).toBeVisible();
      await expect(page.locator('[data-bar]').first()).toBeVisible();
      await expectAccessible(page);
      await expectWhole(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });

test.describe('an analyst lays the frames out another way', () => {
  const stresses = (page: Page) => section(page, 'What it stresses');

  test('across events: a count opens its quotes in place, and Quotes lists as many', async ({ page }) => {
    await open(page);
    await stresses(page).getByRole('link', { name: 'events', exact: true }).click();
    await expect(page).toHaveURL(/across=event/);
    await expect(stresses(page).getByRole('columnheader', { name: /First call/ })).toBeVisible();
    await expectWhole(page);
    const name = (await cells(page).first().getAttribute('aria-label')) ?? '';
    await page.getByRole('link', { name, exact: true }).click();
    const opened = stresses(page).getByRole('region', {
      name: name.replace(/: \d+ statements?,.*$/, ''),
      exact: true,
    });
    await expect(opened.getByRole('listitem').first()).toBeVisible();
    await expectSettled(page);
    const count = await opened.getByRole('listitem').count();
    await expect(opened.getByText(new RegExp(`${count} quotes? of \\d+ statement`))).toBeVisible();
    await opened.getByRole('link', { name: 'See them in Quotes' }).click();
    await expect(page).toHaveURL(/\/quotes\?event=.*frame=/);
    await expect(
      view(page)
        .getByText(new RegExp(`^${count} of \\d+ quotes`))
        .first(),
    ).toBeVisible();
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await expect(page).not.toHaveURL(/across/);
  });

  test('as shares, with the base beside each: keys alone', async ({ page }) => {
    await open(page, '/framing?across=source');
    await stresses(page).getByRole('link', { name: 'shares by row' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/across=source&share=row/);
    await expect(stresses(page).getByText(/A share by row is of all statements in view/)).toBeVisible();
    await expectWhole(page);
    const labels = () =>
      cells(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    // A row out of sight says no share until the others are drawn; of nothing there is none.
    const isShare = (name: string) => /\d% of |: 0 statements/.test(name);
    await expect.poll(async () => (await labels()).every(isShare)).toBe(true);
    const said = await labels();
    expect(said.length).toBeGreaterThan(0);
    for (const name of said) {
      const [, main = 0, share = 0, base = 0] =
        /: ([\d,]+) statements?, (\d+)% of ([\d,]+)/.exec(name)?.map(Number) ?? [];
      if (base > 0) expect(share, name).toBe(Math.round((main / base) * 100));
    }
    await cells(page).first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/open=/);
    await stresses(page).getByRole('link', { name: 'counts', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(/share/);
  });
});

test('an analyst counts two outlets as one perspective, sends the link, and takes one out again', async ({
  page,
}) => {
  await open(page, '/framing?with=the-hill,press-tv');
  const quotesOf = async (id: string) => {
    const response = await page.request.get('/data/austin-belousov-2024.case.json');
    const { articles, quotes } = (await response.json()) as {
      articles: { id: string; sourceId: string }[];
      quotes: { articleId: string }[];
    };
    const own = articles.filter(({ sourceId }) => sourceId === id).map((article) => article.id);
    return quotes.filter(({ articleId }) => own.includes(articleId)).length;
  };
  const both = (await quotesOf('the-hill')) + (await quotesOf('stars-and-stripes'));
  await heads(page).first().click();
  await page.getByRole('radio', { name: /Count together with The Hill/ }).check();
  await page.getByRole('button', { name: /^Stars and Stripes, \d+ quotes$/ }).click();
  await expect(page).toHaveURL(/with=the-hill:stars-and-stripes,press-tv/);
  await page.reload();
  await expect.poll(() => names(page)).toEqual(['The Hill and Stars and Stripes', 'Press TV']);
  const count = view(page).getByRole('link', { name: new RegExp(`^${both} quotes of`) });
  await count.click();
  await expect(page).toHaveURL(/\/quotes\?source=the-hill,stars-and-stripes/);
  await page.goBack();
  await heads(page).first().click();
  await page.getByRole('button', { name: 'Take out The Hill' }).click();
  await expect(page).toHaveURL(/with=stars-and-stripes,press-tv/);
});

test.describe('a chart and its table say the same', () => {
  /** Rows of the table that stands for a chart: name and first number. */
  const twinOf = (figure: Locator) =>
    figure
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent ?? '')),
      );

  const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

  test('bars of quoted words: names, numbers, and lengths on one scale', async ({ page }) => {
    await open(page);
    const figures = section(page, 'Words in quotation marks').getByRole('figure');
    await expect(figures).toHaveCount(3);
    await expectWhole(page);
    const drawn: { words: number; width: number }[] = [];
    for (const figure of await figures.all()) {
      // A part that never came near the window has no sizes yet.
      await figure.scrollIntoViewIfNeeded();
      const twin = await twinOf(figure);
      const bars = figure.getByRole('listitem', { includeHidden: true });
      await expect(bars).toHaveText(
        twin.map(([name, words]) => new RegExp(`${literally(name ?? '')} *${words}$`)),
      );
      const widths = await figure
        .locator('[data-bar]')
        .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
      expect(widths.length).toBe(twin.length);
      widths.forEach((width, i) => {
        const words = Number((twin[i]?.[1] ?? '').replace(',', ''));
        drawn.push({ words, width });
      });
    }
    const perWord = Math.max(...drawn.map(({ words, width }) => (words === 0 ? 0 : width / words)));
    // Columns differ by a pixel at most; a zero is a line.
    for (const { words, width } of drawn) expect(Math.abs(width - words * perWord)).toBeLessThan(2);
  });

  test('dots of frames: as many as the number, filled as many as are its own', async ({ page }) => {
    await open(page);
    const drawn = await cells(page).evaluateAll((all) =>
      all.map((cell) => ({
        name: cell.getAttribute('aria-label') ?? '',
        text: cell.textContent ?? '',
        dots: cell.querySelectorAll('circle').length,
        filled: cell.querySelectorAll('circle[data-own="true"]').length,
      })),
    );
    expect(drawn.length).toBeGreaterThan(0);
    for (const { name, text, dots, filled } of drawn) {
      const [, main = '0', own = '0'] = /: (\d+) statements?, (\d+) in its own words/.exec(name) ?? [];
      expect([dots, filled], name).toEqual([Number(main), Number(own)]);
      expect(text).toContain(main);
    }
  });
});
