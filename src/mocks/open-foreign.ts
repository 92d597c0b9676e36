import { expect } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { decodeCase } from '../case/decode.ts';
import { formatCase } from '../case/format-case.ts';
import { runImport } from '../import/run-import.ts';
import type { ForeignBytes } from './foreign-annotations.ts';
import type { ForeignFile } from './foreign-words.ts';

/** Opens a foreign file: its format is found, each record is used or left out with its reason and its line, and the case is sound. */
export async function openForeign(written: ForeignFile | ForeignBytes, format: string) {
  const files =
    'files' in written
      ? written.files
      : [{ path: written.path, bytes: new TextEncoder().encode(written.text) }];
  const { report, file } = await runImport(files);
  expect(report.format).toBe(format);
  expect(report.records).toEqual({
    in: written.records,
    used: written.records - written.broken,
    leftOut: written.broken,
  });
  expect(report.leftOut).toHaveLength(written.broken);
  for (const { reason, line } of report.leftOut) {
    expect(reason).toMatch(/\.$/);
    expect(line).toBeGreaterThan(0);
  }
  expect(decodeCase(formatCase(file)).problems).toEqual([]);
  return { report, file: file as CaseFile };
}

/** The words of all quotes and passages, in the order of the case. */
export const wordsIn = (file: CaseFile): string[] => [
  ...(file.quotes ?? []).map(({ selector }) => selector.exact),
  ...(file.annotations ?? []).flatMap((annotation) => {
    const { selector } = annotation as { selector?: { exact: string } };
    return selector ? [selector.exact] : [];
  }),
];
