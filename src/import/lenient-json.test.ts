import { expect, test } from 'vitest';
import { withoutComments } from './lenient-json.ts';
import { runImport } from './run-import.ts';

async function open(text: string) {
  const { file, report } = await runImport([{ path: 'a.json', bytes: new TextEncoder().encode(text) }]);
  return {
    words: (file?.quotes ?? []).map(({ selector }) => selector.exact),
    lost: report.lost.map(({ line, value }) => [line, value]),
    refused: report.refused,
  };
}

test('a JSON with comments and commas too many is read, and they are told', async () => {
  const { words, lost } = await open(
    '// mine\n[\n  {"quote": "We // act", "outlet": "Herald"}, // first\n  /* two */ {"quote": "No,]", "outlet": "Post",},\n]\n',
  );
  expect(words).toEqual(['We // act', 'No,]']);
  expect(lost).toEqual([
    [1, '// mine'],
    [3, '// first'],
    [4, '/* two */'],
    [4, ','],
    [4, ','],
  ]);
});

test('what is broken otherwise is refused with its place in the file as it is', async () => {
  const { refused } = await open('[\n  // first\n  {"quote": We}\n]');
  expect(refused).toMatch(/Line 2, column 3/);
});

test('places stay where comments are taken out', () => {
  const text = '[1, /* a\nb */ 2]';
  expect(withoutComments(text)).toEqual({
    text: '[1,     \n     2]',
    beyond: [{ offset: 4, text: '/* a\nb */' }],
  });
});
