import { FOREIGN_NAMES, type ForeignFile, foreignSentences } from './foreign-words.ts';

const day = (i: number): string => `2026-03-${String(1 + (i % 28)).padStart(2, '0')}`;

/** A minute of the Global Quotation Graph: 27 articles with 0 to 4 quotes each; a cut line and two quotes without words. */
export function writeGqg(): ForeignFile & { articles: number } {
  const sentences = foreignSentences(1, 60);
  const words: string[] = [];
  const lines: string[] = [];
  let records = 0;
  for (let a = 0; a < 27; a++) {
    const quotes: object[] = [];
    for (let q = 0; q < a % 5; q++) {
      const quote = sentences[records] as string;
      quotes.push({ pre: `The minister no. ${q} said: `, quote, post: ' He left.' });
      words.push(quote);
      records++;
    }
    if (a === 3 || a === 8) {
      quotes.push({ pre: 'He said ', quote: '', post: '' });
      records++;
    }
    lines.push(
      JSON.stringify({
        date: `${day(a)}T09:01:00Z`,
        url: `https://paper.example/a${a}`,
        title: `Story ${a}`,
        lang: 'ENGLISH',
        quotes,
      }),
    );
  }
  lines.splice(10, 0, '{"date":"2026-03-02T09:01:00Z","url":"https://paper.example/cut","quo');
  records++;
  return {
    path: '20260302090100.gqg.json',
    text: `${lines.join('\n')}\n`,
    records,
    broken: 3,
    words,
    articles: 27,
  };
}

/** A GKG file: 20 articles with 3 quotations each and 5 without; a line of 26 columns, a block without bars, one without words. */
export function writeGkg(): ForeignFile & { articles: number } {
  const words = foreignSentences(2, 60).map((text, i) =>
    i === 7 ? `${text} #now` : i === 8 ? `"${text}` : text,
  );
  const lines: string[] = [];
  for (let a = 0; a < 25; a++) {
    const blocks =
      a < 20
        ? words
            .slice(a * 3, a * 3 + 3)
            .map((text, i) => `${i * 99}|${text.length}|${i === 0 ? 'said' : ''}|${text}`)
        : [];
    if (a === 4) blocks.push('no bars here');
    if (a === 5) blocks.push('700|12||');
    const cells = Array.from({ length: 27 }, () => '');
    cells[0] = `20260302090000-${a}`;
    cells[1] = '20260302090000';
    cells[2] = '1';
    cells[3] = 'paper.example';
    cells[4] = `https://paper.example/${a}`;
    cells[7] = 'TAX_FNCACT;PROTEST';
    cells[22] = blocks.join('#');
    cells[26] = `<PAGE_AUTHORS>${FOREIGN_NAMES[a % 5]};B. Two</PAGE_AUTHORS><PAGE_PRECISEPUBTIMESTAMP>20260301${String(a % 24).padStart(2, '0')}0000</PAGE_PRECISEPUBTIMESTAMP><PAGE_TITLE>Bridge &#x2014; day ${a}</PAGE_TITLE>`;
    lines.push(cells.join('\t'));
  }
  lines.splice(
    12,
    0,
    Array.from({ length: 26 }, (_, i) =>
      i === 0 ? '20260302090000-99' : i === 1 ? '20260302090000' : '',
    ).join('\t'),
  );
  return {
    path: '20260302090000.gkg.csv',
    text: `${lines.join('\n')}\n`,
    records: 63,
    broken: 3,
    words,
    articles: 25,
  };
}

type Quotation = { id: string; words: string; speaker: string; urls: string[]; proba: string };

function quotations(seed: number): Quotation[] {
  return foreignSentences(seed, 57).map((words, i) => ({
    id: `2019-07-01-${String(i).padStart(6, '0')}`,
    words,
    speaker: i % 6 === 5 ? 'None' : (FOREIGN_NAMES[i % 5] as string),
    urls: Array.from({ length: 1 + (i % 3) }, (_, n) => `https://host${n}.example/${i}`),
    proba: `0.${50 + (i % 50)}`,
  }));
}

