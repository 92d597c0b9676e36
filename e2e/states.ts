/** Every view in every state that a reader can meet it in: the fixed list that `npm run states` goes through. */
import { expect, type Page } from '@playwright/test';
import { dropFiles, expectDrawn } from './fixtures.ts';
import { openBridge } from './own-case.ts';

/** One view in one state. `prepare` ends when the page shows it. */
export type State = {
  name: string;
  prepare: (page: Page) => Promise<void>;
  /** What a host does here on purpose, as the console says it. */
  expects?: RegExp;
};

/** Views of a case, as they are without a query. */
const VIEWS = [
  '/',
  '/timeline',
  '/compare',
  '/framing',
  '/quotes',
  '/quotes/july-lines-belousov-quoted',
  '/picked',
  '/origins',
  '/events/call-2024-06-25',
  '/claims/july-who-emphasised',
  '/articles/press-june-call',
  '/sources/press-tv',
  '/exercise/who/5',
  '/exercise/difference/1',
  '/coding',
  '/lesson',
  '/about',
] as const;

/** Pages that are no view of the open case, and walls. */
const OTHERS = [
  '/cases',
  '/open',
  '/corpus',
  '/make',
  '/nowhere',
  '/quotes/no-such-quote',
  '/handout/one-sentence',
  '/handout/one-sentence/key',
  '/present/one-sentence/1',
  '/present/one-sentence/2',
  '/present/one-sentence/4',
  '/present/one-sentence/99',
  '/present/one-sentence/1/notes',
  '/present/timeline/1',
  '/present/compare/1',
  '/present/framing/1',
  '/present/quotes/1',
  '/present/claim/july-who-emphasised',
  '/present/quote/july-lines-belousov-quoted',
  '/present/event/call-2024-06-25',
] as const;

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectDrawn(page);
}

const withQuery = (path: string, query: string): string => `${path}?${query}`;

const stateOf = (kind: string, path: string, query = '', isNamed = false): State => {
  const address = query === '' ? path : withQuery(path, query);
  return { name: `${kind}: ${isNamed ? address : path}`, prepare: (page) => open(page, address) };
};

/** A file that never comes: the page is seen while it waits. */
const held = (page: Page, pattern: string) => page.route(pattern, () => undefined);

const loading: readonly State[] = [
  {
    name: 'loading: the case',
    prepare: async (page) => {
      await held(page, '**/data/*.case.json');
      await page.goto('/timeline');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Opening the case');
    },
  },
  ...['Timeline', 'Compare', 'Framing', 'Quotes'].map((view) => ({
    name: `loading: the view ${view}`,
    prepare: async (page: Page) => {
      await open(page, '/about');
      await held(page, `**/assets/${view}View-*.js`);
      await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click();
      await expect(page).toHaveURL(new RegExp(view.toLowerCase()));
    },
  })),
];

const REFUSED = /Failed to load resource|ERR_|dynamically imported module/;
const failed: readonly State[] = [
  ...[
    'missing',
    'server-error',
    'unreachable',
    'cut-off',
    'web-page',
    'broken',
    'wrong-shape',
    'too-new',
  ].map((id) => ({
    name: `failed: the case ${id}`,
    expects: REFUSED,
    prepare: async (page: Page) => {
      await page.goto(`/timeline?case=${id}`);
      await expect(page.getByRole('alert')).toBeVisible();
    },
  })),
  ...['Timeline', 'Compare', 'Framing', 'Quotes'].map((view) => ({
    name: `failed: the view ${view}`,
    expects: REFUSED,
    prepare: async (page: Page) => {
      await open(page, '/about');
      await page.route(`**/assets/${view}View-*.js`, (route) => route.abort());
      await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click();
      await expect(page.getByRole('alert')).toContainText('A part of Readout did not arrive.');
    },
  })),
  {
    name: 'failed: a link to a case of one’s own that is not here',
    prepare: async (page) => {
      await page.goto('/quotes?case=own:0123456789ab');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectDrawn(page);
    },
  },
  {
    name: 'failed: a lesson that cannot be read',
    prepare: async (page) => {
      await page.goto('/lesson#lesson=broken');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'This link carries no lesson that can be read.',
      );
    },
  },
];

const key =
  (path: string, ...keys: string[]) =>
  async (page: Page) => {
    await open(page, path);
    for (const one of keys) await page.keyboard.press(one);
  };
