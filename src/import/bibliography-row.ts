import type { Place, Row, Sink } from './reader.ts';

/** One entry of a bibliography, in the words that its formats share. */
export type Entry = {
  id: string;
  title: string;
  outlet: string;
  authors: readonly string[];
  published: string;
  url: string;
  language: string;
  note: string;
  summary: string;
  other: readonly (readonly [string, string])[];
};

/** Readers and writers of BibTeX turn "and others" into a person of that name. */
const isOthers = (name: string): boolean => /^(?:and\s+)?(?:others|et\.? al\.?)$/i.test(name.trim());

/** Hands over an entry as an article, or leaves it out where nothing tells which article it is. */
export function takeEntry(entry: Entry, place: Place, raw: string, sink: Sink): void {
  const { file, line } = place;
  if (entry.title === '' && entry.url === '') {
    const reason = 'It has neither a title nor an address to tell an article by.';
    sink.leaveOut({ ...place, code: 'no-article', reason, raw });
    return;
  }
  const author = entry.authors.map((name) => name.trim()).filter((name) => name !== '' && !isOthers(name));
  for (const name of entry.authors.filter(isOthers)) {
    const reason = 'This stands for authors whom the entry does not name; it is no person.';
    sink.lose({ file, line, field: 'author', value: name.trim(), reason });
  }
  const fields: Row['fields'] = {};
  const put = (field: keyof Row['fields'], value: string) => {
    if (value !== '') fields[field] = value;
  };
  put('id', entry.id);
  put('headline', entry.title);
  put('outlet', entry.outlet);
  put('published', entry.published);
  put('url', entry.url);
  put('language', entry.language);
  put('note', entry.note);
  put('summary', entry.summary);
  if (author.length > 0) fields.author = author;
  sink.row({
    ...place,
    kind: 'article',
    fields,
    other: entry.other.filter(([, value]) => value !== ''),
    raw,
  });
}