const recordOf = ({ id, words, speaker, urls, proba }: Quotation) => ({
  quoteID: id,
  quotation: words,
  speaker,
  qids: speaker === 'None' ? [] : ['Q1'],
  date: '2019-07-01 08:00:00',
  numOccurrences: urls.length,
  probas: [
    [speaker, proba],
    ['None', '0.1'],
  ],
  urls,
  phase: 'E',
});

/** Quotebank, one quotation a line: 57 sound ones in 1 to 3 articles each, a cut line, one without words, one that is a number. */
export function writeQuotebank(): ForeignFile & { renderings: number; several: number } {
  const all = quotations(3);
  const lines = all.map((quotation) => JSON.stringify(recordOf(quotation)));
  lines.splice(
    20,
    0,
    (lines[0] as string).slice(0, 80),
    JSON.stringify({ quoteID: 'x', quotation: ' ', urls: [] }),
    '12',
  );
  return {
    path: 'quotes-2019.json',
    text: `${lines.join('\n')}\n`,
    records: 60,
    broken: 3,
    words: all.map(({ words }) => words),
    renderings: all.reduce((sum, { urls }) => sum + urls.length, 0),
    several: all.filter(({ urls }) => urls.length > 1).length,
  };
}

/** The same, each line encoded twice. */
export const writeQuotebankTwice = (): ForeignFile => {
  const all = quotations(3);
  const lines = all.map((quotation) => JSON.stringify(JSON.stringify(recordOf(quotation))));
  return {
    path: 'twice.json',
    text: lines.join('\n'),
    records: 57,
    broken: 0,
    words: all.map(({ words }) => words),
  };
};

/** How Python's repr writes a string. */
const repr = (text: string): string =>
  text.includes("'") && !text.includes('"')
    ? `"${text.replaceAll('\\', '\\\\')}"`
    : `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const csvCell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The same as pandas writes it as CSV: an index column, lists as Python literals. */
export function writeQuotebankTable(): ForeignFile & { renderings: number } {
  const all = quotations(4);
  const rows = all.map(({ id, words, speaker, urls, proba }, i) =>
    [
      String(i),
      id,
      words,
      speaker,
      speaker === 'None' ? '[]' : "['Q1']",
      '2019-07-01 08:00:00',
      String(urls.length),
      `[[${repr(speaker)}, '${proba}'], ['None', '0.1']]`,
      `[${urls.map(repr).join(', ')}]`,
      'E',
    ]
      .map(csvCell)
      .join(','),
  );
  rows.splice(30, 0, '57,x,,None,[],2019-07-01 08:00:00,0,[],[],E');
  return {
    path: 'quotes.csv',
    text: `,quoteID,quotation,speaker,qids,date,numOccurrences,probas,urls,phase\n${rows.join('\n')}\n`,
    records: 58,
    broken: 1,
    words: all.map(({ words }) => words),
    renderings: all.reduce((sum, { urls }) => sum + urls.length, 0),
  };
}

/** Quotebank, one article a line: 18 articles of 3 quotations and one of none; a cut line, a quotation without words, a null. */
export function writeQuotebankArticles(): ForeignFile & { articles: number } {
  const words = foreignSentences(5, 54);
  const lines = Array.from({ length: 19 }, (_, a) => {
    const list: unknown[] = words.slice(a * 3, a * 3 + 3).map((quotation, i) => ({
      quoteID: `2019-07-02-${a}${i}`,
      numOccurrences: 1,
      quotation,
      quotationOffset: i * 40,
      contextStart: 0,
      contextEnd: 90,
      globalTopSpeaker: FOREIGN_NAMES[i],
      globalProbas: [[FOREIGN_NAMES[i], '0.91']],
      localTopSpeaker: 'None',
      localProbas: [['None', '0.6']],
    }));
    if (a === 4) list.push({ quoteID: 'x', quotation: '' }, null);
    return JSON.stringify({
      articleID: `art-${a}`,
      articleLength: 400,
      date: '2019-07-02 10:00:00',
      phase: 'E',
      title: `Story ${a}`,
      url: `https://host.example/${a}`,
      names: [],
      quotations: list,
    });
  });
  lines.splice(3, 0, '{"articleID":"cut","quota');
  return { path: 'articles-2019.json', text: lines.join('\n'), records: 57, broken: 3, words, articles: 19 };
}

