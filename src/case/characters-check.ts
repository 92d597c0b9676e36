import { cite } from '../lib/cite.ts';
import type { JsonStep } from '../lib/json-scan.ts';
import { controlsIn, showControls } from '../lib/visible-controls.ts';
import type { ProblemList } from './problem-list.ts';
import type { ProblemCode } from './problems.ts';

/** Fields whose text is shown as a name: an invisible sign there can make one name look like another. */
const NAMES: ReadonlySet<JsonStep> = new Set([
  'name',
  'alternateName',
  'author',
  'headline',
  'prefLabel',
  'speakerText',
  'jobTitle',
  'question',
]);

/** Signs that are looked for, or an escape that may stand for one, and a few more. */
const SIGNS = /[\u007f-\u009f\u2028\u2029\ufffd\p{Cf}]|\\[ubf]/u;
/** Read in pieces: an expression is interpreted when it first meets a text, and compiled only after that. */
const PIECE = 1 << 16;

/** Whether a JSON text may hold a sign that `checkCharacters` finds. */
export function mayHideSigns(text: string): boolean {
  // Each piece begins where the one before still sees a sign of two units.
  for (let at = 0; at < text.length; at += PIECE - 2) if (SIGNS.test(text.slice(at, at + PIECE))) return true;
  return false;
}

/**
 * Finds texts with the sign that stands for bytes that were no UTF-8, and names with signs that turn the direction of
 * writing. `at` are the steps that lead to `value`. Nothing is left out: the text is shown with such signs made visible.
 */
export function checkCharacters(
  value: unknown,
  problems: ProblemList<ProblemCode>,
  at: readonly JsonStep[] = [],
): void {
  const path: JsonStep[] = [...at];
  visit(value, false);

  function visit(node: unknown, isName: boolean): void {
    if (typeof node === 'string') {
      if (node.includes('\ufffd')) {
        const message = `The text ${cite(node, 60)} holds the sign for bytes that could not be read.`;
        problems.add('broken-text', [...path], message);
      }
      const controls = isName ? controlsIn(node) : [];
      if (controls.length === 0) return;
      const message = `The name ${cite(showControls(node), 60)} holds an invisible sign (${controls.join(', ')}).`;
      problems.add('hidden-sign', [...path], message);
    } else if (Array.isArray(node))
      for (let i = 0; i < node.length; i++) {
        path.push(i);
        visit(node[i], isName);
        path.pop();
      }
    else if (typeof node === 'object' && node !== null)
      for (const key in node) {
        path.push(key);
        visit((node as Record<string, unknown>)[key], NAMES.has(key));
        path.pop();
      }
  }
}
