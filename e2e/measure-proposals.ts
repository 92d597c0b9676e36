/**
 * Measures what is proposed to an author against the bundled case, whose records were made by hand. Needs the articles'
 * texts, which are not part of the project: npm run proposals -- DIR [--all]. Not run by any check.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownVoices } from '../src/author/names-in.ts';
import { proposeReading } from '../src/author/propose-quotes.ts';
import { decodeCase } from '../src/case/decode.ts';
import { foldLineEnds } from '../src/case/fold-line-ends.ts';
import { quotationsOf } from '../src/case/quotations.ts';

const directory = process.argv.slice(2).find((part) => !part.startsWith('--'));
if (!directory) throw new Error('Say where the texts are: npm run proposals -- DIR');
const showsAll = process.argv.includes('--all');
const { file } = decodeCase(
  readFileSync(new URL('../data/austin-belousov-2024.case.json', import.meta.url), 'utf8'),
);
if (!file) throw new Error('The bundled case cannot be read.');

type Range = { start: number; end: number };
const meets = (a: Range, b: Range) => a.start < b.end && b.start < a.end;
const known = knownVoices(file.people ?? []);
const rows: string[][] = [];
const sum = [0, 0, 0, 0, 0, 0, 0, 0];
for (const article of file.articles) {
  const text = foldLineEnds(readFileSync(join(directory, `${article.sourceId}.txt`), 'utf8'));
  const { quotes, reports, sentences } = proposeReading(text, article.body, known);
  const own = (file.quotes ?? []).filter(({ articleId }) => articleId === article.id);
  const placed = own.map((quote) => {
    const { exact, start = text.indexOf(exact), end = start + exact.length } = quote.selector;
    return { quote, start, end };
  });
  const marked = placed.filter(({ quote }) => quote.quoteType !== 'indirect');
  // A string is one pair of marks; several quotes may share it.
  const strings = quotationsOf(text).filter(
    (range) => article.body?.some((part) => meets(part, range)) && marked.some((q) => meets(q, range)),
  );
  const found = strings.filter((range) => quotes.some((q) => q.start === range.start && q.end === range.end));
  const right = strings.filter((range) => {
    const speakers = marked.filter((q) => meets(q, range)).map(({ quote }) => quote.speakerId);
    const proposal = quotes.find((q) => meets(q, range))?.attribution?.speakerId;
    const isRight = proposal !== undefined && speakers.includes(proposal ?? undefined);
    if (!isRight || showsAll)
      console.log(
        isRight ? 'ok   ' : 'WRONG',
        article.sourceId,
        JSON.stringify(text.slice(range.start, range.end).slice(0, 50)),
        speakers[0],
        '<-',
        proposal,
        quotes.find((q) => meets(q, range))?.attribution?.reason,
      );
    return isRight;
  });
  const extra = quotes.filter((q) => !strings.some((range) => meets(q, range)));
  for (const q of extra)
    console.log('EXTRA', article.sourceId, JSON.stringify(text.slice(q.start, q.end).slice(0, 60)));
  const reporting = sentences.filter((s) =>
    placed.some((q) => q.quote.quoteType === 'indirect' && meets(q, s)),
  );
  const proposed = [...reports, ...sentences.filter((s) => quotes.some((q) => meets(q, s)))];
  const hit = reporting.filter((s) => proposed.some((r) => meets(r, s)));
  const wrong = reports.filter((s) => !placed.some((q) => meets(q, s)));
  const rightReports = reports.filter((s) =>
    placed.some((q) => meets(q, s) && q.quote.speakerId === s.attribution.speakerId),
  );
  if (showsAll) {
    for (const s of reporting)
      if (!hit.includes(s)) console.log('MISSED', article.sourceId, text.slice(s.start, s.end).slice(0, 150));
    for (const s of wrong)
      console.log(
        'FALSE ',
        article.sourceId,
        text.slice(s.start, s.end).slice(0, 150),
        '<-',
        s.attribution.reason,
      );
    for (const s of reports)
      if (!rightReports.includes(s) && !wrong.includes(s))
        console.log(
          'SPEAKER',
          text.slice(s.start, s.end).slice(0, 150),
          '<-',
          s.attribution.speakerId,
          s.attribution.reason,
        );
  }
  const row = [
    strings.length,
    found.length,
    right.length,
    reporting.length,
    hit.length,
    reports.length,
    rightReports.length,
    wrong.length,
  ];
  for (const [i, n] of row.entries()) sum[i] = (sum[i] ?? 0) + n;
  rows.push([article.sourceId, ...row.map(String)]);
}
rows.push(['all', ...sum.map(String)]);
const head = [
  'article',
  'strings',
  'found',
  'right speaker',
  'reporting sentences',
  'found',
  'proposed outside marks',
  'right speaker',
  'false',
];
console.log([head, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'));
console.log(`
What the proposals cannot do: find the subject of a verb that is joined to another by "and"; tell two people of one
last name apart, or whom a pronoun means beyond the speaker before it; see who passed words on; name a speaker who is
only described ("officials"); read irony, or a report without a reporting verb. Such words are left to the reader.`);
