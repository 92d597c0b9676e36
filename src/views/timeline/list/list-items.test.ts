import { expect, test } from 'vitest';
import { selectionFromTable } from '../../../mocks/case-table.ts';
import { deriveTimeline } from '../../../models/timeline/timeline.ts';
import { listItems } from './list-items.ts';

test('a gap says that what a filter takes away may lie in it, and so may what has no date', () => {
  const gaps = (source: readonly string[]) => {
    const { events, isNarrowed } = deriveTimeline(
      selectionFromTable(
        `
          event | date
          call  | 2024-06-05
          flood | 2024-06-15
          vote  | 2024-06-25
          rain  |

          mention | event | article
          called  | call  | hill
          rose    | flood | press
          voted   | vote  | hill
          fell    | rain  | hill
        `,
        { source },
      ),
      { width: 900 },
    );
    return listItems(events, isNarrowed).flatMap((item) => (item.kind === 'gap' ? [item.text] : []));
  };
  expect(gaps([])).toEqual(['9 days without a dated event', '9 days without a dated event']);
  expect(gaps(['hill'])).toEqual(['19 days without a dated event in view']);
});
