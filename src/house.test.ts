/** The rules of the house that a machine can check. The table of folders in README.md, as data, is `MAY_IMPORT`. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

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
  mocks: ['lib', 'case', 'filter', 'models', 'library', 'engine'],
};

/** The folder of `src` that a file lies in; `main` for the files at its top. */
const layerOf = (file: string): string => /^src\/([^/]+)\//.exec(file)?.[1] ?? 'main';

/** Without comments, so that an example in one is no import. */
const codeOf = (file: string): string =>
  read(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');

type Import = { path: string; isType: boolean };

const importsOf = (file: string): Import[] =>
  [...codeOf(file).matchAll(/^\s*(import|export)( type)?\b[^'";]*?\bfrom\s+'([^']+)'/gm)]
    .map(([, , type, path]) => ({ path: path as string, isType: type !== undefined }))
    .concat(
      [...codeOf(file).matchAll(/\bimport\s*\(?\s*'([^']+)'/g)].map(([, path]) => ({
        path: path as string,
        isType: false,
      })),
    );

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

test('the network is reached from one module of the engine', () => {
  expect(shipped.filter((file) => /\bfetch\(/.test(codeOf(file)))).toEqual(['src/engine/load-case.ts']);
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
  expect(shipped.filter((file) => LINKS.test(codeOf(file)))).toEqual(['src/views/InnerLink.tsx']);
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
