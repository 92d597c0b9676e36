import { expect, test } from 'vitest';
import type { WallScreen } from '../models/present/wall-screen.ts';
import { stepScreens } from './step-screens.ts';

const choice = { kind: 'choice', answers: [{ answer: 0, text: 'Yes', sources: [] }] } as const;
const question: WallScreen = {
  key: 'question',
  role: 'question',
  heading: 'Predict',
  parts: [{ kind: 'say', tone: 'question', text: 'Who called?' }, choice],
  open: 2,
};
const words: WallScreen = {
  key: 'words',
  heading: '',
  parts: [{ kind: 'words', words: [], standing: 'quoted', lang: null }],
  open: 1,
};
const keys = (screens: readonly WallScreen[]) => screens.map(({ key }) => key).join(' ');

test('the teacher’s question stands in place of the view’s own, with its answers to choose from', () => {
  const asked = { caption: 'Calls', prompt: 'Who picked up the phone?', answer: 'Nobody knows.' };
  const screens = stepScreens(asked, [question, words]);
  expect(keys(screens)).toBe('prompt words answer');
  expect(screens[0]).toMatchObject({
    heading: 'Calls',
    open: 2,
    parts: [{ text: 'Who picked up the phone?' }, choice],
  });
  expect(screens[2]).toMatchObject({ open: 1, parts: [{ text: 'Nobody knows.' }] });
});

test('without a question of the teacher’s the view asks its own', () => {
  expect(keys(stepScreens({ caption: '', prompt: '', answer: '' }, [question, words]))).toBe(
    'question words',
  );
});

test('a view that begins with words keeps them all after the question', () => {
  expect(keys(stepScreens({ caption: '', prompt: 'Who?', answer: '' }, [words]))).toBe('prompt words');
  expect(keys(stepScreens({ caption: '', prompt: 'Who?', answer: '' }, []))).toBe('prompt');
});

const quote: WallScreen = {
  key: 'quote',
  role: 'quote',
  heading: '',
  parts: [
    { kind: 'words', words: [{ text: 'keep talking', mark: false }], standing: 'quoted', lang: null },
    { kind: 'who', source: null, text: 'Ryder' },
    { kind: 'say', tone: 'note', text: 'Likely a slip, as the next step will show.' },
  ],
  open: 1,
};
const result: WallScreen = {
  key: 'result',
  role: 'result',
  heading: '',
  parts: [
    { kind: 'result', answers: choice.answers },
    { kind: 'say', tone: 'plain', text: 'Agreement.' },
    { kind: 'say', tone: 'note', text: 'A note of the case.' },
  ],
  open: 1,
};

test('words stand under the question that is asked about them; whose they are comes with the next press', () => {
  const asked = { caption: 'June', prompt: 'Who speaks?', answer: 'A spokesman.', choices: 'He\nShe' };
  const screens = stepScreens(asked, [quote]);
  expect(screens[0]?.parts.map(({ kind }) => kind)).toEqual(['say', 'words', 'choice']);
  expect(screens[1]?.parts.map(({ kind }) => kind)).toEqual(['words', 'who']);
  expect(screens[2]).toMatchObject({ parts: [{ kind: 'tally' }, { text: 'A spokesman.' }] });
});

test('as many answers can be counted as are offered, and the class sees its own votes for them', () => {
  const asked = {
    caption: '',
    prompt: 'How often?',
    answer: 'Twice.',
    choices: 'Once\nTwice\n\nTwice\nNever',
  };
  const [first, last] = stepScreens(asked, []);
  expect(first?.parts.at(-1)).toMatchObject({
    kind: 'choice',
    answers: [{ text: 'Once' }, { text: 'Twice' }, { text: 'Never' }],
  });
  expect(last?.parts[0]).toMatchObject({ kind: 'tally', answers: { length: 3 } });
});

test('a lesson’s answer stands in place of what the case argues, under who says what', () => {
  const asked = { caption: '', prompt: 'Who called?', answer: 'One witness.' };
  const last = stepScreens(asked, [question, words, result]).at(-1);
  expect(last).toMatchObject({ open: 1, parts: [{ kind: 'result' }, { text: 'One witness.' }] });
  expect(JSON.stringify(last)).not.toMatch(/Agreement|note of the case/);
});
