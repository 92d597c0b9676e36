import { expect, test } from 'vitest';
import { stripMarks, typeNamed, typeOfMarked } from './quotation-marks.ts';

test.each([
  ['“We act now.”', 'We act now.'],
  [' „Wir handeln.“ ', 'Wir handeln.'],
  ['„Działamy.”', 'Działamy.'],
  ['« Le quai est sûr. »', 'Le quai est sûr.'],
  ['»Die Mole ist sicher.«', 'Die Mole ist sicher.'],
  ['"We act now."', 'We act now.'],
  ['‘it isn’t safe’', 'it isn’t safe'],
  ["'it isn't safe'", "it isn't safe"],
  ['「安全だ」', '安全だ'],
  ["``We act now.''", 'We act now.'],
  ['“He said “no” to me.”', 'He said “no” to me.'],
  ['"so "shut""', 'so "shut"'],
])('the marks around %s come off', (text, words) => {
  expect(stripMarks(text)).toEqual({ words, hadMarks: true });
});

test.each([
  'We act now.',
  '“We act”, he said, “now.”',
  '"We act", he said, "now."',
  '‘We act’ he said ‘now’',
  '“We act now.',
  '“”',
  '"',
  '',
])('%s keeps its marks: no one pair stands around all of it', (text) => {
  expect(stripMarks(text)).toEqual({ words: text, hadMarks: false });
});

test.each([
  ['We act now.', 'direct'],
  ['Is it safe?', 'direct'],
  ['We act now,', 'direct'],
  ['…We act now!”', 'direct'],
  ['پل بسته است.', 'direct'],
  ['act now.', 'partial'],
  ['We act', 'partial'],
  ['safe', 'partial'],
])('in marks, “%s” is %s', (words, type) => {
  expect(typeOfMarked(words)).toBe(type);
});

test.each([
  ['Direct speech', 'direct'],
  [' wörtlich ', 'direct'],
  ['частичная', 'partial'],
  ['paraphrase', 'indirect'],
  ['غیرمستقیم', 'indirect'],
  ['poem', null],
  ['', null],
])('a cell that says “%s” names the type %s', (cell, type) => {
  expect(typeNamed(cell)).toBe(type);
});
