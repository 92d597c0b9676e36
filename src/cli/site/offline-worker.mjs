/**
 * The service worker of the built site. The build writes before it: `CORE` and `LATER`, the files that are kept at once
 * and those that follow, each with the digest of what it holds; `PAGE_NAMES`, the parts that the page names; `ROUTES`,
 * the first part of each address of the app; and `VERSION`, a digest of everything. It answers from the files of one
 * version and no other, so that page and parts always fit; a newer version waits until the page asks for it. What a host
 * sends in place of a file (a page, a redirection, an older file) is never kept.
 */
/* global CORE, LATER, PAGE_NAMES, ROUTES, VERSION */
const scope = new URL('./', self.location.href);
// Sites under several paths of one host share its caches.
const OWN = `readout ${scope.pathname} `;
const CACHE = OWN + VERSION;
const PAGE = new URL('index.html', scope).href;
const DIGESTS = new Map([...Object.entries(CORE), ...Object.entries(LATER)]);
/** A host that does not begin to send a data file within this time is not waited for. */
const DATA_MS = 4000;

const TYPES = { js: 'text/javascript', css: 'text/css', json: 'application/json', html: 'text/html' };
const MEANT = { js: /\bjavascript\b/, css: /^text\/css\b/, json: /\bjson\b/, html: /^text\/html\b/ };
const endingOf = (file) => /\.(\w+)$/.exec(file)?.[1] ?? '';
const addressOf = (file) => new URL(file, scope).href;

/** Whether an answer is the file itself: not sent on, not somebody else's, not a failure. */
const isPlain = (answer) => answer.status === 200 && answer.type === 'basic' && !answer.redirected;
const hasType = (answer, ending) =>
  !MEANT[ending] || MEANT[ending].test(answer.headers.get('content-type') ?? '');

/** The file as the host has it now, if it is what this version says it is; else throws. */
async function fetchKept(file) {
  const integrity = `sha256-${DIGESTS.get(file)}`;
  const answer = await fetch(addressOf(file), { cache: 'reload', integrity });
  if (!isPlain(answer)) throw new TypeError(`${file} is not answered plainly.`);
  const ending = endingOf(file);
  if (hasType(answer, ending)) return answer;
  if (ending === 'js' || ending === 'css') throw new TypeError(`${file} has the wrong type.`);
  return new Response(answer.body, {
    headers: { 'Content-Type': TYPES[ending] ?? 'application/octet-stream' },
  });
}

/** What a page may be told by its host beside itself; how the answer was packed is over when it is kept. */
const PAGE_HEADERS =
  /^(?:content-(?:type|security-policy)|cross-origin-|referrer-policy|x-content-type-options)/;

/** The page of this version. Some hosts send `index.html` on to the folder, others the folder to `index.html`. */
async function fetchPage() {
  for (const file of ['./', 'index.html', '404.html']) {
    const answer = await fetch(addressOf(file), { cache: 'reload' });
    if (!isPlain(answer) || !hasType(answer, 'html')) continue;
    const text = await answer.text();
    if (!isPage(text)) continue;
    return new Response(text, { headers: [...answer.headers].filter(([name]) => PAGE_HEADERS.test(name)) });
  }
  throw new TypeError('The page of this version is not to be had.');
}

async function keep(cache, file) {
  const address = addressOf(file);
  if (!(await cache.match(address))) await cache.put(address, await fetchKept(file));
}

/** All of a list, a few at a time: the page needs the network, too. */
async function keepAll(files) {
  const cache = await caches.open(CACHE);
  const rest = [...files];
  const next = async () => {
    for (let file = rest.shift(); file !== undefined; file = rest.shift()) await keep(cache, file);
  };
  await Promise.all([next(), next(), next(), next()]);
}

/** One after the other, as nobody waits; what a host does not have, or not as it should be, is left out. */
async function keepTheRest() {
  const cache = await caches.open(CACHE);
  for (const file of Object.keys(LATER)) await keep(cache, file).catch(() => undefined);
}

self.addEventListener('install', (event) => {
  const install = async () => {
    const page = await fetchPage();
    await keepAll(Object.keys(CORE));
    await (await caches.open(CACHE)).put(PAGE, page);
  };
  event.waitUntil(install());
});

