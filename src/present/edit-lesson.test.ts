import { expect, test } from 'vitest';
import { changeStep, minutesOf, moveStep, removeStep, viewOfLink } from './edit-lesson.ts';

const step = (caption: string) => ({ caption, prompt: '', answer: '', minutes: 5, view: '/' });
const lesson = { name: 'Calls', steps: [step('a'), step('b'), step('c')] };
const order = ({ steps }: typeof lesson) => steps.map(({ caption }) => caption).join('');

test('steps are moved, removed and changed one at a time', () => {
  expect(order(moveStep(lesson, 0, 1) as typeof lesson)).toBe('bac');
  expect(order(moveStep(lesson, 2, -1) as typeof lesson)).toBe('acb');
  expect(moveStep(lesson, 0, -1)).toBe(lesson);
  expect(moveStep(lesson, 2, 1)).toBe(lesson);
  expect(order(removeStep(lesson, 1) as typeof lesson)).toBe('ac');
  expect(minutesOf(changeStep(lesson, 1, { minutes: 20 }))).toBe(30);
});

test.each([
  ['https://readout.example/claims/x?source=y', '/', '/claims/x?source=y'],
  ['https://readout.example/deep/claims/x', '/deep/', '/claims/x'],
  ['https://readout.example/deep', '/deep/', '/'],
  ['/compare?show=naming', '/', '/compare?show=naming'],
  ['https://elsewhere.example/claims/x', '/', null],
  ['https://readout.example/other/claims/x', '/deep/', null],
  ['http://[', '/', null],
])('the pasted link %s under %s is the view %s', (link, base, view) => {
  expect(viewOfLink(link, 'https://readout.example', base)).toBe(view);
});
