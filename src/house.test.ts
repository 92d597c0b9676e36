/** The rules of the house that a machine can check. The table of folders in README.md, as data, is `MAY_IMPORT`. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ParseResult, parseSync } from 'vite';
import { expect, test } from 'vitest';
import { applyMutant, readLists } from './cli/mutants/read-list.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Every file of the project: what git knows and what it would add; in a copy without git, what lies there. */
function listFiles(): string[] {
  try {
    const args = ['ls-files', '--cached', '--others', '--exclude-standard'];
    return execFileSync('git', args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .split('\n');
  } catch {
    const found = readdirSync(root, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter(
        (file) => !/(?:^|\/)(?:node_modules|dist|coverage|test-results|playwright-report|\.git)\//.test(file),
      );
  }
}

const files = listFiles().filter((file) => file !== '' && existsSync(join(root, file)));

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
const sources = files.filter((file) => /^src\/.*\.tsx?$/.test(file));
const shipped = sources.filter((file) => !isTest(file) && !/^src\/(?:mocks|cli)\//.test(file));

/** Folder of `src` -> the folders it may import; its own is always allowed. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  case: ['lib'],
  filter: ['lib', 'case'],
  models: ['lib', 'case', 'filter'],
  import: ['lib', 'case'],
  author: ['lib', 'case'],
  library: ['lib', 'case'],
  corpus: ['lib', 'case', 'import'],
  engine: ['lib', 'case', 'filter', 'models', 'import', 'author', 'library', 'corpus'],
  ui: ['lib'],
  views: ['lib', 'case', 'filter', 'models', 'engine', 'ui'],
  present: ['lib', 'case', 'filter', 'models', 'engine', 'ui', 'views'],
  app: ['lib', 'case', 'filter', 'models', 'engine', 'ui', 'views', 'present'],
  cli: ['lib', 'case', 'import', 'corpus'],
  mocks: ['lib', 'case', 'filter', 'models', 'import', 'library', 'engine'],
};

/** The folder of `src` that a file lies in; `main` for the files at its top. */
const layerOf = (file: string): string => /^src\/([^/]+)\//.exec(file)?.[1] ?? 'main';

/** Files are read token by token, once each: a pattern would take `'/embed/*'` for the beginning of a comment. */
const parsed = new Map<string, ParseResult>();
function parse(file: string): ParseResult {
  const known = parsed.get(file);
  if (known) return known;
  const made = parseSync(file, read(file));
  if (made.errors.length > 0) throw new Error(`${file}: ${made.errors[0]?.message}`);
  parsed.set(file, made);
  return made;
}

/** Without comments, so that an example in one is no import; places stay as they are. */
const codeOf = (file: string): string =>
  parse(file).comments.reduce(
    (text, { start, end }) =>
      text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end),
    read(file),
  );

type Import = { path: string; isType: boolean; isLater: boolean };

/** What a file names in `import`, `export … from` and `import()`. */
function importsOf(file: string): Import[] {
  const { staticImports, staticExports, dynamicImports } = parse(file).module;
  const text = read(file);
  return [
    ...staticImports.map(({ moduleRequest, entries }) => ({
      path: moduleRequest.value,
      isType: entries.length > 0 && entries.every(({ isType }) => isType),
      isLater: false,
    })),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ path: moduleRequest.value, isType, isLater: false }] : [],
      ),
    ),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      path: text.slice(start, end).replace(/^['"`]|['"`]$/g, ''),
      isType: false,
      isLater: true,
    })),
  ];
}

/** The project's own files that a file imports. */
const ownImports = (file: string): string[] =>
  importsOf(file)
    .filter(({ path }) => path.startsWith('.'))
    .map(({ path }) => normalize(join(dirname(file), path)));

const packages = (file: string): string[] =>
  importsOf(file)
    .filter(({ path }) => !path.startsWith('.'))
    .map(({ path }) => path);

