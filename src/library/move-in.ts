import { sha256 } from '../lib/sha256.ts';
import { takeCodes } from './codes.ts';
import { type Change, decodeJoined, type Joined, join, NOTHING, write } from './joined.ts';
import { addStep, type StepContent, setField } from './lesson.ts';
import type { Library } from './open-library.ts';
import type { Key, StoreName } from './shelf.ts';

/** As much of `localStorage` as is read. */
export type OldStorage = {
  readonly length: number;
  key(at: number): string | null;
  getItem(key: string): string | null;
  removeItem(key: string): void;
};

/** What an entry of version 1.0 becomes: values for joined records, texts, and whether parts of it could not be read. */
type Moved = {
  joined: { store: StoreName; key: Key; changes: (row: Joined) => readonly Change[] }[];
  texts: { caseId: string; articleId: string; text: string; digest: string }[];
  isWhole: boolean;
};

const NONE: Moved = { joined: [], texts: [], isWhole: false };
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function parse(text: string): Record<string, unknown> {
  try {
    return record(JSON.parse(text));
  } catch {
    return {};
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readStep(value: unknown): StepContent | null {
  const { caption, prompt, answer, minutes, view } = record(value);
  // Only views of this site: one slash, then no host.
  if (typeof view !== 'string' || !/^\/(?!\/)/.test(view)) return null;
  const whole = typeof minutes === 'number' && minutes >= 0 && minutes <= 1_000 ? minutes : 0;
  return { caption: text(caption), prompt: text(prompt), answer: text(answer), minutes: whole, view };
}

/** The case that a step's address names; the site's own where it names none. */
const caseOf = (view: string, site: string): string =>
  new URLSearchParams(view.split('?')[1]).get('case') ?? site;

/** A lesson of 1.0 may hold more steps than its own reader allowed: all of them are taken. */
function moveLesson(raw: string, site: string): Moved {
  const { name, steps } = parse(raw);
  if (!Array.isArray(steps)) return NONE;
  const read = steps.map(readStep).filter((step) => step !== null);
  const caseId = caseOf(read[0]?.view ?? '', site);
  const changes = (row: Joined): Change[] => [
    ...(text(name) === '' ? [] : setField(null, 'name', text(name))),
    ...read.flatMap((step, i) => addStep(row, step, `1.0-${i}-${step.view}`, i)),
  ];
  return {
    joined: read.length > 0 || text(name) !== '' ? [{ store: 'lessons', key: [caseId], changes }] : [],
    texts: [],
    isWhole: read.length === steps.length && typeof name === 'string',
  };
}

/** The entry's own words say of which case and codebook it is; its key, joined by dots, does not. */
function moveCodes(raw: string): Moved {
  const { case: caseId, scheme, coder, codes } = parse(raw);
  if (typeof caseId !== 'string' || typeof scheme !== 'string' || !Array.isArray(codes)) return NONE;
  const read = codes.flatMap((code) => {
    const { quote, frame, at } = record(code);
    if (typeof quote !== 'string' || quote === '' || typeof at !== 'number' || !Number.isFinite(at))
      return [];
    return frame === null || typeof frame === 'string' ? [{ quote, frame, at }] : [];
  });
  const name = text(coder) === 'Without a name' ? '' : text(coder);
  const changes = (row: Joined): Change[] => [
    ...(name === '' ? [] : [{ field: ['coder'], value: name }]),
    ...takeCodes(row, read),
  ];
  return {
    joined: [{ store: 'codes', key: [caseId, scheme, 'own'], changes }],
    texts: [],
    isWhole: read.length === codes.length,
  };
}

/** "case article", joined by a space: where there are more, every way of parting them is kept. */
function moveText(place: string, raw: string): Moved {
  const { text: words, digest } = parse(raw);
  if (typeof words !== 'string' || typeof digest !== 'string') return NONE;
  const parts = place.split(' ');
  const texts = parts.slice(1).map((_, i) => ({
    caseId: parts.slice(0, i + 1).join(' '),
    articleId: parts.slice(i + 1).join(' '),
    text: words,
    digest,
  }));
  return { joined: [], texts, isWhole: texts.length > 0 };
}

function readEntry(key: string, raw: string, site: string): Moved | null {
  if (key === 'readout.lesson') return moveLesson(raw, site);
  if (key.startsWith('readout.coding.')) return moveCodes(raw);
  if (key.startsWith('readout.text.')) return moveText(key.slice('readout.text.'.length), raw);
  return null;
}

/**
 * Takes over what version 1.0 kept in `localStorage`: each entry is read, joined with what is here and written in one
 * transaction, and only then removed. What cannot be read goes, as it is, to what could not be read. Twice the same entry,
 * as two tabs meet it, is taken once. `site` is the case that an address without one shows. Never rejects: an entry that
 * could not be written stays where it is, for the next start.
 */
export async function moveIn(library: Library, storage: OldStorage, site: string): Promise<void> {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i)).filter((key) => key !== null);
  for (const key of keys) {
    const raw = storage.getItem(key);
    const moved = raw === null ? null : readEntry(key, raw, site);
    if (raw === null || !moved) continue;
    try {
      await moveOne(library, key, raw, moved);
    } catch {
      continue;
    }
    // In memory it would be gone with the page; and another tab may have written in the meantime.
    if (library.failure() === null && storage.getItem(key) === raw) storage.removeItem(key);
  }
}

async function moveOne(
  { shelf, tab, nextNumber, now }: Library,
  key: string,
  raw: string,
  moved: Moved,
): Promise<void> {
  const stores = ['lessons', 'codes', 'texts', 'aside', 'moved'] as const;
  // Before the transaction, which ends when anything else is waited for.
  const mark = [key, await sha256(new TextEncoder().encode(raw))];
  await shelf.run('readwrite', stores, async (tx) => {
    if ((await tx.get('moved', mark)) !== undefined) return;
    for (const { store, key: place, changes } of moved.joined) {
      const stored = await tx.get(store, place);
      let row = decodeJoined(stored);
      if (stored !== undefined && !row) await tx.put('aside', [store, ...place, tab, nextNumber()], stored);
      row ??= NOTHING;
      let mine = row;
      for (const change of changes(row))
        mine = write(mine, change, { tab: `${tab}/moved`, n: nextNumber(), now: now() });
      await tx.put(store, place, join(row, mine));
    }
    for (const { caseId, articleId, text: words, digest } of moved.texts)
      await tx.put('texts', [caseId, articleId, digest], { text: words, digest, at: now() });
    if (!moved.isWhole) await tx.put('aside', ['1.0', key, tab, nextNumber()], raw);
    await tx.put('moved', mark, now());
  });
}
