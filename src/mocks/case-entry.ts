import type { CaseEntry } from '../library/case-entry.ts';

/** What the library keeps of a case beside its file, where a test minds only some of it. */
export const caseEntry = (more: Partial<CaseEntry> = {}): CaseEntry => ({
  digest: 'a'.repeat(64),
  aliases: [],
  name: 'The bridge',
  counts: {},
  size: 3,
  openedAt: 5,
  savedAt: null,
  origin: { kind: 'file', name: 'bridge.json' },
  mapping: null,
  preset: null,
  draft: null,
  ...more,
});
