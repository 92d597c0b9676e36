import { expect, test } from 'vitest';
import { smallCase } from '../case/small-case.ts';
import { NO_FILTER } from '../filter/filter.ts';
import { caseFromTable } from '../mocks/case-table.ts';
import type { ModelName } from '../models/registry.ts';
import { Engine } from './engine.ts';
import { WarmUp } from './warm-up.ts';

const asked = (name: ModelName) => ({ method: 'model', name, filter: NO_FILTER, args: null }) as const;

const TEXT = JSON.stringify(
  caseFromTable(`
  quote          | article
  maintain lines | hill
  keep lines     | press
`),
);

/** Writes down what is worked out for another choice than the page's: `onRun` is told of each. */
async function listen(
  onRun: (name: string, worker: EventTarget) => void = () => {},
  text: string | null = TEXT,
) {
  const own = new Engine();
  if (text !== null) await own.open({ text, name: 'two' }, () => {});
  const runs: string[] = [];
  const worker = new EventTarget();
  const model: Engine['model'] = async (name, filter, args) => {
    if (filter.source.length > 0) {
      runs.push(`${name} ${filter.source.join()}`);
      onRun(name, worker);
    }
    return own.model(name, filter, args);
  };
  return { warmUp: new WarmUp({ model }, worker, 0), runs };
}

test('what a page asked is worked out eight times for other choices, and no more when it is asked again', async () => {
  const { warmUp, runs } = await listen();
  await Promise.all([warmUp.answered(asked('facets')), warmUp.answered(asked('timeline'))]);
  expect(runs.slice(0, 6)).toEqual([
    'facets hill',
    'timeline hill',
    'facets press',
    'timeline press',
    'facets hill',
    'timeline hill',
  ]);
  expect(runs).toHaveLength(16);

  await warmUp.answered(asked('timeline'));
  expect(runs).toHaveLength(16);
  await warmUp.answered(asked('quotes'));
  expect(runs).toHaveLength(24);
});

test('a press is heard at once: what is worked out for nobody stops, and goes on after the answer', async () => {
  const { warmUp, runs } = await listen((_name, worker) => {
    if (runs.length === 3) worker.dispatchEvent(new Event('message'));
  });
  await warmUp.answered(asked('framing'));
  expect(runs).toEqual(['framing hill', 'framing press', 'framing hill']);
  await warmUp.answered(asked('framing'));
  expect(runs).toHaveLength(8);
});

test('what no choice asks for is not worked out again, nor anything without a case', async () => {
  const { warmUp, runs } = await listen();
  await warmUp.answered(asked('export'));
  await warmUp.answered(asked('search'));
  expect(runs).toEqual([]);
  const before = await listen(undefined, null);
  await before.warmUp.answered(asked('facets'));
  expect(before.runs).toEqual([]);
});

test('a model that fails is left to the page, and the next one is worked out', async () => {
  const { warmUp, runs } = await listen((name) => {
    if (name === 'compare') throw new Error('no');
  });
  await Promise.all([warmUp.answered(asked('compare')), warmUp.answered(asked('facets'))]);
  expect(runs).toHaveLength(16);
});

test('of many quotes one answer runs long enough: nothing is worked out again', async () => {
  const runs: string[] = [];
  const model: Engine['model'] = async (name) => {
    runs.push(name);
    return { quotes: { all: 100_001 }, values: [{ id: 'hill' }] } as never;
  };
  await new WarmUp({ model }, new EventTarget(), 0).answered(asked('facets'));
  expect(runs).toEqual(['summary']);
});

test('an answer after it is the one before it', async () => {
  const engine = new Engine();
  await engine.open({ text: JSON.stringify(smallCase()), name: 'harbour' }, () => {});
  const before = await engine.model('facets', NO_FILTER, null);
  await new WarmUp(engine, new EventTarget(), 0).answered(asked('facets'));
  expect(await engine.model('facets', NO_FILTER, null)).toEqual(before);
});
