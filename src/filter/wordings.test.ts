import { describe, expect, test } from 'vitest';
import { buildCase } from '../case/build-case.ts';
import type { CaseFile } from '../case/case-file.ts';
import { wordingId } from '../case/wording-id.ts';
import { NO_FILTER } from './filter.ts';
import { otherHits, summaryHits } from './other-hits.ts';
import { select } from './select.ts';

const said = (id: string, exact: string, speaker: object, more: object = {}) => ({
  id,
  articleId: 'post-a',
  selector: { exact },
  ...speaker,
  ...more,
});

const FILE: CaseFile = {
  case: { name: 'Who speaks' },
  sources: [{ id: 'post', name: 'Post' }],
  people: [{ id: 'ilse-varga', type: 'Person', name: 'Ilse Varga' }],
  articles: [{ id: 'post-a', sourceId: 'post' }],
  statements: [{ id: 'hers', speakerId: 'ilse-varga' }],
  quotes: [
    said('one', 'the bridge holds', { speakerText: 'Mayor Varga' }),
    said('two', 'it will hold', { speakerText: ' mayor  VARGA ' }),
    said('three', 'no escalation', { speakerText: 'Ilse Varga' }),
    said('four', 'we watch it', { speakerId: 'ilse-varga', speakerText: 'Mayor Varga' }),
    said('five', 'day and night', { speakerText: 'the mayor' }, { statementId: 'hers' }),
    said('six', 'a report', {}, { summary: 'On the risk of escalation.' }),
    said('seven', 'another', { speakerText: '  ' }),
  ],
};

const data = buildCase(FILE);
const found = (asked: object) => {
  const { fails } = select(data, { ...NO_FILTER, ...asked });
  return data.quotes.id.filter((_, row) => fails[row] === 0);
};

describe('an article names a speaker whom the case does not identify', () => {
  const id = wordingId('Mayor Varga');

  test('the wording is a speaker, and one however it is written', () => {
    expect(id).toMatch(/^w\.[0-9a-f]{8}$/);
    expect(found({ speaker: [id] })).toEqual(['one', 'two']);
    expect(data.people.rows[data.people.at.get(id) ?? -1]).toEqual({
      id,
      name: 'Mayor Varga',
      byWording: true,
    });
  });

  test('and never the person of that name', () => {
    expect(found({ speaker: ['ilse-varga'] })).toEqual(['four', 'five']);
    expect(found({ speaker: [wordingId('Ilse Varga')] })).toEqual(['three']);
  });

  test('the people of the case are counted without it', () => {
    expect(data.listedPeople).toBe(1);
    expect(data.people.rows).toHaveLength(3);
  });

  test('blanks are no wording', () => {
    expect(data.quotes.speaker[6]).toBe(-1);
  });

  test('two wordings whose digits agree stay two speakers', () => {
    const taken = wordingId('Mayor Varga', (other) => other === id);
    expect(taken).not.toBe(id);
    expect(taken).toMatch(/^w\.[0-9a-f]{8}$/);
  });
});

describe('a search', () => {
  test('finds the outlets’ words, and counts ours and names apart', () => {
    expect(found({ q: 'escalation' })).toEqual(['three']);
    expect(summaryHits(select(data, { ...NO_FILTER, q: 'escalation' }))).toBe(1);
    const { speakers } = otherHits(select(data, { ...NO_FILTER, q: 'varga' }));
    expect(speakers.map((row) => data.quotes.id[row])).toEqual(['one', 'two', 'three', 'four', 'five']);
    expect(found({ q: 'varga' })).toEqual([]);
  });

  test('without words asked for finds nothing beside', () => {
    expect(otherHits(select(data, NO_FILTER))).toEqual({ summaries: [], speakers: [] });
  });
});
