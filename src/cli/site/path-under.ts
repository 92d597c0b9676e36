/** "/readout/data/a.json?x" under the base "/readout/" -> "data/a.json"; null for what is elsewhere or badly encoded. */
export function pathUnder(base: string, url: string | undefined): string | null {
  try {
    const { pathname } = new URL(url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname);
    return path.startsWith(base) ? path.slice(base.length) : null;
  } catch {
    return null;
  }
}