/** Versions before this one named their caches without the path: they are this site's if its page is in them. */
async function isFormer(name) {
  if (name === CACHE) return false;
  if (name.startsWith(OWN)) return true;
  if (!/^readout-[0-9a-f]{16}$/.test(name)) return false;
  const asked = await (await caches.open(name)).keys();
  return asked.some(({ url }) => url === PAGE);
}

/** Former versions go once no other page can need their parts; a page that still runs one finds them until then. */
async function tidy() {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const ours = pages.filter(({ url }) => url.startsWith(scope.href));
  if (ours.length > 1) return;
  for (const name of await caches.keys()) if (await isFormer(name)) await caches.delete(name);
}

const isPage = (text) => PAGE_NAMES.every((name) => text.includes(name));

async function digestOf(answer) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()));
  return btoa(String.fromCharCode(...bytes));
}

/** What a disk has spoilt is no longer what this version says it is: it goes, and is asked for anew. */
async function dropSpoilt() {
  const cache = await caches.open(CACHE);
  const dropIfSpoilt = async (file, digest) => {
    const kept = await cache.match(addressOf(file));
    if (kept && (await digestOf(kept)) !== digest) await cache.delete(addressOf(file));
  };
  await Promise.all([...DIGESTS].map(([file, digest]) => dropIfSpoilt(file, digest)));
  const page = await cache.match(PAGE);
  if (page && !isPage(await page.text())) await cache.delete(PAGE);
}

self.addEventListener('activate', (event) => {
  event.waitUntil(tidy().then(() => self.clients.claim()));
});

async function howMuchIsKept() {
  const kept = (await (await caches.open(CACHE)).keys()).length;
  return { kept, of: DIGESTS.size + 1 };
}

self.addEventListener('message', (event) => {
  if (event.data === 'use-it') self.skipWaiting();
  if (event.data === 'keep-the-rest') event.waitUntil(keepTheRest());
  if (event.data === 'how-much-is-kept')
    event.waitUntil(howMuchIsKept().then((said) => event.ports[0]?.postMessage(said)));
});

/** Whether an address is a page of this app, and not of another site in a folder beneath it. */
function isOwnPage(path) {
  const first = path.split('/', 1)[0].toLowerCase();
  return first === '' || first === 'index.html' || ROUTES.includes(first);
}

async function answerPage(request, path) {
  // Who loads a page again may have seen that something is wrong with it.
  if (request.cache !== 'default') await dropSpoilt().catch(() => undefined);
  const kept = await (await caches.open(CACHE)).match(PAGE);
  if (kept && isOwnPage(path)) return kept;
  try {
    return await fetch(request);
  } catch (failure) {
    if (kept) return kept;
    throw failure;
  }
}

/** What the host has now, if it answers soon and with data; else what is kept. */
async function answerData(request, file) {
  const kept = await (await caches.open(CACHE)).match(addressOf(file));
  if (!kept) return fetch(request);
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), DATA_MS);
  try {
    const answer = await fetch(request.url, { cache: 'no-cache', signal: limit.signal });
    return isPlain(answer) && hasType(answer, 'json') ? answer : kept;
  } catch {
    return kept;
  } finally {
    clearTimeout(timer);
  }
}

/** A part of this version, kept when it is asked for at the latest; a part of a former one as long as a page runs it. */
async function answerPart(event, file) {
  const address = addressOf(file);
  const cache = await caches.open(CACHE);
  const kept = await cache.match(address);
  if (kept) return kept;
  if (!DIGESTS.has(file)) {
    for (const name of await caches.keys()) {
      const former = name.startsWith(OWN) && (await (await caches.open(name)).match(address));
      if (former) return former;
    }
    return fetch(event.request);
  }
  try {
    const answer = await fetchKept(file);
    event.waitUntil(cache.put(address, answer.clone()));
    return answer;
  } catch {
    return fetch(event.request);
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname))
    return;
  const file = url.pathname.slice(scope.pathname.length);
  if (request.mode === 'navigate' && !DIGESTS.has(file)) {
    event.waitUntil(tidy());
    event.respondWith(answerPage(request, file));
  } else if (/^data\/[\w.-]+\.json$/.test(file)) event.respondWith(answerData(request, file));
  else if (DIGESTS.has(file) || file.startsWith('assets/')) event.respondWith(answerPart(event, file));
});
