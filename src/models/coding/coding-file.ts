/**
 * What one reader coded, as it is kept on this machine and passed on as a file. Each code carries when it was chosen, so
 * that two copies are joined without loss: of two codes for one quote the later stands.
 */
export type CodedAt = {
  quote: string;
  /** A frame's id; null = the reader took a code back. */
  frame: string | null;
  /** Milliseconds since 1970. */
  at: number;
};

export type Coding = { case: string; scheme: string; coder: string; codes: readonly CodedAt[] };

const FORMAT = 'readout-coding-1';
const MOST_CODES = 100_000;

/** The later of two codes for one quote; of two at the same moment, the one whose frame sorts last. */
const isLater = (a: CodedAt, b: CodedAt): boolean =>
  a.at !== b.at ? a.at > b.at : (a.frame ?? '') > (b.frame ?? '');

/** Joins codes: one per quote, the latest, sorted by quote. The order of the lists does not matter. */
export function mergeCodes(...lists: readonly (readonly CodedAt[])[]): CodedAt[] {
  const latest = new Map<string, CodedAt>();
  for (const list of lists)
    for (const code of list) {
      const known = latest.get(code.quote);
      if (!known || isLater(code, known)) latest.set(code.quote, code);
    }
  return [...latest.values()].sort((a, b) => (a.quote < b.quote ? -1 : a.quote > b.quote ? 1 : 0));
}

/** One code under other ids. */
export const renameCode = <C extends CodedAt>(code: C, rename: (id: string) => string): C => ({
  ...code,
  quote: rename(code.quote),
  frame: code.frame && rename(code.frame),
});

/** The same coding under other ids, as the page has them while names are hidden. */
export const renameCoding = (coding: Coding, rename: (id: string) => string): Coding => ({
  ...coding,
  scheme: rename(coding.scheme),
  codes: coding.codes.map((code) => renameCode(code, rename)),
});

/** Joins files of the same coder; the order does not matter. */
export function mergeCodings(codings: readonly Coding[]): Coding[] {
  const byCoder = new Map<string, Coding>();
  for (const coding of codings) {
    const known = byCoder.get(coding.coder);
    byCoder.set(coding.coder, known ? { ...known, codes: mergeCodes(known.codes, coding.codes) } : coding);
  }
  return [...byCoder.values()].sort((a, b) => (a.coder < b.coder ? -1 : 1));
}

export const formatCoding = (coding: Coding): string =>
  `${JSON.stringify({ format: FORMAT, ...coding }, null, 1)}\n`;

/** Why a text is no coding for what is open. */
export type CodingFault = 'not-json' | 'not-a-coding' | 'other-case' | 'other-codebook';
/** What can be read of a file; `left` counts codes that are none and were left out. */
export type ReadCoding = { coding: Coding; left: number };

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;

function readCode(value: unknown): CodedAt | null {
  if (typeof value !== 'object' || value === null) return null;
  const { quote, frame, at } = value as Record<string, unknown>;
  if (!isText(quote, 200) || quote === '') return null;
  if (frame !== null && !isText(frame, 200)) return null;
  if (typeof at !== 'number' || !Number.isFinite(at)) return null;
  return { quote, frame, at };
}

/** Reads a coding of this case and this codebook from the text of a file. */
export function parseCoding(text: string, open: { case: string; scheme: string }): ReadCoding | CodingFault {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'not-json';
  }
  if (typeof value !== 'object' || value === null) return 'not-a-coding';
  const file = value as Record<string, unknown>;
  const { codes } = file;
  if (file.format !== FORMAT || !isText(file.coder, 200) || !Array.isArray(codes)) return 'not-a-coding';
  if (file.case !== open.case) return 'other-case';
  if (file.scheme !== open.scheme) return 'other-codebook';
  const read = codes.slice(0, MOST_CODES).map(readCode);
  const kept = read.filter((code) => code !== null);
  return {
    coding: { ...open, coder: file.coder.trim() || 'Without a name', codes: mergeCodes(kept) },
    left: codes.length - kept.length,
  };
}
