import { buildCase } from '../../src/case/build-case.ts';
import type { Case } from '../../src/case/case.ts';
import type { Filter } from '../../src/filter/filter.ts';
import { Selector } from '../../src/filter/select.ts';
import { generateCase } from '../../src/mocks/generate-case.ts';
import { columnBytes, readAll } from './column-bytes.ts';
import { filterChanges } from './filter-changes.ts';
import { MEASURED_CASES } from './measured-cases.ts';
import { middle, share } from './numbers.ts';
import { type Ask, viewModels } from './view-models.ts';

export type Times = { p50: number; p95: number };
export type Measured = {
  name: string;
  quotes: number;
  bytes: number;
  buildMs: number;
  scan: Times;
  /**
   * Per view, from the change of the filter to all its models; copying them as a worker's answer is copied; and how many
   * answers differed from the slow reference, of how many compared.
   */
  views: Record<string, { change: Times; copy: Times; wrong: number; compared: number }>;
};

/** Above so many quotes the reference takes too long to be asked for each filter: then for one in six. */
const COMPARED_WHOLE = 200_000;

const timesOf = (samples: readonly number[]): Times => ({ p50: middle(samples), p95: share(samples, 0.95) });

/** What the models say when nothing was asked before: a case and a selection that remember nothing. */
function reference(fresh: () => Case, models: readonly Ask[], filter: Filter): string {
  const selection = new Selector(fresh()).select(filter);
  return JSON.stringify(models.map((model) => model(selection)));
}

/** A copy under which nothing has been remembered yet; its records and columns are the same. */
const forgetful = (data: Case): Case => ({ ...data, quotes: { ...data.quotes } });

/** A case of a name, or of so many quotes: how long a change of the filter takes in each view, and a read of all bytes. */
export async function measureViews(name: string): Promise<Measured> {
  const began = performance.now();
  const file = MEASURED_CASES[name]?.();
  const data = file ? buildCase(file) : generateCase(Number(name));
  const buildMs = performance.now() - began;
  const columns = columnBytes(data);
  const scans: number[] = [];
  const scan = () => {
    const start = performance.now();
    readAll(columns);
    return performance.now() - start;
  };
  for (let i = 0; i < 5; i++) scan();
  const views: Measured['views'] = {};
  for (const [view, models] of Object.entries(await viewModels(data))) {
    // Between the views, so that a busy machine slows both alike.
    for (let i = 0; i < 5; i++) scans.push(scan());
    const changes: number[] = [];
    const copies: number[] = [];
    let wrong = 0;
    let compared = 0;
    for (const round of [0, 1]) {
      // Anew, so that nothing kept from the first round is counted as computed in the second.
      const selector = new Selector(data);
      for (const [step, filter] of filterChanges(data).entries()) {
        const start = performance.now();
        const selection = selector.select(filter);
        const made = models.map((model) => model(selection));
        const done = performance.now();
        structuredClone(made);
        // The first round warms up.
        if (round === 0) continue;
        changes.push(done - start);
        copies.push(performance.now() - done);
        if (data.quotes.count > COMPARED_WHOLE && step % 6 !== 0) continue;
        compared++;
        if (JSON.stringify(made) !== reference(() => forgetful(data), models, filter)) wrong++;
      }
    }
    views[view] = { change: timesOf(changes), copy: timesOf(copies), wrong, compared };
  }
  const bytes = columns.reduce((sum, column) => sum + column.byteLength, 0);
  return { name, quotes: data.quotes.count, bytes, buildMs, scan: timesOf(scans), views };
}

Object.assign(globalThis, { measureViews });
