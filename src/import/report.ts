import { type CaseFile, RECORDS } from '../case/case-file.ts';
import { formatCount, formatNumber } from '../lib/format-count.ts';
import type { Decision, FormatName, LeftOut, Lost } from './reader.ts';

/** How the places of words were found in the texts of their articles. */
export type AnchorCounts = { found: number; notFound: number; ambiguous: number };

/** What an import did with everything it was given. `records.in` is always `used + leftOut`. */
export type ImportReport = {
  report: 1;
  format: FormatName | null;
  files: { file: string; format: FormatName | 'text' | null; in: number }[];
  /** Every list of the case, with its size. */
  counts: Record<string, number>;
  records: { in: number; used: number; leftOut: number };
  leftOut: LeftOut[];
  lost: Lost[];
  decisions: Decision[];
  anchors: AnchorCounts;
  /** Why no case came out: one sentence. Absent when one did. */
  refused?: string;
};

/** The sizes of all lists of a case; without a case, zeros. */
export function countLists(file: CaseFile | null): Record<string, number> {
  return Object.fromEntries(
    (Object.keys(RECORDS) as (keyof typeof RECORDS)[]).map((list) => [list, file?.[list]?.length ?? 0]),
  );
}

/** "412 records = 409 used + 3 left out" */
export function formatEquation({ records }: Pick<ImportReport, 'records'>): string {
  const { used, leftOut } = records;
  return `${formatCount(records.in, 'record')} = ${formatNumber(used)} used + ${formatNumber(leftOut)} left out`;
}

/** The report as text, the same for the same import. */
export const formatReport = (report: ImportReport): string => `${JSON.stringify(report, null, 2)}\n`;
