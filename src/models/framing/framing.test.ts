import { expect, test } from 'vitest';
import type { Filter } from '../../filter/filter.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { select } from '../../filter/select.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { generateCase } from '../../mocks/generate-case.ts';
import { deriveFraming } from './framing.ts';
import { deriveFramingChoices } from './framing-choices.ts';

const framingOf = (table: string, asked: Partial<Filter> = {}) =>
  deriveFraming(selectionFromTable(table, asked));

const sentenceOf = (table: string, asked: Partial<Filter> = {}): string =>
  framingOf(table, asked)
    .sentence.map((part) => {
      if (part.kind === 'ours') return part.text;
      return part.standing === 'quoted' ? `“${part.text}”` : `_${part.text}_`;
    })
    .join('');

const CALLS = `
  person   | of       | type         | vague
  pentagon |          | Organization |
  ryder    | pentagon |              |
  ministry |          | Organization |
  moscow   |          | Organization | yes
  ukraine  |          | Organization |
  zelensky | ukraine  |              |
  putin    |          |              |

  perspective | voices   | sources
  pentagon    | pentagon |
  ministry    | ministry |
  press       |          | press

  quote                    | article | speaker  | type     | cue     | frames
  ongoing war              | kyiv    | ryder    | partial  | said    | security
  channels of contact      | press   | ryder    | indirect | said    | security
  the situation around it  | press   | ministry | partial  | noting  | security
  at their initiative      | press   | ministry | partial  | noting  | policy
  a low point              | press   | moscow   | indirect |         |

  label         | referent | article | voice
  ongoing war   | the-war  | kyiv    | quoted ryder
  the situation | the-war  | press   | quoted ministry
  the conflict  | the-war  | press   | own
`;

test('the sentence sets side by side what each calls the thing that most is made of', () => {
  expect(sentenceOf(CALLS)).toBe(
    'For The War, three names. Pentagon says “ongoing war”, Ministry “the situation”, Press _the conflict_.',
  );
  expect(sentenceOf(CALLS, { with: ['pentagon', 'moscow'] })).toBe(
    'Pentagon has 2 coded statements in view, too few to say what it stresses; Moscow has no quote in view that is coded.',
  );
  expect(sentenceOf('quote | article\n words | hill')).toBe('Hill: 1 quote of 1 statement in 1 source.');
});

test('of a voice words are counted by outlet, of an outlet by side, zeros included', () => {
  const bars = framingOf(CALLS).quoted.map((column) =>
    column.bars.map(({ label, words }) => `${label} ${words}`),
  );
  expect(bars).toEqual([
    ['Kyiv 2', 'Press 0'],
    ['Press 7', 'Kyiv 0'],
    ['Ministry 7', 'Pentagon 0'],
  ]);
  expect(framingOf(CALLS).quoted.map(({ finding }) => finding)).toEqual([
    'All 2 quoted words stand in Kyiv',
    'All 7 quoted words stand in Press',
    'All 7 quoted words come from Ministry',
  ]);
});

test('verbs are counted by quote and lead to the quotes they introduce', () => {
  const [, , press] = framingOf(CALLS).cues;
  expect(press?.cues.map(({ cue, quotes, first }) => [cue, quotes, first.map(({ id }) => id)])).toEqual([
    ['noting', 2, ['q3', 'q4']],
    ['said', 1, ['q2']],
  ]);
  expect(press?.without).toBe(1);
});

test('an outlet lets people, offices and nobody in particular speak', () => {
  const [, , press] = framingOf(CALLS).voices;
  expect(press?.voices.map(({ name, kind, quotes, words }) => [name, kind, quotes, words])).toEqual([
    ['Ministry', 'organization', 2, 7],
    ['Ryder', 'person', 1, 0],
    ['Moscow', 'vague', 1, 0],
  ]);
});

test('no Ukrainian voice in any article: the page can say so', () => {
  const { silentVoices } = framingOf(CALLS);
  expect(
    silentVoices.groups.map(({ organization, people }) => [
      organization?.name,
      people.map(({ name }) => name),
    ]),
  ).toEqual([
    ['Ukraine', ['Zelensky']],
    [undefined, ['Putin']],
  ]);
  expect([silentVoices.silent, silentVoices.all]).toEqual([3, 7]);
  expect(framingOf(CALLS, { without: ['kyiv', 'press'] }).silentVoices.silent).toBe(7);
});

test('everything that crosses to the page can be cloned, at any size', () => {
  const selection = select(generateCase(3000, 3, { sources: 300 }), NO_FILTER);
  const model = deriveFraming(selection);
  expect(structuredClone(model)).toEqual(model);
  expect(model.quoted[0]?.bars.length).toBe(9);
  expect(JSON.stringify(model).length).toBeLessThan(400_000);
});

test('whoever has articles or quotes can be chosen, once per id', () => {
  const choose = (search: string) =>
    deriveFramingChoices(selectionFromTable(CALLS), { search }).choices.map(
      ({ kind, id, quotes }) => `${kind} ${id} ${quotes}`,
    );
  expect(choose('')).toEqual([
    'perspective press 4',
    'perspective pentagon 2',
    'perspective ministry 2',
    'source kyiv 1',
    'organization moscow 1',
    'person ryder 2',
  ]);
  expect(choose('RYD')).toEqual(['person ryder 2']);
});
