import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { decodeMapping } from './mapping.ts';
import { runImport } from './run-import.ts';

async function open(text: string, map: object | null = null, path = 'talk.txt') {
  const bytes = new TextEncoder().encode(text);
  const { file, report } = await runImport([{ path, bytes }], map ? { map: decodeMapping(map) } : {});
  const names = new Map((file?.people ?? []).map(({ id, name }) => [id, name]));
  const quotes = file?.quotes ?? [];
  return {
    file,
    report,
    said: quotes.map(({ speakerId, speakerText, selector }) => [
      names.get(speakerId ?? '') ?? speakerText ?? '',
      selector.exact,
    ]),
    beside: quotes.map((quote) =>
      Object.fromEntries(
        ((quote as { otherColumns?: { column: string; value: string }[] }).otherColumns ?? []).map(
          ({ column, value }) => [column, value],
        ),
      ),
    ),
    left: report.leftOut.map(({ line, code }) => [line, code]),
    lost: report.lost.map(({ line, value }) => [line, value]),
    days: (file?.statements ?? []).map(({ dateSpoken, dateFrom }) => dateSpoken ?? dateFrom),
  };
}
const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

test('a transcript of Otter gives each turn to its speaker, and its last line to nobody', async () => {
  const { said, beside, report, lost } = await open(
    lines(
      'Ada Rivera  0:03  ',
      'We act now, at 12:30.',
      '',
      'And we wait.',
      '',
      'Unknown Speaker  0:12  ',
      'No.',
      '',
      'Ada Rivera  1:02:09  ',
      'Yes.',
      '',
      'Transcribed by https://otter.ai',
    ),
  );
  expect(report).toMatchObject({ format: 'transcript', records: { in: 3, used: 3, leftOut: 0 } });
  expect(said).toEqual([
    ['Ada Rivera', 'We act now, at 12:30. And we wait.'],
    ['Unknown Speaker', 'No.'],
    ['Ada Rivera', 'Yes.'],
  ]);
  expect(beside[2]).toEqual({ time: '1:02:09' });
  expect(lost).toEqual([[12, 'Transcribed by https://otter.ai']]);
});

test('the text of a transcript of Teams says what stands above its turns and which lines are notices', async () => {
  const { said, lost, left } = await open(
    lines(
      'Bridge-20260615-Meeting Transcript',
      '15 June 2026, 03:35am',
      'Ada Rivera started transcription',
      'Bo Larsen (Guest)   0:03',
      'We act.',
      'Now.',
      'Ada Rivera   0:03',
      'Ada Rivera   0:19',
      'Yeah.',
      'Ada Rivera stopped transcription',
    ),
  );
  expect(said).toEqual([
    ['Bo Larsen (Guest)', 'We act. Now.'],
    ['Ada Rivera', 'Yeah.'],
  ]);
  expect(left).toEqual([[7, 'no-words']]);
  expect(lost.map(([line]) => line)).toEqual([1, 2, 3, 10]);
});

test.each([
  ['Rev', 'Speaker 1 (00:00):\nWe act.\n\nSpeaker 2 (00:07):\nNo.\n'],
  ['Rev with the colon before the time', 'Speaker 1: (00:00)\nWe act.\n\nSpeaker 2: (00:07)\nNo.\n'],
  ['one line a turn', '**Speaker 1 (00:00):** We act.\n**Speaker 2 (00:07):** No.\n'],
  ['times in brackets', '[00:00] Speaker 1: We act.\n[00:07] Speaker 2: No.\n[00:09] Speaker 2:\n'],
  ['times above names', '0:00\nSpeaker 1: We act.\n0:07\nSpeaker 2: No.\n0:09\nSpeaker 2: \n'],
  [
    'an older file of Teams',
    '0:0:0.100 --> 0:0:6.250\nSpeaker 1\nWe act.\n0:0:7.0 --> 0:0:8.0\nSpeaker 2\nNo.\n',
  ],
])('speakers are told apart in the shape of %s', async (_, text) => {
  expect((await open(text)).said).toEqual([
    ['Speaker 1', 'We act.'],
    ['Speaker 2', 'No.'],
  ]);
});

test('what YouTube lets one copy is a quote of nobody for each time', async () => {
  const { said, beside, report } = await open(
    lines('Transcript', '0:00', '[Music]', '0:04', 'we act', '0:09', 'and wait', '1:00:02', ''),
  );
  expect(report.records).toEqual({ in: 4, used: 3, leftOut: 1 });
  expect(said).toEqual([
    ['', '[Music]'],
    ['', 'we act'],
    ['', 'and wait'],
  ]);
  expect(beside[1]).toEqual({ time: '0:04' });
});

