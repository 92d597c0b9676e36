import { getDocument, type PDFDocumentProxy } from 'unpdf/pdfjs';
import { flowingText, type Page } from '../import/flowing-text.ts';
import { LIMITS } from '../lib/limits.ts';

/**
 * The text of a PDF, how many of its pages hold only pictures, and how many signs no letter is known for (they stand in the text
 * as "\ufffd"); or why there is no text.
 */
export type PdfText =
  | { text: string; pages: number; bare: number; unknown: number }
  | { why: 'locked' | 'broken' | 'pictures' | 'signs' | 'long' };

/** What stands for no letter: a font without a table of what its shapes mean. */
const NO_LETTER = /[\ufffd\p{Co}]|(?![\t\n])\p{Cc}/gu;
/** Of all characters; a bullet or a sign of a symbol font is no fault. */
const MANY = 0.1;

/** Reads the text of a PDF by PDF.js, without evaluated code and without WebAssembly. Nothing is drawn and nothing is fetched. */
export async function readPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfText> {
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const file = await task.promise;
    return file.numPages > LIMITS.pdfPages ? { why: 'long' } : textOf(await pagesOf(file));
  } catch (error) {
    // Not broken: its owner gave it a password.
    return { why: (error as Error).name === 'PasswordException' ? 'locked' : 'broken' };
  } finally {
    await task.destroy();
  }
}

function textOf(pages: readonly Page[]): PdfText {
  const text = flowingText(pages).replace(NO_LETTER, '\ufffd');
  if (text.trim() === '') return { why: 'pictures' };
  const unknown = text.match(/\ufffd/g)?.length ?? 0;
  if (unknown > MANY * text.length) return { why: 'signs' };
  return { text, pages: pages.length, bare: pages.filter(({ items }) => items.length === 0).length, unknown };
}

async function pagesOf(file: PDFDocumentProxy): Promise<Page[]> {
  const pages: Page[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    pages.push({
      height: page.getViewport({ scale: 1 }).height,
      items: items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [{ text: item.str, width: item.width, transform: item.transform as number[] }]
          : [],
      ),
    });
    page.cleanup();
  }
  return pages;
}
