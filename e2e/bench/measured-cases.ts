import type { CaseFile } from '../../src/case/case-file.ts';
import { generateCaseFile } from '../../src/mocks/generate-case.ts';
import { longTailCaseFile } from '../../src/mocks/long-tail-case.ts';

/**
 * The cases that are measured, by name: generated ones of any size, with thousands of speakers; one as tables of quotes make
 * it; one with 3,000 questions.
 */
export const MEASURED_CASES: Readonly<Record<string, () => CaseFile>> = {
  'long-tail': () => longTailCaseFile(28_000),
  speakers: () => generateCaseFile(28_000, 1, { people: 8000 }),
  claims: () => generateCaseFile(28_000, 1, { claims: 3000 }),
};

/** A case by name, or a generated one of as many quotes as the name says. */
export const measuredCase = (name: string): CaseFile =>
  MEASURED_CASES[name]?.() ?? generateCaseFile(Number(name));
