import { WORKER_TEXTS } from 'readout:workers';
import { FailureError } from './failure.ts';

type Policy = { createScriptURL(url: string): string };
type TrustedTypes = { createPolicy(name: string, rules: Policy): Policy };

const urls = new Map<string, string>();
let policy: Policy | undefined;

/** Stands for `spawn-worker.ts` in the app of one file, whose workers are texts in it: each becomes a blob, once. */
export function spawnWorker(which: keyof typeof WORKER_TEXTS | 'elsewhere' | 'pdf'): Worker {
  if (which === 'elsewhere' || which === 'pdf') throw new FailureError({ code: 'no-worker' });
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('readout-worker', {
    createScriptURL(url) {
      if (![...urls.values()].includes(url)) throw new TypeError(`Not a worker of this page: ${url}`);
      return url;
    },
  });
  const url =
    urls.get(which) ?? URL.createObjectURL(new Blob([WORKER_TEXTS[which]], { type: 'text/javascript' }));
  urls.set(which, url);
  return new Worker(policy?.createScriptURL(url) ?? url);
}
