import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { CASE_BLOCK } from '../lib/site-files.ts';
import { putCaseInside } from './one-file.ts';
import { siteWithCase } from './site-with-case.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (found: Uint8Array | undefined) => new TextDecoder().decode(found);

test('a case inside a page is the same case, and nothing in it ends its block', () => {
  const given = '{"case":{"name":"</script><!-- $& <b>"},"sources":[]}';
  const page = putCaseInside(`<p>${CASE_BLOCK}</p>`, `\ufeff${given}`);
  const [, inside = ''] = /json" id="case">(.*)<\/script><\/p>$/.exec(page) ?? [];
  expect(inside).not.toContain('<');
  expect(JSON.parse(inside)).toEqual(JSON.parse(given));
  expect(() => putCaseInside('<p></p>', given)).toThrow('no place');
});

test('a site with a case of one’s own offers it and no other, and knows it without a network', async () => {
  const page = '<head><meta property="og:title" content="Ours" /><title>Readout</title></head>';
  const worker =
    'const CORE = {"assets/a.js":"x","data/ours.case.json":"y"};\nconst LATER = {};\nconst VERSION = \'abcdef0123456789\';\n';
  const files = new Map([
    ['index.html', bytes(page)],
    ['assets/a.js', bytes('1')],
    ['data/ours.case.json', bytes('{}')],
    ['sw.js', bytes(worker)],
    ['site.json', bytes('[]')],
  ]);
  const own = { id: '', name: 'The "bridge"', description: 'Shut', bytes: bytes('{"case":{}}') };
  const site = await siteWithCase(files, own);
  const names = ['assets/a.js', 'data/catalogue.json', 'data/the-bridge.case.json', 'index.html'];
  expect([...site.keys()]).toEqual([...names, 'site.json', 'sw.js', 'README.txt']);
  expect(JSON.parse(text(site.get('data/catalogue.json')))).toMatchObject([
    { id: 'the-bridge', file: 'the-bridge.case.json' },
  ]);
  expect(text(site.get('index.html'))).toContain('<meta name="readout-case" content="the-bridge">');
  expect(text(site.get('index.html'))).toContain('content="The &quot;bridge&quot;"');
  const core = /^const CORE = (.*);$/m.exec(text(site.get('sw.js')))?.[1] ?? '';
  expect(JSON.parse(core)).toEqual({
    'assets/a.js': 'x',
    'data/the-bridge.case.json': createHash('sha256').update(own.bytes).digest('base64'),
    'data/catalogue.json': expect.any(String),
  });
  expect(text(site.get('sw.js'))).not.toContain('abcdef0123456789');
});
