import { LIMITS } from '../lib/limits.ts';
import { decodeText } from './decode-text.ts';
import { foldLines } from './delimited.ts';
import { unfenced } from './fenced-json.ts';
import { fieldsNamed } from './header-words.ts';
import { recogniseHtml } from './html.ts';
import { withoutComments, withoutHead } from './lenient-json.ts';
import { recogniseMarkdown } from './markdown-tables.ts';
import { namedFormat, nameUnknown } from './named-formats.ts';
import type { FormatName, InputFile, Recognition, Sniff } from './reader.ts';
import { READERS } from './readers.ts';
import { spokenLines } from './spoken-lines.ts';
import { delimiterName, sniffTable } from './table.ts';
import { isZip, membersOf } from './unpack.ts';
import { isWordPart, wordText } from './word-text.ts';

/** What a file was taken for. `format` is null for a plain text (of an article) and for what nobody can read. */
export type Recognised = {
  file: InputFile;
  format: FormatName | null;
  kind: 'records' | 'text' | 'unknown';
  certainty: number;
  sentence: string;
};

const HEAD = 1 << 16;

/** What the first 64 kB of a file show: its text, or that it is none; of a zip, its members. */
export async function sniffOf(file: InputFile): Promise<Sniff> {
  const head = file.bytes.subarray(0, HEAD);
  const members = isZip(head) ? await membersOf(file.bytes) : null;
  return {
    path: file.path,
    head,
    // What was only stored in an archive can be read in its bytes, and is no text all the same.
    text: members !== null || isBinary(head) ? null : decodeText(cutWhole(head, file.bytes.length)).text,
    size: file.bytes.length,
    members,
  };
}

/** The head without the letter that it may have been cut in. */
function cutWhole(head: Uint8Array, size: number): Uint8Array {
  if (head.length === size) return head;
  let end = head.length;
  while (end > 0 && ((head[end - 1] as number) & 0xc0) === 0x80 && head.length - end < 4) end--;
  if (end > 0 && (head[end - 1] as number) >= 0xc0) end--;
  return head.subarray(0, end);
}

