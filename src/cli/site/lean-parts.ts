/**
 * What a build may leave out of the libraries and styles that come with the first load. Nothing that runs is changed:
 * development and tests use the same libraries as they are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, posix, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * React Router gives its parts names for the developer tools and makes contexts when it is loaded: both look like things that
 * must happen, and so keep parts that nobody imports (forms, prefetching). Said to be without effect, they fall away.
 */
export function leanRouter(code: string): string {
  const contexts = new Map<string, string>();
  const plain = code
    .replace(/^(\w+)\.contextType = (\w+);$/gm, (_, name: string, context: string) => {
      contexts.set(name, context);
      return '';
    })
    .replace(/^(\w+)\.displayName = "[^"]*";$/gm, '')
    .replace(/(= )(React\d*\.(?:createContext|forwardRef|memo)\()/g, '$1/* @__PURE__ */ $2');
  return plain.replace(/^var (\w+) = class extends [\w.]+ \{$/gm, (head, name: string) =>
    contexts.has(name) ? `${head}\n  static contextType = ${contexts.get(name)};` : head,
  );
}

/**
 * React's packages tell nobody which of their functions are without use. Those that send hints to a server's page, or take over
 * a page that a server has drawn, have none here.
 */
export const leanReact = (code: string): string =>
  code.replace(
    /^exports\.(?:preconnect|prefetchDNS|preinit|preinitModule|preload|preloadModule|hydrateRoot) = function .*?^\};$/gms,
    '',
  );

/**
 * The parts of TanStack Query that ask page by page, and that send changes to a server: the app does neither. What its client
 * calls of them by itself is there and does nothing.
 */
const UNUSED: Record<string, string> = {
  './infiniteQueryBehavior.js':
    'export const infiniteQueryBehavior = () => ({}), hasNextPage = () => false, hasPreviousPage = () => false;',
  './mutationCache.js':
    'export class MutationCache { resumePausedMutations() { return Promise.resolve(); } clear() {} }',
};

/** A class's name in the built styles: its own, and a short sign for its file, the same in every build of the same files. */
export function scopedName(root: string): (name: string, file: string) => string {
  const files = filesOf(root, '.module.css');
  return (name, file) => {
    const place = files.indexOf(relative(root, file.replace(/\?.*$/, '')).replaceAll('\\', '/'));
    if (place < 0) throw new Error(`${basename(file)} is no file of styles under src.`);
    return `${name}-${place.toString(36)}`;
  };
}

const STYLES = /^import (\w+) from ('\.[^']*\.module\.css');$/gm;

/** What follows each use of a list of classes: the name asked for, undefined where it is computed. */
const usesOf = (list: string): RegExp => new RegExp(`(?<![\\w$.])${list}\\b(?! from )(?:\\.(\\w+))?`, 'g');

/** A view's lists of classes, each with the address of its styles, and whether one is asked for by a name that is computed. */
const listsOf = (code: string, file: string) =>
  [...code.matchAll(STYLES)].map(([line, list = '', path = '']) => ({
    line,
    list,
    path,
    styles: posix.join(posix.dirname(file), path.slice(1, -1)),
    isComputed: [...code.matchAll(usesOf(list))].some(([, name]) => name === undefined),
  }));

/**
 * A view's code with the names of its classes written where they are used, instead of looked up in a list of all of them. A view
 * that asks for a class by a name it computes keeps the list.
 */
export function withClassNames(
  code: string,
  file: string,
  nameOf: (name: string, file: string) => string,
): string {
  let plain = code;
  for (const { line, list, path, styles, isComputed } of listsOf(code, file)) {
    if (isComputed) continue;
    plain = plain
      .replace(line, `import ${path};`)
      .replace(usesOf(list), (_, name: string) => JSON.stringify(nameOf(name, styles)));
  }
  return plain;
}

/** Files below `src` whose names end so, with slashes, from the root on. */
const filesOf = (root: string, ends: string): string[] =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ends))
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .sort();

/** The styles of which a view asks for a class by a name that it computes, from the root on. */
export const computedStyles = (root: string): string[] =>
  filesOf(root, '.tsx')
    .flatMap((file) => listsOf(readFileSync(join(root, file), 'utf8'), file))
    .flatMap(({ isComputed, styles }) => (isComputed ? styles : []));

/** Leaves out of a build what nothing of it uses. */
export const leanParts = (): Plugin[] => [leanCode(), leanStyles()];

/** Styles without the list of their classes, where no view needs it. They are styles all the same. */
function leanStyles(): Plugin {
  let computed: readonly string[];
  return {
    name: 'readout:lean-styles',
    apply: 'build',
    enforce: 'post',
    configResolved({ root }) {
      computed = computedStyles(root).map((file) => posix.join(root.replaceAll('\\', '/'), file));
    },
    transform: (_, id) =>
      id.endsWith('.module.css') && !computed.includes(id)
        ? { code: '', map: null, moduleSideEffects: 'no-treeshake' }
        : undefined,
  };
}

function leanCode(): Plugin {
  let root: string;
  let nameOf: ReturnType<typeof scopedName>;
  return {
    name: 'readout:lean-parts',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === '\0vite/preload-helper.js') return join(root, 'src/ui/with-styles.ts');
      if (source in UNUSED && importer && /@tanstack[\\/]query-core[\\/]/.test(importer))
        return `\0lean:${source}`;
      return null;
    },
    load: (id) => (id.startsWith('\0lean:') ? (UNUSED[id.slice('\0lean:'.length)] ?? null) : null),
    transform(code, id) {
      if (/[\\/]src[\\/].*\.tsx$/.test(id)) return { code: withClassNames(code, id, nameOf), map: null };
      if (/react-dom[\\/]cjs[\\/]react-dom(?:-client)?\.production\.js$/.test(id))
        return { code: leanReact(code), map: null };
      if (/react-router[\\/]dist[\\/]production[\\/]/.test(id)) return { code: leanRouter(code), map: null };
      return null;
    },
    config(config) {
      root = resolve(config.root ?? '.');
      nameOf = scopedName(root);
      return { css: { modules: { generateScopedName: nameOf } } };
    },
  };
}
