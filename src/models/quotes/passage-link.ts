import { safeAddress } from '../../lib/safe-address.ts';

/** A link out of the page, to be followed only when the reader asks: the passage itself, or a search for the article. */
export type PassageLink = { kind: 'passage' | 'search'; href: string };

/** Words as they stand in an article, with what is known to stand right before and after them; '' for nothing. */
export type Passage = { exact: string; prefix?: string | undefined; suffix?: string | undefined };

/** Longer words are named by their beginning and end ("text=first four words,last four words"). */
const WHOLE = 120;
const ENDS = 4;
/** Words of context that are taken along on either side. */
const CONTEXT = 6;
/** A context as long as the format allows may have been cut inside a word; browsers look for whole ones. */
const CUT = 30;

const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');

/** Paragraphs of a text, white space folded to one blank; a term of a text directive never reaches over their ends. */
const paragraphsOf = (text: string): string[] =>
  text
    .split(/[\n\r\u2028\u2029]+/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');

const firstWords = (text: string, most: number): string => text.split(' ').slice(0, most).join(' ');
const lastWords = (text: string, most: number): string => text.split(' ').slice(-most).join(' ');

/** The words themselves: whole, or by their beginning and end where they are long or reach over a paragraph. */
function writeWords(exact: string): string {
  const parts = paragraphsOf(exact);
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (parts.length > 1) return `${encode(firstWords(first, ENDS))},${encode(lastWords(last, ENDS))}`;
  if (first.length <= WHOLE || first.split(' ').length < 2 * ENDS) return encode(first);
  return `${encode(firstWords(first, ENDS))},${encode(lastWords(last, ENDS))}`;
}

/** What stands right before, as far as it is one paragraph and whole words. */
function writePrefix(prefix: string): string {
  const last = paragraphsOf(prefix).at(-1) ?? '';
  const isCut = prefix.length >= CUT && !/^\s/.test(prefix) && last.includes(' ');
  return lastWords(isCut ? last.slice(last.indexOf(' ') + 1) : last, CONTEXT);
}

function writeSuffix(suffix: string): string {
  const first = paragraphsOf(suffix)[0] ?? '';
  const isCut = suffix.length >= CUT && !/\s$/.test(suffix) && first.includes(' ');
  return firstWords(isCut ? first.slice(0, first.lastIndexOf(' ')) : first, CONTEXT);
}

/** Letters or digits: a context of nothing but marks would find nothing. */
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * The text directive of https://wicg.github.io/scroll-to-text-fragment/ for some words: `text=before-,words,-after`. The
 * context decides which place is meant: browsers take the first that matches, and ignore case, accents and curly marks.
 */
export function textDirective({ exact, prefix = '', suffix = '' }: Passage): string {
  const before = writePrefix(prefix);
  const after = writeSuffix(suffix);
  return `text=${hasWords(before) ? `${encode(before)}-,` : ''}${writeWords(exact)}${hasWords(after) ? `,-${encode(after)}` : ''}`;
}

/**
 * The passage in the article at its address: a plain fragment of the address stays, a directive in it is replaced.
 * Without a usable address, a web search for outlet and headline or, without a headline, for the words with what stands
 * around them. null when there is nothing to look for.
 */
export function passageLink(
  article: Passage & { url: string | null | undefined; outlet: string; headline: string },
): PassageLink | null {
  const address = safeAddress(article.url);
  const words = paragraphsOf(article.exact).join(' ');
  if (address && words !== '') {
    const fragment = address.hash.replace(/^#/, '').split(':~:')[0] ?? '';
    address.hash = '';
    const page = address.href.replace(/#$/, '');
    return { kind: 'passage', href: `${page}#${fragment}:~:${textDirective(article)}` };
  }
  const around = `${writePrefix(article.prefix ?? '')} ${words} ${writeSuffix(article.suffix ?? '')}`.trim();
  const sought = article.headline === '' ? firstWords(around, 24) : article.headline;
  if (sought === '') return null;
  const query = encode(`"${sought.replaceAll('"', '')}" ${article.outlet}`.trim());
  return { kind: 'search', href: `https://duckduckgo.com/?q=${query}` };
}
