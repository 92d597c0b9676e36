import { expect, test } from 'vitest';
import { buildCase } from '../case/build-case.ts';
import type { Case } from '../case/case.ts';
import { smallCase } from '../case/small-case.ts';
import { type Filter, NO_FILTER } from '../filter/filter.ts';
import { caseFromTable } from '../mocks/case-table.ts';
import type { ModelName } from '../models/registry.ts';
import { Engine } from './engine.ts';
import { WarmUp } from './warm-up.ts';

const asked = (name: ModelName) => ({ method: 'model', name, filter: NO_FILTER, args: null }) as const;

const CASE = buildCase(
  caseFromTable(`
  quote          | article
  maintain lines | hill
  keep lines     | press
`),
);

/** Writes down what is worked out: `onRun` is told of each. */
function listen(onRun: (name: string, worker: EventTarget) => void = () => {}, data: Case | null = CASE) {
  const runs: string[] = [];
  const worker = new EventTarget();
  const engine = {
    data,
    async model(name: ModelName, { source }: Filter) {
      runs.push(`${name} ${source.join()}`);
      onRun(name, worker);
      return null as never;
    },
  };
  const warmUp = new WarmUp(engine, worker, 0);
  return { warmUp, runs };
}

test('what a page asked is worked out eight times for other choices, and no more when it is asked again', async () => {
  const { warmUp, runs } = listen();
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
  const { warmUp, runs } = listen((_name, worker) => {
    if (runs.length === 3) worker.dispatchEvent(new Event('message'));
  });
  await warmUp.answered(asked('framing'));
  expect(runs).toEqual(['framing hill', 'framing press', 'framing hill']);
  await warmUp.answered(asked('framing'));
  expect(runs).toHaveLength(8);
});

test('what no choice asks for is not worked out again, nor anything without a case', async () => {
  const { warmUp, runs } = listen();
  await warmUp.answered(asked('export'));
  await warmUp.answered(asked('search'));
  expect(runs).toEqual([]);
  const before = listen(undefined, null);
  await before.warmUp.answered(asked('facets'));
  expect(before.runs).toEqual([]);
});

test('a model that fails is left to the page, and the next one is worked out', async () => {
  const { warmUp, runs } = listen((name) => {
    if (name === 'compare') throw new Error('no');
  });
  await Promise.all([warmUp.answered(asked('compare')), warmUp.answered(asked('facets'))]);
  expect(runs).toHaveLength(16);
});

test('an answer after it is the one before it', async () => {
  const engine = new Engine();
  await engine.open({ text: JSON.stringify(smallCase()), name: 'harbour' }, () => {});
  const before = await engine.model('facets', NO_FILTER, null);
  await new WarmUp(engine, new EventTarget(), 0).answered(asked('facets'));
  expect(await engine.model('facets', NO_FILTER, null)).toEqual(before);
});
