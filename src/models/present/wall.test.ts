import { expect, test } from 'vitest';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { deriveWall } from './wall.ts';
import type { WallHand, WallPart, WallScreen } from './wall-screen.ts';

const CASE = `
  event | name           | date
  june  | The first call | 2024-06-25
  july  | The second     | 2024-07-12

  article | about
  hill    | june
  press   | june

  mention | event | article | date
  Tuesday | june  | hill    | 2024-06-25

  perspective | voices | sources
  ryder       | ryder  |
  press       |        | press

  quote           | id | article | speaker | statement | about
  keep talking    | q1 | hill    | ryder   | talk      | june
  keep on talking | q2 | press   | ryder   | talk      | june

  claim  | about | question
  stress | june  | What was stressed?
  first  | june  | Which day?

  account | claim  | article | voice | evidence
  lines   | stress | hill    | ryder | q1
  risk    | stress | press   | own   | a danger

  label       | referent | article | voice
  the war     | war      | hill    | quoted ryder
  the dispute | war      | press   | own
`;

const wall = (path: string, filter = {}) => deriveWall(selectionFromTable(CASE, filter), { path }).screens;
const write = (part: WallPart): string => {
  if (part.kind === 'words') return `“${part.words.map(({ text }) => text).join('')}”`;
  if (part.kind === 'who') return `${part.source?.name}: ${part.text}`;
  if (part.kind === 'list') return part.items.join(', ');
  if (part.kind === 'chain') return part.hands.map(writeHand).join(', ');
  if (part.kind === 'choice' || part.kind === 'result' || part.kind === 'tally')
    return `${part.kind} ${part.answers.map(({ text, sources }) => `${text} ${sources.length}`).join(', ')}`;
  if (part.kind === 'names')
    return `${part.name} calls it ${part.labels.map(({ words }) => words.map(({ text }) => text).join('')).join(', ')}`;
  return part.text;
};
const writeHand = ({ name, isInferred, children }: WallHand): string =>
  `${isInferred ? '- ' : ''}${name}${children.map((child) => ` > ${writeHand(child)}`).join('')}`;
/** Covered parts stand in brackets; those that come with the part before begin with "+". */
const read = ({ parts, open }: WallScreen): string[] =>
  parts.map((part, i) => (i < open ? write(part) : `[${part.follows ? '+ ' : ''}${write(part)}]`));

test('a question stands with its answers to choose from; then each account; who says what comes last, covered', () => {
  expect(wall('/claims/stress').map(read)).toEqual([
    ['What was stressed?', 'choice Lines 1, Risk 1'],
    ['“keep talking”', '[Hill: Ryder]', '[+ Lines]'],
    ['“a danger”', '[Press: in the article’s own words]', '[+ Risk]'],
    [
      'result Lines 1, Risk 1',
      '[Not judged. Two sources answer differently, and the case does not say how the answers stand to each other.]',
    ],
  ]);
});

test('a statement is shown in one article, then as another has it, with what has changed covered', () => {
  expect(wall('/quotes/q1').map(read)).toEqual([
    ['“keep talking”', '[Hill: Ryder]'],
    ['“keep on talking”', '[Press: Ryder]', '[+ 1 word added.]'],
  ]);
});

test('an event is named; then the words that place it, their dates covered; its own date comes last', () => {
  expect(wall('/events/june').map(read)).toEqual([
    ['The first call'],
    ['“Tuesday”', '[Hill: 25 June 2024]'],
    ['[25 June 2024]', '[+ 1 article dates it 25 June 2024.]'],
  ]);
});

const COPIED = `
  article | source
  hill    | hill
  digest  | digest

  quote           | id | article | speaker | statement | via   | echoes
  keep talking    | q1 | hill    | peskov  | talk      |       |
  keep talking    | q2 | digest  | peskov  | talk      | hill? | old
  keep on talking | old | hill   | ryder   | before    |       |
`;

test('words that went through several hands have their way drawn, an inferred step as such', () => {
  const screens = (filter: object) =>
    deriveWall(selectionFromTable(COPIED, filter), { path: '/quotes/q2' }).screens;
  expect(screens({}).at(-1)).toMatchObject({ key: 'q2 chain', open: 1 });
  expect(read(screens({ source: ['digest'] }).at(-1)!)).toEqual(['Peskov > Hill > - Digest']);
  // With one source chosen, no other rendering and no earlier quote gives anything away.
  expect(screens({ source: ['digest'] }).map(({ key }) => key)).toEqual(['q2 words', 'q2 chain']);
  expect(screens({}).map(({ key }) => key)).toEqual(['q2 words', 'q2 echoes old', 'q2 q1', 'q2 chain']);
});

test('who said retold words is not said to have uttered them, and no reporting verb stands on the wall', () => {
  const { screens } = deriveWall(
    selectionFromTable(`
      quote | article | speaker | actor  | cue         | type
      calm  | press   | ryder   | austin | highlighted | indirect
    `),
    { path: '/quotes/q1' },
  );
  expect(screens.flatMap(read).join(' ')).toContain('reported as said by Ryder, on Austin');
  expect(screens.flatMap(read).join(' ')).not.toContain('highlighted');
});

