import workerUrl from './worker.ts?worker&url';

type Policy = { createScriptURL(url: string): string };
type TrustedTypes = { createPolicy(name: string, rules: Policy): Policy };

let policy: Policy | undefined;

/** Starts the engine's worker, through the one Trusted Types policy of the page, which knows no other address. */
export function spawnWorker(): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('readout-worker', {
    createScriptURL(url) {
      if (url !== workerUrl) throw new TypeError(`Not the worker of this page: ${url}`);
      return url;
    },
  });
  return new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' });
}
