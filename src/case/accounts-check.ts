import { cite } from '../lib/cite.ts';
import type { JsonStep } from '../lib/json-scan.ts';
import type { Account, Claim } from './case-file.ts';
import type { Draft, Ids } from './draft.ts';
import type { ProblemCode } from './problems.ts';

type Say = (code: ProblemCode, path: readonly JsonStep[], what: string) => void;

/** Checks each claim in itself: answers, comparisons, and that every account says one thing and shows its words. */
export function checkAccounts(draft: Draft, articleOf = articlesOfQuotes(draft)): void {
  const people = draft.idsOf('people');
  draft.lists.claims.forEach((claim, index) => {
    const say: Say = (code, path, what) => {
      const place = { list: 'claims' as const, index, path };
      draft.report(code, place, `In the ${draft.nameOf(place)}, ${what}.`);
    };
    const leaveOut = (path: readonly JsonStep[]) => draft.leaveOut({ list: 'claims', index, path });
    checkAnswers(claim, say, leaveOut);
    claim.accounts?.forEach((account, i) => {
      checkPosition(account, i, say);
      checkVoice(account, i, people, say, leaveOut);
      account.evidence?.forEach(({ quoteId }, j) => {
        const article = articleOf(quoteId ?? '');
        if (article === undefined || article === account.articleId) return;
        const what = `${named(account, i)} shows the quote ${cite(quoteId ?? '')}, which is of ${cite(article)}`;
        say('evidence-elsewhere', ['accounts', i, 'evidence', j, 'quoteId'], what);
      });
    });
    checkTogether(claim, say);
  });
}

/** The article of a quote, by its id. */
type ArticleOf = (quoteId: string) => string | undefined;

function articlesOfQuotes({ lists }: Draft): ArticleOf {
  const known = new Map(lists.quotes.map(({ id, articleId }) => [id, articleId]));
  return (quoteId) => known.get(quoteId);
}

const named = (account: Account, i: number): string => `account ${i + 1} (${cite(account.articleId)})`;

function checkAnswers(
  { answers, accounts, between }: Claim,
  say: Say,
  leaveOut: (path: JsonStep[]) => void,
): void {
  const ids = new Set<string>();
  answers?.forEach(({ id }, i) => {
    if (ids.has(id)) {
      say('answer-twice', ['answers', i, 'id'], `a second answer has the id ${cite(id)} and is left out`);
      leaveOut(['answers', i]);
    }
    ids.add(id);
  });
  accounts?.forEach((account, i) => {
    const { answer } = account;
    if (answer === undefined || ids.has(answer)) return;
    const path = ['accounts', i, 'answer'];
    say(
      'unknown-id',
      path,
      `${named(account, i)} gives the answer ${cite(answer)}, which the claim does not list`,
    );
    leaveOut(path);
  });
  const pairs = new Set<string>();
  between?.forEach(({ a, b }, i) => {
    const unknown = [a, b].find((id) => !ids.has(id));
    const pair = [a, b].sort().join(' ');
    if (unknown !== undefined) {
      say(
        'unknown-id',
        ['between', i],
        `comparison ${i + 1} names the answer ${cite(unknown)}, which the claim does not list`,
      );
      leaveOut(['between', i]);
    } else if (a === b || pairs.has(pair)) {
      const what = a === b ? `compares ${cite(a)} with itself` : `compares ${cite(a)} and ${cite(b)} again`;
      say('between-answers', ['between', i], `comparison ${i + 1} ${what}`);
      leaveOut(['between', i]);
    }
    pairs.add(pair);
  });
}

function checkPosition(account: Account, i: number, say: Say): void {
  const { position, reason, answer, evidence } = account;
  const path = ['accounts', i];
  const hasWords = (evidence ?? []).some(({ quoteId, selector }) => quoteId !== undefined || selector);
  const name = named(account, i);
  if (position === undefined) say('account-position', path, `${name} does not say whether it reports`);
  else if (position === 'reports') {
    if (answer === undefined) say('account-answer', path, `${name} reports, but gives no answer`);
    if (!hasWords) say('account-evidence', path, `${name} reports, but shows no words`);
    if (reason)
      say('reason-without-silence', [...path, 'reason'], `${name} reports, but has the reason "${reason}"`);
  } else if (answer !== undefined || hasWords)
    say(
      'silent-with-words',
      path,
      `${name} is "${position}", but has ${answer === undefined ? 'evidence' : 'an answer'}`,
    );
}

function checkVoice(
  account: Account,
  i: number,
  people: Ids,
  say: Say,
  leaveOut: (path: JsonStep[]) => void,
): void {
  const { voice } = account;
  if (voice === undefined || voice === 'own' || voice === 'unclear' || people.has(voice)) return;
  // Without its voice the account would read as someone else's: it goes as a whole.
  const what = `the voice ${cite(voice)} of ${named(account, i)} is no person or organisation; it is left out`;
  say('unknown-id', ['accounts', i, 'voice'], what);
  leaveOut(['accounts', i]);
}

function checkTogether({ accounts = [] }: Claim, say: Say): void {
  const reporting = new Set(accounts.filter((a) => a.position === 'reports').map((a) => a.articleId));
  const seen = new Set<string>();
  accounts.forEach((account, i) => {
    const { articleId, voice, answer, position } = account;
    if (position !== undefined && position !== 'reports' && reporting.has(articleId))
      say(
        'silent-and-reports',
        ['accounts', i],
        `${cite(articleId)} reports, but ${named(account, i)} is "${position}"`,
      );
    if (position !== 'reports' || answer === undefined) return;
    const key = `${articleId} ${voice} ${answer}`;
    if (seen.has(key))
      say(
        'account-twice',
        ['accounts', i],
        `${named(account, i)} repeats the voice and answer of an account before it`,
      );
    seen.add(key);
  });
  if (accounts.length === 0 || reporting.size === 0)
    say('claim-without-words', [], 'no account reports anything');
}
