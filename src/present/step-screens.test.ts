import { expect, test } from 'vitest';
import type { WallScreen } from '../models/present/wall-screen.ts';
import { stepScreens } from './step-screens.ts';

const choice = { kind: 'choice', answers: [{ answer: 0, text: 'Yes', sources: [] }] } as const;
const question: WallScreen = {
  key: 'question',
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
  expect(screens[2]).toMatchObject({ open: 0, parts: [{ text: 'Nobody knows.' }] });
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