test('two outlets that have an answer from one origin are one witness, and nobody hears first that they agree', () => {
  const { screens } = deriveWall(
    selectionFromTable(`
      article
      hill
      digest

      quote | id | article | speaker | statement
      calm  | q1 | hill    | ryder   | s
      calm  | q2 | digest  | ryder   | s

      claim  | question
      stress | What was stressed?

      account | claim  | article | voice | evidence
      calm    | stress | hill    | ryder | q1
      calm    | stress | digest  | ryder | q2
    `),
    { path: '/claims/stress' },
  );
  const last = read(screens.at(-1)!).join(' ');
  expect(last).toContain('one witness');
  expect(last).not.toContain('Agreement');
});

test('who answers in words that are no quote has no origin to share, and is no part of one witness', () => {
  const { screens } = deriveWall(
    selectionFromTable(`
      article
      hill
      digest
      kyiv

      quote | id | article | speaker | statement
      calm  | q1 | hill    | ryder   | s
      calm  | q2 | digest  | ryder   | s

      claim  | question
      stress | What was stressed?

      account | claim  | article | voice | evidence
      calm    | stress | hill    | ryder | q1
      calm    | stress | digest  | ryder | q2
      calm    | stress | kyiv    | own   | it stayed calm
    `),
    { path: '/claims/stress' },
  );
  expect(read(screens.at(-1)!).join(' ')).not.toContain('one witness');
});

test('a list says how many of its things are shown, and shows them whole', () => {
  const all = (what: string) =>
    Array.from({ length: 11 }, (_, i) => what.replaceAll('#', String(i))).join('\n');
  const { screens } = deriveWall(
    selectionFromTable(`event | date\n${all('e# | 2024-06-01')}\n
      mention | event | article\n${all('one # | e# | hill\ntwo # | e# | press')}`),
    { path: '/timeline' },
  );
  const events = screens.filter(({ key }) => key.endsWith(' event')).length;
  expect(screens.length).toBeLessThanOrEqual(40);
  expect(screens.at(-1)?.key).toMatch(/ date$/);
  expect(screens[0]?.heading).toContain(`11 events: the first ${events}, one after the other`);
  expect(screens[0]?.parts).toMatchObject([{ items: { length: events } }]);
});

test('a list longer than the wall shows of it begins with what it holds, and says how to choose', () => {
  const claims = Array.from({ length: 20 }, (_, i) => `c${i} | Question ${i}?`).join('\n');
  const accounts = Array.from({ length: 20 }, (_, i) => `yes | c${i} | hill | own | a danger`).join('\n');
  const { screens } = deriveWall(
    selectionFromTable(
      `article\nhill\n\nclaim | question\n${claims}\n\naccount | claim | article | voice | evidence\n${accounts}`,
    ),
    { path: '/compare' },
  );
  expect(screens[0]?.heading).toMatch(/^20 questions: the first 12/);
  expect(screens[0] && read(screens[0])[0]).toContain('Question 0?, Question 1?');
});

test('what each calls a thing comes one perspective after the other', () => {
  const names = ['Ryder calls it the war', '[Press calls it the dispute]'];
  expect(wall('/framing').map(read)).toEqual([names]);
  expect(wall('/referents/war').map(read)).toEqual([names]);
  expect(wall('/framing', { open: 'referent:war' }).map(read)).toEqual([names]);
  expect(wall('/framing', { open: 'referent:none' })).toEqual([]);
});

test('a list gives what the filter leaves, one at a time', () => {
  expect(wall('/quotes').map((screen) => read(screen)[0])).toEqual(['“keep talking”', '“keep on talking”']);
  expect(wall('/quotes', { source: ['press'] }).map((screen) => read(screen)[0])).toEqual([
    '“keep on talking”',
  ]);
  expect(wall('/compare')[0]?.key).toBe('stress question');
  expect(wall('/timeline', { event: ['june'] }).map(({ key }) => key)).toEqual([
    'june event',
    'june mention 0',
    'june date',
  ]);
});

test('what the case does not have is no screen', () => {
  for (const path of [
    '/claims/none',
    '/quotes/none',
    '/events/none',
    '/referents/none',
    '/about',
    '/',
    '/sources/hill',
  ])
    expect(wall(path)).toEqual([]);
});

test('a record that the case does not have is named as missing, a view or a record that is there never', () => {
  const missing = (path: string) => deriveWall(selectionFromTable(CASE), { path }).missing;
  for (const list of ['claims', 'quotes', 'events', 'referents'])
    expect(missing(`/${list}/none`)).toEqual({ list, id: 'none' });
  for (const path of [
    '/claims/stress',
    '/quotes/q1',
    '/events/june',
    '/referents/war',
    '/quotes',
    '/compare',
  ])
    expect(missing(path)).toBeNull();
});

test('what a later step asks of a quote is not said before: on whom it speaks', () => {
  const selection = selectionFromTable(`
    article | about
    hill    | july
    digest  | july

    quote           | id | article | speaker | actor    | statement
    keep them open  | q1 | hill    | singh   | austin   | lines
    keep all open   | q2 | digest  | singh   | belousov | lines

    claim | about | question
    whose | july  | Who stressed it?

    account  | claim | article | voice | evidence
    austin   | whose | hill    | singh | q1
    belousov | whose | digest  | singh | q2
  `);
  const told = (later?: string[]) =>
    JSON.stringify(deriveWall(selection, { path: '/quotes/q1', ...(later && { later }) }).screens);
  expect(told()).toMatch(/on .?Austin.*on .?Belousov/);
  expect(told(['/claims/whose'])).not.toMatch(/Austin|Belousov/);
  expect(told(['/events/july', '/claims/none'])).toBe(told());
});