test('imports go one way', () => {
  const wrong = sources
    .filter((file) => !isTest(file) && layerOf(file) !== 'main')
    .flatMap((file) => {
      const layer = layerOf(file);
      const allowed = new Set([layer, ...(MAY_IMPORT[layer] ?? [])]);
      return ownImports(file)
        .filter((path) => !allowed.has(layerOf(path)))
        .map((path) => `${file} imports ${path}`);
    });
  expect(wrong).toEqual([]);
});

test('every folder of src is in the table', () => {
  const unknown = new Set(sources.map(layerOf).filter((layer) => layer !== 'main' && !(layer in MAY_IMPORT)));
  expect([...unknown]).toEqual([]);
});

test('code is read by tokens: what looks like a comment inside a text is none', () => {
  const text = "const a = '/embed/*';\nimport b from './b.ts'; // c\n/* d */ const e = `//`;";
  expect(parseSync('a.ts', text).comments.map(({ value }) => value.trim())).toEqual(['c', 'd']);
  const routes = shipped.find((file) => read(file).includes("'/embed/*'"));
  expect(codeOf(routes ?? '')).toContain("'/embed/*'");
});

test('nothing imports what imports it', () => {
  const next = new Map(
    sources.map((file) => [
      file,
      importsOf(file)
        .filter(({ path, isType, isLater }) => path.startsWith('.') && !isType && !isLater)
        .map(({ path }) => normalize(join(dirname(file), path))),
    ]),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' > '));
    if (done.has(file)) return;
    done.add(file);
    for (const path of next.get(file) ?? []) visit(path, [...way, file]);
  };
  for (const file of next.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test('mocks are for tests and for development', () => {
  const wrong = shipped.filter(
    (file) => file !== 'src/main.tsx' && ownImports(file).some((path) => layerOf(path) === 'mocks'),
  );
  expect(wrong).toEqual([]);
  const lines = read('src/main.tsx')
    .split('\n')
    .filter((line) => line.includes('./mocks/'));
  expect(lines.filter((line) => !line.includes('import.meta.env.DEV'))).toEqual([]);
});

const PURE = /^src\/(?:lib|case|filter|models|import|author|corpus)\//;
const pure = shipped.filter((file) => PURE.test(file) && !/\/use-[^/]+\.ts$/.test(file));

test('case, filter and models know no React, no page and no network', () => {
  const DOM =
    /\b(?:document|window|navigator|localStorage|sessionStorage|HTML\w*Element|fetch|XMLHttpRequest)\b\s*[.(]/;
  const wrong = pure.flatMap((file) => [
    ...packages(file)
      .filter((name) => /^(?:react|@tanstack|recharts)/.test(name))
      .map((name) => `${file} imports ${name}`),
    ...codeOf(file)
      .split('\n')
      .filter((line) => DOM.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  ]);
  expect(wrong).toEqual([]);
});

test('the network is reached from three modules of the engine: for this site, for a corpus, for a site that a reader pressed for', () => {
  expect(shipped.filter((file) => /\bfetch\(/.test(codeOf(file))).sort()).toEqual([
    'src/engine/corpus-client.ts',
    'src/engine/load-case.ts',
    'src/engine/load-elsewhere.ts',
  ]);
});

/** Exports of pure layers that have no comment yet, by layer: a number here only ever gets smaller. */
const MOST_WITHOUT_DOC: Readonly<Record<string, number>> = {
  author: 3,
  case: 67,
  corpus: 3,
  filter: 23,
  import: 20,
  lib: 3,
  library: 18,
  models: 112,
};

/** "timeline/timeline.ts deriveTimeline" for each export of a file whose declaration has no doc comment right before it. */
function withoutDoc(file: string): { name: string; isFunction: boolean }[] {
  const { program, comments } = parse(file);
  const text = read(file);
  return program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return [];
    const doc = comments.filter(({ end }) => end <= node.start).at(-1);
    const isDoc = doc?.type === 'Block' && doc.value.startsWith('*');
    if (isDoc && text.slice(doc.end, node.start).trim() === '') return [];
    const { declaration } = node;
    const named =
      'id' in declaration && declaration.id && 'name' in declaration.id ? declaration.id.name : '';
    return [
      { name: `${file.slice(4)} ${named}`.trim(), isFunction: declaration.type === 'FunctionDeclaration' },
    ];
  });
}

test('what a pure layer exports says what it is', () => {
  const silent = shipped
    .filter((file) => /^src\/(?:lib|case|filter|models|import|author|library|corpus)\//.test(file))
    .filter((file) => !/\/use-[^/]+\.ts$/.test(file))
    .flatMap((file) => withoutDoc(file).map((one) => ({ ...one, layer: layerOf(file) })));
  expect(silent.filter(({ isFunction }) => isFunction).map(({ name }) => name)).toEqual([]);
  for (const [layer, most] of Object.entries(MOST_WITHOUT_DOC)) {
    const found = silent.filter((one) => one.layer === layer).map(({ name }) => name);
    expect(found.length, `${layer}: ${found.join(', ')}`).toBeLessThanOrEqual(most);
  }
});

test('a file that a comment or a page names is there', () => {
  const NAME = /(?<![\w@./-])(?:[\w@.-]+\/)*[\w.-]+\.(?:tsx?|mjs|css|md|sh)(?![\w/-])/g;
  const isThere = (name: string) => {
    const path = name.replace(/^(?:\.{1,2}\/)+/, '');
    return files.some((file) => file === path || file.endsWith(`/${path}`));
  };
  const pages = files.filter((file) => /\.md$/.test(file) && !file.startsWith('findings/'));
  const code = files.filter((file) => /^(?:src|e2e)\/.*\.(?:tsx?|mjs)$/.test(file));
  const texts = [
    ...pages.map((file) => [file, read(file)] as const),
    ...code.flatMap((file) => parse(file).comments.map(({ value }) => [file, value] as const)),
  ];
  const missing = texts.flatMap(([file, text]) =>
    [...text.matchAll(NAME)].filter(([name]) => !isThere(name)).map(([name]) => `${file} names ${name}`),
  );
  expect(missing).toEqual([]);
});

test('files are named for what they hold', () => {
  const wrong = files
    .filter((file) => /^(?:src|e2e)\//.test(file))
    .filter((file) => {
      const name = basename(file);
      if (/^[A-Z][A-Za-z0-9]*(?:\.test)?\.tsx$|^[A-Z][A-Za-z0-9]*\.module\.css$/.test(name)) return false;
      if (name === 'DECISIONS.md') return false;
      return !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)+$/.test(name);
    });
  expect(wrong).toEqual([]);
  const vague = /(?:^|[/-])(?:utils?|helpers?|common|managers?|misc|index)(?:[-./]|$)/i;
  expect(sources.filter((file) => vague.test(file))).toEqual([]);
});

test('a component is alone under its name', () => {
  const components = shipped.filter((file) => /\/[A-Z][^/]*\.tsx$/.test(file));
  const wrong = components.filter((file) => {
    const name = basename(file, '.tsx');
    return !new RegExp(`export (?:function|const|class) ${name}\\b`).test(read(file));
  });
  expect(wrong).toEqual([]);
});

test('exports are named, and no file only forwards', () => {
  const code = files.filter((file) => /\.(?:ts|tsx|mjs)$/.test(file) && !/\.config\.ts$/.test(file));
  expect(code.filter((file) => /^export default\b/m.test(codeOf(file)))).toEqual([]);
  const forwards = sources.filter((file) => {
    const statements = codeOf(file)
      .split(';')
      .map((s) => s.trim())
      .filter(Boolean);
    return (
      statements.length > 0 && statements.every((s) => /^export (?:type )?(?:\*|\{[^}]*\}) from\b/.test(s))
    );
  });
  expect(forwards).toEqual([]);
});

test('links inside the site are made in one place, which refuses what leads off it', () => {
  const LINKS = /import \{[^}]*\b(?:Link|NavLink|Navigate|useHref)\b[^}]*\} from 'react-router'/;
  expect(shipped.filter((file) => LINKS.test(codeOf(file)))).toEqual([]);
  const HREF = /\bpageHref\b/;
  expect(shipped.filter((file) => HREF.test(codeOf(file))).sort()).toEqual([
    'src/ui/site-address.ts',
    'src/views/InnerLink.tsx',
  ]);
});