const button = (path: string, name: string | RegExp) => async (page: Page) => {
  await open(page, path);
  await page.getByRole('button', { name }).first().click();
};
const isOpened = (prepare: (page: Page) => Promise<void>) => async (page: Page) => {
  await prepare(page);
  await expect(page.locator('dialog[open], :popover-open').first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
};

const dialogs: readonly State[] = [
  {
    name: 'dialog: search, with hits',
    prepare: isOpened(async (page) => {
      await key('/quotes', '/')(page);
      await page.getByRole('searchbox', { name: 'Words to search for' }).fill('belousov');
      await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
    }),
  },
  { name: 'dialog: search, without', prepare: isOpened(key('/timeline', '/')) },
  { name: 'dialog: help', prepare: isOpened(key('/compare', '?')) },
  {
    name: 'dialog: share this view',
    prepare: isOpened(async (page) => {
      await button('/framing', 'Copy link')(page);
      await page.getByRole('button', { name: 'More ways' }).click();
    }),
  },
  ...['/timeline', '/compare', '/framing', '/quotes'].map((path) => ({
    name: `dialog: export of ${path}`,
    prepare: isOpened(button(path, 'Export')),
  })),
  ...['Event', 'Speaker', 'When'].map((name) => ({
    name: `dialog: the facet ${name}`,
    prepare: isOpened(async (page: Page) => {
      await open(page, '/timeline');
      await page
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .first()
        .click();
    }),
  })),
  {
    name: 'dialog: the keys of the wall',
    prepare: async (page) => {
      await key('/present/one-sentence/2', '?')(page);
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
];

const opened: readonly State[] = [
  stateOf('opened', '/timeline', 'open=call-2024-07-12', true),
  stateOf('opened', '/compare', 'open=july-who-emphasised', true),
  stateOf('opened', '/framing', 'open=word:war', true),
  stateOf('arranged', '/compare', 'kind=contradiction', true),
  stateOf('arranged', '/framing', 'across=source', true),
  stateOf('arranged', '/framing', 'with=the-hill,press-tv', true),
  stateOf('arranged', '/timeline', 'asof=2024-06-26', true),
  stateOf('flawed', '/about', 'case=partly-broken', true),
  stateOf('flawed', '/', 'case=hostile', true),
  stateOf('flawed', '/quotes', 'case=hostile', true),
];

const OWN_VIEWS = [
  '/',
  '/timeline',
  '/compare',
  '/framing',
  '/quotes',
  '/quotes/act',
  '/articles/a',
  '/sources/herald',
  '/about',
  '/cases',
];
const own: readonly State[] = OWN_VIEWS.map((path) => ({
  name: `own case: ${path}`,
  prepare: async (page: Page) => {
    const id = await openBridge(page);
    await open(page, withQuery(path, `case=${id}`));
  },
}));

const TABLE = `outlet;title;date;speaker;quote
nyt;Bridge shut;12/06/2024;Mayor Varga;“We act now.”
NYT;Bridge shut;11/06/2024;Ilse Varga;“We act now.”
The Herald;A town waits;09/06/2024;a spokesman;“a matter of days”
`;
const mapping: readonly State[] = [
  {
    name: 'mapping: a table',
    prepare: async (page) => {
      await open(page, '/compare');
      await dropFiles(page, [{ name: 'quotes.csv', text: TABLE }]);
      await expect(page.getByRole('region', { name: 'So it will read' })).toBeVisible();
      await expectDrawn(page);
    },
  },
  {
    name: 'mapping: a file that nobody can read',
    prepare: async (page) => {
      await open(page, '/compare');
      await dropFiles(page, [{ name: 'broken.json', text: '{"case": [' }]);
      await expect(page.getByRole('alert').first()).toBeVisible();
    },
  },
];

const ARTICLE =
  'Mayor says the pier is safe again\n\nby Mira Sand June 26, 2026\n\nThe old pier of Oster is open. “The pier is safe for every boat,” Mayor Ilse Varga told reporters on Friday.';
async function beginCase(page: Page): Promise<void> {
  await open(page, '/make');
  await page.getByLabel('Name of the case').fill('The pier of Oster');
  await page.getByRole('button', { name: 'Begin a case' }).click();
  await page.getByLabel('Paste an article').fill(ARTICLE);
  await page.getByRole('button', { name: 'Add this text' }).click();
  await expect(page.getByRole('group', { name: /^Proposed headline/ })).toBeVisible();
}
const making: readonly State[] = [
  {
    name: 'making: a draft without texts',
    prepare: async (page) => {
      await open(page, '/make');
      await page.getByLabel('Name of the case').fill('The pier of Oster');
      await page.getByRole('button', { name: 'Begin a case' }).click();
      await expect(page.getByLabel('Paste an article')).toBeVisible();
    },
  },
  { name: 'making: an article with its proposals', prepare: beginCase },
  {
    name: 'making: words chosen',
    prepare: async (page) => {
      await beginCase(page);
      await page
        .getByRole('group', { name: /^Proposed headline/ })
        .getByRole('button', { name: 'Accept' })
        .click();
      await page.getByRole('region', { name: /^Text of/ }).focus();
      for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('q');
      await expectDrawn(page);
    },
  },
  ...['Add texts', 'Questions', 'Codes', 'Records'].map((room) => ({
    name: `making: ${room}`,
    prepare: async (page: Page) => {
      await beginCase(page);
      await page
        .getByRole('navigation', { name: 'Texts and questions' })
        .getByRole('link', { name: room })
        .click();
      await expectDrawn(page);
    },
  })),
  stateOf('making', '/edit/quotes/july-lines-belousov-quoted'),
];

/** All of them. */
export const STATES: readonly State[] = [
  ...VIEWS.map((path) => stateOf('plain', path)),
  ...OTHERS.map((path) => stateOf('plain', path)),
  ...dialogs,
  ...opened,
  ...loading,
  ...failed,
  ...mapping,
  ...making,
  ...own,
  ...[...VIEWS, '/present/one-sentence/2', '/handout/one-sentence'].map((path) =>
    stateOf('blind', path, 'blind=7'),
  ),
  ...VIEWS.map((path) => stateOf('empty', path, 'q=xylophone')),
  ...VIEWS.map((path) => stateOf('embedded', `/embed${path === '/' ? '' : path}`)),
  ...VIEWS.map((path) => stateOf('filtered', path, 'source=press-tv&type=direct')),
];

/** The few that every run of `npm test` goes through: one of each kind that has styles of its own. */
export const FEW: readonly State[] = STATES.filter(({ name }) =>
  [
    'plain: /framing',
    'blind: /quotes',
    'empty: /timeline',
    'dialog: search, with hits',
    'failed: the case broken',
    'mapping: a table',
    'making: an article with its proposals',
    'plain: /present/one-sentence/4',
  ].includes(name),
);
