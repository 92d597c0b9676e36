import { lineColumns } from '../lib/line-column.ts';
import { takeEntry } from './bibliography-row.ts';
import { fileByFile, MAX_RAW, type Place, type Reader, type Sink } from './reader.ts';
import { texText } from './tex-text.ts';
import { textOfFile } from './text-lines.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Fields that are read whatever else an entry holds; of others that mean one thing, what the first does not say stays beside it. */
const TAKEN = new Set('author date year month day url howpublished'.split(' '));

/**
 * BibTeX and BibLaTeX entries. The grammar is Oren Patashnik's "BibTeXing" (1988, https://ctan.org/pkg/bibtex), the fields are
 * those of BibLaTeX 3.20 (https://ctan.org/pkg/biblatex). An entry is an article, its journal the outlet. EDTF dates keep
 * `~`, `?` and ranges. "and others" is no author. Text of TeX becomes Unicode.
 */
export const bibtex: Reader = {
  name: 'bibtex',
  spec: 'https://ctan.org/pkg/bibtex (BibTeXing, 1988); https://ctan.org/pkg/biblatex (3.20)',
  recognise({ text }) {
    const m = /^\s*@([A-Za-z]+)\s*[{(]\s*([^\s,"#]*)\s*[,=]/m.exec(text ?? '');
    if (!m || /^\s*[[{<]/.test(text ?? '')) return null;
    const isFielded =
      /^\s*[A-Za-z]+\s*=\s*[{"\w]/m.test(text ?? '') || /,\s*[a-z]+\s*=\s*[{"]/.test(text ?? '');
    return isFielded ? { certainty: 0.92, sentence: 'A bibliography (BibTeX)' } : null;
  },
  read: fileByFile((file, sink) => readEntries(textOfFile(file, sink), file.path, sink)),
};

function readEntries(text: string, file: string, sink: Sink): void {
  const strings = new Map(MONTHS.map((name) => [name, name]));
  const entries: { key: string; kind: string; fields: Fields; place: Place; raw: string }[] = [];
  let record = 0;
  const at = lineColumns(text);
  const start = /@\s*([A-Za-z]+)\s*([{(])/g;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const kind = (match[1] as string).toLowerCase();
    const scan = new Scanner(text, start.lastIndex, match[2] === '{' ? '}' : ')', strings);
    if (kind === 'comment' || kind === 'preamble') {
      start.lastIndex = scan.skip() ?? start.lastIndex;
      continue;
    }
    const place = { file, line: at(match.index).line, record: record + 1 };
    const found = kind === 'string' ? scan.readFields() : scan.readEntry();
    if (kind === 'string') {
      if (found) for (const [name, value] of found.fields) strings.set(name, value);
      start.lastIndex = found?.end ?? start.lastIndex;
      continue;
    }
    record++;
    if (!found) {
      // What is broken ends where the next entry begins on a line of its own.
      const next = /^[ \t]*@[A-Za-z]+\s*[{(]/gm;
      next.lastIndex = start.lastIndex;
      const end = next.exec(text)?.index ?? text.length;
      const raw = text.slice(match.index, Math.min(end, match.index + MAX_RAW));
      sink.leaveOut({
        ...place,
        code: 'broken-entry',
        reason: 'The entry has a brace, quotation mark or comma that is missing.',
        raw,
      });
      start.lastIndex = end;
      continue;
    }
    start.lastIndex = found.end;
    const raw = text.slice(match.index, Math.min(found.end, match.index + MAX_RAW));
    entries.push({ key: found.key, kind, fields: found.fields, place, raw });
  }
  const byKey = new Map(entries.map(({ key, fields }) => [key.toLowerCase(), fields]));
  for (const { key, kind, fields, place, raw } of entries)
    takeFields(
      key,
      kind,
      inherited(fields, byKey.get((fields.get('crossref') ?? '').toLowerCase())),
      place,
      raw,
      sink,
    );
  sink.count(file, 'bibtex', record);
}

type Fields = Map<string, string>;

/** Fields that an entry has from the one that it refers to by `crossref`, where it has none of its own, by what they are there. */
const INHERITED: readonly (readonly [field: string, of: string])[] = [
  ...'date year month day publisher journal journaltitle booktitle organization institution editor'
    .split(' ')
    .map((name) => [name, name] as const),
  ['booktitle', 'title'],
];
const DATES = ['date', 'year', 'month', 'day'];

function inherited(fields: Fields, parent: Fields | undefined): Fields {
  if (!parent || parent === fields) return fields;
  const isDated = DATES.some((name) => fields.has(name));
  const whole = new Map(fields);
  for (const [name, of] of INHERITED) {
    const value = parent.get(of);
    if (value === undefined || whole.has(name) || (isDated && DATES.includes(name))) continue;
    whole.set(name, value);
  }
  return whole;
}

/** Reads one entry from behind its opening brace. Every method answers null where the entry breaks off. */
class Scanner {
  private readonly text: string;
  private at: number;
  private readonly close: string;
  private readonly strings: ReadonlyMap<string, string>;

  constructor(text: string, at: number, close: string, strings: ReadonlyMap<string, string>) {
    this.text = text;
    this.at = at;
    this.close = close;
    this.strings = strings;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return null;
    this.at = pattern.lastIndex;
    return found[1] ?? found[0];
  }

  /** Where a block ends that nobody reads. */
  skip(): number | null {
    return this.group(this.close === '}' ? '{' : '(', this.close) === null ? null : this.at;
  }

  readEntry(): { key: string; fields: Fields; end: number } | null {
    const key = this.match(/\s*([^\s,={}"]*)\s*/y);
    if (key === null) return null;
    if (this.text[this.at] === this.close) {
      this.at++;
      return { key, fields: new Map(), end: this.at };
    }
    if (this.text[this.at] !== ',') return null;
    this.at++;
    const rest = this.readFields();
    return rest && { ...rest, key };
  }

  readFields(): { key: string; fields: Fields; end: number } | null {
    const fields: Fields = new Map();
    for (;;) {
      this.match(/[\s,]*/y);
      if (this.text[this.at] === this.close) return { key: '', fields, end: ++this.at };
      const name = this.match(/([^\s=,{}"@]+)\s*=\s*/y)?.toLowerCase();
      if (name === undefined) return null;
      const value = this.value();
      if (value === null) return null;
      if (!fields.has(name)) fields.set(name, value);
      this.match(/\s*/y);
      if (this.text[this.at] !== ',' && this.text[this.at] !== this.close) return null;
    }
  }

  private value(): string | null {
    let whole = '';
    for (;;) {
      const part = this.part();
      if (part === null) return null;
      whole += part;
      if (this.match(/\s*#\s*/y) === null) return whole;
    }
  }

  private part(): string | null {
    const first = this.text[this.at];
    if (first === '{') {
      this.at++;
      return this.group('{', '}');
    }
    if (first === '"') {
      this.at++;
      return this.group('', '"');
    }
    const word = this.match(/[^\s,#{}"=()]+/y);
    return word === null ? null : /^\d+$/.test(word) ? word : (this.strings.get(word.toLowerCase()) ?? word);
  }

  /** The text up to the mark that closes, with the braces inside it. */
  private group(open: string, close: string): string | null {
    const from = this.at;
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const letter = this.text[this.at] as string;
      if (letter === '\\') this.at++;
      else if (letter === close && depth === 0) return this.text.slice(from, this.at++);
      else if (letter === '{' || letter === open) depth++;
      else if (letter === '}' || letter === close) {
        depth--;
        if (depth < 0) return null;
      } else if (
        letter === '@' &&
        /^\n[ \t]*@[A-Za-z]+[ \t]*\{[^\s,{}]+,[ \t]*\n/.test(
          this.text.slice(this.text.lastIndexOf('\n', this.at), this.at + 200),
        )
      )
        // Another entry begins on a line of its own: this one was never closed.
        return null;
    }
    return null;
  }
}

function takeFields(
  key: string,
  kind: string,
  fields: Fields,
  place: Parameters<typeof takeEntry>[1],
  raw: string,
  sink: Sink,
): void {
  const used = new Set<string>();
  const text = (...names: string[]): string => {
    for (const name of names) {
      const value = texText(fields.get(name) ?? '');
      if (value === '') continue;
      used.add(name);
      return value;
    }
    return '';
  };
  const howpublished = texText(fields.get('howpublished') ?? '');
  const urlIn =
    /https?:\/\/[^\s},]+/.exec(fields.get('url') ?? '')?.[0] ??
    /https?:\/\/[^\s},]+/.exec(howpublished)?.[0] ??
    '';
  const title = [text('title'), text('subtitle')].filter((part) => part !== '').join(': ');
  const container = text('journal', 'journaltitle', 'newspaper', 'booktitle', 'maintitle');
  const outlet =
    container || (urlIn === '' ? howpublished : '') || text('publisher', 'organization', 'institution');
  const language = text('language', 'langid');
  const note = text('note', 'annote');
  const summary = text('abstract');
  const other = [...fields].flatMap(([name, value]) =>
    TAKEN.has(name) || used.has(name) ? [] : [[name, texText(value)] as const],
  );
  if (howpublished !== '' && outlet !== howpublished && !howpublished.includes(urlIn || '\u0000'))
    other.push(['howpublished', howpublished]);
  takeEntry(
    {
      id: key,
      title,
      outlet,
      authors: namesOf(fields.get('author') ?? ''),
      published: dateOf(
        (fields.get('date') ?? '').replace(/[{}\\\s]/g, ''),
        text('year'),
        text('month'),
        text('day'),
      ),
      url: urlIn.replaceAll('\\', ''),
      language,
      note,
      summary,
      other: [['type', kind], ...other],
    },
    place,
    raw,
    sink,
  );
}

/** Names apart by "and" outside braces; "Family, Given" is turned round, a name in braces is one of an organisation. */
function namesOf(tex: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= tex.length; i++) {
    if (tex[i] === '{') depth++;
    else if (tex[i] === '}') depth--;
    const isAnd = depth === 0 && /^\s+and\s+/i.test(tex.slice(i, i + 40)) && /\S/.test(tex[i - 1] ?? '');
    if (i < tex.length && !isAnd) continue;
    names.push(tex.slice(from, i).trim());
    from = i + (/^\s+and\s+/i.exec(tex.slice(i))?.[0].length ?? 0);
  }
  return names
    .filter((name) => name !== '')
    .map((name) => {
      const isWhole = /^\{[^{}]*\}$/.test(name);
      const parts = isWhole ? [name] : splitOutside(name);
      const [family = '', ...rest] = parts.map(texText);
      const given = rest.pop() ?? '';
      return [given, family, ...rest].filter((part) => part !== '').join(' ');
    });
}

function splitOutside(name: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const letter of name) {
    if (letter === '{') depth++;
    if (letter === '}') depth--;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

function dateOf(date: string, year: string, month: string, day: string): string {
  if (date !== '') return date.replace(/^(.+?)--(.+)$/, '$1/$2');
  if (year === '') return '';
  const named = MONTHS.indexOf((/[a-z]{3}/i.exec(month)?.[0] ?? '').toLowerCase()) + 1;
  const number = named > 0 ? named : /^\d{1,2}$/.test(month) ? Number(month) : 0;
  if (number === 0 || !/^\d{4}$/.test(year))
    return [day, month, year].filter((part) => part !== '').join(' ');
  const inMonth = /^\d{1,2}$/.test(day)
    ? day
    : (/\b(\d{1,2})\b/.exec(month.length > 2 ? month : '')?.[1] ?? '');
  return [year, String(number).padStart(2, '0'), ...(inMonth === '' ? [] : [inMonth.padStart(2, '0')])].join(
    '-',
  );
}
