import type { LessonStep } from '../models/present/tour.ts';
import type { WallPart, WallScreen } from '../models/present/wall-screen.ts';

type Asked = Pick<LessonStep, 'caption' | 'prompt' | 'answer'>;

/**
 * The screens of one step of a lesson: the teacher's question first (with the answers to choose from where the view has
 * them), then what the view shows, then the teacher's answer, covered. Without a question and an answer, the view's own.
 */
export function stepScreens(
  { caption, prompt, answer }: Asked,
  screens: readonly WallScreen[],
): WallScreen[] {
  const [first, ...rest] = screens;
  const choice = first?.parts.find((part) => part.kind === 'choice');
  const isQuestion = first?.parts[0]?.kind === 'say' && first.parts[0].tone === 'question';
  const own: WallScreen[] = [];
  if (prompt !== '') {
    const ask: WallPart = { kind: 'say', tone: 'question', text: prompt };
    own.push({
      key: 'prompt',
      heading: caption,
      parts: choice ? [ask, choice] : [ask],
      open: choice ? 2 : 1,
    });
  }
  // The view's bare question would ask twice.
  const shown = prompt !== '' && first && isQuestion && (choice || first.parts.length === 1) ? rest : screens;
  own.push(...shown);
  if (answer !== '')
    own.push({
      key: 'answer',
      heading: prompt === '' ? caption : prompt,
      parts: [{ kind: 'say', tone: 'plain', text: answer }],
      open: 0,
    });
  return own;
}
