import { expect, test } from 'vitest';
import { decodeMapping } from './mapping.ts';
import { runImport } from './run-import.ts';

async function open(value: unknown) {
  const bytes = new TextEncoder().encode(JSON.stringify(value, null, 1));
  const { file, report } = await runImport([{ path: 'a.json', bytes }]);
  const names = new Map((file?.people ?? []).map(({ id, name }) => [id, name]));
  return {
    file,
    report,
    said: (file?.quotes ?? []).map((quote) => [
      names.get(quote.speakerId ?? '') ?? quote.speakerText ?? '',
      quote.selector.exact,
      (quote as unknown as { otherColumns?: { value: string }[] }).otherColumns?.[0]?.value,
    ]),
    lost: report.lost.map(({ field }) => field),
  };
}
const word = (content: string, at: number, more = {}) => ({
  ...{
    type: /\p{L}/u.test(content) ? 'pronunciation' : 'punctuation',
    alternatives: [{ content, confidence: '0.9' }],
  },
  ...(/\p{L}/u.test(content) && { start_time: String(at), end_time: String(at + 0.5) }),
  ...more,
});

test('segments of Whisper are quotes of nobody with their times, and its figures are told', async () => {
  const { said, lost, report, file } = await open({
    text: ' We act. And wait.',
    segments: [
      { id: 0, start: 0, end: 2.5, text: ' We act.', tokens: [1, 2], avg_logprob: -0.2 },
      { id: 1, start: 2.5, end: 3605.25, text: ' And wait.', tokens: [3], avg_logprob: -0.1 },
      { id: 2, start: 3606, end: 3607, text: ' ', tokens: [], avg_logprob: -1 },
    ],
    language: 'en',
  });
  expect(said).toEqual([
    ['', 'We act.', '00:00:00.000 --> 00:00:02.500'],
    ['', 'And wait.', '00:00:02.500 --> 01:00:05.250'],
  ]);
  expect([report.format, report.records]).toEqual(['speech', { in: 3, used: 2, leftOut: 1 }]);
  expect(report.leftOut).toMatchObject([{ line: 25, code: 'no-words' }]);
  expect(lost).toEqual(['tokens', 'avg_logprob']);
  expect(file?.articles[0]?.inLanguage).toBe('en');
});

test('segments of one speaker that follow each other are one turn, and words of WhisperX are no quotes of their own', async () => {
  const words = [{ word: 'We', start: 0, end: 0.2, speaker: 'SPEAKER_00' }];
  const { said, report } = await open({
    segments: [
      { start: 0, end: 1, text: ' We act.', speaker: 'SPEAKER_00', words },
      { start: 1, end: 2, text: ' And wait.', speaker: 'SPEAKER_00', words },
      { start: 2, end: 3, text: ' No.', speaker: 'SPEAKER_01', words },
    ],
    word_segments: words,
    language: 'en',
  });
  expect(said).toEqual([
    ['SPEAKER_00', 'We act. And wait.', '00:00:00.000 --> 00:00:02.000'],
    ['SPEAKER_01', 'No.', '00:00:02.000 --> 00:00:03.000'],
  ]);
  expect(report.records.in).toBe(3);
});

test('words that Amazon Transcribe wrote one by one are the sentences of their speakers', async () => {
  const items = [word('We', 0), word('act', 1), word('.', 0), word('Now', 2), word('No', 3), word('!', 0)];
  const segments = [
    {
      speaker_label: 'spk_0',
      items: [0, 1, 2].map((at) => ({ start_time: String(at), speaker_label: 'spk_0' })),
    },
    { speaker_label: 'spk_1', items: [{ start_time: '3', speaker_label: 'spk_1' }] },
  ];
  const { said } = await open({
    jobName: 'a',
    results: { transcripts: [{ transcript: 'We act. Now No!' }], speaker_labels: { segments }, items },
  });
  expect(said).toEqual([
    ['spk_0', 'We act. Now', '00:00:00.000 --> 00:00:02.500'],
    ['spk_1', 'No!', '00:00:03.000 --> 00:00:03.500'],
  ]);
});

test.each([
  [
    'whisper.cpp',
    { transcription: [{ timestamps: { from: '00:00:01,000', to: '00:00:02,000' }, text: ' We act.' }] },
  ],
  [
    'Deepgram',
    {
      results: {
        channels: [{ alternatives: [{ transcript: 'We act.' }] }],
        utterances: [{ start: 1, end: 2, transcript: 'We act.', speaker: 0 }],
      },
    },
  ],
  [
    'AssemblyAI',
    { utterances: [{ speaker: 'A', text: 'We act.', start: 1000, end: 2000, confidence: 0.9 }] },
  ],
  [
    'Rev AI',
    {
      monologues: [
        {
          speaker: 0,
          elements: [
            { type: 'text', value: 'We', ts: 1, end_ts: 1.5 },
            { type: 'punct', value: ' ' },
            { type: 'text', value: 'act', ts: 1.5, end_ts: 2 },
            { type: 'punct', value: '.' },
          ],
        },
      ],
    },
  ],
  [
    'Speechmatics',
    {
      format: '2.9',
      results: [
        { type: 'word', start_time: 1, end_time: 1.5, alternatives: [{ content: 'We', speaker: 'S1' }] },
        { type: 'word', start_time: 1.5, end_time: 2, alternatives: [{ content: 'act', speaker: 'S1' }] },
        { type: 'punctuation', start_time: 2, end_time: 2, alternatives: [{ content: '.', speaker: 'S1' }] },
      ],
    },
  ],
  [
    'Deepgram, word by word',
    {
      results: {
        channels: [
          {
            alternatives: [
              {
                transcript: 'We act.',
                words: [
                  { word: 'we', start: 1, end: 1.5, punctuated_word: 'We' },
                  { word: 'act', start: 1.5, end: 2, punctuated_word: 'act.' },
                ],
              },
              { transcript: 'Wax.', words: [{ word: 'wax', start: 1, end: 2 }] },
            ],
          },
        ],
      },
    },
  ],
])('a transcript of %s is read', async (_, value) => {
  const { said, report } = await open(value);
  expect(report.format).toBe('speech');
  expect(said.map(([, words]) => words)).toEqual(['We act.']);
  expect(said[0]?.[2]).toMatch(/^00:00:01[.,]000 --> 00:00:02[.,]000$/);
});

