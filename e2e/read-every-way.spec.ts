/** A few of the states that `npm run states` goes through, one of each kind that has styles of its own. */
import { expectEveryLook, expectNarrow, expectStill } from './every-state.ts';
import { test } from './fixtures.ts';
import { FEW } from './states.ts';

test.skip(
  ({ browserName }) => browserName === 'firefox',
  'axe, which looks at every state here, now and then ends the process of a page in Firefox 140',
);

for (const { name, prepare, expects } of FEW)
  test.describe(name, () => {
    if (expects) test.use({ expectedErrors: [expects] });
    test('reads well in every colour, narrow, and at rest', async ({ page }) => {
      test.slow();
      await prepare(page);
      await expectEveryLook(page);
      await expectStill(page);
      await expectNarrow(page);
    });
  });
