import type { Article } from './case-file.ts';
import { digestOf } from './digest.ts';

/** The texts of a folder: file name without ".txt" -> content. They stay outside the project. */
export type Texts = ReadonlyMap<string, string>;

/**
 * Finds the text of each article: the file named after the article's id; else a file whose digest is its textDigest;
 * else the file named after its source, if that source has one article. Articles without a text are not in the map.
 */
export async function textsOf(articles: readonly Article[], texts: Texts): Promise<Map<string, string>> {
  const byDigest = new Map<string, string>();
  for (const text of texts.values()) byDigest.set(await digestOf(text), text);
  const perSource = new Map<string, number>();
  for (const { sourceId } of articles) perSource.set(sourceId, (perSource.get(sourceId) ?? 0) + 1);
  const found = new Map<string, string>();
  for (const { id, sourceId, textDigest } of articles) {
    const ofSource = perSource.get(sourceId) === 1 ? texts.get(sourceId) : undefined;
    const text = texts.get(id) ?? byDigest.get(textDigest ?? '') ?? ofSource;
    if (text !== undefined) found.set(id, text);
  }
  return found;
}
