import type { Case } from '../../case/case.ts';
import type { Account, Evidence } from '../../case/case-file.ts';
import { standingOf, typeOf } from '../quotes/quote-row.ts';
import type { Standing } from '../word-diff.ts';
import { nameOfId, speakerOf, voiceOf } from './account-voice.ts';

/** One step of a chain; `isInferred` when no article says so. */
export type Relay = { name: string; cue: string | null; isInferred: boolean };

/** Words that carry an account. */
export type EvidenceWords = {
  /** The words that carry the account: the evidence's own selector where it has one, else the whole quote. */
  exact: string;
  /** The whole quote; the same as `exact` for words that are no quote. */
  whole: string;
  standing: Standing;
  /** null for words of the article that are no quote of the case. */
  quoteId: string | null;
  lang: string | null;
  /** Who uttered them, whose act or position they report, and the reporting verb; '' where the case does not say. */
  speaker: string;
  actor: string;
  cue: string;
  via: readonly Relay[];
  /** Position of the statement, to tell renderings of one utterance; null for words that are no quote. */
  statement: number | null;
};

const NO_QUOTE = { quoteId: null, speaker: '', actor: '', cue: '', via: [], statement: null } as const;

/**
 * The words of one piece of evidence; null where it has none that the case knows. How a quote's words stand is the
 * quote's own affair, the same in every row and on its page. Words that are no quote are retold where the account reports
 * somebody, else the article's own.
 */
export function wordsOfEvidence(
  data: Case,
  rows: ReadonlyMap<string, number>,
  account: Account,
  { quoteId, selector }: Evidence,
): EvidenceWords | null {
  const { quotes, articles, info } = data;
  const lang = articles.rows[articles.at.get(account.articleId) ?? -1]?.inLanguage ?? info.inLanguage ?? null;
  const standing: Standing = voiceOf(data, rows, account).kind === 'named' ? 'retold' : 'own';
  const row = rows.get(quoteId ?? '');
  if (row === undefined)
    return selector ? { ...NO_QUOTE, exact: selector.exact, whole: selector.exact, standing, lang } : null;
  const rest = quotes.rest.get(row);
  const actor = data.people.rows[quotes.actor[row]!];
  return {
    exact: selector?.exact ?? quotes.exact[row]!,
    whole: quotes.exact[row]!,
    standing: standingOf(typeOf(data, row)),
    quoteId: quotes.id[row]!,
    lang: rest?.inLanguage ?? lang,
    speaker: speakerOf(data, row),
    actor: actor ? (actor.name ?? actor.id) : '',
    cue: quotes.cue.values[quotes.cue.codes[row]!] ?? '',
    via: (rest?.via ?? []).map(({ id, cue, basis }) => ({
      name: nameOfId(data, id),
      cue: cue ?? null,
      isInferred: basis === 'inferred',
    })),
    statement: quotes.statement[row]!,
  };
}

/** All words that carry an account, in file order. */
export function wordsOfAccount(
  data: Case,
  rows: ReadonlyMap<string, number>,
  account: Account,
): EvidenceWords[] {
  return (account.evidence ?? []).flatMap((evidence) => wordsOfEvidence(data, rows, account, evidence) ?? []);
}