function isBinary(head: Uint8Array): boolean {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (isWide) return false;
  let zeros = 0;
  let controls = 0;
  const size = Math.min(head.length, 4000);
  for (let i = 0; i < size; i++) {
    const byte = head[i] as number;
    if (byte === 0) zeros++;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  // UTF-16 without a mark is text with a zero in every other byte.
  return (zeros > 0 && (zeros < size * 0.3 || zeros > size * 0.55)) || controls > size * 0.1;
}

/** Asks every reader and the tables what a file is; the surest answer wins. By content; a name counts only where nothing else speaks. */
export async function recognise(file: InputFile): Promise<Recognised> {
  const sniff = await sniffOf(file);
  if (sniff.members?.some(isWordPart)) return recogniseWord(file, sniff);
  const answers: { format: FormatName; recognition: Recognition }[] = [];
  const ask = (format: FormatName, recognition: Recognition | null) => {
    if (recognition) answers.push({ format, recognition });
  };
  for (const reader of READERS) ask(reader.name, reader.recognise(sniff));
  ask('xlsx', recogniseWorkbook(sniff));
  ask('html', recogniseHtml(sniff));
  ask('csv', recogniseMarkdown(sniff.text));
  const json = recogniseJson(sniff);
  if (json) ask(json.format, json);
  const table = recogniseTable(sniff);
  if (table) ask(table.format, table);
  answers.sort((a, b) => b.recognition.certainty - a.recognition.certainty);
  const [best] = answers;
  const named = namedFormat(sniff);
  // Commas and brackets make a table or a JSON of nearly any text.
  const isSure = named === null || best?.format === 'html' || (best?.recognition.certainty ?? 0) > 0.5;
  if (best && best.recognition.certainty >= 0.3 && isSure)
    return { file, format: best.format, kind: 'records', ...best.recognition };
  if (named === null && sniff.text !== null && sniff.text.trim() !== '')
    return { file, format: null, kind: 'text', certainty: 0.2, sentence: 'A plain text' };
  return { file, format: null, kind: 'unknown', certainty: 0, sentence: nameUnknown(sniff) };
}

/** A transcript in a Word file, as Teams hands it out, is read as its text; any other is named as what it is. */
async function recogniseWord(file: InputFile, sniff: Sniff): Promise<Recognised> {
  const text = (await wordText(file.bytes, LIMITS.articleText * 4)) ?? '';
  const found = spokenLines.recognise({ ...sniff, text, members: null });
  if (!found) return { file, format: null, kind: 'unknown', certainty: 0, sentence: nameUnknown(sniff) };
  const asText = { path: file.path, bytes: new TextEncoder().encode(text) };
  return { file: asText, format: 'transcript', kind: 'records', ...found };
}

function recogniseWorkbook({ members }: Sniff): Recognition | null {
  return members?.some((name) => /^xl\/workbook\.xml$/i.test(name))
    ? { certainty: 0.95, sentence: 'A spreadsheet (Excel)' }
    : null;
}

function recogniseJson({
  text: whole,
}: Pick<Sniff, 'text'>): (Recognition & { format: 'json' | 'ndjson' }) | null {
  if (whole === null) return null;
  const text = withoutHead(unfenced(whole).text);
  if (!/^\s*[[{]/.test(text)) return null;
  const lines = foldLines(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
  // Nothing may follow the end of a JSON: a whole record on the first of several lines is one of many.
  if (lines.length > 1 && isRecordLine(lines[0] as string))
    return { format: 'ndjson', certainty: 0.5, sentence: 'JSON, one record a line' };
  // A JSON that fails on its first line but whose other lines are records is broken NDJSON, not JSON.
  const sound = lines.slice(0, 20).filter(isRecordLine).length;
  if (lines.length > 2 && sound * 2 > Math.min(20, lines.length))
    return { format: 'ndjson', certainty: 0.45, sentence: 'JSON, one record a line' };
  if (
    /^\s*\[\s*(?:[[{"\]]|-?\d+(?:\.\d+)?\s*[,\]]|true|false|null)|^\s*\{\s*["}]/.test(
      withoutComments(text.slice(0, 2000)).text,
    )
  )
    return { format: 'json', certainty: 0.4, sentence: 'A JSON file' };
  return null;
}

function isRecordLine(line: string): boolean {
  if (!/^\s*\{.*\}\s*$/.test(line)) return false;
  try {
    // Python writes numbers that are none, which JSON does not know.
    JSON.parse(line.replace(/-?\b(?:NaN|Infinity)\b/g, 'null'));
    return true;
  } catch {
    return false;
  }
}

function recogniseTable(sniff: Sniff): (Recognition & { format: 'csv' | 'tsv' }) | null {
  const isNamed = /\.(?:csv|tsv|tab)(?:\.gz)?$/i.test(sniff.path);
  const found = sniffTable(sniff);
  if (!found) {
    const isOneColumn =
      isNamed && sniff.text !== null && sniff.text.trim() !== '' && !/^\s*[[{<]/.test(sniff.text);
    return isOneColumn ? { format: 'csv', certainty: 0.32, sentence: 'A table of one column' } : null;
  }
  const { delimiter, width, head, even } = found;
  const isSaid = /^sep=/i.test(sniff.text ?? '');
  const names = head.filter((name) => fieldsNamed(name).length > 0).length;
  const certainty = isSaid
    ? 0.7
    : 0.15 + 0.2 * even + (names > 1 ? 0.15 : 0) + (isNamed ? 0.15 : 0) + (found.rows > 2 ? 0.05 : 0);
  const sentence = `A table of ${width} columns, separated by ${delimiterName(delimiter)}`;
  return { format: delimiter === '\t' ? 'tsv' : 'csv', certainty: Math.min(0.7, certainty), sentence };
}
