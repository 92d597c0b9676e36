import { expect, test } from 'vitest';
import { decodeCase } from './decode.ts';
import { smallCaseWith } from './small-case.ts';

const said = (changes: unknown) => {
  const { file, problems } = decodeCase(JSON.stringify(smallCaseWith(['case', 'changes'], changes)));
  return { changes: file?.case.changes, said: problems.map(({ code, path }) => `${code} ${path}`), problems };
};

test('a change whose ids went, and whose successors are there or went in their turn, is sound', () => {
  const changes = [
    {
      version: '2',
      date: '2026-11-01',
      ids: [
        { list: 'quotes', from: 'heading', to: null },
        { list: 'quotes', from: 'first', to: 'second' },
        { list: 'people', from: 'captain', to: 'mayor' },
        { list: 'people', from: 'crew' },
      ],
    },
    { version: '3', ids: [{ list: 'quotes', from: 'second', to: 'stays-open' }] },
    { version: '4', why: 'A note alone.' },
  ];
  expect(said(changes)).toMatchObject({ changes, said: [] });
});

test('a date that is none is left out, and the rest of the change stays', () => {
  const {
    changes,
    said: found,
    problems,
  } = said([
    { version: '2', date: 'last week', why: 'Headings.' },
    { version: '3', date: '2026-11' },
  ]);
  expect(found).toEqual(['bad-date case.changes[0].date']);
  expect(problems[0]?.message).toContain('of change 1 is no date. It is left out.');
  expect(changes).toEqual([
    { version: '2', why: 'Headings.' },
    { version: '3', date: '2026-11' },
  ]);
});

test('an id that is said to have gone and is there, and a successor that is nowhere, are flagged; nothing is left out', () => {
  const changes = [
    {
      ids: [
        { list: 'quotes', from: 'stays-open', to: null },
        { list: 'people', from: 'captain', to: 'admiral' },
        { list: 'quotes', from: 'first', to: 'mayor' },
      ],
    },
  ];
  const { changes: kept, said: found, problems } = said(changes);
  expect(kept).toEqual(changes);
  expect(found).toEqual([
    'changed-id case.changes[0].ids[0].from',
    'changed-id case.changes[0].ids[1].to',
    'changed-id case.changes[0].ids[2].to',
  ]);
  expect(problems.map(({ message }) => message.replace(/[^\w ,.]/g, ''))).toEqual([
    'Change 1 says that the quote staysopen went, but it is there.',
    'Change 1 says that the person or organisation captain became admiral, which is not there.',
    'Change 1 says that the quote first became mayor, which is not there.',
  ]);
});
