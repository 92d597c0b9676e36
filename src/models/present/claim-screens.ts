import type { Selection } from '../../filter/select.ts';
import { formatNumber } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import { type AnswerAccount, deriveClaim } from '../compare/claim.ts';
import { KIND_MEANINGS, KIND_NAMES } from '../compare/compare-words.ts';
import type { WallAnswer, WallPart, WallScreen } from './wall-screen.ts';
import { withoutAddresses } from './without-addresses.ts';

/** Accounts that a class hears one by one; who gives which answer comes whole, at the end. */
const MOST_ACCOUNTS = 4;
/** Pieces of evidence of one account. */
const MOST_WORDS = 2;

/**
 * A question for a class: the question with its answers to choose from, then account after account (the words, then
 * whose they are and which answer they give), then the answers with who gives them and what the case argues. Each
 * answer is heard once before one is heard twice. Empty where the case has no such claim.
 */
export function claimScreens(selection: Selection, id: string): WallScreen[] {
  const { claim } = deriveClaim(selection, { id });
  if (!claim) return [];
  const { question, answers, opened, reading } = claim;
  const given: WallAnswer[] = answers
    .filter(({ answer }) => answer !== null)
    .map(({ answer, text, accounts }) => ({
      answer,
      text,
      sources: [...new Map(accounts.map(({ source }) => [source.id, source])).values()],
    }));
  const isClosed = given.length > 1;
  const shown = heard(answers.map(({ accounts }) => accounts.filter(({ words }) => words.length > 0)));
  const all = answers.reduce((sum, { accounts }) => sum + accounts.length, 0);
  const ask: WallPart = { kind: 'say', tone: 'question', text: question };
  const screens: WallScreen[] = [
    {
      key: `${id} question`,
      role: 'question',
      heading: 'Predict',
      parts: isClosed ? [ask, { kind: 'choice', answers: given }] : [ask],
      open: isClosed ? 2 : 1,
    },
    ...shown.map((account, i): WallScreen => {
      const [words, ...more] = account.words.slice(0, MOST_WORDS).map(
        ({ exact, standing, lang }): WallPart => ({
          kind: 'words',
          words: [{ text: exact, mark: false }],
          standing,
          lang,
        }),
      );
      const answer: WallPart[] =
        account.answer === null
          ? []
          : [{ kind: 'answer', answer: account.answer, text: account.text, follows: true }];
      const [first, ...rest]: WallPart[] = [
        ...more,
        { kind: 'who', source: account.source, text: whoSaysIt(account) },
        ...(account.note
          ? [{ kind: 'say', tone: 'note', text: withoutAddresses(account.note) } as const]
          : []),
      ];
      return {
        key: `${id} account ${i}`,
        heading: `${question} Account ${i + 1} of ${shown.length}${all > shown.length ? ` heard, of ${formatNumber(all)}` : ''}.`,
        parts: [words!, first!, ...rest.map((part) => ({ ...part, follows: true as const })), ...answer],
        open: 1,
      };
    }),
  ];
  if (given.length === 0) return screens;
  const kind = reading.kind;
  // Words of one origin are one witness: nobody is told that they agree first. What a source answers in words that are no
  // quote has an origin that nobody knows.
  const { answering, outlets, origins } = opened.origins;
  const isOneWitness = kind === 'agreement' && outlets > 1 && outlets === answering && origins.length === 1;
  const argued = isOneWitness
    ? ['The same answer, from one origin: one witness, however many print it.']
    : kind
      ? [`${KIND_NAMES[kind][0]?.toUpperCase()}${KIND_NAMES[kind].slice(1)}. ${KIND_MEANINGS[kind]}`]
      : [];
  const says = argued.map((text): WallPart => ({ kind: 'say', tone: 'plain', text }));
  const note: WallPart[] = opened.note
    ? [
        {
          kind: 'say',
          tone: 'note',
          text: withoutAddresses(opened.note),
          ...(says.length > 0 && { follows: true }),
        },
      ]
    : [];
  screens.push({
    key: `${id} result`,
    role: 'result',
    heading: question,
    parts: [{ kind: 'result', answers: given }, ...says, ...note],
    open: 1,
  });
  return screens;
}

/** Whose voice an account has, in words for a class. Who relayed it is another question, and would answer it early. */
function whoSaysIt({ voice, words }: AnswerAccount): string {
  if (voice.kind === 'own') return 'in the article’s own words';
  if (voice.kind !== 'named') return 'the article leaves open whose words these are';
  return words.some(({ standing }) => standing === 'quoted')
    ? voice.name
    : `reported as said by ${isolate(voice.name)}`;
}

/** The accounts that are heard, in turn: the first of each answer, then the second of each, as many as there is room for. */
function heard(byAnswer: readonly (readonly AnswerAccount[])[]): AnswerAccount[] {
  const most = Math.max(0, ...byAnswer.map(({ length }) => length));
  const inTurn = Array.from({ length: most }, (_, i) => byAnswer.flatMap((accounts) => accounts[i] ?? []));
  const chosen = new Set(inTurn.flat().slice(0, MOST_ACCOUNTS));
  return byAnswer.flat().filter((account) => chosen.has(account));
}
