import { choicesOf, type LessonStep } from '../models/present/tour.ts';
import type { WallAnswer, WallPart, WallScreen } from '../models/present/wall-screen.ts';

type Asked = Pick<LessonStep, 'caption' | 'prompt' | 'answer' | 'choices'>;

/**
 * The screens of one step of a lesson. The teacher's question comes first, with the words that it is about and the
 * answers to choose from: the teacher's own, else the view's. Then what the view shows. Last come the answers, with who
 * gives them and how the class voted, and under them the teacher's answer, covered; the notes of the case give way to
 * it. Without a question and an answer of the teacher's, the view's own screens.
 */
export function stepScreens(
  { caption, prompt, answer, choices = '' }: Asked,
  screens: readonly WallScreen[],
): WallScreen[] {
  if (prompt === '' && answer === '') return [...screens];
  const bare = screens.find(({ role }) => role === 'question');
  const quote = screens.find(({ role }) => role === 'quote');
  const result = screens.find(({ role }) => role === 'result');
  const offered = choicesOf({ choices }).map((text): WallAnswer => ({ answer: null, text, sources: [] }));
  const choice: WallPart | undefined =
    offered.length > 0
      ? { kind: 'choice', answers: offered }
      : bare?.parts.find((part) => part.kind === 'choice');
  const own: WallScreen[] = [];
  if (prompt !== '') {
    const words = quote?.parts.slice(0, 1) ?? [];
    const parts: WallPart[] = [
      { kind: 'say', tone: 'question', text: prompt },
      ...words,
      ...(choice ? [choice] : []),
    ];
    own.push({ key: 'prompt', heading: caption, parts, open: parts.length });
  }
  for (const screen of screens) {
    // The view's bare question would ask twice, and its result comes with the answer.
    if (screen === bare && prompt !== '') continue;
    if (screen === result && answer !== '') continue;
    own.push(screen === quote ? withoutNotes(screen, prompt !== '') : screen);
  }
  if (answer === '') return own;
  const says: WallPart = { kind: 'say', tone: 'plain', text: answer };
  const heading = prompt === '' ? caption : prompt;
  if (offered.length > 0) {
    // The teacher's own answers have no accounts to wait for: the vote and what is to be found come together.
    own.push({ key: 'answer', heading, parts: [{ kind: 'tally', answers: offered }, says], open: 2 });
    return own;
  }
  const given = result?.parts.filter(({ kind }) => kind === 'result') ?? [];
  own.push({ key: 'answer', heading, parts: [...given, says], open: Math.max(1, given.length) });
  return own;
}

/** The quote with whose it is; all at once where its words were already seen with the question. */
function withoutNotes(screen: WallScreen, wasSeen: boolean): WallScreen {
  const parts = screen.parts.filter((part) => part.kind !== 'say');
  return { ...screen, parts, open: wasSeen ? parts.length : screen.open };
}