test('a view names the classes that its styles have, and its styles have no others', () => {
  const STYLES = /import (\w+) from '(\.[^']*\.module\.css)'/g;
  const views = shipped.filter((file) => file.endsWith('.tsx'));
  const uses = views.flatMap((file) =>
    [...read(file).matchAll(STYLES)].map(([, name = '', path = '']) => ({
      file,
      path: normalize(join(dirname(file), path)).replaceAll('\\', '/'),
      named: [...read(file).matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, one = '']) => one),
      isOpen: read(file).includes(`${name}[`),
    })),
  );
  const classesIn = (path: string) => [
    ...read(path)
      .replace(/\/\*.*?\*\//gs, '')
      .matchAll(/\.([A-Za-z_][\w-]*)(?=[\s,:{.[>)+~])/g),
  ];
  const wrong = [...new Set(uses.map(({ path }) => path))].flatMap((path) => {
    const mine = uses.filter((use) => use.path === path);
    const has = new Set(classesIn(path).map(([, name = '']) => name));
    const named = new Set(mine.flatMap((use) => use.named));
    const missing = mine.flatMap((use) =>
      use.named.filter((name) => !has.has(name)).map((name) => `${use.file} names .${name}`),
    );
    if (mine.some(({ isOpen }) => isOpen)) return missing;
    return [...missing, ...[...has].filter((name) => !named.has(name)).map((name) => `${path} has .${name}`)];
  });
  expect(wrong).toEqual([]);
});

