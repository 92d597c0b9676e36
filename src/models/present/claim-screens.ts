import type { Selection } from '../../filter/select.ts';
import { writeWho } from '../compare/account-who.ts';
import { deriveClaim } from '../compare/claim.ts';
import { KIND_MEANINGS, KIND_NAMES } from '../compare/compare-words.ts';
import type { WallAnswer, WallPart, WallScreen } from './wall-screen.ts';

/** One account on the wall; an answer that the words give away is revealed with them, after whose they are. */
const MOST_ACCOUNTS = 12;

/**
 * A question for a class: the question with its answers to choose from, then account after account (the words, then
 * whose they are, then which answer they give), then the answers with who gives them and what the case argues. Empty
 * where the case has no such claim.
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
  const accounts = answers.flatMap(({ accounts }) => accounts).filter(({ words }) => words.length > 0);
  const shown = accounts.slice(0, MOST_ACCOUNTS);
  const ask: WallPart = { kind: 'say', tone: 'question', text: question };
  const screens: WallScreen[] = [
    {
      key: `${id} question`,
      heading: 'Predict',
      parts: isClosed ? [ask, { kind: 'choice', answers: given }] : [ask],
      open: isClosed ? 2 : 1,
    },
    ...shown.map((account, i): WallScreen => {
      const words = account.words[0]!;
      const answer: WallPart[] =
        account.answer === null ? [] : [{ kind: 'answer', answer: account.answer, text: account.text }];
      return {
        key: `${id} account ${i}`,
        heading: `${question} Account ${i + 1} of ${shown.length}.`,
        parts: [
          {
            kind: 'words',
            words: [{ text: words.exact, mark: false }],
            standing: words.standing,
            lang: words.lang,
          },
          { kind: 'who', source: account.source, text: writeWho(account) },
          ...answer,
        ],
        open: 1,
      };
    }),
  ];
  if (given.length === 0) return screens;
  const says: WallPart[] = reading.kind
    ? [
        {
          kind: 'say',
          tone: 'plain',
          text: `${KIND_NAMES[reading.kind][0]?.toUpperCase()}${KIND_NAMES[reading.kind].slice(1)}. ${KIND_MEANINGS[reading.kind]}`,
        },
      ]
    : [];
  const note: WallPart[] = opened.note ? [{ kind: 'say', tone: 'note', text: opened.note }] : [];
  screens.push({
    key: `${id} result`,
    heading: question,
    parts: [{ kind: 'result', answers: given }, ...says, ...note],
    open: 0,
  });
  return screens;
}
