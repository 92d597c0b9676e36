import { htmlText } from '../lib/html-text.ts';
import { decodeText } from './decode-text.ts';
import { tablesOf } from './html-tables.ts';
import { isTable, knownIn } from './linked-table.ts';
import type { Mapping } from './mapping.ts';
import { type InputFile, type Recognition, type Sniff, UnreadableFile } from './reader.ts';
import { sheetsOf } from './row-sheet.ts';
import type { Sheet } from './sheet.ts';

/** What is a page: it begins with markup. */
const PAGE =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|meta|style|div|table)\b/i;
/** Programs that call such a file a spreadsheet, and those that write nothing else. */
const IS_EXPORT = /urn:schemas-microsoft-com:office:excel|^\s*<table\b/i;

/** A page in HTML with a table of records: many programs save an "Excel" file so. A page that only has a table in it is none. */
export function recogniseHtml({ text }: Pick<Sniff, 'text'>): Recognition | null {
  if (text === null || !PAGE.test(text) || !/<t[rd]\b/i.test(text)) return null;
  const tables = tablesOf(text).filter(isTable);
  if (tables.length === 0) return null;
  const isKnown = tables.some((table) => knownIn(table) > 0);
  if (!isKnown && !IS_EXPORT.test(text)) return null;
  const sentence = 'A table in a web page (HTML)';
  return { certainty: isKnown ? 0.6 : 0.4, sentence };
}

/** Reads each table of a page as a sheet. What stands around them is told. */
export async function readHtml(
  file: InputFile,
  map: Mapping | null,
  proceed: (bytes: number) => Promise<boolean>,
): Promise<Sheet[] | null> {
  const { html, encoding, note } = decodeHtml(file.bytes);
  if (!(await proceed(file.bytes.length))) return null;
  const facts = [{ name: 'encoding', value: encoding, from: 'guess' as const }];
  const sheets = sheetsOf(tablesOf(html).filter(isTable), { file: file.path, format: 'html', facts }, map);
  const [first] = sheets;
  if (!first) throw new UnreadableFile(file.path, 'The web page has no table.');
  const around = htmlText(html.replace(/<table\b[\s\S]*<\/table\s*>/i, ' '));
  const reason = 'It stands around the tables of the page and is no record.';
  const aside = around === '' ? [] : [{ line: null, field: '', value: around, reason }];
  const notes = note === null ? [] : [note];
  return [{ ...first, notes, aside: [...(first.aside ?? []), ...aside] }, ...sheets.slice(1)];
}

/** A page says in its head how it is encoded. */
function decodeHtml(bytes: Uint8Array): { html: string; encoding: string; note: string | null } {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2000));
  const label = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  const { text, encoding, note } = decodeText(bytes);
  if (label === undefined || note === null) return { html: text, encoding, note };
  try {
    const html = new TextDecoder(label, { fatal: true }).decode(bytes);
    return { html, encoding: label.toLowerCase(), note: null };
  } catch {
    return { html: text, encoding, note };
  }
}
