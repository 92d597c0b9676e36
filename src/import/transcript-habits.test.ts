import { expect, test } from 'vitest';
import { runImport } from './run-import.ts';

async function open(path: string, text: string) {
  const { file, report } = await runImport([{ path, bytes: new TextEncoder().encode(text) }]);
  const names = new Map((file?.people ?? []).map(({ id, name }) => [id, name]));
  return {
    report,
    said: (file?.quotes ?? []).map(({ speakerId, speakerText, selector }) => [
      names.get(speakerId ?? '') ?? speakerText ?? '',
      selector.exact,
    ]),
    beside: (file?.quotes ?? []).map((quote) => JSON.stringify(quote)),
    left: report.leftOut.map(({ line, code }) => [line, code]),
  };
}

/** A SubRip file of cues of one second each. */
const srt = (...cues: readonly string[]): string =>
  cues.map((text, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},000\n${text}\n\n`).join('');

test('a name in brackets is who speaks, and a sound in brackets is not', async () => {
  const { said } = await open(
    'a.srt',
    srt('[Ada Rivera]: We act now.', '[Ada Rivera] And we wait.', '(Bo Larsen) No.', '[Crowd Cheering] Yes.'),
  );
  expect(said).toEqual([
    ['Ada Rivera', 'We act now. And we wait.'],
    ['Bo Larsen', 'No. [Crowd Cheering] Yes.'],
  ]);
});

test('speakers that a recogniser numbered are known where each speaks once', async () => {
  const { said } = await open('a.srt', srt('Speaker 1: We act.', 'SPEAKER_01: No.', 'Step 1: begin.'));
  expect(said).toEqual([
    ['Speaker 1', 'We act.'],
    ['SPEAKER_01', 'No. Step 1: begin.'],
  ]);
});

test('in a meeting where every cue begins with a name, one with a small letter is a name too', async () => {
  const { said, beside } = await open(
    'a.vtt',
    'WEBVTT\n\n1\n00:01.000 --> 00:02.000\nAda Rivera: We act.\n\n2\n00:02.000 --> 00:03.000\nBo Larsen (he/him): One thing\nwe agree on: no.\n\n3\n00:03.000 --> 00:04.000\niPhone von Bo: Hm.\n\n4\n00:04.000 --> 00:05.000\nAda Rivera: Yes.\n',
  );
  expect(said).toEqual([
    ['Ada Rivera', 'We act.'],
    ['Bo Larsen', 'One thing we agree on: no.'],
    ['iPhone von Bo', 'Hm.'],
    ['Ada Rivera', 'Yes.'],
  ]);
  expect(beside[1]).toContain('he/him');
});

test('captions that roll say each line once', async () => {
  const { said, left, report } = await open(
    'a.vtt',
    'WEBVTT\n\n00:00.000 --> 00:02.000\n \nwe<00:00.500><c> act</c>\n\n00:02.000 --> 00:02.010\nwe act\n \n\n00:02.010 --> 00:04.000\nwe act\nand<00:02.500><c> wait</c>\n',
  );
  expect(said).toEqual([
    ['', 'we act'],
    ['', 'and wait'],
  ]);
  expect(left).toEqual([[7, 'repeats']]);
  expect(report.records).toEqual({ in: 3, used: 2, leftOut: 1 });
});

test('lines that roll in a SubRip file are said once; a word that is repeated twice stays', async () => {
  const rolled = await open('a.srt', srt('one', 'one\ntwo', 'two\nthree', 'three\nfour'));
  expect(rolled.said.map(([, words]) => words)).toEqual(['one', 'two', 'three', 'four']);
  const repeated = await open('a.srt', srt('No.', 'No.', 'Never.', 'Never, I say.', 'Yes.'));
  expect(repeated.said.map(([, words]) => words)).toEqual(['No.', 'No.', 'Never.', 'Never, I say.', 'Yes.']);
});

test('three marks before a new subject are one mark', async () => {
  const { said } = await open('a.srt', srt('>> ADA RIVERA: Yes.', '>>> In other news.'));
  expect(said).toEqual([
    ['ADA RIVERA', 'Yes.'],
    ['', 'In other news.'],
  ]);
});

test('captions that YouTube’s editor saved are a transcript', async () => {
  const { said, report, beside } = await open(
    'a.sbv',
    '0:00:01.000,0:00:03.000\nWe act, now.\n\n0:00:03.000,0:00:05.000\nAnd wait.\n',
  );
  expect(said.map(([, words]) => words)).toEqual(['We act, now.', 'And wait.']);
  expect([report.format, report.records.in]).toEqual(['srt', 2]);
  expect(beside[0]).toContain('0:00:01.000 --> 0:00:03.000');
});
