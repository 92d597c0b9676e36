const COLUMNS = [
  'id',
  'text',
  'day',
  'outlet',
  'speaker',
  'headline',
  'url',
  'lang',
  'author',
  'actor',
  'cue',
  'via',
  'said',
  'type',
  'note',
] as const;
const ASKED = [
  'dates',
  'same',
  'words',
  'from',
  'to',
  'outlets',
  'speakers',
  'langs',
  'rows',
  'digest',
] as const;

/** What a link to a corpus may say, in writing order: where it is, which table, what its columns hold, what is asked. */
export const CORPUS_FIELDS = ['at', 'table', ...COLUMNS, ...ASKED] as const;
export type CorpusField = (typeof CORPUS_FIELDS)[number];

/** A column may have any name that is one line. */
const NAME = /^[^\p{C}]{1,100}$/u;
const TABLE = /^[\p{L}_][\p{L}\p{N}_-]{0,99}(?:\.[\p{L}_][\p{L}\p{N}_-]{0,99})?$/u;

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

/** What stands behind one name of a link: an address, a table, a column, or words and days that are asked for. */
function isFieldOf(name: CorpusField, value: string): boolean {
  if (value === '' || value.length > 1000) return false;
  if (name === 'at') return value === 'local' || isAddress(value);
  if (name === 'table') return TABLE.test(value);
  return COLUMNS.some((column) => column === name) ? NAME.test(value) : true;
}

/**
 * Whether a text is a link to a corpus: "at=https://host:8443/;table=db.quotes;text=body;day=published;words=war".
 * Names and values, never a query language; each name once and in order, so that one question is one text; a semicolon
 * inside a value is written %3B and a percent sign %25.
 */
export function isCorpusLink(text: string): boolean {
  return readCorpusLink(text) !== null;
}

/** The names and values of a link to a corpus, in order; null for a text that is none. */
export function readCorpusLink(text: string): ReadonlyMap<CorpusField, string> | null {
  if (text.length > 4000) return null;
  const fields = new Map<CorpusField, string>();
  let last = -1;
  for (const part of text.split(';')) {
    const eq = part.indexOf('=');
    const place = (CORPUS_FIELDS as readonly string[]).indexOf(part.slice(0, eq));
    const name = CORPUS_FIELDS[place];
    const written = part.slice(eq + 1);
    const value = written.replaceAll('%3B', ';').replaceAll('%25', '%');
    if (name === undefined || place <= last || escapeField(value) !== written) return null;
    if (!isFieldOf(name, value)) return null;
    last = place;
    fields.set(name, value);
  }
  return fields.has('at') ? fields : null;
}

/** The text of a link to a corpus; names without a value are left out. */
export function writeCorpusLink(fields: Partial<Record<CorpusField, string>>): string {
  return CORPUS_FIELDS.flatMap((name) => {
    const value = fields[name];
    return value ? [`${name}=${escapeField(value)}`] : [];
  }).join(';');
}

const escapeField = (value: string): string => value.replaceAll('%', '%25').replaceAll(';', '%3B');
