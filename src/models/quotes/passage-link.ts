/** A link out of the page, to be followed only when the reader asks: the passage itself, or a search for the article. */
export type PassageLink = { kind: 'passage' | 'search'; href: string };

/** Longer words are named by their beginning and end ("text=first four words,last four words"). */
const WHOLE = 120;

const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');

/** The text directive of https://wicg.github.io/scroll-to-text-fragment/ for some words. */
export function textDirective(exact: string): string {
  const text = exact.trim();
  const words = text.split(/\s+/);
  if (text.length <= WHOLE || words.length < 8) return `text=${encode(text)}`;
  return `text=${encode(words.slice(0, 4).join(' '))},${encode(words.slice(-4).join(' '))}`;
}

/** An address of the open web over https without a user name or password; null for anything else. */
export function safeAddress(url: string | null | undefined): URL | null {
  if (!url || !URL.canParse(url)) return null;
  const address = new URL(url);
  const isPlain = address.protocol === 'https:' && address.username === '' && address.password === '';
  return isPlain ? address : null;
}

/**
 * The passage in the article at its address; without a usable address, a web search for outlet and headline. null when
 * there is nothing to look for.
 */
export function passageLink(article: {
  url: string | null | undefined;
  exact: string;
  outlet: string;
  headline: string;
}): PassageLink | null {
  const address = safeAddress(article.url);
  if (address) {
    const fragment = address.hash === '' ? '#' : address.hash;
    address.hash = '';
    return { kind: 'passage', href: `${address.href}${fragment}:~:${textDirective(article.exact)}` };
  }
  if (article.headline === '') return null;
  const query = encode(`"${article.headline}" ${article.outlet}`.trim());
  return { kind: 'search', href: `https://duckduckgo.com/?q=${query}` };
}