test('a chat of Zoom keeps to whom a message went, and a reaction is no words', async () => {
  const { said, beside, left } = await open(
    lines(
      '14:03:11 From Ada Rivera to Everyone:',
      '\tWe act: now.',
      '\tAnd wait.',
      '14:03:40 From Bo Larsen to Ada Rivera(Direct Message):',
      '\tReplying to "We act: now."',
      '\t',
      '\tNo.',
      '14:04:02 From Bo Larsen to Everyone:',
      '\tReacted to "We act: now." with 👍',
    ),
  );
  expect(said).toEqual([
    ['Ada Rivera', 'We act: now. And wait.'],
    ['Bo Larsen', 'No.'],
  ]);
  expect(beside[1]).toEqual({
    time: '14:03:40',
    to: 'Ada Rivera(Direct Message)',
    'replying to': 'We act: now.',
  });
  expect(left).toEqual([[8, 'no-words']]);
});

test('a chat of WhatsApp on an iPhone keeps days that could be read two ways until somebody says how', async () => {
  const chat = lines(
    '[12/06/2024, 14:03:11] The bridge: \u200eMessages and calls are end-to-end encrypted.',
    '[12/06/2024, 14:03:20] ~\u202fAda Rivera: We act: now.',
    'And wait.',
    '\u200e[12/06/2024, 14:04:00] Bo Larsen: \u200eimage omitted',
    '[12/06/2024, 14:05:00] \u202a+49 170 1234567\u202c: No. \u200e<This message was edited>',
  );
  const { said, left, report, days, beside } = await open(chat, null, '_chat.txt');
  expect(report).toMatchObject({ format: 'transcript', records: { in: 4, used: 2, leftOut: 2 } });
  expect(said).toEqual([
    ['Ada Rivera', 'We act: now. And wait.'],
    ['+49 170 1234567', 'No.'],
  ]);
  expect(left).toEqual([
    [1, 'no-words'],
    [4, 'no-words'],
  ]);
  expect(beside[1]).toEqual({ mark: '<This message was edited>' });
  expect(report.decisions).toContainEqual({ name: 'dayFirst', value: null, from: 'default' });
  expect(days).toEqual(['12/06/2024 14:03:20', '12/06/2024 14:05:00']);
  const asked = await open(chat, { decisions: { dayFirst: true } }, '_chat.txt');
  expect(asked.days).toEqual(['2024-06-12T14:03:20', '2024-06-12T14:05:00']);
});

test.each([
  ['Android', '13/06/2024, 14:03 - Ada: Yes.', '2024-06-13T14:03'],
  ['Android in German', '13.06.24, 14:03 - Ada: Yes.', '2024-06-13T14:03'],
  ['a phone in the United States', '[6/13/24, 2:03:11\u202fPM] Ada: Yes.', '2024-06-13T14:03:11'],
  ['a phone in Egypt', '[١٣\u200f/٦\u200f/٢٠٢٤، ٢:٠٣:١١\u202fم] Ada: Yes.', '2024-06-13T14:03:11'],
  ['a phone in Finland', '[13.6.2024 klo 14.03.11] Ada: Yes.', '2024-06-13T14:03:11'],
  ['the page of WhatsApp, copied', '[14:03, 13/06/2024] Ada: Yes.', '2024-06-13T14:03'],
  ['Telegram, copied', 'Ada, [13.06.2024 14:03]\nYes.', '2024-06-13T14:03'],
])('a chat from %s has the day of each message', async (_, message, day) => {
  const { said, days } = await open(`${message}\n${message.replace('Yes', 'No')}\n`);
  expect(said).toEqual([
    ['Ada', 'Yes.'],
    ['Ada', 'No.'],
  ]);
  expect(days).toEqual([day, day]);
});

test('lines of a chat without a sender are notices, and a file that was sent is no words', async () => {
  const { said, left } = await open(
    lines(
      '13/06/2024, 14:00 - Messages and calls are end-to-end encrypted.',
      '13/06/2024, 14:01 - Ada created group “Bridge: now”',
      '13/06/2024, 14:02 - Ada: <Media omitted>',
      '13/06/2024, 14:03 - Ada: IMG-20240613.jpg (file attached)',
      '13/06/2024, 14:04 - Ada: ',
      '13/06/2024, 14:05 - Ada: We act.',
    ),
  );
  expect(said).toEqual([['Ada', 'We act.']]);
  expect(left.map(([, code]) => code)).toEqual(['notice', 'notice', 'no-words', 'no-words', 'no-words']);
});

