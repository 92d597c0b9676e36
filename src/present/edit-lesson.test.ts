import { expect, test } from 'vitest';
import { bareLesson, minutesOf, viewOfLink } from './edit-lesson.ts';

const step = (caption: string, minutes: number) => ({ caption, prompt: '', answer: '', minutes, view: '/' });

test('a lesson is sent without what only this machine knows of its steps', () => {
  const asked = { ...step('b', 3), choices: 'Once\nTwice' };
  const kept = {
    name: 'Calls',
    steps: [
      { ...step('a', 5), id: 's1' },
      { ...asked, id: 's2' },
    ],
    conflicts: [],
  };
  expect(bareLesson(kept)).toEqual({ name: 'Calls', steps: [step('a', 5), asked] });
  expect(minutesOf({ name: '', steps: [step('a', 20), step('b', 5)] })).toBe(25);
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
