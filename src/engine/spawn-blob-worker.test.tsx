import { expect, test, vi } from 'vitest';
import { FakeWorker } from '../mocks/fake-worker.ts';

test('the app of one file starts its workers from texts in it, each made an address once, under one policy that knows no other', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  const made: Blob[] = [];
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => `blob:${made.push(blob as Blob)}`;
  const policies: { createScriptURL(url: string): string }[] = [];
  vi.stubGlobal('trustedTypes', {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }) {
      policies.push(rules);
      return { createScriptURL: (url: string) => `${name}:${rules.createScriptURL(url)}` };
    },
  });
  try {
    const { spawnWorker } = await import('./spawn-blob-worker.ts');
    FakeWorker.started = [];
    for (const which of ['case', 'import', 'case'] as const) spawnWorker(which);
    expect(FakeWorker.started.map(({ url }) => url)).toEqual([
      'readout-worker:blob:1',
      'readout-worker:blob:2',
      'readout-worker:blob:1',
    ]);
    expect(await Promise.all(made.map((blob) => blob.text()))).toEqual(['one()', 'two()']);
    expect(policies).toHaveLength(1);
    expect(() => policies[0]?.createScriptURL('https://else.example/a.js')).toThrow('Not a worker');
    // What asks other sites is no part of a file that asks nobody.
    expect(() => spawnWorker('elsewhere')).toThrow(expect.objectContaining({ cause: { code: 'no-worker' } }));
  } finally {
    URL.createObjectURL = createObjectURL;
    vi.unstubAllGlobals();
  }
});
