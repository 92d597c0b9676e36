import elsewhereUrl from './elsewhere-worker.ts?worker&url';
import importUrl from './import-worker.ts?worker&url';
import pdfUrl from './pdf-worker.ts?worker&url';
import caseUrl from './worker.ts?worker&url';

type Policy = { createScriptURL(url: string): string };
type TrustedTypes = { createPolicy(name: string, rules: Policy): Policy };

const URLS = { case: caseUrl, import: importUrl, elsewhere: elsewhereUrl, pdf: pdfUrl } as const;

let policy: Policy | undefined;

/** Starts a worker, through the one Trusted Types policy of the page, which knows no other addresses. */
export function spawnWorker(which: keyof typeof URLS): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('readout-worker', {
    createScriptURL(url) {
      if (!Object.values(URLS).includes(url)) throw new TypeError(`Not a worker of this page: ${url}`);
      return url;
    },
  });
  const url = URLS[which];
  return new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' });
}
