import type { Account, Claim } from '../../case/case-file.ts';
import { isAnswering } from '../../filter/claim-accounts.ts';
import type { Selection } from '../../filter/select.ts';
import { articlesAmong } from '../article-among.ts';
import { type Voice, voiceOf } from './account-voice.ts';
import { type EvidenceWords, wordsOfAccount } from './account-words.ts';
import type { MarkedSource } from './compare-columns.ts';

/** Why an article has no answer in view. `out`: it was not yet published on the day asked for. `not-carried`: columns are voices, and no article in view carries an answer of this one. */
export type Silence =
  | 'not-mentioned'
  | 'not-its-subject'
  | 'not-yet-known'
  | 'not-applicable'
  | 'not-collected'
  | 'out'
  | 'not-carried';

/** One account as a cell draws it. */
export type CellAccount = {
  /** Position of the answer among the claim's answers: the shape; null where no answer is coded. */
  answer: number | null;
  /** The answer's text; '' where the case gives none. */
  text: string;
  voice: Voice;
  words: readonly EvidenceWords[];
  note: string | null;
  /** Which of the source's articles gives it, where it has several; null for the only one. */
  article: string | null;
  /** The outlet that prints it, where the column is a voice. */
  printedBy: MarkedSource | null;
  /** True when its article may not have been out on the day asked for. */
  isMaybe: boolean;
};

/** What one source has to a point: its accounts stacked, and the silence of its other articles, each kind counted. */
export type Cell = {
  accounts: readonly CellAccount[];
  silences: readonly { kind: Silence; articles: number }[];
};

/**
 * The silences worth saying: of a source that answers, only that another article of it does not mention the point;
 * *not collected* only where nothing else is known.
 */
export function silencesTold({ accounts, silences }: Cell): Cell['silences'] {
  if (accounts.length > 0) return silences.filter(({ kind }) => kind === 'not-mentioned');
  return silences.length === 1 ? silences : silences.filter(({ kind }) => kind !== 'not-collected');
}

/** What the position of an account that does not answer says. */
export function silenceOf(account: Account): Silence {
  if (account.position === 'not-mentioned') return 'not-mentioned';
  if (account.position === 'not-applicable') return account.reason ?? 'not-applicable';
  return 'not-collected';
}

/** The answer of an account: its position (for the shape) and its text. */
export function answerOf(claim: Claim, account: Account): { answer: number | null; text: string } {
  const at = (claim.answers ?? []).findIndex(({ id }) => id === account.answer);
  return at < 0
    ? { answer: null, text: account.answer ?? '' }
    : { answer: at, text: claim.answers?.[at]?.text ?? account.answer ?? '' };
}

/** How many articles a source has, and how many of them were not yet published on the day asked for. */
export type ArticleCounts = { all: number; out: number };

/** The articles of each source, counted, by source position. */
export function countArticles({ case: data, known }: Selection): ArticleCounts[] {
  const counts = data.sources.rows.map(() => ({ all: 0, out: 0 }));
  for (const [article, source] of data.articleSource.entries()) {
    const count = counts[source];
    if (!count) continue;
    count.all++;
    if (known[article] === 'out') count.out++;
  }
  return counts;
}

/** The accounts of a claim by source position, in file order. */
export function accountsBySource(selection: Selection, claim: Claim): Map<number, Account[]> {
  const { articles } = selection.case;
  const found = new Map<number, Account[]>();
  for (const account of claim.accounts ?? []) {
    const source = selection.case.articleSource[articles.at.get(account.articleId) ?? -1] ?? -1;
    const list = found.get(source);
    if (list) list.push(account);
    else if (source >= 0) found.set(source, [account]);
  }
  return found;
}

/** A source without an account of the claim. */
function emptyCell({ all, out }: ArticleCounts): Cell {
  const silences: Cell['silences'][number][] = [];
  if (out > 0) silences.push({ kind: 'out', articles: out });
  if (all > out) silences.push({ kind: 'not-collected', articles: all - out });
  return { accounts: [], silences };
}

/**
 * One cell: `accounts` are those of this claim and source, `articles` counts the source's articles. An article without
 * an account is *not collected*; one that was not yet published says so and nothing else.
 */
export function deriveCell(
  selection: Selection,
  rows: ReadonlyMap<string, number>,
  claim: Claim,
  accounts: readonly Account[],
  articles: ArticleCounts,
): Cell {
  if (accounts.length === 0) return emptyCell(articles);
  const { case: data, known } = selection;
  const silences = new Map<Silence, number>();
  const silent = (kind: Silence, count = 1) => {
    if (count > 0) silences.set(kind, (silences.get(kind) ?? 0) + count);
  };
  const drawn: CellAccount[] = [];
  const isToldOf = new Set<number>();
  for (const account of accounts) {
    const article = data.articles.at.get(account.articleId) ?? -1;
    const isFirst = !isToldOf.has(article);
    isToldOf.add(article);
    if (known[article] === 'out') {
      if (isFirst) silent('out');
    } else if (isAnswering(account))
      drawn.push({
        ...answerOf(claim, account),
        voice: voiceOf(data, rows, account),
        words: wordsOfAccount(data, rows, account),
        note: account.note ?? null,
        article: articlesAmong(data)[data.articles.at.get(account.articleId) ?? -1] ?? null,
        printedBy: null,
        isMaybe: known[article] === 'maybe',
      });
    else if (isFirst) silent(silenceOf(account));
  }
  const toldOut = silences.get('out') ?? 0;
  silent('out', articles.out - toldOut);
  silent('not-collected', articles.all - articles.out - (isToldOf.size - toldOut));
  return { accounts: drawn, silences: [...silences].map(([kind, count]) => ({ kind, articles: count })) };
}

/** One cell where columns are voices: each answer of the voice with the outlet that prints it. */
export function deriveVoiceCell(
  { case: data, known }: Selection,
  rows: ReadonlyMap<string, number>,
  claim: Claim,
  accounts: readonly Account[],
  draw: (source: number) => MarkedSource,
): Cell {
  if (accounts.length === 0) return { accounts: [], silences: [{ kind: 'not-carried', articles: 0 }] };
  return {
    accounts: accounts.map((account) => {
      const article = data.articles.at.get(account.articleId) ?? -1;
      return {
        ...answerOf(claim, account),
        voice: voiceOf(data, rows, account),
        words: wordsOfAccount(data, rows, account),
        note: account.note ?? null,
        article: articlesAmong(data)[article] ?? null,
        printedBy: draw(data.articleSource[article]!),
        isMaybe: known[article] === 'maybe',
      };
    }),
    silences: [],
  };
}
