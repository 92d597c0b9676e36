import { endSentence } from '../../lib/end-sentence.ts';
import { formatCount } from '../../lib/format-count.ts';
import type { FrameTable, FrameTableRow } from '../../models/framing/frame-table.ts';

/** Whether anything in view carries the frame of a row. */
export const isUsed = ({ cells }: FrameTableRow): boolean =>
  cells.some(({ main, second, passages }) => main + second + passages > 0);

/** What a column of a table is called. */
export const columnNoun = ({ across }: FrameTable): string => (across === 'about' ? 'target' : across);

/** What a reader of the matrix has to know of how it counts, in sentences; `noun` is what it counts. */
export function frameMatrixNotes(table: FrameTable, noun: 'statement' | 'quote'): string {
  const { across, share, columns, frames, passages, more } = table;
  const unused = frames.filter((frame) => !isUsed(frame));
  const hasSecond = frames.some(({ cells }) => cells.some(({ second }) => second > 0));
  const notes = [
    across === 'source' &&
      noun === 'statement' &&
      'A statement that several sources tell is counted in each of them.',
    across === 'speaker' && 'An organisation has what its people say, so that columns overlap.',
    across === 'event' && 'A quote can be about several events, so that columns overlap.',
    across === 'about' &&
      'A code is counted where it is about the target: a quote with two codes is not in both for each.',
    passages.some((count) => count > 0) &&
      'A number before ¶ counts passages: an article’s own words, coded, which are no quotes and in no other count.',
    (across === 'speaker' || across === 'event' || across === 'about') &&
      'Filled: in quotation marks; hollow: retold.',
    share === 'row' && `A share by row is of all ${noun}s in view that carry the frame.`,
    share === 'column' && `A share by column is of all ${noun}s of the column, coded or not.`,
    hasSecond && 'A number after + counts those that carry the frame beside another main one.',
    more > 0 &&
      `${columns.length} of ${formatCount(columns.length + more, columnNoun(table))} in view, those with most quotes. Filter to see others.`,
    unused.length > 0 &&
      endSentence(`In none of these words: ${unused.map(({ label }) => label).join(', ')}`),
  ];
  return notes.filter(Boolean).join(' ');
}