test('a test that loads modules anew is alone in its process', () => {
  const anew = sources.filter((file) => isTest(file) && /\bresetModules\(/.test(read(file)));
  expect(anew.filter((file) => !file.includes('.alone.') && file !== 'src/house.test.ts')).toEqual([]);
});

test('text is never markup', () => {
  const MARKUP = /dangerouslySetInnerHTML|\.innerHTML\s*=|\.outerHTML\s*=|insertAdjacentHTML|document\.write/;
  expect(shipped.filter((file) => MARKUP.test(codeOf(file)))).toEqual([]);
});

test('the root holds the project and what its tools insist on', () => {
  const ALLOWED = [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'vite.config.ts',
    'index.html',
    'README.md',
    'LICENSE',
    'biome.json',
    '.npmrc',
    '.gitignore',
    '.gitattributes',
  ];
  expect(files.filter((file) => !file.includes('/') && !ALLOWED.includes(file))).toEqual([]);
});

test('versions are exact, and the lock names no registry', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
  expect(read('package-lock.json')).not.toContain('"resolved"');
});

test('no file knows a machine', () => {
  const text = files.filter((file) => !/\.(?:png|woff2|ico|jpg)$/.test(file) && file !== 'src/house.test.ts');
  const PLACE = /(?:^|[\s"'`(=:])(?:\/home\/\w|\/Users\/\w|\/root\/|\/work\/|[A-Z]:\\Users)|file:\/\/\//m;
  expect(text.filter((file) => PLACE.test(read(file)))).toEqual([]);
});

test.each(readLists())(
  'every mutant of src/cli/mutants/$name.txt stands in the code as it is, once: one that does not is changed with it',
  ({ mutants }) => {
    const wrong = mutants.flatMap((mutant) => {
      const at = `line ${mutant.line}, ${mutant.why}`;
      if (mutant.tests.length === 0 || !mutant.tests.every((test) => files.includes(test)))
        return [`${at}: its tests are not there`];
      const text = applyMutant(read(mutant.file), mutant);
      if (text === null) return [`${at}: does not stand once in ${mutant.file}`];
      return parseSync(mutant.file, text).errors.map(({ message }) => `${at}: ${message}`);
    });
    expect(wrong).toEqual([]);
  },
);
