import { expect, test } from 'vitest';
import { tellPeopleApart, tellSourcesApart } from './tell-apart.ts';

const names = (rows: readonly { name?: string | undefined }[]) => rows.map(({ name }) => name);

test('two outlets of one name are told apart by what they differ in, else by their ids', () => {
  expect(
    names(
      tellSourcesApart([
        { id: 'a', name: 'Evening Star', country: 'NO' },
        { id: 'b', name: 'evening  star', country: 'SE' },
        { id: 'c', name: 'Morning Star', country: 'NO' },
      ]),
    ),
  ).toEqual(['Evening Star (NO)', 'evening  star (SE)', 'Morning Star']);
  expect(
    names(
      tellSourcesApart([
        { id: 'star-east', name: 'Evening Star', country: 'NO' },
        { id: 'star-west', name: 'Evening Star', country: 'NO' },
      ]),
    ),
  ).toEqual(['Evening Star (star-east)', 'Evening Star (star-west)']);
});

test('two people of one name by post or by whom they speak for; the plain name stays searchable', () => {
  const people = tellPeopleApart([
    { id: 'east', name: 'East Harbour' },
    { id: 'west', name: 'West Harbour' },
    { id: 'warden', name: 'Mara Quell', affiliation: 'east' },
    { id: 'other', name: 'Mara Quell', affiliation: 'west' },
  ]);
  expect(names(people)).toEqual([
    'East Harbour',
    'West Harbour',
    'Mara Quell (East Harbour)',
    'Mara Quell (West Harbour)',
  ]);
  expect(people[2]?.alternateName).toEqual(['Mara Quell']);
});

test('where every name is another nothing is touched', () => {
  const rows = [{ id: 'a', name: 'A' }];
  expect(tellSourcesApart(rows)).toBe(rows);
});
