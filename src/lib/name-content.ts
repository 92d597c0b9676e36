/** What a file is, told from its own first bytes or lines and not from its name. */
export type Content =
  | 'gzip'
  | 'zip'
  | 'workbook'
  | 'document'
  | 'old-office'
  | 'pdf'
  | 'picture'
  | 'sound'
  | 'web-page'
  | 'xml'
  | 'rich-text'
  | 'utf-16'
  | 'database'
  | 'table'
  | 'lines-of-json';

const BEGINNINGS: readonly (readonly [RegExp, Content])[] = [
  [/^%PDF-/, 'pdf'],
  [/^\ufffdPNG\r?\n/, 'picture'],
  [/^GIF8[79]a|^RIFF.{4}WEBP|^\ufffd{3,4}.{0,8}(?:JFIF|Exif)/s, 'picture'],
  [/^ID3|^OggS|^fLaC|^RIFF.{4}WAVE/s, 'sound'],
  [/^SQLite format 3|^PAR1/, 'database'],
  [/^\{\\rtf/, 'rich-text'],
  [/^\s*<(?:!doctype html|html|head|body)\b/i, 'web-page'],
  [/^\s*<(?:\?xml|!--|[a-z][\w:.-]*[\s>/])/i, 'xml'],
];

/**
 * Names what is no JSON, from the text that its bytes give when read as UTF-8 (bytes that are none read as U+FFFD). null
 * for JSON, broken or not, and for what nothing tells.
 */
export function nameContent(text: string): Content | null {
  const start = text.slice(0, 4096);
  if (start.startsWith('PK\x03\x04')) return nameArchive(text);
  const isLike = (beginning: string) => text.startsWith(beginning);
  if (['\x1f\ufffd', '\x1f\x8b'].some(isLike)) return 'gzip';
  if (isLike('\ufffd\ufffd\x11\u0871')) return 'old-office';
  const zero = start.indexOf('\0');
  if (zero >= 0 && /^[\ufffd\w\s{[]{0,3}$/.test(start.slice(0, zero))) return 'utf-16';
  const known = BEGINNINGS.find(([pattern]) => pattern.test(start));
  if (known) return known[1];
  if (isLinesOfJson(start)) return 'lines-of-json';
  return /^\s*[{[]/.test(start) ? null : isTable(start) ? 'table' : null;
}

/** The names of the files inside a zip stand in it as they are. */
function nameArchive(text: string): Content {
  const names = text.slice(0, 20_000) + text.slice(-20_000);
  if (names.includes('xl/workbook')) return 'workbook';
  return names.includes('word/document') ? 'document' : 'zip';
}

function isLinesOfJson(start: string): boolean {
  const [first = '', second = ''] = start.split(/\r?\n/);
  const isWhole = (line: string) => /^\{.*\}\s*$/.test(line);
  return isWhole(first) && isWhole(second);
}

/** Two lines or more in which the same separator stands equally often, outside quotation marks. */
function isTable(start: string): boolean {
  if (start.includes('\ufffd') || start.includes('\0')) return false;
  const lines = start
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const whole = start.length < 4096 ? lines : lines.slice(0, -1);
  if (whole.length < 2) return false;
  return [',', ';', '\t', '|'].some((separator) => {
    const [first = 0, ...more] = whole.map((line) => line.split(separator).length - 1);
    return first > 0 && more.every((count) => count === first);
  });
}
