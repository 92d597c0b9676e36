export type KeptParts = { core: string[]; later: string[] };

const MENTIONED = /(\bimport\(\s*["'`])?(?:\.\/|assets\/)?([\w.-]+\.(?:js|css|woff2))\b/g;

/** Letters of other scripts have files of their own; until those are kept the reader's machine has letters, too. */
const IS_MAIN_FONT = /-latin-(?!ext)[\w-]*\.woff2$/;

/** What reads PDFs is larger than all the rest, and few need it: it follows. */
const IS_LARGE = /^assets\/read-pdf-/;

/**
 * Parts a site's files into those that are kept at once (page, its scripts, each view, the workers, the data) and those
 * that follow (what is fetched by what a view fetched, letters of other scripts, pictures). A file belongs to the first
 * when no more than two `import()`s lie between the page and it: a view has its charts and what the reader has made. `read` gives the text of a script or style sheet.
 */
export function keptParts(files: readonly string[], read: (file: string) => string): KeptParts {
  const byName = new Map(
    files.filter((file) => file.startsWith('assets/')).map((file) => [file.slice(7), file]),
  );
  const steps = new Map<string, number>([['index.html', 0]]);
  const queue = ['index.html'];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    const here = steps.get(file) ?? 0;
    for (const [, isLater, name = ''] of read(file).matchAll(MENTIONED)) {
      const part = byName.get(name);
      const away = here + (isLater ? 1 : 0);
      if (part === undefined || (steps.get(part) ?? 9) <= away) continue;
      if (part.endsWith('.woff2') && !IS_MAIN_FONT.test(part)) continue;
      steps.set(part, away);
      if (!part.endsWith('.woff2')) queue.push(part);
    }
  }
  const isCore = (file: string) =>
    ((steps.get(file) ?? 9) <= 2 && !IS_LARGE.test(file)) ||
    /^data\/[\w.-]+\.json$/.test(file) ||
    file === 'icon.png';
  return { core: files.filter(isCore), later: files.filter((file) => !isCore(file)) };
}
