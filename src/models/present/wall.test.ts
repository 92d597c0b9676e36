import { expect, test } from 'vitest';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { deriveWall } from './wall.ts';
import type { WallPart, WallScreen } from './wall-screen.ts';

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
  if (part.kind === 'choice' || part.kind === 'result')
    return `${part.kind} ${part.answers.map(({ text, sources }) => `${text} ${sources.length}`).join(', ')}`;
  if (part.kind === 'names')
    return `${part.name} calls it ${part.labels.map(({ words }) => words.map(({ text }) => text).join('')).join(', ')}`;
  return part.text;
};
const read = ({ parts, open }: WallScreen): string[] =>
  parts.map((part, i) => (i < open ? write(part) : `[${write(part)}]`));

test('a question stands with its answers to choose from; then each account; who says what comes last, covered', () => {
  expect(wall('/claims/stress').map(read)).toEqual([
    ['What was stressed?', 'choice Lines 1, Risk 1'],
    ['“keep talking”', '[Hill: Ryder, quoted]', '[Lines]'],
    ['“a danger”', '[Press: In its own voice]', '[Risk]'],
    [
      '[result Lines 1, Risk 1]',
      '[Not judged. Two sources answer differently, and the case does not say how the answers stand to each other.]',
    ],
  ]);
});

test('a statement is shown in one article, then as another has it, with what has changed covered', () => {
  expect(wall('/quotes/q1').map(read)).toEqual([
    ['“keep talking”', '[Hill: Ryder]'],
    ['“keep on talking”', '[Press: Ryder]', '[1 word added]'],
  ]);
});

test('an event is named; its date, and the dates that articles give, are covered', () => {
  const [event, mention] = wall('/events/june');
  expect(event && read(event).slice(0, 2)).toEqual(['The first call', '[25 June 2024]']);
  expect(mention && read(mention)).toEqual(['“Tuesday”', '[Hill: 25 June 2024]']);
});

test('what each calls a thing comes one perspective after the other', () => {
  const names = ['Ryder calls it the war', '[Press calls it the dispute]'];
  expect(wall('/framing').map(read)).toEqual([names]);
  expect(wall('/referents/war').map(read)).toEqual([names]);
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
