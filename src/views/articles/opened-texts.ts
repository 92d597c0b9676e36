import { useEffect, useSyncExternalStore } from 'react';
import { theLibrary } from '../../engine/the-library.ts';
import type { GivenText } from '../../models/quotes/reading.ts';

/** Texts that the reader opened, by case and article: in memory, and in the library where the reader keeps them. */
const texts = new Map<string, { given: GivenText; isKept: boolean }>();
const asked = new Set<string>();
const listeners = new Set<() => void>();

const keyOf = (caseId: string, articleId: string): string => JSON.stringify([caseId, articleId]);

function tell(): void {
  for (const listener of listeners) listener();
}

/** Reads once what the library holds; what was opened in the meantime stays. */
async function readKept(caseId: string, articleId: string): Promise<void> {
  const key = keyOf(caseId, articleId);
  if (asked.has(key) || caseId === '') return;
  asked.add(key);
  try {
    const given = await (await theLibrary()).texts.get({ caseId, articleId });
    if (!given || texts.has(key)) return;
    texts.set(key, { given, isKept: true });
    tell();
  } catch {
    asked.delete(key);
  }
}

export function putText(caseId: string, articleId: string, given: GivenText): void {
  texts.set(keyOf(caseId, articleId), { given, isKept: false });
  tell();
}

/** Keeps an opened text on this machine; false where storage is full or refused: it then stays in memory. */
export async function keepText(caseId: string, articleId: string): Promise<boolean> {
  const key = keyOf(caseId, articleId);
  const opened = texts.get(key);
  if (!opened) return false;
  try {
    const library = await theLibrary();
    await library.texts.keep({ caseId, articleId }, opened.given);
    if (library.failure()) return false;
  } catch {
    return false;
  }
  if (texts.get(key) === opened) texts.set(key, { ...opened, isKept: true });
  tell();
  return true;
}

/** Lets go of a text, in memory and on this machine; false where the machine did not let go of it. */
export async function forgetText(caseId: string, articleId: string): Promise<boolean> {
  const key = keyOf(caseId, articleId);
  const opened = texts.get(key);
  texts.delete(key);
  tell();
  try {
    await (await theLibrary()).texts.remove({ caseId, articleId });
    return true;
  } catch {
    if (opened?.isKept && !texts.has(key)) texts.set(key, opened);
    tell();
    return false;
  }
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The text of an article, if the reader has opened or kept it; drawn anew whenever one is opened or let go of. */
export function useOpenedText(caseId: string, articleId: string): GivenText | null {
  useEffect(() => void readKept(caseId, articleId), [caseId, articleId]);
  return useSyncExternalStore(subscribe, () => texts.get(keyOf(caseId, articleId))?.given ?? null);
}

/** Whether the copy that is open is kept on this machine. */
export const useTextKept = (caseId: string, articleId: string): boolean =>
  useSyncExternalStore(subscribe, () => texts.get(keyOf(caseId, articleId))?.isKept ?? false);
