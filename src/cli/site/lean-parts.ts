/**
 * What a build may leave out of the libraries and styles that come with the first load. Nothing that runs is changed:
 * development and tests use the same libraries as they are.
 */
import { readdirSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
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

/** The part of TanStack Query that asks page by page, which the app never does. */
const UNUSED: Record<string, string> = {
  './infiniteQueryBehavior.js':
    'export const infiniteQueryBehavior = () => ({}), hasNextPage = () => false, hasPreviousPage = () => false;',
};

/** A class's name in the built styles: its own, and a short sign for its file, the same in every build of the same files. */
export function scopedName(root: string): (name: string, file: string) => string {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.module.css'))
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .sort();
  return (name, file) => {
    const place = files.indexOf(relative(root, file.replace(/\?.*$/, '')).replaceAll('\\', '/'));
    if (place < 0) throw new Error(`${basename(file)} is no file of styles under src.`);
    return `${name}-${place.toString(36)}`;
  };
}

/** Leaves out of a build what nothing of it uses. */
export function leanParts(): Plugin {
  return {
    name: 'readout:lean-parts',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source in UNUSED && importer && /@tanstack[\\/]query-core[\\/]/.test(importer))
        return `\0lean:${source}`;
      return null;
    },
    load: (id) => (id.startsWith('\0lean:') ? (UNUSED[id.slice('\0lean:'.length)] ?? null) : null),
    transform(code, id) {
      if (/react-router[\\/]dist[\\/]production[\\/]/.test(id)) return { code: leanRouter(code), map: null };
      return null;
    },
    config: (config) => ({
      css: { modules: { generateScopedName: scopedName(resolve(config.root ?? '.')) } },
    }),
  };
}
