import { strFromU8, unzipSync } from 'fflate';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { CASE_BLOCK } from '../lib/site-files.ts';
import { ownId } from '../library/case-entry.ts';
import { caseEntry } from '../mocks/case-entry.ts';
import { givePageDisk } from '../mocks/page-disk.ts';
import { server } from '../mocks/server.ts';
import { caseInside } from './case-inside.ts';
import { makeOneFile, makeSite } from './take-away.ts';
import { theLibrary } from './the-library.ts';

givePageDisk();

const PIER = { case: { id: 'pier', name: 'The pier', description: 'Shut in June' }, sources: [] };
const INDEX = '<head><title>Readout</title></head>';
const SW = 'const CORE = {"assets/a.js":"x"};\nconst LATER = {};\nconst VERSION = \'abcdef0123456789\';\n';
const SITE: Record<string, string> = {
  'index.html': INDEX,
  'assets/a.js': 'run()',
  'sw.js': SW,
  'data/pier.case.json': JSON.stringify(PIER),
  'site.json': JSON.stringify(['index.html', 'assets/a.js', 'sw.js', 'site.json', 'data/pier.case.json']),
  'single.html': `<p>${CASE_BLOCK}</p>`,
};

/** A site with these files; the rest is answered with 404. Gives what is asked. */
function serve(files: Readonly<Record<string, string>> = SITE): string[] {
  const asked: string[] = [];
  server.use(
    http.get('http://localhost:3000/*', ({ request }) => {
      const path = new URL(request.url).pathname.slice(1);
      asked.push(path);
      return path in files ? new HttpResponse(files[path]) : new HttpResponse(null, { status: 404 });
    }),
  );
  return asked;
}

/** The case of a page, as the app of one file finds it. */
function inside(page: string) {
  document.body.innerHTML = page;
  return caseInside() as { text: string };
}

test('a case of the site and the app become one file, which the app opens again', async () => {
  serve();
  const { name, type, bytes } = await makeOneFile('pier');
  expect([name, type]).toEqual(['pier.html', 'text/html']);
  expect(JSON.parse(inside(strFromU8(bytes as Uint8Array)).text)).toEqual(PIER);
});

test('a page without a case in it says that there is none', () => {
  expect(() => inside(CASE_BLOCK)).toThrow(
    expect.objectContaining({ cause: { code: 'missing', name: 'the case of this file' } }),
  );
  expect(() => inside('')).toThrow(
    expect.objectContaining({ cause: { code: 'missing', name: 'the case of this file' } }),
  );
});

test('a case of one’s own goes along as it is kept; one that is not here is said not to be', async () => {
  serve();
  const own = `\ufeff${JSON.stringify({ case: { name: 'My case' } })}`;
  const kept = await (await theLibrary()).cases.keep(
    caseEntry({ digest: 'd0'.repeat(32), name: 'My case' }),
    new TextEncoder().encode(own),
  );
  const { name, bytes } = await makeOneFile(ownId(kept.digest));
  expect(name).toBe('my-case.html');
  expect(JSON.parse(inside(strFromU8(bytes as Uint8Array)).text)).toEqual({ case: { name: 'My case' } });
  await expect(makeOneFile('own:000000000000')).rejects.toMatchObject({
    cause: { code: 'not-here', name: 'own:000000000000' },
  });
});

test('a file without a name of its own is called so', async () => {
  serve({ ...SITE, 'data/pier.case.json': '{}' });
  expect((await makeOneFile('pier')).name).toBe('case.html');
});

test('the whole site goes along with that case and no other, and each file is counted', async () => {
  const asked = serve();
  const told: [number, number][] = [];
  const { name, type, bytes } = await makeSite('pier', (...counts) => told.push(counts));
  expect([name, type]).toEqual(['pier-site.zip', 'application/zip']);
  const members = unzipSync(bytes as Uint8Array);
  expect(Object.keys(members)).toEqual(
    expect.arrayContaining(['index.html', 'assets/a.js', 'data/pier.case.json']),
  );
  expect(strFromU8(members['assets/a.js'] as Uint8Array)).toBe('run()');
  expect(JSON.parse(strFromU8(members['data/pier.case.json'] as Uint8Array))).toEqual(PIER);
  expect(told.at(-1)).toEqual([4, 4]);
  expect(told.map(([done]) => done)).toEqual([1, 2, 3, 4]);
  expect(asked.filter((path) => path === 'data/pier.case.json')).toHaveLength(1);
});

test.each([
  ['is not there', () => new HttpResponse(null, { status: 404 }), { code: 'missing', name: 'assets/a.js' }],
  [
    'the host cannot hand out',
    () => new HttpResponse(null, { status: 503 }),
    { code: 'server', status: 503 },
  ],
  ['does not arrive', () => HttpResponse.error(), { code: 'unreachable', isOffline: false }],
])('a site of which a file %s is not made by half', async (_, answer, cause) => {
  serve();
  server.use(http.get('*/assets/a.js', answer));
  await expect(makeSite('pier', () => undefined)).rejects.toMatchObject({ cause });
});

test('a list that leads to another site is not followed', async () => {
  serve({ ...SITE, 'site.json': JSON.stringify(['/else.example/a.js']) });
  await expect(makeSite('pier', () => undefined)).rejects.toMatchObject({
    cause: { code: 'other-origin', origin: 'http://else.example' },
  });
});
