import type { JsonStep } from './json-scan.ts';

const PLAIN = /^[A-Za-z_$][\w$]*$/;
const STEP = /\.?([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;

/** ["quotes", 12, "selector"] -> "quotes[12].selector". A key that is no plain name is written ["like this"]. */
export function formatJsonPath(path: readonly JsonStep[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (!PLAIN.test(step)) text += `[${JSON.stringify(step)}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}

/** The steps of a path that `formatJsonPath` wrote; null for any other text. */
export function parseJsonPath(text: string): JsonStep[] | null {
  const steps: JsonStep[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const match = STEP.exec(text);
    if (!match) return null;
    const [, name, index, key] = match;
    steps.push(name ?? (index === undefined ? (JSON.parse(key as string) as string) : Number(index)));
  }
  return steps;
}
