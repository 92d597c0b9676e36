import { type Case, NONE } from '../../../case/case.ts';
import { oncePer } from '../../../lib/once-per.ts';

/** One article has words from another, so the other was there before it; inferred where no article says so. */
export type Copy = { from: number; to: number; isInferred: boolean };

/** Relays are read from so many quotes at most: every quote with one is kept as a record of its own. */
const READ = 200_000;

/**
 * Which articles have words from which, by position, each pair once and stated before inferred. An article has words from
 * another when a quote of it echoes one there, or came by the other's source (`via`) and that source has one article, or one
 * that renders the same statement. Read once per case.
 */
export const copiedArticles = oncePer((data: Case): readonly Copy[] => {
  const { quotes, sources, articleSource } = data;
  const articlesOf = new Map<number, number[]>();
  for (const [article, source] of articleSource.entries())
    articlesOf.set(source, [...(articlesOf.get(source) ?? []), article]);
  const quoteAt = echoedRows(data);
  const copies = new Map<string, Copy>();
  const add = (from: number, to: number, isInferred: boolean) => {
    if (from === to) return;
    const key = `${from} ${to}`;
    const before = copies.get(key);
    if (!before || (before.isInferred && !isInferred)) copies.set(key, { from, to, isInferred });
  };
  let read = 0;
  for (const [row, { via, echoes }] of quotes.rest) {
    if (read++ === READ) break;
    const to = quotes.article[row]!;
    const echoed = quoteAt.get(echoes ?? '') ?? NONE;
    if (echoed !== NONE) add(quotes.article[echoed]!, to, false);
    for (const { id, basis } of via ?? []) {
      const theirs = articlesOf.get(sources.at.get(id) ?? NONE) ?? [];
      const from = theirs.length === 1 ? theirs[0] : theirs.find((article) => renders(data, article, row));
      if (from !== undefined) add(from, to, basis === 'inferred');
    }
  }
  return [...copies.values()];
});

/** Rows of the quotes that others say they echo, by id. */
function echoedRows({ quotes }: Case): Map<string, number> {
  const wanted = new Set<string>();
  for (const { echoes } of quotes.rest.values()) if (echoes) wanted.add(echoes);
  const rows = new Map<string, number>();
  if (wanted.size > 0) for (const [row, id] of quotes.id.entries()) if (wanted.has(id)) rows.set(id, row);
  return rows;
}

/** Each pair of an article and a statement that it renders. */
const rendered = oncePer(({ quotes }: Case): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let i = 0; i < quotes.count; i++) found.add(`${quotes.article[i]} ${quotes.statement[i]}`);
  return found;
});

const renders = (data: Case, article: number, row: number): boolean =>
  rendered(data).has(`${article} ${data.quotes.statement[row]}`);
