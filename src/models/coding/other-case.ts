import { type Case, NONE } from '../../case/case.ts';
import type { Account, Annotation, Article, CaseFile, Claim } from '../../case/case-file.ts';
import { fold } from '../../lib/fold.ts';
import type { FrameScheme } from '../framing/frame-scheme.ts';
import { articleMatcher, type LeftCodes, layCodes } from './lay-codes.ts';

/** What tells which article another case's is. */
export type ArticleKey = { id: string; digest: string | null; url: string | null };

/** One code of a second person's case: its words inside the quote, and how sure they were, where they said so. */
export type OtherCode = {
  frame: string;
  label: string;
  isMain: boolean;
  words: readonly string[];
  confidence: number | null;
};

/**
 * What a second person's whole case says of quotes and of questions, without the rest of the file; or their codes alone
 * (`isWhole` false), as a table has them: quotes are then told by id or by words, and no article is named.
 */
export type OtherCase = {
  coder: string;
  isWhole: boolean;
  /** Codes on words that are no quote: nothing is compared with them. */
  loose: number;
  quotes: readonly {
    id: string;
    article: ArticleKey | null;
    exact: string;
    start: number | null;
    codes: readonly OtherCode[];
  }[];
  cells: readonly { claim: string; question: string; article: ArticleKey; said: string }[];
};

const keyOf = (article: Article | undefined): ArticleKey => ({
  id: article?.id ?? '',
  digest: article?.textDigest ?? null,
  url: article?.url ?? null,
});

const SILENT: Readonly<Record<string, string>> = {
  'not-mentioned': 'not mentioned',
  'not-applicable': 'not its subject',
  'not-collected': 'not collected',
};

/** What one account says, in words: its answer, or its silence. */
export function accountWords(claim: Claim, { position, answer }: Account): string {
  if (position !== undefined && position !== 'reports') return SILENT[position] ?? position;
  return claim.answers?.find(({ id }) => id === answer)?.text ?? answer ?? 'no answer given';
}

/** A second person's case, for comparing: `coder` is what they are called here. */
export function otherCaseOf(file: CaseFile, coder: string): OtherCase {
  const articles = new Map(file.articles.map((article) => [article.id, article]));
  const frames = new Map((file.frames ?? []).map((frame) => [frame.id, frame]));
  const codes = new Map<string, Annotation[]>();
  for (const annotation of file.annotations ?? [])
    if (annotation.quoteId !== undefined)
      codes.set(annotation.quoteId, [...(codes.get(annotation.quoteId) ?? []), annotation]);
  return {
    coder,
    isWhole: true,
    loose: (file.annotations ?? []).filter(({ quoteId }) => quoteId === undefined).length,
    quotes: (file.quotes ?? []).map(({ id, articleId, selector }) => ({
      id,
      article: keyOf(articles.get(articleId)),
      exact: selector.exact,
      start: selector.start ?? null,
      codes: (codes.get(id) ?? []).map(({ frameId, primary, markedWords, confidence }) => ({
        frame: frameId,
        label: frames.get(frameId)?.prefLabel ?? frameId,
        isMain: primary === true,
        words: markedWords ?? [],
        confidence: confidence ?? null,
      })),
    })),
    cells: (file.claims ?? []).flatMap((claim) =>
      (claim.accounts ?? []).map((account) => ({
        claim: claim.id,
        question: claim.question ?? '',
        article: keyOf(articles.get(account.articleId)),
        said: accountWords(claim, account),
      })),
    ),
  };
}

/** One code as it lies over a quote of this case. */
export type LaidCode = Omit<OtherCode, 'isMain' | 'label'>;

/** One question in one article that both answer, and what each says. */
export type CellDifference = {
  claim: string;
  question: string;
  article: number;
  here: string;
  there: string;
};

/** What comes of laying one case over another. */
export type LaidOver = {
  /** The other's main code of each quote row of this case, in the chosen codebook. */
  codes: ReadonlyMap<number, LaidCode>;
  /** Quotes that both have, and that only one of them has. */
  quotes: { both: number; onlyHere: number; onlyThere: number };
  /** Questions and articles that both have accounts of. */
  cells: { n: number; alike: number; differ: readonly CellDifference[] };
  left: LeftCodes;
};

/** Lays a second person's case over this one: codes and quotes (see `layCodes`), and answers cell by cell. */
export function layOver(data: Case, scheme: FrameScheme | null, other: OtherCase): LaidOver {
  const { codes, met, onlyThere, left } = layCodes(data, scheme, other);
  const quotes = { both: met.size, onlyHere: data.quotes.count - met.size, onlyThere };
  return { codes, quotes, left, cells: compareCells(data, other) };
}

function compareCells(data: Case, { cells }: OtherCase): LaidOver['cells'] {
  const matched = articleMatcher(data);
  const theirs = new Map<string, Set<string>>();
  for (const { claim, question, article, said } of cells)
    for (const name of new Set([`= ${claim}`, fold(question)])) {
      const key = `${matched(article).at} ${name}`;
      theirs.set(key, (theirs.get(key) ?? new Set()).add(said));
    }
  const differ: CellDifference[] = [];
  let n = 0;
  for (const claim of data.claims.rows) {
    const here = new Map<number, Set<string>>();
    for (const account of claim.accounts ?? []) {
      const at = data.articles.at.get(account.articleId) ?? NONE;
      here.set(at, (here.get(at) ?? new Set()).add(accountWords(claim, account)));
    }
    for (const [article, said] of here) {
      const other =
        theirs.get(`${article} ${fold(claim.question ?? '')}`) ?? theirs.get(`${article} = ${claim.id}`);
      if (!other || article === NONE) continue;
      n++;
      const texts = [said, other].map((set) => [...set].sort());
      const [a = [], b = []] = texts;
      if (JSON.stringify(a.map((one) => fold(one))) === JSON.stringify(b.map((one) => fold(one)))) continue;
      const question = claim.question ?? claim.id;
      differ.push({ claim: claim.id, question, article, here: a.join('; '), there: b.join('; ') });
    }
  }
  return { n, alike: n - differ.length, differ };
}
