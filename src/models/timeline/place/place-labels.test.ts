import { expect, test } from 'vitest';
import { selectionFromTable } from '../../../mocks/case-table.ts';
import { deriveTimeline } from '../timeline.ts';
import { placeLabels } from './place-labels.ts';

const { lanes, events } = deriveTimeline(
  selectionFromTable(`
    event | name                  | date
    call  | The first call of two | 2024-06-25
    told  | A plan is told of     | 2024-06-27

    mention | event | article | date
    a       | call  | hill    | 2024-06-25
    b       | told  | press   | 2024-06-27
  `),
  { width: 400 },
);
const at = (id: string) => events.findIndex((event) => event.id === id);
const named = (band: Parameters<typeof placeLabels>[3]) =>
  placeLabels(lanes, events, 400, band).map(({ text, side }) => `${text} ${side}`);

test('a name stands beside its mark, and keeps out of the column of the event that is opened', () => {
  expect(named(null)).toEqual(['The first call of two right', 'A plan is told of right']);
  const { x0, x1 } = events[at('told')]!.place!;
  expect(named({ event: at('told'), x0, x1 })).toEqual(['A plan is told of right']);
  expect(named({ event: -1, x0: 0, x1: 1 })).toEqual([]);
});