test('a file of oTranscribe is read by its lines, with the times that stand in them', async () => {
  const stamp = (seconds: number, shown: string) =>
    `<span class="timestamp" data-timestamp="${seconds}">${shown}</span>`;
  const { said, beside, report, lost } = await open(
    JSON.stringify({
      text: `<p>${stamp(1.5, '00:01')}&nbsp;Ada Rivera: We act &amp; wait.</p><p>Bo Larsen: No, ${stamp(9, '00:09')}<b>never</b>.<br>${stamp(12, '00:12')}</p>`,
      media: 'talk.mp3',
      'media-time': 12.25,
    }),
    null,
    'talk.otr',
  );
  expect(report).toMatchObject({ format: 'transcript', records: { in: 3, used: 2, leftOut: 1 } });
  expect(said).toEqual([
    ['Ada Rivera', 'We act & wait.'],
    ['Bo Larsen', 'No, never.'],
  ]);
  expect(beside[1]).toEqual({ time: '00:09' });
  expect(lost.map(([, value]) => value)).toEqual(['talk.mp3', '12.25']);
});

test.each([
  ['a programme', 'Opening 9:00\nLunch 12:30\nEnd 17:00\n'],
  [
    'an article with times',
    'The minister spoke at length (12:30) on the bridge.\n\nAt 14:00 the council met.\n\nIt rained.\n',
  ],
  ['a live blog', '14:03\nThe minister speaks.\n13:58\nIt begins.\n13:40\nWe wait.\n'],
  ['a programme with its times above', '9:00\nOpening\n10:30\nBreak\n12:00\nLunch\n'],
  [
    'an article with times in brackets',
    'He spoke at some length about the bridge (12:30)\nIt rained.\nThey left for the town late that day (14:00)\nIt snowed.\n',
  ],
  ['the protocol of a program', '2024-06-12 14:03:11 - started\n2024-06-12 14:03:12 - stopped\n'],
  ['a poem', 'Ada: We act.\nBo: No.\n'],
])('%s is no transcript', async (_, text) => {
  expect((await open(text)).report.files[0]?.format).not.toBe('transcript');
});

test('a text that is said to be a transcript and has no time is told', async () => {
  const bytes = new TextEncoder().encode('We act.\n');
  const { report } = await runImport([{ path: 'a.txt', bytes }], { as: 'transcript' });
  expect(report.refused).toContain('No line of it begins with a time or a name');
});

test('a transcript in a Word file is read, and any other Word file is named as before', async () => {
  const word = (...paragraphs: readonly string[]) =>
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(
        `<w:document xmlns:w="w"><w:body>${paragraphs.map((text) => `<w:p><w:r>${text}</w:r></w:p>`).join('')}</w:body></w:document>`,
      ),
    });
  const turn = (name: string, time: string, words: string) =>
    `<w:t>${name}</w:t><w:t xml:space="preserve">   ${time}</w:t><w:br/><w:t>${words}</w:t>`;
  const { file, report } = await runImport([
    {
      path: 'talk.docx',
      bytes: word(
        '<w:t>Meeting</w:t>',
        turn('Ada Rivera', '0:03', 'We act.'),
        turn('Bo Larsen', '0:09', 'No.'),
      ),
    },
    { path: 'letter.docx', bytes: word('<w:t>We act.</w:t>') },
  ]);
  expect(report.records).toEqual({ in: 2, used: 2, leftOut: 0 });
  expect(file?.people?.map(({ name }) => name)).toEqual(['Ada Rivera', 'Bo Larsen']);
  expect(report.files).toMatchObject([
    { format: null, in: 0 },
    { format: 'transcript', in: 2 },
  ]);
  expect(report.lost.at(0)).toMatchObject({
    file: 'letter.docx',
    reason: expect.stringContaining('A file of Word.'),
  });
});

test('lines that begin with names alone are turns where somebody says that it is a transcript', async () => {
  const text =
    'Interviewer: Why now?\n\n**Ada Rivera:** Because: we act.\nIt rained.\n\nInterviewer:\nAnd then?\n';
  const bytes = new TextEncoder().encode(text);
  expect((await open(text)).report.format).toBe(null);
  const { file, report } = await runImport([{ path: 'a.txt', bytes }], { as: 'transcript' });
  expect(report.records).toEqual({ in: 3, used: 3, leftOut: 0 });
  expect(file?.quotes?.map(({ selector }) => selector.exact)).toEqual([
    'Why now?',
    'Because: we act. It rained.',
    'And then?',
  ]);
  expect(file?.people?.map(({ name }) => name)).toEqual(['Interviewer', 'Ada Rivera']);
});
