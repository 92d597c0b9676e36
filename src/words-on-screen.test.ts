/** The words that readers see, held over every string of the pages: one word for one thing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';

const SHOWN = ['views', 'models', 'app', 'present', 'ui'];

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /(?<!\.test)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

type Node = { type: string; [key: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** The texts of a source file: of markup, and of strings and templates; nouns that are counted are texts, too. */
function textsOf(path: string): string[] {
  const texts: string[] = [];
  const visit = (node: Node, isCounted: boolean): void => {
    if (node.type.startsWith('Import')) return;
    if (node.type === 'JSXText') texts.push(String(node.value));
    else if (node.type === 'TemplateLiteral') {
      const quasis = node.quasis as { value: { cooked: string } }[];
      const text = quasis.map(({ value }) => value.cooked).join('\u2026');
      if (text.includes(' ')) texts.push(text);
    } else if (node.type === 'Literal' && typeof node.value === 'string')
      if (isCounted || node.value.includes(' ')) texts.push(node.value);
    const callee = node.type === 'CallExpression' && isNode(node.callee) ? node.callee.name : '';
    const counts = callee === 'formatCount';
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, counts);
  };
  const lang = path.endsWith('x') ? 'tsx' : 'ts';
  visit(parseAst(readFileSync(path, 'utf8'), { lang }) as unknown as Node, false);
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

const PAGES = SHOWN.flatMap((folder) => sourcesIn(join('src', folder)));

test('what several sources answer is a question: never a point, never a claim', () => {
  const found = PAGES.flatMap((path) =>
    textsOf(path)
      .filter((text) => /\bclaims?\b|\bpoints?\b(?! to )/i.test(text.replace(/\bprove the point\b/g, '')))
      .map((text) => `${path}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('what is retold is not said to be uttered, and an actor is spoken on, not of', () => {
  const found = PAGES.flatMap((path) =>
    textsOf(path)
      .filter((text) => /\butter(?:ed|s)?\b|\u2026, of \u2026/.test(text))
      .map((text) => `${path}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('the reader finds words in the sources that were read', () => {
  expect(PAGES.length).toBeGreaterThan(200);
  expect(textsOf('src/views/compare/NothingToCompare.tsx')).toContain('No source is in view.');
});
