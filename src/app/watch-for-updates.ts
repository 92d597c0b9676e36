import { IS_SINGLE } from '../lib/single-file.ts';

type Policy = { createScriptURL(url: string): string };
type TrustedTypes = { createPolicy(name: string, rules: Policy): Policy };

/** The address of the site's service worker; the one that its Trusted Types policy lets pass. */
const ADDRESS = `${import.meta.env.BASE_URL}sw.js`;

let policy: Policy | undefined;

function trustedAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('readout-offline', {
    createScriptURL(url) {
      if (url !== ADDRESS) throw new TypeError(`Not the service worker of this site: ${url}`);
      return url;
    },
  });
  return policy?.createScriptURL(ADDRESS) ?? ADDRESS;
}

/** Once the page has nothing better to do, what is not needed at once is kept, too. */
async function keepTheRest(container: ServiceWorkerContainer): Promise<void> {
  const { active } = await container.ready;
  const ask = () => active?.postMessage('keep-the-rest');
  if ('requestIdleCallback' in globalThis) requestIdleCallback(ask, { timeout: 10_000 });
  else setTimeout(ask, 2000);
}

/**
 * Keeps the built site on this machine, so that it works without a network, and tells when a newer version waits:
 * `onReady` gets a function that puts it in place and reloads. Where service workers are not to be had nothing happens:
 * the site then needs its network, which is all. Returns what stops the watching.
 */
export function watchForUpdates(onReady: (use: () => void) => void): () => void {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!import.meta.env.PROD || IS_SINGLE || !container) return () => undefined;
  let isOver = false;
  const offer = (waiting: ServiceWorker) => {
    if (isOver || !container.controller) return;
    onReady(() => {
      container.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage('use-it');
    });
  };
  const watch = async () => {
    const registration = await container.register(trustedAddress());
    keepTheRest(container).catch(() => undefined);
    if (registration.waiting) offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed') offer(installing);
      });
    });
  };
  watch().catch(() => undefined);
  return () => {
    isOver = true;
  };
}
