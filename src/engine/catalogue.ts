import type { Stamp } from '../case/stamp.ts';
import { decodeStamp } from '../case/verification.ts';
import type { FrontModel } from '../models/front/front.ts';
import { loadText } from './load-case.ts';
import type { CatalogueEntry } from './port.ts';

const addressOf = (caseUrl: string, file: string): string => new URL(file, caseUrl).href;

declare const READOUT_MODELS: string | undefined;

/** Which models this is built with; see `cli/site/models-version.ts`. What other ones made is not asked for. */
const MODELS = typeof READOUT_MODELS === 'undefined' ? '' : READOUT_MODELS;

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
      front: textOf(entry.models) === MODELS ? textOf(entry.front) || null : null,
    }));
}

/** The cases that lie beside the given one. */
export async function loadCatalogue(caseUrl: string, signal?: AbortSignal): Promise<CatalogueEntry[]> {
  const text = await loadText(addressOf(caseUrl, 'catalogue.json'), { name: 'list of cases', signal });
  return parseCatalogue(text);
}

/**
 * What lies beside a case: the digest of a file found sound by the build, the stamp of `check-case`, and the front page of that
 * very file.
 */
export type Beside = { sound: string | null; stamp: Stamp | null; front: FrontModel | null };

/**
 * What the site knows of a case beyond its file. Never fails: without it, the case is decoded here, and its quotes
 * count as not compared.
 */
export async function loadBeside(caseUrl: string, signal?: AbortSignal): Promise<Beside> {
  const beside: Beside = { sound: null, stamp: null, front: null };
  // Browsers compute digests only on https and on localhost.
  if (!globalThis.crypto?.subtle) return beside;
  try {
    const entries = await loadCatalogue(caseUrl, signal);
    const entry = entries.find(({ file }) => addressOf(caseUrl, file) === caseUrl);
    beside.sound = entry?.sound ?? null;
    const load = async (file: string | null | undefined, take: (text: string) => void) => {
      if (file) take(await loadText(addressOf(caseUrl, file), { name: file, signal }));
    };
    await Promise.allSettled([
      load(entry?.verified, (text) => {
        beside.stamp = decodeStamp(text);
      }),
      load(entry?.front, (text) => {
        beside.front = JSON.parse(text) as FrontModel;
      }),
    ]);
  } catch {
    // What did not come is missing, and that is all.
  }
  return beside;
}