/** A story export of Media Cloud: 50 rows, one without address and title, one with a quotation mark too many, one too wide. */
export function writeMediaCloud(): ForeignFile {
  const titles = foreignSentences(6, 50);
  const rows = titles.map((title, i) =>
    [
      `${800 + i}`,
      day(i),
      'en',
      `Paper ${i % 7}`,
      `paper${i % 7}.example`,
      day(i),
      csvCell(title),
      `https://paper${i % 7}.example/${i}`,
    ].join(','),
  );
  rows.splice(9, 0, '900,2026-03-02,en,Paper,paper.example,2026-03-01,,');
  rows.splice(
    19,
    0,
    '901,2026-03-02,en,Paper,paper.example,2026-03-01,Title,https://paper.example/x,too,wide',
  );
  rows.splice(
    29,
    0,
    '902,2026-03-02,en,Paper,paper.example,2026-03-01,"never closed,https://paper.example/y',
  );
  return {
    path: 'mc-onlinenews.csv',
    text: `id,indexed_date,language,media_name,media_url,publish_date,title,url\n${rows.join('\n')}\n`,
    records: 53,
    broken: 3,
    words: titles,
  };
}

/** An answer of NewsAPI: 52 articles, two without address and title, one that is null. */
export function writeNewsApi(): ForeignFile {
  const titles = foreignSentences(7, 49);
  const articles: unknown[] = titles.map((title, i) => ({
    source: { id: null, name: `Paper ${i % 7}` },
    author: FOREIGN_NAMES[i % 5],
    title,
    description: `About ${i}`,
    url: `https://paper${i % 7}.example/${i}`,
    urlToImage: null,
    publishedAt: `${day(i)}T10:00:00Z`,
    content: `Text ${i}… [+1200 chars]`,
  }));
  articles.splice(5, 0, { source: {}, title: null, url: null, publishedAt: '' }, null, {});
  return {
    path: 'everything.json',
    text: JSON.stringify({ status: 'ok', totalResults: articles.length, articles }, null, 2),
    records: 52,
    broken: 3,
    words: titles,
  };
}

/** A timeline as JSON: a title, 50 events, three eras; two slides without any name and one that is a number. */
export function writeTimeline(): ForeignFile {
  const words = foreignSentences(8, 50).map((text) => text.replace(/[<>]/g, ''));
  const events: unknown[] = words.map((headline, i) => ({
    unique_id: `e${i}`,
    start_date:
      i === 0
        ? { year: '-44', month: '3', day: '15' }
        : { year: '2026', month: i % 3 === 0 ? '' : '3', day: '' },
    text: {
      headline: `<b>${headline.replaceAll('&', '&amp;')}</b>`,
      text: `<p>Text ${i}</p><script>alert(1)</script>`,
    },
    group: 'talks',
  }));
  events.splice(10, 0, { start_date: { year: '2026' } }, 7, {
    start_date: { year: '2026' },
    text: { headline: '' },
  });
  const eras = [0, 1, 2].map((i) => ({
    start_date: { year: `202${i}` },
    end_date: { year: `202${i + 1}` },
    text: { headline: `Era ${i}` },
  }));
  return {
    path: 'timeline.json',
    text: JSON.stringify({ title: { text: { headline: 'The bridge', text: '' } }, events, eras }, null, 1),
    records: 57,
    broken: 3,
    words,
  };
}
