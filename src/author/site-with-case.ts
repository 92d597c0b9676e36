import { escapeXml } from '../lib/escape-xml.ts';
import { sha256 } from '../lib/sha256.ts';
import { SINGLE_FILE, SITE_LIST } from '../lib/site-files.ts';
import { slugOf } from '../lib/slug.ts';

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
/** The case that a site is made of: its file, and what the list of cases says of it. */
export type SiteCase = { id: string; name: string; description: string; bytes: Uint8Array<ArrayBuffer> };

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const base64Of = (hex: string): string =>
  btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16))));

const README = `Readout with a case of your own.

Put all of these files on any static host (GitHub Pages, Netlify, surge.sh, a folder of a web server), under the same path
as the site that this came from. It needs no server of its own and asks nobody else for anything.
`;

/**
 * A built site that opens this case and offers no other: the same files, with the case in `data`, its name in the pages,
 * and its digest in the list by which the site works without a network. Deterministic.
 */
export async function siteWithCase(
  files: Files,
  { id: given, name, description, bytes }: SiteCase,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const id = /^[a-z0-9][a-z0-9.-]{0,119}$/.test(given) ? given : slugOf(name, 60) || 'case';
  const file = `${id}.case.json`;
  const catalogue = bytesOf(JSON.stringify([{ id, name, description, file, verified: null, sound: null }]));
  const data = new Map([
    [`data/${file}`, bytes],
    ['data/catalogue.json', catalogue],
  ]);
  const site = new Map<string, Uint8Array<ArrayBuffer>>();
  const names = [...[...files.keys()].filter((path) => !path.startsWith('data/')), ...data.keys()].sort();
  for (const path of names) {
    const whole = data.get(path) ?? files.get(path);
    if (!whole) continue;
    if (path === SITE_LIST) site.set(path, bytesOf(JSON.stringify(names)));
    else if (path === 'sw.js') site.set(path, bytesOf(await withData(textOf(whole), data)));
    else if (path.endsWith('.html') && path !== SINGLE_FILE)
      site.set(path, bytesOf(named(textOf(whole), { id, name, description })));
    else site.set(path, whole);
  }
  return site.set('README.txt', bytesOf(README));
}

/** A page that names the case: for the app, and for whoever shows a preview of a link to it. */
function named(page: string, { id, name, description }: Omit<SiteCase, 'bytes'>): string {
  const content = (property: string, text: string) => (html: string) =>
    html.replace(
      new RegExp(`(<meta (?:property|name)="${property}" content=")[^"]*`),
      (_, start: string) => start + escapeXml(text),
    );
  const titled = [content('og:title', name), content('og:description', description)].reduce(
    (html, write) => write(html),
    page,
  );
  return titled.replace(
    '<title>',
    () => `<meta name="readout-case" content="${escapeXml(id)}">\n    <title>`,
  );
}

/** The service worker with these data in place of those of before. */
async function withData(worker: string, data: Files): Promise<string> {
  const digests: Record<string, string> = Object.create(null) as Record<string, string>;
  let all = '';
  for (const [path, bytes] of data) {
    const digest = await sha256(bytes);
    digests[path] = base64Of(digest);
    all += digest;
  }
  return worker
    .replace(/^const (CORE|LATER) = (\{.*\});$/gm, (_, list: string, json: string) => {
      const kept = Object.entries(JSON.parse(json) as Record<string, string>).filter(
        ([path]) => !path.startsWith('data/'),
      );
      return `const ${list} = ${JSON.stringify({ ...Object.fromEntries(kept), ...(list === 'CORE' && digests) })};`;
    })
    .replace(/^const VERSION = '(\w+)';$/m, (_, version: string) => {
      const mixed = version.slice(0, 8) + all.slice(0, 8);
      return `const VERSION = '${mixed}';`;
    });
}
