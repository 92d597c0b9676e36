import { FailureError } from './failure.ts';
import type { CaseSource } from './port.ts';

/** The case that stands in this very page, as `one-file.ts` put it there. */
export function caseInside(): CaseSource {
  const text = document.getElementById('case')?.textContent?.trim() ?? '';
  if (text === '') throw new FailureError({ code: 'missing', name: 'the case of this file' });
  return { text, name: 'the case of this file' };
}
