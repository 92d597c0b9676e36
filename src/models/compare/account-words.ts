import type { Case } from '../../case/case.ts';
import type { Account, Evidence } from '../../case/case-file.ts';
import type { Standing } from '../word-diff.ts';

/** Whose voice an account is: the article's own, a named one, or one that cannot be told. */
export type Voice = { kind: 'own' | 'unclear' | 'named'; name: string };

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

const nameOf = (data: Case, person: number): string => {
  const row = data.people.rows[person];
  return row ? (row.name ?? row.id) : '';
};

/** The name of whoever has this id: a person, an organisation or a source; the id itself where nobody has. */
export function nameOfId(data: Case, id: string): string {
  const person = data.people.rows[data.people.at.get(id) ?? -1];
  return person ? (person.name ?? id) : (data.sources.rows[data.sources.at.get(id) ?? -1]?.name ?? id);
}

/** Whose voice an account has; without a `voice` it is unclear. */
export function voiceOf(data: Case, account: Account): Voice {
  const { voice } = account;
  if (voice === 'own') return { kind: 'own', name: '' };
  if (voice === undefined || voice === 'unclear') return { kind: 'unclear', name: '' };
  return { kind: 'named', name: nameOfId(data, voice) };
}

const NO_QUOTE = { quoteId: null, speaker: '', actor: '', cue: '', via: [], statement: null } as const;

/**
 * The words of one piece of evidence; null where it has none that the case knows. Words of a direct or partial quote
 * stand in quotation marks; other words are retold where the account reports somebody, else the article's own.
 */
export function wordsOfEvidence(
  data: Case,
  rows: ReadonlyMap<string, number>,
  account: Account,
  { quoteId, selector }: Evidence,
): EvidenceWords | null {
  const { quotes, articles, info } = data;
  const lang = articles.rows[articles.at.get(account.articleId) ?? -1]?.inLanguage ?? info.inLanguage ?? null;
  const standing: Standing = voiceOf(data, account).kind === 'named' ? 'retold' : 'own';
  const row = rows.get(quoteId ?? '');
  if (row === undefined)
    return selector ? { ...NO_QUOTE, exact: selector.exact, whole: selector.exact, standing, lang } : null;
  const rest = quotes.rest.get(row);
  return {
    exact: selector?.exact ?? quotes.exact[row]!,
    whole: quotes.exact[row]!,
    standing: quotes.quotedWords[row]! > 0 ? 'quoted' : standing,
    quoteId: quotes.id[row]!,
    lang: rest?.inLanguage ?? lang,
    speaker: nameOf(data, quotes.speaker[row]!),
    actor: nameOf(data, quotes.actor[row]!),
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
