import { isRecord, linesOf, parseJsonFile, rawJson, restOf, textIn } from './json-value.ts';
import { headerNames, type NamedRow, readNamedTable } from './named-table.ts';
import type { InputFile, Place, Reader, Row, Sink } from './reader.ts';

/** The headers of Media Cloud's exports, the newer ones first, by our field. */
const HEADERS = {
  outlet: ['media_name', 'media name', 'source', 'media_url'],
  published: ['publish_date', 'publish date', 'publication_date'],
  headline: ['title'],
  url: ['url'],
  language: ['language'],
  author: ['author', 'authors'],
  text: ['text', 'story_text'],
} as const;
/** Articles that quotes were put into are no answer of NewsAPI any more. */
const WITH_QUOTES = /"(?:quotes|quotations|statements|citations)"\s*:\s*\[\s*\{/;
const TAKEN_OF_ARTICLE = new Set('url title source author publishedAt description content'.split(' '));

/**
 * Lists of articles: the story export of Media Cloud (https://www.mediacloud.org/documentation, web search tool 2024: CSV of
 * `id, indexed_date, language, media_name, media_url, publish_date, title, url`; columns are found by name) and an answer
 * of NewsAPI (https://newsapi.org/docs/endpoints/everything, v2). They hold no quotes. NewsAPI cuts `content` after some
 * 200 characters, so it is no text of the article.
 */
export const mediacloud: Reader = {
  name: 'mediacloud',
  spec: 'https://www.mediacloud.org/documentation (2024); https://newsapi.org/docs/endpoints/everything (v2)',
  recognise({ text }) {
    if (text !== null && /^\s*\{/.test(text))
      return /"articles"\s*:\s*\[\s*\{/.test(text) &&
        /"publishedAt"\s*:/.test(text) &&
        !WITH_QUOTES.test(text)
        ? { certainty: 0.93, sentence: 'A list of articles from NewsAPI' }
        : null;
    const names = new Set(headerNames(text));
    const isStories = names.has('publish_date') && names.has('title') && names.has('url');
    return isStories && (names.has('media_name') || names.has('media_url') || names.has('stories_id'))
      ? { certainty: 0.93, sentence: 'A list of articles from Media Cloud' }
      : null;
  },
  async read(files, sink) {
    for (const file of files) {
      const start = new TextDecoder().decode(file.bytes.subarray(0, 100));
      const isWhole = /^\ufeff?\s*\{/.test(start)
        ? await readNewsApi(file, sink)
        : await readNamedTable(file, 'mediacloud', sink, (row) => readStory(row, sink));
      if (!isWhole) return;
    }
  },
};

function readStory(row: NamedRow, sink: Sink): void {
  const { file, line, record, raw } = row;
  const fields: Row['fields'] = {};
  const taken = new Set<string>();
  for (const [field, headers] of Object.entries(HEADERS)) {
    const header = headers.find((name) => row.cell(name) !== '');
    if (!header) continue;
    fields[field as keyof typeof HEADERS] = row.cell(header);
    taken.add(header);
  }
  if (!fields.url && !fields.headline) {
    const reason = 'It has neither an address nor a title to tell an article by.';
    sink.leaveOut({ file, line, record, code: 'no-article', reason, raw });
    return;
  }
  const other = row.filled.filter(([header]) => !taken.has(header.toLowerCase()));
  sink.row({ file, line, record, kind: 'article', fields, other, raw });
}

const NAME = new Set(['name']);

async function readNewsApi(file: InputFile, sink: Sink): Promise<boolean> {
  const { text, value } = parseJsonFile(file, sink);
  const articles = isRecord(value) && Array.isArray(value.articles) ? value.articles : [];
  const lines = linesOf(text, (path) => path.length === 2 && path[0] === 'articles');
  sink.count(file.path, 'mediacloud', articles.length);
  for (const [i, article] of articles.entries()) {
    const place: Place = { file: file.path, line: lines.get(`articles.${i}`) ?? null, record: i + 1 };
    const raw = rawJson(article);
    const about = isRecord(article) ? article : {};
    const url = textIn(about.url);
    const headline = textIn(about.title);
    if (url === '' && headline === '') {
      const reason = 'It has neither an address nor a title to tell an article by.';
      sink.leaveOut({ ...place, code: 'no-article', reason, raw });
      continue;
    }
    const fields = {
      url,
      headline,
      outlet: isRecord(about.source) ? textIn(about.source.name) : '',
      author: textIn(about.author),
      published: textIn(about.publishedAt),
      summary: textIn(about.description),
    };
    const content = textIn(about.content);
    const other = [
      ...(content === '' ? [] : [['content', content] as const]),
      ...(isRecord(about.source) ? restOf(about.source, NAME, place, sink, 'source.') : []),
      ...restOf(about, TAKEN_OF_ARTICLE, place, sink),
    ];
    sink.row({
      ...place,
      kind: 'article',
      fields: Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== '')),
      other,
      raw,
    });
  }
  return sink.proceed(file.bytes.length);
}
