/**
 * The service worker of the built site. The build writes two lines before it: `FILES`, every file of the site relative
 * to it, and `VERSION`, a digest of what is in them. It answers from the files of one version and no other, so that
 * page and parts always fit; a newer version waits until the page asks for it.
 */
/* global FILES, VERSION */
const CACHE = `readout-${VERSION}`;
const scope = new URL('./', self.location.href);

self.addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(FILES.map((file) => new Request(new URL(file, scope), { cache: 'reload' })));
  };
  event.waitUntil(keep());
});

self.addEventListener('activate', (event) => {
  const take = async () => {
    for (const name of await caches.keys())
      if (name.startsWith('readout-') && name !== CACHE) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(take());
});

self.addEventListener('message', ({ data }) => {
  if (data === 'use-it') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname))
    return;
  const answer = async () => {
    const cache = await caches.open(CACHE);
    // Every address of the app is the app; which view it shows is in the address.
    const wanted = request.mode === 'navigate' ? new URL('index.html', scope) : url.origin + url.pathname;
    return (await cache.match(wanted)) ?? fetch(request);
  };
  event.respondWith(answer());
});
