import type { Stamp } from '../case/stamp.ts';
import { decodeStamp } from '../case/verification.ts';
import { loadText } from './load-case.ts';
import type { CatalogueEntry } from './port.ts';

const addressOf = (caseUrl: string, file: string): string => new URL(file, caseUrl).href;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The entries of a catalogue's text that name a file; anything else in it is passed over. */
export function parseCatalogue(text: string): CatalogueEntry[] {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) return [];
  return list
    .filter((entry: unknown): entry is Record<string, unknown> => typeof entry === 'object' && entry !== null)
    .filter((entry) => textOf(entry.id) !== '' && textOf(entry.file) !== '')
    .map((entry) => ({
      id: textOf(entry.id),
      name: textOf(entry.name) || textOf(entry.id),
      description: textOf(entry.description),
      file: textOf(entry.file),
      verified: textOf(entry.verified) || null,
      sound: textOf(entry.sound) || null,
    }));
}

/** The cases that lie beside the given one. */
export async function loadCatalogue(caseUrl: string, signal?: AbortSignal): Promise<CatalogueEntry[]> {
  const text = await loadText(addressOf(caseUrl, 'catalogue.json'), { name: 'list of cases', signal });
  return parseCatalogue(text);
}

/** What lies beside a case: the digest of a file found sound by the build, and the stamp of `check-case`. */
export type Beside = { sound: string | null; stamp: Stamp | null };

/**
 * What the site knows of a case beyond its file. Never fails: without it, the case is decoded here, and its quotes
 * count as not compared.
 */
export async function loadBeside(caseUrl: string, signal?: AbortSignal): Promise<Beside> {
  const beside: Beside = { sound: null, stamp: null };
  // Browsers compute digests only on https and on localhost.
  if (!globalThis.crypto?.subtle) return beside;
  try {
    const entries = await loadCatalogue(caseUrl, signal);
    const entry = entries.find(({ file }) => addressOf(caseUrl, file) === caseUrl);
    beside.sound = entry?.sound ?? null;
    if (!entry?.verified) return beside;
    const text = await loadText(addressOf(caseUrl, entry.verified), { name: 'verification', signal });
    beside.stamp = decodeStamp(text);
  } catch {
    // What did not come is missing, and that is all.
  }
  return beside;
}
