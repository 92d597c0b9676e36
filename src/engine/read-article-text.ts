import { decodeText } from '../import/decode-text.ts';
import { htmlText } from '../lib/html-text.ts';

/** A text as it was taken out of a file; `refused` says in a sentence why none could be. */
export type GivenText = { name: string; text: string } | { name: string; refused: string };

const MOST = 5_000_000;

/**
 * The text of a dropped file: plain text and Markdown to the letter, the shown text of HTML, the paragraphs of a Word
 * file. A PDF is refused with what to do instead. Nothing is sent anywhere.
 */
export async function readArticleText(file: File): Promise<GivenText> {
  const { name } = file;
  if (file.size > MOST)
    return { name, refused: `${name} is larger than an article. Nothing was taken from it.` };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const starts = String.fromCharCode(...bytes.subarray(0, 5));
  if (starts.startsWith('%PDF'))
    return {
      name,
      refused: `${name} is a PDF, which this page does not read. Open it, select its text, and paste it here.`,
    };
  if (starts.startsWith('PK')) return readWord(name, bytes);
  const { text } = decodeText(bytes);
  const isHtml = /\.html?$/i.test(name) || /^\s*(?:<!doctype html|<html)/i.test(text);
  return { name, text: (isHtml ? htmlText(text) : text).replace(/\r\n?/g, '\n') };
}

async function readWord(name: string, bytes: Uint8Array): Promise<GivenText> {
  const [{ unzipSync }, { XMLParser }] = await Promise.all([import('fflate'), import('fast-xml-parser')]);
  const refused = `${name} is no Word file that can be read here. Open it, select its text, and paste it here.`;
  try {
    const parts = unzipSync(bytes, {
      filter: (part) => part.name === 'word/document.xml' && part.originalSize < MOST * 4,
    });
    const xml = parts['word/document.xml'];
    if (!xml) return { name, refused };
    const parser = new XMLParser({
      preserveOrder: true,
      trimValues: false,
      processEntities: false,
      // A run that holds "1.50" alone is text, not the number 1.5.
      parseTagValue: false,
    });
    const lines: string[] = [];
    paragraphs(parser.parse(new TextDecoder().decode(xml)), lines);
    return { name, text: lines.join('\n') };
  } catch {
    return { name, refused };
  }
}

type Node = Record<string, unknown>;
const FIVE = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function paragraphs(nodes: unknown, lines: string[]): void {
  if (!Array.isArray(nodes)) return;
  for (const node of nodes as Node[])
    for (const [key, inner] of Object.entries(node)) {
      if (key === 'w:p') lines.push(wordsOf(inner));
      else if (!UNREAD.has(key)) paragraphs(inner, lines);
    }
}

/** Characters that a Word file writes as elements of a run. */
const CHARACTERS = new Map([
  ['w:tab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
  ['w:softHyphen', '\u00ad'],
]);

/**
 * What is in the file and not in the text: words struck out, or moved elsewhere, under "track changes", and the second
 * form of a drawing, kept for older programs. word-extractor 1.0.4 and officeparser 7.8.0 read a moved sentence at both places.
 */
const UNREAD = new Set([':@', '#text', 'w:del', 'w:moveFrom', 'mc:Fallback']);

function wordsOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return '';
  return (nodes as Node[])
    .flatMap((node) =>
      Object.entries(node).map(([key, inner]) => {
        if (UNREAD.has(key)) return '';
        if (key !== 'w:t') return CHARACTERS.get(key) ?? wordsOf(inner);
        const text = String((inner as Node[])[0]?.['#text'] ?? '');
        return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
          name === undefined
            ? characterOf(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal), whole)
            : (FIVE.get(name) ?? whole),
        );
      }),
    )
    .join('');
}

const characterOf = (code: number, otherwise: string): string =>
  code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
