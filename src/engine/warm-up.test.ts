import { expect, test } from 'vitest';
import { NO_FILTER } from '../filter/filter.ts';
import type { ModelName } from '../models/registry.ts';
import { Engine } from './engine.ts';
import { WarmUp } from './warm-up.ts';

const asked = (name: ModelName) => ({ method: 'model', name, filter: NO_FILTER, args: null }) as const;

/** Writes down what is worked out: `onRun` is told of each. */
function listen(onRun: (name: string, warmUp: WarmUp) => void = () => {}) {
  const runs: string[] = [];
  const warmUp = new WarmUp(
    {
      async rehearse(name, _filter, _args, round) {
        runs.push(`${name} ${round}`);
        onRun(name, warmUp);
      },
    },
    0,
  );
  return { warmUp, runs };
}

test('what a page asked is worked out eight times for other choices, and no more when it is asked again', async () => {
  const { warmUp, runs } = listen();
  await Promise.all([warmUp.answered(asked('facets')), warmUp.answered(asked('timeline'))]);
  expect(runs.slice(0, 4)).toEqual(['facets 0', 'timeline 0', 'facets 1', 'timeline 1']);
  expect(runs).toHaveLength(16);

  await warmUp.answered(asked('timeline'));
  expect(runs).toHaveLength(16);
  await warmUp.answered(asked('quotes'));
  expect(runs).toHaveLength(24);
});

test('a press is heard at once: what is worked out for nobody stops, and goes on after the answer', async () => {
  const { warmUp, runs } = listen((_name, own) => runs.length === 3 && own.hush());
  await warmUp.answered(asked('framing'));
  expect(runs).toEqual(['framing 0', 'framing 1', 'framing 2']);
  await warmUp.answered(asked('framing'));
  expect(runs).toHaveLength(8);
});

test('what no choice asks for is not worked out again', async () => {
  const { warmUp, runs } = listen();
  await warmUp.answered(asked('export'));
  await warmUp.answered(asked('search'));
  expect(runs).toEqual([]);
});

test('a model that fails is left to the page, and the next one is worked out', async () => {
  const { warmUp, runs } = listen((name) => {
    if (name === 'compare') throw new Error('no');
  });
  await Promise.all([warmUp.answered(asked('compare')), warmUp.answered(asked('facets'))]);
  expect(runs).toHaveLength(16);
});

test('without a case nothing is worked out, and with one an answer is as before', async () => {
  const engine = new Engine();
  await engine.rehearse('facets', NO_FILTER, null, 0);
  const text = JSON.stringify({
    case: { name: 'Two' },
    sources: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ],
    articles: [
      { id: 'of-a', sourceId: 'a' },
      { id: 'of-b', sourceId: 'b' },
    ],
    quotes: [
      { id: 'one', articleId: 'of-a', selector: { exact: 'Yes' } },
      { id: 'two', articleId: 'of-b', selector: { exact: 'No' } },
    ],
  });
  await engine.open({ text, name: 'two' }, () => {});
  const before = await engine.model('summary', NO_FILTER, null);
  for (let round = 0; round < 3; round++) await engine.rehearse('summary', NO_FILTER, null, round);
  expect(await engine.model('summary', NO_FILTER, null)).toEqual(before);
});
