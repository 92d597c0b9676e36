import { expect, test } from 'vitest';
import type { Filter } from '../../filter/filter.ts';
import { selectionFromTable } from '../../mocks/case-table.ts';
import { contrastedBy } from './contrasted.ts';
import { deriveLabelPlaces, deriveNaming } from './naming.ts';
import type { NamingLabel } from './naming-cells.ts';

const namingOf = (table: string, asked: Partial<Filter> = {}) => {
  const selection = selectionFromTable(table, asked);
  return deriveNaming(selection, contrastedBy(selection.case, selection.filter.with).contrasted);
};

const write = ({ runs, standing, of, via }: NamingLabel): string => {
  const words = runs.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('');
  const marked = standing === 'quoted' ? `“${words}”` : standing === 'retold' ? `(${words})` : words;
  return `${marked}${of ? ` of ${of}` : ''}: ${via.map(({ id, places }) => `${id} ${places}`).join(', ')}`;
};

const ONE_WAR = `
  person   | of
  pentagon |
  ryder    | pentagon

  perspective | voices   | sources
  pentagon    | pentagon |
  press       |          | press

  quote                                   | article | speaker | type     | start | end
  amid the ongoing war against Ukraine    | kyiv    | ryder   | direct   | 10    | 46
  channels amid the military operation    | press   | ryder   | indirect | 50    | 86

  label                      | referent | article | voice
  ongoing war against Ukraine | the-war | kyiv    | quoted ryder
  Ongoing war against Ukraine | the-war | hill    | quoted ryder
  military operation          | the-war | press   | reported ryder
  the current conflict        | the-war | press   | own
  the current conflict        | the-war | press   | own
  the missiles                | weapons | hill    | own
`;

test('own, quoted and reported labels are kept apart, and follow who speaks', () => {
  const [war] = namingOf(ONE_WAR).rows;
  expect(war?.cells.map(({ labels }) => labels.map(write))).toEqual([
    ['“[ongoing war against Ukraine]”: kyiv 1, hill 1', '(military operation): press 1'],
    ['the [current conflict]: press 2', '(military operation) of Ryder: press 1'],
  ]);
});

test('identical labels are one label; each of its places leads somewhere', () => {
  const [war] = namingOf(ONE_WAR).rows;
  const [first] = war?.cells[0]?.labels ?? [];
  expect(first?.count).toBe(2);
  expect(first?.places.map(({ quoteId, source }) => [source.id, quoteId])).toEqual([
    ['kyiv', 'q1'],
    ['hill', null],
  ]);
});

test('a word that an article puts in place of a voice’s own is marked', () => {
  const table = `
    label                                | referent | article | voice
    lines of communication               | talk     | hill    | quoted ryder
    communication channels               | talk     | press   | reported ryder
    a chat                               | talk     | stripes | reported ryder
  `;
  const [talk] = namingOf(table, { with: ['ryder'] }).rows;
  expect(talk?.cells[0]?.labels.map(write)).toEqual([
    '“lines of communication”: hill 1',
    '(communication [channels]): press 1',
    '(a chat): stripes 1',
  ]);
});

test('what nobody here names is listed, and a source left out takes its labels with it', () => {
  expect(namingOf(ONE_WAR).unnamed).toEqual(['Weapons']);
  const { rows } = namingOf(ONE_WAR, { without: ['press'] });
  expect(rows[0]?.cells.map(({ labels }) => labels.length)).toEqual([1, 0]);
});

test('a label inside a quote stays or goes with that quote', () => {
  const { rows } = namingOf(ONE_WAR, { type: ['indirect'] });
  expect(rows.map(({ cells }) => cells.map(({ labels }) => labels.map(write)))).toEqual([
    [['(military operation): press 1'], ['(military operation) of Ryder: press 1']],
  ]);
});

test('a case without referents has no rows', () => {
  expect(namingOf('quote | article\n words | hill')).toMatchObject({ rows: [], unnamed: [], all: 0 });
});

test('a label with many places comes with the first; opened, it has them all', () => {
  const many = Array.from({ length: 9 }, (_, i) => `the war | war | hill.a${i} | own`).join('\n  ');
  const selection = selectionFromTable(`
  quote | article | speaker
  one   | hill.a0 | ryder

  label   | referent | article | voice
  ${many}
  `);
  const { contrasted } = contrastedBy(selection.case, ['hill']);
  const [label] = deriveNaming(selection, contrasted).rows[0]?.cells[0]?.labels ?? [];
  expect([label?.count, label?.places.length]).toEqual([9, 4]);
  const asked = { referent: 'war', perspective: 'hill', key: label?.key ?? '' };
  expect(deriveLabelPlaces(selection, asked).places).toHaveLength(9);
  expect(deriveLabelPlaces(selection, { ...asked, referent: 'none' }).places).toEqual([]);
});
