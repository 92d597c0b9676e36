import { isRecord, type JsonRecord, listIn, parseJsonLine, rawJson, restOf, textIn } from './json-value.ts';
import { headerNames, readNamedTable } from './named-table.ts';
import { readPythonList } from './python-literal.ts';
import { type InputFile, MAX_RAW, type Place, type Reader, type Row, type Sink } from './reader.ts';
import { eachLine } from './text-lines.ts';

/**
 * Quotebank (EPFL), in both shapes: one quotation a line, with the addresses of all articles that carry it, and one article
 * a line with `quotations[]`. Specified at https://zenodo.org/records/4277311 (version 1.0). Written as JSON lines, or by
 * pandas as CSV whose list cells are Python literals. A record is a line, or one of `quotations[]`; the words of one line
 * in several articles are one statement.
 */
export const quotebank: Reader = {
  name: 'quotebank',
  spec: 'https://zenodo.org/records/4277311 (1.0)',
  recognise({ text }) {
    if (text === null) return null;
    // One of the first lines may be cut.
    for (const cut of text.split('\n', 5)) {
      const line = cut.replaceAll('\\"', '"');
      if (!/^\s*"?\{/.test(line)) continue;
      if (/"articleID"\s*:/.test(line) && /"(?:quotations|names|articleLength)"\s*:/.test(line))
        return { certainty: 0.95, sentence: 'Articles of Quotebank with their quotations' };
      if (/"quoteID"\s*:/.test(line) && /"quotation"\s*:/.test(line))
        return { certainty: 0.95, sentence: 'Quotations of Quotebank' };
    }
    const names = headerNames(text);
    const isTable = names.includes('quoteid') && names.includes('quotation');
    return isTable ? { certainty: 0.95, sentence: 'Quotations of Quotebank, as a table' } : null;
  },
  async read(files, sink) {
    for (const file of files) if (!(await readFile(file, sink))) return;
  },
};

async function readFile(file: InputFile, sink: Sink): Promise<boolean> {
  const start = new TextDecoder().decode(file.bytes.subarray(0, 200)).replace(/^\ufeff/, '');
  if (!/^\s*"?\{/.test(start))
    return readNamedTable(file, 'quotebank', sink, ({ filled, raw, ...place }) =>
      readQuotation(new Map(filled), place, raw, sink),
    );
  let record = 0;
  const isWhole = await eachLine(file, sink, (line, number) => {
    if (line.trim() === '') return;
    const place = { file: file.path, line: number, record: record + 1 };
    const raw = line.slice(0, MAX_RAW);
    const parsed = parseJsonLine(line, sink, place);
    if ('reason' in parsed || !isRecord(parsed.value)) {
      record++;
      const reason = 'reason' in parsed ? parsed.reason : 'The line is no record: it should be an object.';
      sink.leaveOut({ ...place, code: 'not-json', reason, raw });
    } else if ('quotations' in parsed.value || 'articleID' in parsed.value)
      record += readArticle(parsed.value, place, raw, sink);
    else {
      record++;
      readQuotation(new Map(Object.entries(parsed.value)), place, raw, sink);
    }
  });
  sink.count(file.path, 'quotebank', record);
  return isWhole;
}

/** A list, also where a writer made it a string. */
const listOf = (value: unknown): readonly unknown[] =>
  typeof value === 'string' ? (readPythonList(value.trim()) ?? (value === '' ? [] : [value])) : listIn(value);

const TAKEN = new Set('quoteID quotation speaker qids date numOccurrences probas urls phase'.split(' '));
const TAKEN_OF_ARTICLE = new Set('url title articleID date quotations'.split(' '));
const TAKEN_OF_PART = new Set(
  'quoteID quotation numOccurrences quotationOffset globalTopSpeaker localTopSpeaker'.split(' '),
);

function readQuotation(
  record: ReadonlyMap<string, unknown>,
  place: Omit<Place, 'cell' | 'filled'>,
  raw: string,
  sink: Sink,
): void {
  const text = (key: string) => textIn(record.get(key));
  const words = text('quotation');
  if (words.trim() === '') {
    sink.leaveOut({ ...place, code: 'no-words', reason: 'The quotation has no words.', raw });
    return;
  }
  const urls = [
    ...new Set(
      listOf(record.get('urls'))
        .map(textIn)
        .filter((url) => url !== ''),
    ),
  ];
  const speaker = text('speaker');
  const probability = listOf(record.get('probas'))
    .map((pair) => listIn(pair).map(textIn))
    .find(([name]) => name === speaker)?.[1];
  const other = ['qids', 'numOccurrences', 'probas', 'phase'].flatMap((key) => {
    const value = record.get(key);
    const written = typeof value === 'object' && value !== null ? rawJson(value) : textIn(value);
    return written === '' || written === '[]' ? [] : [[key, written] as const];
  });
  other.push(...restOf(Object.fromEntries(record), TAKEN, place, sink));
  const id = text('quoteID');
  const date = text('date');
  const fields: Row['fields'] = {
    words,
    ...(id !== '' && { id }),
    ...(speaker !== '' && { speaker }),
    ...(probability !== undefined && { confidence: probability }),
  };
  // The date is that of the first article; with several, which one that is stands nowhere.
  const isDated = date !== '' && urls.length < 2;
  const row: Omit<Row, 'fields'> = {
    ...place,
    kind: 'quote',
    other: isDated || date === '' ? other : [...other, ['first seen', date]],
    ...(urls.length > 1 && { statement: id || words }),
    raw,
  };
  if (urls.length === 0) {
    const headline = date === '' ? 'Article not named' : `Article not named, ${date.slice(0, 10)}`;
    sink.row({ ...row, fields: { ...fields, headline, ...(isDated && { published: date }) } });
    sink.lose({
      file: place.file,
      line: place.line,
      field: 'urls',
      value: '',
      reason: 'It names no article.',
    });
  }
  for (const url of urls)
    sink.row({ ...row, fields: { ...fields, url, ...(isDated && { published: date }) } });
}

/** Hands over one article with its quotations and answers how many records it is. */
function readArticle(article: JsonRecord, place: Place, raw: string, sink: Sink): number {
  const quotations = article.quotations ?? [];
  if (!Array.isArray(quotations)) {
    sink.leaveOut({
      ...place,
      code: 'no-quotations',
      reason: 'The article’s "quotations" are no list.',
      raw,
    });
    return 1;
  }
  const about: Row['fields'] = {
    url: textIn(article.url),
    headline: textIn(article.title) || textIn(article.articleID),
    published: textIn(article.date),
  };
  sink.row({
    ...place,
    kind: 'article',
    fields: { ...about, id: textIn(article.articleID) },
    other: restOf(article, TAKEN_OF_ARTICLE, place, sink),
    raw,
  });
  for (const [i, quotation] of quotations.entries()) {
    const at = { ...place, record: place.record + i };
    const own = rawJson(quotation);
    const words = isRecord(quotation) ? textIn(quotation.quotation) : '';
    if (!isRecord(quotation) || words.trim() === '') {
      sink.leaveOut({ ...at, code: 'no-words', reason: 'The quotation has no words.', raw: own });
      continue;
    }
    const global = textIn(quotation.globalTopSpeaker);
    const local = textIn(quotation.localTopSpeaker);
    const speaker = global || local;
    const probability = listIn(global === '' ? quotation.localProbas : quotation.globalProbas)
      .map((pair) => listIn(pair).map(textIn))
      .find(([name]) => name === speaker)?.[1];
    const other = (
      [
        ['localTopSpeaker', local === speaker ? '' : local],
        ['numOccurrences', textIn(quotation.numOccurrences)],
        ['quotationOffset', textIn(quotation.quotationOffset)],
      ] as const
    ).filter(([, value]) => value !== '');
    sink.row({
      ...at,
      kind: 'quote',
      fields: {
        ...about,
        words,
        speaker,
        id: textIn(quotation.quoteID),
        ...(probability !== undefined && { confidence: probability }),
      },
      other: [...other, ...restOf(quotation, TAKEN_OF_PART, at, sink)],
      raw: own,
    });
  }
  return quotations.length;
}
