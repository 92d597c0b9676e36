import { plainText } from '../lib/html-text.ts';
import { lineColumns } from '../lib/line-column.ts';
import { takeEntry } from './bibliography-row.ts';
import { fileByFile, type InputFile, MAX_RAW, type Reader, type Sink, UnreadableFile } from './reader.ts';
import { textOfFile } from './text-lines.ts';
import { attribute, elementsIn, parseXml, textWithin, type XmlElement } from './xml-tree.ts';

/**
 * Feeds of news: RSS 2.0 (https://www.rssboard.org/rss-specification), RSS 1.0 and Atom (RFC 4287). An item is an article, and its
 * `source` the outlet; what the feed is called is not always the name of one, and stays beside it. The day on which an entry was
 * changed is no day of publication. An entry of Atom that names no author has those of its source, else those of the feed (RFC 4287,
 * 4.2.1), and its addresses are counted from `xml:base`.
 */
export const feed: Reader = {
  name: 'feed',
  spec: 'https://www.rssboard.org/rss-specification (2.0.11); https://www.rfc-editor.org/rfc/rfc4287 (Atom)',
  recognise({ text }) {
    const isOne =
      /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*<(?:rss\b|rdf:RDF\b[^>]*purl\.org\/rss\/1\.0|(?:\w+:)?feed\b[^>]*www\.w3\.org\/2005\/Atom)/i;
    return isOne.test(text ?? '') ? { certainty: 0.95, sentence: 'A feed of articles (RSS or Atom)' } : null;
  },
  read: fileByFile(readFile),
};

async function readFile(file: InputFile, sink: Sink): Promise<void> {
  const xml = textOfFile(file, sink);
  let root: XmlElement;
  try {
    root = await parseXml(xml);
  } catch (error) {
    throw new UnreadableFile(file.path, `It is no XML that can be read: ${(error as Error).message}`);
  }
  const channel = elementsIn(root, 'channel')[0] ?? root;
  const items = [channel, root].flatMap((one) => [...elementsIn(one, 'item'), ...elementsIn(one, 'entry')]);
  const name = plainText(said(channel, 'title'));
  const around: Around = {
    language: said(channel, 'language') || attribute(root, 'lang'),
    base: attribute(root, 'base'),
    authors: elementsIn(root, 'author').map(nameOf),
  };
  const starts = [...xml.matchAll(/<(?:\w+:)?(?:item|entry)(?=[\s>])/g)].map(({ index }) => index);
  const at = lineColumns(xml);
  const taken = new Set(items);
  for (const [i, item] of [...taken].entries()) {
    const from = starts[i];
    const place = { file: file.path, line: from === undefined ? null : at(from).line, record: i + 1 };
    const raw =
      from === undefined ? '' : xml.slice(from, Math.min(starts[i + 1] ?? xml.length, from + MAX_RAW));
    const entry = entryOf(item, around);
    takeEntry({ ...entry, other: restOf(item, entry.url, name, place, sink) }, place, raw.trim(), sink);
  }
  sink.count(file.path, 'feed', taken.size);
}

const said = (element: XmlElement, ...names: readonly string[]): string => {
  for (const name of names)
    for (const child of elementsIn(element, name)) {
      const text = textWithin(child).trim();
      if (text !== '') return text;
    }
  return '';
};

/** What a feed says of each of its entries. */
type Around = { language: string; base: string; authors: readonly string[] };

function entryOf(item: XmlElement, around: Around): Omit<Parameters<typeof takeEntry>[0], 'other'> {
  return {
    id: '',
    title: plainText(said(item, 'title')).replace(/\s+/g, ' '),
    outlet:
      elementsIn(item, 'source').map((source) => said(source, 'title') || textWithin(source).trim())[0] ?? '',
    authors: authorsOf(item, around),
    published: said(item, 'pubDate', 'published', 'issued', 'date'),
    url: linkOf(item, around.base),
    language: attribute(item, 'lang') || around.language,
    note: '',
    summary: plainText(said(item, 'description', 'summary')),
  };
}

function authorsOf(item: XmlElement, around: Around): readonly string[] {
  const own = ['author', 'creator'].flatMap((name) => elementsIn(item, name).map(nameOf));
  if (own.length > 0 || item.name !== 'entry') return own;
  const ofSource = elementsIn(item, 'source').flatMap((source) => elementsIn(source, 'author').map(nameOf));
  return ofSource.length > 0 ? ofSource : around.authors;
}

/** "ada@herald.example (Ada Rivera)" -> "Ada Rivera"; an address alone stays. */
function nameOf(author: XmlElement): string {
  const written = said(author, 'name') || textWithin(author).trim();
  return /^\S+@\S+ \((.+)\)$/.exec(written)?.[1] ?? written;
}

function linkOf(item: XmlElement, base: string): string {
  const whole = wholeLink(item);
  const guid = elementsIn(item, 'guid').find((one) => attribute(one, 'isPermaLink') !== 'false');
  const found = whole
    ? attribute(whole, 'href')
    : said(item, 'link') || (guid ? textWithin(guid).trim() : '');
  const bases = [base, attribute(item, 'base'), whole ? attribute(whole, 'base') : ''];
  const address = [...bases, found].reduce((from, to) => (to === '' ? from : addressFrom(to, from)), '');
  return found !== '' && /^https?:/i.test(address) ? address : '';
}

/** Atom's link to the article itself: another `rel` is the feed, a reply, a source. */
const wholeLink = (item: XmlElement): XmlElement | undefined =>
  elementsIn(item, 'link').find(
    (link) => /^(?:|alternate)$/.test(attribute(link, 'rel')) && attribute(link, 'href') !== '',
  );

/** An address that is written whole stays to the letter; another is counted from the one before, where there is one. */
function addressFrom(written: string, from: string): string {
  if (/^https?:/i.test(written) || !URL.canParse(written, from)) return written;
  return new URL(written, from).href;
}

const TAKEN = new Set(
  'title author creator pubDate published issued date link description summary source'.split(' '),
);
const WHOLE = new Set(['encoded', 'content']);

/** What no field takes: it stays beside the article, but for what may be a part of its text. */
function restOf(
  item: XmlElement,
  url: string,
  feedName: string,
  { file, line }: { file: string; line: number | null },
  sink: Sink,
): [string, string][] {
  const other: [string, string][] = feedName === '' ? [] : [['feed', feedName]];
  for (const child of elementsIn(item)) {
    const text = plainText(textWithin(child).trim());
    const value = text || [...child.attributes].map(([key, held]) => `${key}: ${held}`).join('; ');
    const isTaken = child.name === 'link' && url === '' ? false : TAKEN.has(child.name);
    if (isTaken || value === '') continue;
    if (!WHOLE.has(child.name) || text === '') other.push([child.name, value]);
    else {
      const reason = 'A feed has its articles whole or in part; bring the article itself to have its text.';
      sink.lose({ file, line, field: child.name, value: text.slice(0, 200), reason });
    }
  }
  return other;
}
