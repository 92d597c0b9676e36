import { putCaseInside } from '../author/one-file.ts';
import { siteWithCase } from '../author/site-with-case.ts';
import { SINGLE_FILE, SITE_LIST } from '../lib/site-files.ts';
import { slugOf } from '../lib/slug.ts';
import { caseUrl, isOwn } from './case-url.ts';
import { FailureError } from './failure.ts';
import { loadBytes } from './load-case.ts';
import { theLibrary } from './the-library.ts';
import type { SavedFile } from './use-own-cases.ts';

/** Asked for at once; a host is not asked for a hundred files in one moment. */
const AT_ONCE = 6;

const addressOf = (file: string): string => import.meta.env.BASE_URL + file;

/** The file of the case that an address names: the reader's own, or one of this site. */
async function fileOf(id: string | null): Promise<Uint8Array<ArrayBuffer>> {
  if (!isOwn(id)) return loadBytes(caseUrl(id), id ?? 'the bundled case');
  const { cases } = await theLibrary();
  const found = await cases.find(id ?? '');
  const bytes = found && (await cases.file(found.entry.digest));
  if (!bytes) throw new FailureError({ code: 'not-here', name: id ?? '' });
  return bytes;
}

type Info = { id: string; name: string; description: string };

function infoOf(text: string): Info {
  const { id, name, description } = ((JSON.parse(text) as { case?: object }).case ?? {}) as Partial<Info>;
  return { id: id ?? '', name: name ?? 'Case', description: description ?? '' };
}

const nameOf = ({ id, name }: Info): string => slugOf(id || name, 60) || 'case';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The app and the case in one HTML file, which opens from a disk or a stick and asks nobody for anything. */
export async function makeOneFile(id: string | null): Promise<SavedFile> {
  const [page, file] = await Promise.all([loadBytes(addressOf(SINGLE_FILE), SINGLE_FILE), fileOf(id)]);
  const text = decode(file);
  const bytes = new TextEncoder().encode(putCaseInside(decode(page), text));
  return { name: `${nameOf(infoOf(text.replace(/^\ufeff/, '')))}.html`, type: 'text/html', bytes };
}

/** This whole site with this case, as a zip for any static host. `onFile`: how many files are there. */
export async function makeSite(
  id: string | null,
  onFile: (done: number, of: number) => void,
): Promise<SavedFile> {
  const list = JSON.parse(decode(await loadBytes(addressOf(SITE_LIST), SITE_LIST))) as string[];
  const bytes = await fileOf(id);
  const info = infoOf(decode(bytes).replace(/^\ufeff/, ''));
  const wanted = list.filter((file) => !file.startsWith('data/'));
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const next = wanted.values();
  const work = async () => {
    for (const file of next) {
      files.set(file, await loadBytes(addressOf(file), file));
      onFile(files.size, wanted.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const site = await siteWithCase(files, { ...info, bytes });
  const { zipSync } = await import('fflate');
  // Stored, not packed: packing so much would hold the page.
  const zip = zipSync(Object.fromEntries(site), { level: 0, mtime: new Date(1980, 0, 1) });
  return { name: `${nameOf(info)}-site.zip`, type: 'application/zip', bytes: zip as Uint8Array<ArrayBuffer> };
}
