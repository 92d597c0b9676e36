import { expect, test } from 'vitest';
import type { FrameTable } from '../../models/framing/frame-table.ts';
import { frameMatrixNotes } from './frame-matrix-notes.ts';

const cell = (main: number, second = 0) => ({ main, own: 0, second, passages: 0, share: null });
const TABLE = {
  across: 'source',
  share: null,
  columns: [{ id: 'time', name: 'Time Inc.' }],
  more: 0,
  frames: [
    { id: 'a', label: 'Security', cells: [cell(2)], total: null },
    { id: 'b', label: 'Bridges & Co.', cells: [cell(0)], total: null },
  ],
  bases: [],
  passages: [0],
  largest: 2,
} as unknown as FrameTable;

test.each([
  [
    'statement',
    {},
    'A statement that several sources tell is counted in each of them. In none of these words: Bridges & Co.',
  ],
  ['quote', {}, 'In none of these words: Bridges & Co.'],
  [
    'quote',
    { share: 'row' },
    'A share by row is of all quotes in view that carry the frame. In none of these words: Bridges & Co.',
  ],
  [
    'quote',
    { across: 'about', more: 2, frames: TABLE.frames.slice(0, 1) },
    'A code is counted where it is about the target: a quote with two codes is not in both for each. Filled: in quotation marks; hollow: retold. 1 of 3 targets in view, those with most quotes. Filter to see others.',
  ],
  [
    'quote',
    { passages: [1], frames: [{ ...TABLE.frames[0], cells: [cell(2, 1)] }] },
    'A number before ¶ counts passages: an article’s own words, coded, which are no quotes and in no other count. A number after + counts those that carry the frame beside another main one.',
  ],
] as const)('a matrix of %ss, %o, says how it counts', (noun, more, notes) => {
  expect(frameMatrixNotes({ ...TABLE, ...(more as Partial<FrameTable>) }, noun)).toBe(notes);
});