test('where Google tells speakers apart, all words stand once more in a last result, and each speaker has their turn', async () => {
  const spoken = (tags: readonly number[]) =>
    ['Who', 'called?', 'No', 'one.'].map((one, i) => ({
      ...{ word: one, startTime: `${i}s`, endTime: `${i}.500s` },
      ...(tags[i] !== undefined && { speakerTag: tags[i] }),
    }));
  const { said, report } = await open({
    results: [
      { alternatives: [{ transcript: 'Who called? No one.', confidence: 0.9, words: spoken([]) }] },
      { alternatives: [{ words: spoken([1, 1, 2, 2]) }] },
    ],
  });
  expect(said).toEqual([
    ['Speaker 1', 'Who called?', '00:00:00.000 --> 00:00:01.500'],
    ['Speaker 2', 'No one.', '00:00:02.000 --> 00:00:03.500'],
  ]);
  expect(report.records).toEqual({ in: 2, used: 2, leftOut: 0 });
});

test('two speakers in one stretch of IBM have a turn each, and a stretch of one keeps its marks', async () => {
  const from = [0, 0.3, 1.1, 3];
  const { said, lost } = await open({
    result_index: 0,
    results: [
      {
        final: true,
        alternatives: [
          {
            transcript: 'who called nobody ',
            timestamps: [
              ['who', 0, 0.3],
              ['called', 0.3, 1],
              ['nobody', 1.1, 1.5],
            ],
          },
        ],
      },
      { final: true, alternatives: [{ transcript: 'Nobody. ', timestamps: [['nobody', 3, 3.5]] }] },
    ],
    speaker_labels: [0, 0, 1, 0].map((speaker, i) => ({
      from: from[i],
      to: (from[i] ?? 0) + 0.3,
      speaker,
      confidence: 0.5,
      final: true,
    })),
  });
  expect(said).toEqual([
    ['Speaker 0', 'who called', '00:00:00.000 --> 00:00:01.000'],
    ['Speaker 1', 'nobody', '00:00:01.100 --> 00:00:01.500'],
    ['Speaker 0', 'Nobody.', '00:00:03.000 --> 00:00:03.500'],
  ]);
  expect(lost).toEqual(['final']);
});

test('what Google heard between two pauses is a segment, and the best of its guesses is taken', async () => {
  const heard = (transcript: string, more = {}) => ({
    alternatives: [{ transcript, confidence: 0.9 }, { transcript: 'Wax.' }],
    languageCode: 'en-us',
    ...more,
  });
  const words = [
    { startTime: '4.500s', endTime: '4.900s', word: 'No' },
    { startTime: '4.900s', endTime: '5.200s', word: 'way' },
  ];
  const { said, report } = await open({
    results: [
      heard('We act.', { resultEndTime: '2.100s' }),
      { alternatives: [{ transcript: 'No way.', words }, { transcript: 'Noway.' }] },
      heard('Now.', {
        alternatives: [{ transcript: 'Now.', words: [{ startOffset: '6s', word: 'Now' }] }],
        resultEndOffset: '7s',
      }),
      {},
    ],
  });
  expect(report.format).toBe('speech');
  expect(said).toEqual([
    ['', 'We act.', undefined],
    ['', 'No way.', expect.stringMatching(/4\.500.*5\.200/)],
    ['', 'Now.', expect.stringMatching(/6.*7/)],
  ]);
  expect(report.records).toEqual({ in: 4, used: 3, leftOut: 1 });
});

test('a transcript whose lists are empty holds nothing, and none of it is guessed', async () => {
  const { said, report } = await open({
    results: { channels: [{ alternatives: [{ transcript: '', words: [] }] }] },
    note: 'nobody spoke',
  });
  expect(report.format).toBe('speech');
  expect(said).toEqual([]);
  expect(report.records).toEqual({ in: 0, used: 0, leftOut: 0 });
});

test('passages that somebody coded are no speech, though they begin and end', async () => {
  const { report } = await open({
    segments: [{ start: 0, end: 6, text: 'We act', outlet: 'Herald', speaker: 'Ada Ex' }],
    language: 'en',
  });
  expect(report.format).toBe('json');
});

test('a map of the records of a transcript is followed', async () => {
  const value = { segments: [{ start: 0, end: 1, text: 'We act.', speaker: 'A1' }], language: 'en' };
  const map = decodeMapping({
    at: '$.segments[*]',
    columns: { words: 'text' },
    constants: { outlet: 'Radio' },
  });
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const { file, report } = await runImport([{ path: 'a.json', bytes }], { map });
  expect([report.format, file?.sources.map(({ name }) => name)]).toEqual(['json', ['Radio']]);
});
