/** An address that may be followed from our pages: https, without name and password; null for every other text. */
export function safeAddress(url: string | null | undefined): URL | null {
  if (!url || !URL.canParse(url)) return null;
  const address = new URL(url);
  const isPlain = address.protocol === 'https:' && address.username === '' && address.password === '';
  return isPlain ? address : null;
}
