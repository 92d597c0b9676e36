import { useSyncExternalStore } from 'react';
import type { GivenText } from '../../models/quotes/reading.ts';

/** Texts that the reader opened, by case and article: in memory, and on this machine where the reader keeps them. */
const texts = new Map<string, GivenText>();
const listeners = new Set<() => void>();

const keyOf = (caseId: string, articleId: string): string => `${caseId} ${articleId}`;
const storageKey = (key: string): string => `readout.text.${key}`;

function tell(): void {
  for (const listener of listeners) listener();
}

function kept(key: string): GivenText | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey(key)) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { text, digest } = value as Record<string, unknown>;
    return typeof text === 'string' && typeof digest === 'string' ? { text, digest } : null;
  } catch {
    return null;
  }
}

/** The text of an article, if the reader has opened or kept it. */
export function openedText(caseId: string, articleId: string): GivenText | null {
  const key = keyOf(caseId, articleId);
  const known = texts.get(key);
  if (known) return known;
  const stored = kept(key);
  if (stored) texts.set(key, stored);
  return stored;
}

export const isTextKept = (caseId: string, articleId: string): boolean =>
  kept(keyOf(caseId, articleId)) !== null;

export function putText(caseId: string, articleId: string, given: GivenText): void {
  texts.set(keyOf(caseId, articleId), given);
  tell();
}

/** Keeps an opened text on this machine; false where storage is full or switched off: it then stays in memory. */
export function keepText(caseId: string, articleId: string): boolean {
  const key = keyOf(caseId, articleId);
  try {
    localStorage.setItem(storageKey(key), JSON.stringify(texts.get(key)));
    tell();
    return true;
  } catch {
    return false;
  }
}

/** Lets go of a text, in memory and on this machine. */
export function forgetText(caseId: string, articleId: string): void {
  const key = keyOf(caseId, articleId);
  texts.delete(key);
  try {
    localStorage.removeItem(storageKey(key));
  } catch {
    // Nothing was kept where nothing can be.
  }
  tell();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The same, drawn anew whenever a text is opened or let go of. */
export function useOpenedText(caseId: string, articleId: string): GivenText | null {
  return useSyncExternalStore(subscribe, () => openedText(caseId, articleId));
}
