import type { JsonStep } from '../lib/json-scan.ts';
import { matchSelector } from './anchors.ts';
import { decodeCaseValue, decodeDraft } from './decode.ts';
import { digestOf } from './digest.ts';
import { formatCase } from './format-case.ts';
import { selectorsOf } from './selectors-of.ts';
import { type Texts, textsOf } from './texts-of.ts';
import { stampOf } from './verification.ts';
import { wordCountsOf } from './word-counts.ts';

type Json = Record<JsonStep, unknown>;

/** The part of a parsed file that a path leads to. */
const partAt = (value: unknown, path: readonly JsonStep[]): Json =>
  path.reduce<unknown>((node, step) => (node as Json)[step], value) as Json;

/**
 * Writes into a case what its texts say (digest, word counts, missing positions), and makes its stamp: the new content
 * of both files. Positions that are there already are never changed, and only anchors that match their text exactly,
 * where they say, are stamped. Null when the file cannot be decoded.
 */
export async function stampCase(
  json: string,
  texts: Texts,
  day: string,
): Promise<{ caseText: string; stampText: string } | null> {
  const { file, draft } = decodeDraft(JSON.parse(json));
  if (!file) return null;
  const written = JSON.parse(json) as unknown;
  const byArticle = await textsOf(file.articles, texts);
  for (const [index, article] of file.articles.entries()) {
    const text = byArticle.get(article.id);
    if (text === undefined) continue;
    const textDigest = await digestOf(text);
    const record = partAt(written, draft.pathOf({ list: 'articles', index }));
    Object.assign(record, { textDigest, ...wordCountsOf(text, article.body) });
  }
  const bodies = new Map(file.articles.map(({ id, body }) => [id, body]));
  for (const anchor of selectorsOf(file)) {
    const text = byArticle.get(anchor.articleId);
    if (text === undefined || anchor.selector.start !== undefined) continue;
    const match = matchSelector(text, anchor.selector, bodies.get(anchor.articleId));
    if (match.result !== 'exact') continue;
    Object.assign(partAt(written, draft.pathOf(anchor)), { start: match.start, end: match.end });
  }
  const after = decodeCaseValue(written).file;
  if (!after) return null;
  const stamp = await stampOf(after, day, ({ articleId, selector }) => {
    const text = byArticle.get(articleId);
    const match = text === undefined ? null : matchSelector(text, selector, bodies.get(articleId));
    return match?.result === 'exact' && !match.moved;
  });
  return { caseText: formatCase(written), stampText: formatCase(stamp) };
}
