import { Selector } from '../../src/filter/select.ts';
import { generateCase } from '../../src/mocks/generate-case.ts';
import { columnBytes, readAll } from './column-bytes.ts';
import { filterChanges } from './filter-changes.ts';
import { viewModels } from './view-models.ts';

export type Times = { p50: number; p95: number };
export type Measured = {
  quotes: number;
  bytes: number;
  buildMs: number;
  scan: Times;
  /** Per view, from the change of the filter to all its models; and copying them as a worker's answer is copied. */
  views: Record<string, { change: Times; copy: Times }>;
};

const timesOf = (samples: number[]): Times => {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
};

/** A generated case of so many quotes: how long a change of the filter takes in each view, and a read of all bytes. */
export async function measureViews(quotes: number): Promise<Measured> {
  const began = performance.now();
  const data = generateCase(quotes);
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
    for (const round of [0, 1]) {
      // Anew, so that nothing kept from the first round is counted as computed in the second.
      const selector = new Selector(data);
      for (const filter of filterChanges(data)) {
        const start = performance.now();
        const selection = selector.select(filter);
        const made = models.map((model) => model(selection));
        const done = performance.now();
        structuredClone(made);
        // The first round warms up.
        if (round === 0) continue;
        changes.push(done - start);
        copies.push(performance.now() - done);
      }
    }
    views[view] = { change: timesOf(changes), copy: timesOf(copies) };
  }
  const bytes = columns.reduce((sum, column) => sum + column.byteLength, 0);
  return { quotes, bytes, buildMs, scan: timesOf(scans), views };
}

Object.assign(globalThis, { measureViews });
