import { plainText } from '../lib/html-text.ts';
import { takeEntry } from './bibliography-row.ts';
import {
  isRecord,
  type JsonRecord,
  linesOf,
  listIn,
  parseJsonFile,
  rawJson,
  restOf,
  textIn,
} from './json-value.ts';
import type { Reader } from './reader.ts';

const TYPES =
  /"type"\s*:\s*"(?:article(?:-(?:newspaper|magazine|journal))?|post(?:-weblog)?|webpage|broadcast|book|chapter|report|paper-conference|interview|entry(?:-\w+)?|thesis|speech|motion_picture|document|manuscript|personal_communication|legislation|legal_case|software|dataset|review(?:-book)?)"/;
const TAKEN = new Set([
  'id',
  'type',
  'title',
  'container-title',
  'author',
  'issued',
  'URL',
  'language',
  'abstract',
  'note',
  'publisher',
]);

/**
 * CSL-JSON, as Zotero and citation processors exchange it: a list of entries. Specified at
 * https://github.com/citation-style-language/schema (csl-data.json, 1.0.2). An entry is an article, its container (else its
 * publisher) the outlet. Dates keep their precision; circa is `~`; EDTF strings stay as they are.
 */
export const csl: Reader = {
  name: 'csl',
  spec: 'https://github.com/citation-style-language/schema csl-data.json (1.0.2)',
  recognise({ text }) {
    if (text === null || !/^\s*[[{]/.test(text) || !TYPES.test(text)) return null;
    const isOne =
      /"(?:issued|container-title|accessed|date-parts)"\s*:/.test(text) ||
      /"author"\s*:\s*\[\s*\{\s*"(?:family|given|literal)"/.test(text);
    return isOne ? { certainty: 0.9, sentence: 'A bibliography (CSL-JSON)' } : null;
  },
  async read(files, sink) {
    for (const file of files) {
      const { text, value } = parseJsonFile(file, sink);
      const isList = isRecord(value) && Array.isArray(value.items);
      const list = Array.isArray(value) ? value : isList ? listIn((value as JsonRecord).items) : [value];
      const prefix = isList ? 'items.' : '';
      const lines = linesOf(text, (path) => path.length === (isList ? 2 : 1));
      sink.count(file.path, 'csl', list.length);
      for (const [i, entry] of list.entries()) {
        const line = Array.isArray(value) || isList ? (lines.get(`${prefix}${i}`) ?? null) : 1;
        const place = { file: file.path, line, record: i + 1 };
        const raw = rawJson(entry);
        if (!isRecord(entry)) {
          sink.leaveOut({
            ...place,
            code: 'no-entry',
            reason: 'It is no entry: it should be an object.',
            raw,
          });
          continue;
        }
        const other = Object.entries(entry).flatMap(([key, held]) => {
          return TAKEN.has(key) ? [] : textsOf(held).map((text) => [key, text] as const);
        });
        // Crossref writes titles as lists.
        const textsUnder = (key: string): string[] =>
          listIn(entry[key])
            .map((one) => plainText(textIn(one)))
            .filter((text) => text !== '');
        const [outlet = '', ...outlets] = ['container-title', 'publisher'].flatMap(textsUnder);
        const [title = '', ...titles] = textsUnder('title');
        const season = seasonOf(entry.issued);
        if (season !== '') other.push(['issued.season', season]);
        other.push(
          ...outlets.map((text) => ['publisher', text] as const),
          ...titles.map((text) => ['title', text] as const),
          ...(isRecord(entry.issued) ? restOf(entry.issued, TAKEN_OF_DATE, place, sink, 'issued.') : []),
        );
        const taken = {
          id: textIn(entry.id),
          title,
          outlet,
          authors: listIn(entry.author).map(nameOf),
          published: dateOf(entry.issued),
          url: textIn(entry.URL),
          language: textIn(entry.language),
          note: textIn(entry.note),
          summary: plainText(textIn(entry.abstract)),
          other: [['type', textIn(entry.type)] as const, ...other],
        };
        takeEntry(taken, place, raw, sink);
      }
      if (!(await sink.proceed(file.bytes.length))) return;
    }
  },
};

const TAKEN_OF_DATE = new Set(['date-parts', 'raw', 'literal', 'circa']);

/** A value that no field takes, as text: dates and names as they are written, other structures as JSON. */
function textsOf(held: unknown): string[] {
  if (typeof held !== 'object' || held === null) return textIn(held) === '' ? [] : [textIn(held)];
  if (isRecord(held)) return [dateOf(held) || JSON.stringify(held)].filter((text) => text !== '{}');
  const texts = listIn(held).map((item) =>
    isRecord(item) ? nameOf(item) || JSON.stringify(item) : textIn(item),
  );
  return texts.filter((text) => text !== '');
}

function nameOf(name: unknown): string {
  if (!isRecord(name)) return textIn(name);
  const literal = textIn(name.literal);
  if (literal !== '') return literal;
  const parts = [
    name.given,
    name['dropping-particle'],
    name['non-dropping-particle'],
    name.family,
    name.suffix,
  ];
  return parts
    .map(textIn)
    .filter((part) => part !== '')
    .join(' ');
}

/** A season that stands in place of a month: 13 to 16, or 21 to 24 as in EDTF. */
function seasonOf(value: unknown): string {
  const [parts] = isRecord(value) ? listIn(value['date-parts']) : [];
  const month = textIn(listIn(parts)[1]);
  return Number(month) > 12 ? month : '';
}

/** A CSL date as EDTF; a literal as it stands. Seasons have no EDTF that this reads, so they leave the year. */
function dateOf(value: unknown): string {
  if (!isRecord(value)) return textIn(value);
  const sign = textIn(value.circa) !== '' && value.circa !== false && textIn(value.circa) !== '0' ? '~' : '';
  const dates = listIn(value['date-parts'])
    .map((parts) => {
      const [year = '', month = '', day = ''] = listIn(parts).map(textIn);
      if (!/^-?\d{1,4}$/.test(year)) return '';
      const digits = year.replace('-', '').padStart(4, '0');
      const start = year.startsWith('-') ? `-${digits}` : digits;
      const rest = [month, day].filter(
        (part) => /^\d{1,2}$/.test(part) && Number(part) > 0 && Number(part) < 32,
      );
      if (month !== '' && Number(month) > 12) return start;
      return [start, ...rest.map((part) => part.padStart(2, '0'))].join('-');
    })
    .filter((date) => date !== '')
    .map((date) => date + sign);
  if (dates.length > 1) return `${dates[0]}/${dates[1]}`;
  return dates[0] ?? (textIn(value.raw) || textIn(value.literal));
}
