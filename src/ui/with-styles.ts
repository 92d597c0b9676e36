/** Styles that were asked for, by address. Those of the page itself are there before any of its code. */
const asked = new Map<string, Promise<void>>();

function fetchStyles(file: string): Promise<void> {
  const known = asked.get(file);
  if (known) return known;
  const link = Object.assign(document.createElement('link'), {
    rel: 'stylesheet',
    crossOrigin: '',
    href: import.meta.env.BASE_URL + file,
  });
  const coming = new Promise<void>((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => {
      // Asked for once more by whoever asks for the part once more.
      asked.delete(file);
      link.remove();
      reject(new Error(`Unable to preload CSS for ${file}`));
    };
  });
  asked.set(file, coming);
  document.head.append(link);
  return coming;
}

/**
 * A part of the page with the styles it is drawn in: what a build puts around `import()`, in place of Vite's own helper
 * (`cli/site/lean-parts.ts`), which waits for styles before it asks for code, and carries what other sites need. `files` are
 * style sheets, from the site's root on. Rejects where the code or one of them does not arrive.
 */
export async function withStyles<T>(load: () => Promise<T>, files: readonly string[] = []): Promise<T> {
  const [part] = await Promise.all([load(), ...files.map(fetchStyles)]);
  return part;
}

export { withStyles as __vitePreload };
