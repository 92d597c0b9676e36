import { describe, expect, it } from 'vitest';
import { buildCase } from '../case/build-case.ts';
import type { CaseFile } from '../case/case-file.ts';
import { smallCase } from '../case/small-case.ts';
import { cleanFilter } from './clean-filter.ts';
import { NO_FILTER } from './filter.ts';

const small = smallCase() as CaseFile;
const data = buildCase({
  ...small,
  case: {
    ...small.case,
    changes: [
      {
        version: '2',
        ids: [
          { list: 'people', from: 'the-mayor', to: 'mayor' },
          { list: 'sources', from: 'post', to: 'harbour-post' },
          { list: 'frames', from: 'closed', to: null },
          { list: 'perspectives', from: 'townhall', to: 'mayor' },
          { list: 'schemes', from: 'old-book', to: null },
        ],
        why: 'Nobody used it.',
      },
    ],
  },
});

describe('a link made with an older version of a case', () => {
  it('follows to the records of today', () => {
    const asked = {
      ...NO_FILTER,
      speaker: ['the-mayor'],
      source: ['post'],
      without: ['post'],
      cols: ['post'],
    };
    const { filter, dropped } = cleanFilter(data, asked);
    expect(dropped).toEqual([]);
    expect(filter).toMatchObject({
      speaker: ['mayor'],
      source: ['harbour-post'],
      without: ['harbour-post'],
      cols: ['harbour-post'],
    });
  });

  it('names what nothing stands for', () => {
    const { filter, dropped } = cleanFilter(data, { ...NO_FILTER, frame: ['closed', 'openness'] });
    expect(filter.frame).toEqual(['openness']);
    const became = 'It went with version 2. Nobody used it.';
    expect(dropped).toEqual([{ param: 'frame', value: 'closed', became }]);
    expect(cleanFilter(data, { ...NO_FILTER, scheme: 'old-book' }).dropped).toEqual([
      { param: 'scheme', value: 'old-book', became },
    ]);
    expect(cleanFilter(data, { ...NO_FILTER, scheme: 'never' }).dropped).toEqual([
      { param: 'scheme', value: 'never' },
    ]);
  });

  it('follows perspectives, also those that stand together', () => {
    const { filter, dropped } = cleanFilter(data, {
      ...NO_FILTER,
      with: ['townhall:harbour-post', 'nobody'],
    });
    expect(filter.with).toEqual(['mayor:harbour-post']);
    expect(dropped).toEqual([{ param: 'with', value: 'nobody' }]);
  });
});

describe('days of a link', () => {
  it('before the common era are in order as days, not as texts', () => {
    const asked = { ...NO_FILTER, from: '-0050-01-01', to: '-0043-03-15' };
    expect(cleanFilter(data, asked)).toEqual({ filter: asked, dropped: [] });
    expect(cleanFilter(data, { ...NO_FILTER, from: '-0043-03-15', to: '-0050-01-01' }).dropped).toHaveLength(
      2,
    );
    expect(cleanFilter(data, { ...NO_FILTER, from: '-0050-01-01', to: '2024-01-01' }).dropped).toEqual([]);
  });
});

describe('what a link asks for and no case can show', () => {
  it('drops days that are turned round, both of them, and keeps a single day', () => {
    const asked = { ...NO_FILTER, from: '2024-06-25', to: '2024-06-24' };
    const { filter, dropped } = cleanFilter(data, asked);
    expect([filter.from, filter.to]).toEqual([null, null]);
    expect(dropped.map(({ param }) => param)).toEqual(['from', 'to']);
    const day = { ...NO_FILTER, from: '2024-06-25', to: '2024-06-25' };
    expect(cleanFilter(data, day)).toEqual({ filter: day, dropped: [] });
  });

  it('keeps the column of voices that the case cannot tell, where columns are voices', () => {
    const voices = { ...NO_FILTER, columns: 'voices' as const, cols: ['unclear', 'nobody'], pin: 'unclear' };
    const { filter, dropped } = cleanFilter(data, voices);
    expect([filter.cols, filter.pin]).toEqual([['unclear'], 'unclear']);
    expect(dropped).toEqual([{ param: 'cols', value: 'nobody' }]);
    expect(cleanFilter(data, { ...voices, columns: 'sources' as const }).filter).toMatchObject({
      cols: [],
      pin: null,
    });
  });
});
