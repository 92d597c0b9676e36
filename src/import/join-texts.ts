import { matchSelector } from '../case/anchors.ts';
import type { Article, CaseFile, Selector } from '../case/case-file.ts';
import { digestOf } from '../case/digest.ts';
import { foldLineEnds } from '../case/fold-line-ends.ts';
import { selectorsOf } from '../case/selectors-of.ts';
import { wordCountsOf } from '../case/word-counts.ts';
import { slugOf } from '../lib/slug.ts';
import { Occurrences } from './occurrences.ts';
import type { Lost } from './reader.ts';
import type { AnchorCounts } from './report.ts';

/** A text that was given as a file of its own. */
export type GivenText = { path: string; text: string };

/**
 * Finds the text of each article: one that its row brought; else a file named after the article's id, headline, address
 * or (with one article) source; else the only file that holds words quoted from it. Answers also the files that fit none.
 */
export function matchTexts(
  file: CaseFile,
  ofRows: ReadonlyMap<string, string>,
  given: readonly GivenText[],
): { texts: Map<string, string>; unused: string[] } {
  const texts = new Map(ofRows);
  if (given.length === 0) return { texts, unused: [] };
  const free = new Map(given.map((text) => [text.path, text]));
  const names = new Map(file.sources.map(({ id, name }) => [id, name]));
  const perSource = new Map<string, number>();
  for (const { sourceId } of file.articles) perSource.set(sourceId, (perSource.get(sourceId) ?? 0) + 1);
  const stem = (path: string) =>
    slugOf((path.split(/[/!]/).at(-1) ?? '').replace(/\.(?:txt|md|text)$/i, ''), 200);
  for (const article of file.articles) {
    if (texts.has(article.id)) continue;
    const wanted = new Set([
      slugOf(article.id, 200),
      slugOf(article.headline ?? '', 200),
      slugOf(article.headline ?? ''),
    ]);
    if (article.url)
      wanted
        .add(slugOf(article.url.replace(/^https?:\/\//, ''), 200))
        .add(slugOf(article.url.split('/').at(-1) ?? '', 200));
    if (perSource.get(article.sourceId) === 1)
      wanted.add(slugOf(article.sourceId, 200)).add(slugOf(names.get(article.sourceId) ?? '', 200));
    wanted.delete('');
    const hit = [...free.values()].find(({ path }) => wanted.has(stem(path)));
    if (!hit) continue;
    texts.set(article.id, hit.text);
    free.delete(hit.path);
  }
  matchByWords(file, texts, free);
  return { texts, unused: [...free.keys()] };
}

function matchByWords(file: CaseFile, texts: Map<string, string>, free: Map<string, GivenText>): void {
  if (free.size === 0) return;
  const words = new Map<string, string[]>();
  for (const { articleId, selector } of anchorsOf(file)) {
    if (texts.has(articleId) || selector.exact.length < 12) continue;
    const list = words.get(articleId) ?? [];
    if (list.length < 50) list.push(foldLineEnds(selector.exact));
    words.set(articleId, list);
  }
  for (const [articleId, quoted] of words) {
    const scored = [...free.values()]
      .map((given) => ({ given, hits: quoted.filter((exact) => given.text.includes(exact)).length }))
      .filter(({ hits }) => hits > 0)
      .sort((a, b) => b.hits - a.hits);
    const [best, second] = scored;
    if (!best || best.hits === second?.hits) continue;
    texts.set(articleId, best.given.text);
    free.delete(best.given.path);
  }
}

type Anchor = { articleId: string; selector: Selector; id: string };

/** Every anchor of a case, those of passages included. */
function* anchorsOf(file: CaseFile): Generator<Anchor> {
  const seen = new Set<Selector>();
  for (const { articleId, selector, id } of selectorsOf(file)) {
    seen.add(selector);
    yield { articleId, selector, id };
  }
  for (const annotation of file.annotations ?? []) {
    const { articleId, selector, id } = annotation as { articleId?: string; selector?: Selector; id: string };
    if (articleId !== undefined && selector && !seen.has(selector)) {
      seen.add(selector);
      yield { articleId, selector, id };
    }
  }
}

/**
 * Writes digest and word counts of each text into its article, and looks up every anchor: one that occurs once gets its
 * place (UTF-16 units); one that occurs several times gets it only if its own offsets name one of them; one that is not
 * there loses its offsets, and is told, by its row where `rows` knows it and else by its id. Words are never changed.
 */
export async function placeAnchors(
  file: CaseFile,
  texts: ReadonlyMap<string, string>,
  rows: ReadonlyMap<Selector, { file: string; line: number | null }>,
  lose: (lost: Lost) => void,
): Promise<AnchorCounts> {
  const counts: AnchorCounts = { found: 0, notFound: 0, ambiguous: 0 };
  if (texts.size === 0) return counts;
  for (const article of file.articles) {
    const text = texts.get(article.id);
    if (text === undefined) continue;
    Object.assign(article satisfies Article, {
      textDigest: await digestOf(text),
      ...wordCountsOf(text, article.body),
    });
  }
  const anchors = [...anchorsOf(file)];
  const anchorsIn = countBy(anchors.map(({ articleId }) => articleId));
  const indexes = new Map<string, TextIndex>();
  for (const { articleId, selector, id } of anchors) {
    const text = texts.get(articleId);
    if (text === undefined) continue;
    let index = indexes.get(articleId);
    if (!index) {
      const folded = foldLineEnds(text);
      const isLong = folded.length * (anchorsIn.get(articleId) ?? 0) > MANY;
      index = { folded, places: isLong ? new Occurrences(folded) : null };
      indexes.set(articleId, index);
    }
    if (index.places && placeByIndex(index.folded, index.places, selector)) {
      counts.found++;
      continue;
    }
    const { folded } = index;
    const match = matchSelector(folded, selector);
    if (match.result === 'exact') {
      counts.found++;
      selector.start = match.start;
      selector.end = match.end;
    } else if (match.result === 'ambiguous') {
      const isNamed =
        selector.start !== undefined && folded.startsWith(foldLineEnds(selector.exact), selector.start);
      if (isNamed && giveContext(folded, selector)) counts.found++;
      else counts.ambiguous++;
    } else {
      counts.notFound++;
      delete selector.start;
      delete selector.end;
      const reason =
        match.result === 'loose'
          ? 'The text has the same words with other spaces or quotation marks; their place is not kept.'
          : 'These words are not in the text of their article.';
      const { file: from, line } = rows.get(selector) ?? { file: id, line: null };
      lose({ file: from, line, field: 'words', value: selector.exact.slice(0, 200), reason });
    }
  }
  return counts;
}

/** A text as anchors count it, and where its words stand where there are many anchors in it. */
type TextIndex = { folded: string; places: Occurrences | null };

/** Letters to search, all anchors together, from which on the text is indexed first. */
const MANY = 20_000_000;

const countBy = (keys: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** Gives an anchor without context its place by the index, as `matchSelector` and `giveContext` would; false where it takes those. */
function placeByIndex(text: string, places: Occurrences, selector: Selector): boolean {
  if ((selector.prefix ?? '') !== '' || (selector.suffix ?? '') !== '') return false;
  const exact = foldLineEnds(selector.exact);
  const found = places.of(exact);
  const [only] = found;
  if (only === undefined) return false;
  const start = found.length === 1 ? only : (selector.start ?? -1);
  if (found.length > 1 && !text.startsWith(exact, start < 0 ? text.length : start)) return false;
  const end = start + exact.length;
  if (found.length === 1) {
    Object.assign(selector, { start, end });
    return true;
  }
  for (const size of CONTEXTS) {
    const prefix = text.slice(Math.max(0, start - size), start);
    const suffix = text.slice(end, end + size);
    const isAlone = found.every(
      (at) =>
        at === start ||
        at < prefix.length ||
        !text.startsWith(prefix, at - prefix.length) ||
        !text.startsWith(suffix, at + exact.length),
    );
    if (!isAlone) continue;
    Object.assign(selector, { prefix, suffix, start, end });
    return true;
  }
  return false;
}

/** How much context is tried, in UTF-16 units on each side. */
const CONTEXTS = [8, 16, 32];

/** Adds as much of the text around an anchor as tells it from its other occurrences, 32 characters at most on each side. */
function giveContext(text: string, selector: Selector): boolean {
  const { start = 0 } = selector;
  const end = start + foldLineEnds(selector.exact).length;
  for (const size of CONTEXTS) {
    const context = {
      prefix: text.slice(Math.max(0, start - size), start),
      suffix: text.slice(end, end + size),
    };
    const match = matchSelector(text, { exact: selector.exact, ...context });
    if (match.result !== 'exact' || match.start !== start) continue;
    Object.assign(selector, context, { start, end });
    return true;
  }
  return false;
}
