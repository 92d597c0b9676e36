import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One change that a test must notice: the text to find, which stands once in the file, what stands there instead, and why it matters. */
export type Mutant = {
  file: string;
  /** Files of tests that are to notice it, nearest first. */
  tests: readonly string[];
  /** Line of the list, to find it by. */
  line: number;
  why: string;
  find: string;
  put: string;
  /** Why no test can tell it from the code as it is; null for all others. */
  equivalent: string | null;
};

/** The mutants of one part of the code. */
export type MutantList = { name: string; mutants: Mutant[] };

const FOLDER = import.meta.dirname;

/**
 * Reads a list: `tests` with paths and `file` with a path hold for all that follows; then blocks with a blank line between them,
 * each a sentence, lines to find after `- `, lines instead after `+ ` (an empty one: the text is taken out), and, where no test
 * can tell, `= ` and the reason. Lines with `#` are remarks.
 */
export function readList(name: string, text: string): MutantList {
  const list: MutantList = { name, mutants: [] };
  let file = '';
  let tests: readonly string[] = [];
  let open: { line: number; why: string[]; find: string[]; put: string[]; equivalent: string | null } | null =
    null;
  const close = () => {
    if (open)
      list.mutants.push({
        file,
        tests,
        line: open.line,
        why: open.why.join(' '),
        find: open.find.join('\n'),
        put: open.put.join('\n'),
        equivalent: open.equivalent,
      });
    open = null;
  };
  for (const [i, line] of [...text.split('\n'), ''].entries()) {
    const [, word, rest = ''] = /^(tests|file) (.+)$/.exec(line) ?? [];
    if (line.startsWith('#')) continue;
    if (word === 'tests') tests = rest.split(' ');
    else if (word === 'file') file = rest;
    else if (line === '') close();
    else {
      open ??= { line: i + 1, why: [], find: [], put: [], equivalent: null };
      if (line.startsWith('- ')) open.find.push(line.slice(2));
      else if (line === '+' || line.startsWith('+ ')) open.put.push(line.slice(2));
      else if (line.startsWith('= ')) open.equivalent = line.slice(2);
      else open.why.push(line);
    }
  }
  return list;
}

/** All lists, in the order of their names. */
export const readLists = (): MutantList[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readList(basename(file, '.txt'), readFileSync(join(FOLDER, file), 'utf8')));

/** The text of a file with a mutant in it; null where what it looks for does not stand there once. */
export function applyMutant(text: string, { find, put }: Mutant): string | null {
  const at = text.indexOf(find);
  if (find === '' || at < 0 || text.indexOf(find, at + 1) >= 0) return null;
  return text.slice(0, at) + put + text.slice(at + find.length);
}
