import { type Change, type Field, type Joined, otherVersions, shownVersion, versionsOf } from './joined.ts';

/** One code: the frame chosen for a quote, null = taken back; `at` in milliseconds since 1970. */
export type KeptCode = { quote: string; frame: string | null; at: number };

/** Codes of one quote that were chosen in two tabs, neither knowing of the other: the one shown and the rest. */
export type CodeConflict = { quote: string; others: readonly (string | null)[] };

/** `coder` is null where no name was ever given. */
export type KeptCodes = {
  coder: string | null;
  codes: readonly KeptCode[];
  conflicts: readonly CodeConflict[];
};

const CODER: Field = ['coder'];
const codeField = (quote: string): Field => ['code', quote];

const isFrame = (value: unknown): value is string | null => value === null || typeof value === 'string';

/** The codes that a record holds, as one tab shows them, by quote. */
export function readKeptCodes(row: Joined, tab: string): KeptCodes {
  const codes: KeptCode[] = [];
  const conflicts: CodeConflict[] = [];
  for (const key of row.fields.keys()) {
    const [kind, quote] = JSON.parse(key) as string[];
    if (kind !== 'code' || quote === undefined) continue;
    const shown = shownVersion(row, codeField(quote), tab);
    if (!shown || !isFrame(shown.value)) continue;
    codes.push({ quote, frame: shown.value, at: shown.at });
    const others = otherVersions(row, codeField(quote), tab).map(({ value }) => value);
    if (others.length > 0) conflicts.push({ quote, others: others.filter(isFrame) });
  }
  const coder = shownVersion(row, CODER, tab)?.value;
  codes.sort((a, b) => (a.quote < b.quote ? -1 : 1));
  return { coder: typeof coder === 'string' ? coder : null, codes, conflicts };
}

/** Chooses a frame for a quote: the choice that was on screen is replaced, one from another tab stays beside it. */
export const chooseFrame = (quote: string, frame: string | null): Change[] => [
  { field: codeField(quote), value: frame },
];

/** Ends a conflict: this choice stands, and no other. */
export const settleFrame = (quote: string, frame: string | null): Change[] => [
  { field: codeField(quote), value: frame, over: 'all' },
];

export const nameCoder = (coder: string): Change[] => [{ field: CODER, value: coder }];

/** Codes from a file: for each quote the later of the two stands, as between two files. */
export const takeCodes = (row: Joined, codes: readonly KeptCode[]): Change[] =>
  codes.flatMap(({ quote, frame, at }) => {
    const known = versionsOf(row, codeField(quote)).at(-1);
    const isLater = !known || at > known.at || (at === known.at && (frame ?? '') > String(known.value ?? ''));
    return isLater ? [{ field: codeField(quote), value: frame, at }] : [];
  });
