import { decodeText } from '../import/decode-text.ts';
import { wordText } from '../import/word-text.ts';
import { formatCount } from '../lib/format-count.ts';
import { htmlText } from '../lib/html-text.ts';
import { LIMITS } from '../lib/limits.ts';
import { type Content, nameContent } from '../lib/name-content.ts';
import { IS_SINGLE } from '../lib/single-file.ts';
import { CONTENT_WORDS } from './content-words.ts';
import type { PdfText } from './read-pdf.ts';

/**
 * A text as it was taken out of a file, with a sentence about what of the file is not in it, if anything; `refused` says in a
 * sentence why none could be taken.
 */
export type GivenText = { name: string; text: string; note?: string } | { name: string; refused: string };

/** Reads a PDF, wherever that is done: on a page, in a worker of its own. Null where that did not come. */
export type AskPdf = (bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal) => Promise<PdfText | null>;

const MOST = LIMITS.articleText;
/** Before "%PDF" some programs write something else; readers look as far as this. */
const PDF_WITHIN = 1024;

/**
 * The text of a dropped file: plain text and Markdown to the letter, the shown text of HTML, the paragraphs of a Word
 * file, the text of a PDF as it is read (columns, paragraphs). `signal` ends what takes long. Nothing is sent anywhere.
 */
export async function readArticleText(
  file: File,
  { signal, ask = askInWorker }: { signal?: AbortSignal; ask?: AskPdf } = {},
): Promise<GivenText> {
  const { name } = file;
  const large = { name, refused: `${name} is larger than an article. Nothing was taken from it.` };
  const head = new Uint8Array(await file.slice(0, PDF_WITHIN).arrayBuffer());
  const starts = String.fromCharCode(...head);
  const isPdf = starts.includes('%PDF-') && !/^\s*<|^PK/.test(starts);
  if (file.size > (isPdf ? LIMITS.articlePdf : MOST)) return large;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isPdf) return readPdfFile(name, await readable(() => ask(bytes, signal)), signal);
  if (starts.startsWith('PK')) return readWord(name, bytes);
  const content = nameContent(new TextDecoder().decode(bytes));
  if (content !== null && NO_TEXT.has(content))
    return {
      name,
      refused: `${name} is ${CONTENT_WORDS[content][0]}, not the text of an article. Nothing was taken from it.`,
    };
  const { text, note } = decodeText(bytes);
  const isHtml = /\.html?$/i.test(name) || /^\s*(?:<!doctype html|<html)/i.test(text);
  return {
    name,
    text: (isHtml ? htmlText(text) : text).replace(/\r\n?/g, '\n'),
    ...(note !== null && { note: `${name}: ${note}` }),
  };
}

const NO_TEXT: ReadonlySet<Content> = new Set([
  'gzip',
  'workbook',
  'old-office',
  'picture',
  'sound',
  'rich-text',
  'database',
] as const);

const askInWorker: AskPdf = async (bytes, signal) => {
  const { askPdf } = await import('./ask-pdf.ts');
  return askPdf(bytes, signal);
};

const PASTE = 'Open it, select its text, and paste it here.';
const WHY: Readonly<Record<Extract<PdfText, { why: string }>['why'], string>> = {
  locked: 'is locked with a password. Save it without one, or open it, select its text, and paste it here.',
  broken: 'is a PDF that cannot be read: it may be cut off. Save it again, or paste its text here.',
  pictures:
    'holds pictures of pages and no text, as a scanner makes them. A program that recognises letters (OCR) can put the text in.',
  signs: `holds letters without saying which they are, so that its text cannot be told. ${PASTE}`,
  long: `has more than ${LIMITS.pdfPages} pages, which is no article. Nothing was taken from it.`,
};

/** The app in one file leaves the part out, which is larger than the rest; elsewhere it may not arrive. */
const readable = async (ask: () => Promise<PdfText | null>): Promise<PdfText | null> =>
  IS_SINGLE ? null : ask().catch(() => null);

function readPdfFile(name: string, found: PdfText | null, signal: AbortSignal | undefined): GivenText {
  if (IS_SINGLE)
    return {
      name,
      refused: `${name} is a PDF, and the app in one file leaves out what reads them. ${PASTE}`,
    };
  if (signal?.aborted) return { name, refused: `${name} was left out, as you stopped it.` };
  if (!found)
    return {
      name,
      refused: `${name} is a PDF, and the part of this site that reads them did not arrive. Try again once you are online.`,
    };
  if ('why' in found) return { name, refused: `${name} ${WHY[found.why]}` };
  const notes = [
    found.bare > 0 && `${formatCount(found.bare, 'page')} of ${found.pages} hold no text, only pictures.`,
    found.unknown > 0 &&
      `${formatCount(found.unknown, 'letter')} could not be told and stand as “\ufffd”: compare the PDF before you quote words with them.`,
  ].filter((one) => one !== false);
  return { name, text: found.text, ...(notes.length > 0 && { note: `${name}: ${notes.join(' ')}` }) };
}

async function readWord(name: string, bytes: Uint8Array): Promise<GivenText> {
  const text = await wordText(bytes, MOST * 4);
  return text === null
    ? { name, refused: `${name} is no Word file that can be read here. ${PASTE}` }
    : { name, text };
}
