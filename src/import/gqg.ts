import { isRecord, listIn, parseJsonLine, rawJson, restOf, textIn } from './json-value.ts';
import { MAX_RAW, type Place, type Reader, type Row, type Sink } from './reader.ts';
import { eachLine } from './text-lines.ts';

/**
 * The Global Quotation Graph of the GDELT Project: one article a line as JSON (NDJSON), with `quotes[]` of `pre`, `quote`
 * and `post`. Specified at https://blog.gdeltproject.org/announcing-the-global-quotation-graph/ (2020, no version). It
 * names no speaker; who spoke stands, if anywhere, in the words around, which are kept as prefix and suffix.
 */
export const gqg: Reader = {
  name: 'gqg',
  spec: 'https://blog.gdeltproject.org/announcing-the-global-quotation-graph/ (2020)',
  recognise({ text }) {
    // One of the first lines may be cut.
    const lines = (text ?? '').split('\n', 5);
    const isOne = lines.some(
      (line) => /^\s*\{/.test(line) && /"quotes"\s*:\s*\[/.test(line) && /"url"\s*:/.test(line),
    );
    if (!isOne || !/"pre"\s*:\s*"/.test(text ?? '') || !/"post"\s*:\s*"/.test(text ?? '')) return null;
    return { certainty: 0.95, sentence: 'Quotes of GDELT’s Global Quotation Graph, one article a line' };
  },
  async read(files, sink) {
    for (const file of files) {
      let record = 0;
      let counted = 0;
      const isWhole = await eachLine(file, sink, (line, number) => {
        if (line.trim() === '') return;
        const place = { file: file.path, line: number, record: ++record };
        const found = readArticle(line, place, sink);
        record += Math.max(0, found - 1);
        counted += found;
      });
      sink.count(file.path, 'gqg', counted);
      if (!isWhole) return;
    }
  },
};

const TAKEN = new Set(['url', 'title', 'date', 'lang', 'quotes']);
const TAKEN_OF_QUOTE = new Set(['pre', 'quote', 'post']);

/** Hands over one article with its quotes and answers how many records it is. */
function readArticle(line: string, place: Place, sink: Sink): number {
  const raw = line.slice(0, MAX_RAW);
  const parsed = parseJsonLine(line, sink, place);
  const leave = (code: string, reason: string, at: Place = place, what = raw): number => {
    sink.leaveOut({ ...at, code, reason, raw: what });
    return 1;
  };
  if ('reason' in parsed) return leave('not-json', parsed.reason);
  const article = parsed.value;
  if (!isRecord(article)) return leave('no-article', 'The line is no article: it should be an object.');
  const quotes = article.quotes ?? [];
  if (!Array.isArray(quotes)) return leave('no-quotes', 'The article’s "quotes" are no list.');
  const fields: Row['fields'] = {
    url: textIn(article.url),
    headline: textIn(article.title),
    published: textIn(article.date),
    language: textIn(article.lang),
  };
  if (quotes.length === 0 && fields.url === '' && fields.headline === '')
    return leave('no-article', 'It has neither an address nor a title to tell an article by.');
  const rest = restOf(article, TAKEN, place, sink);
  const isNamed = fields.url !== '' || fields.headline !== '';
  // The article stays also where all its quotes are broken, or it has none.
  if (isNamed) sink.row({ ...place, kind: 'article', fields, other: rest, raw });
  for (const [i, quote] of listIn(quotes).entries()) {
    const at = { ...place, record: place.record + i };
    const words = isRecord(quote) ? textIn(quote.quote) : '';
    if (!isRecord(quote) || words.trim() === '') {
      leave('no-words', 'The quote has no words.', at, rawJson(quote));
      continue;
    }
    sink.row({
      ...at,
      kind: 'quote',
      fields: { ...fields, words },
      before: textIn(quote.pre),
      after: textIn(quote.post),
      other: [...restOf(quote, TAKEN_OF_QUOTE, at, sink), ...(isNamed ? [] : rest)],
      raw: rawJson(quote),
    });
  }
  return quotes.length;
}
