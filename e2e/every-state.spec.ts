/** Every view in every state, in every look: `npm run states`. */
import { expectEveryLook, expectNarrow, expectStill } from './every-state.ts';
import { test } from './fixtures.ts';
import { STATES } from './states.ts';

for (const { name, prepare, expects } of STATES)
  test.describe(name, () => {
    if (expects) test.use({ expectedErrors: [expects] });
    test('reads well in every colour, at every size, and at rest', async ({ page }, info) => {
      test.slow();
      await prepare(page);
      const { undecided, decided } = await expectEveryLook(page);
      info.annotations.push({
        type: 'contrasts',
        description: `${undecided} undecided, ${decided} computed`,
      });
      await expectStill(page);
      await expectNarrow(page);
    });
  });
