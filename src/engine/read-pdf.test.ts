import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readArticleText } from './read-article-text.ts';
import { readPdf } from './read-pdf.ts';

const bytesOf = (name: string) => new Uint8Array(readFileSync(`src/mocks/samples/pdf/${name}.pdf`));
const textOf = async (name: string) => {
  const found = await readPdf(bytesOf(name));
  return 'text' in found ? found.text : found.why;
};
const open = (name: string, content: BlobPart = bytesOf(name)) =>
  readArticleText(new File([content], `${name}.pdf`), { ask: readPdf });

/** One article, as LibreOffice, Chromium and groff set it. */
const BODY = [
  'The old pier of Oster is open to every boat again, eleven months after a storm tore away two of its three piles and the harbour office closed it to all but the lifeboat.',
  '“The pier is safe for every boat,” Mayor Ilse Varga told reporters on Friday, “and it will be safe in winter.” She spoke after the first ferry had left.',
  'The harbour office asked for the works in May. Its long-range plan, which the town council has not yet read, names a second pier and a well-lit quay for the night line to Lunne.',
  'Jan Brekke, who speaks for the fishers, was not convinced. “We shall wait for a storm,” he said. “Then we shall know.” He added that the administration had asked nobody who uses the pier before the works began, although the fishers had offered their knowledge three times.',
  'The town council said that the works cost less than was feared. It did not say how much less, and the harbour administration declined to answer questions about the bill.',
  'Varga will meet Brekke on Monday. Both said that they expect an understanding.',
];
const HEAD = ['Mayor says the pier is safe again', 'By Mira Sand'];
const whole = (...parts: string[]) => parts.join('\n\n');

test('two pages of LibreOffice are one article: a paragraph goes on over the page, heads and feet come last', async () => {
  expect(await textOf('libreoffice-pages')).toBe(
    whole(
      ...HEAD,
      '26 June 2026',
      ...BODY,
      'The Oster Post, Friday edition\nPage 1\nThe Oster Post, Friday edition\nPage 2',
    ),
  );
});

test('three columns of LibreOffice are read one after the other, words parted at line ends made whole', async () => {
  expect(await textOf('libreoffice-columns')).toBe(
    whole('The Oster Post, Friday edition', ...HEAD, '26 June 2026', ...BODY, 'Page 1'),
  );
});

test('a page that a browser saved gives its paragraphs, the address at its foot last', async () => {
  const text = await textOf('chromium');
  expect(text.startsWith(`${whole(...HEAD, '26 June 2026', ...BODY)}\n\n`)).toBe(true);
  expect(text).toContain('http://localhost:8099/pier-is-safe.html 2/2');
});

test.each(['groff-columns', 'groff-turned'])(
  'two columns of groff (%s), whichever way the page lies',
  async (name) => {
    expect(await textOf(name)).toBe(whole(...HEAD, ...BODY));
  },
);

test('Persian is read from right to left, in letters and not in their joined shapes, quotation marks the right way round', async () => {
  expect(await textOf('chromium-persian')).toMatch(
    /^اسکله اوستر باز شد\n\nشهردار گفت: «اسکله برای همه .* امن است\.» او روز جمعه/u,
  );
  expect((await textOf('libreoffice-persian')).split('\n\n')).toEqual([
    'اسکله اوستر باز شد',
    expect.stringMatching(/^شهردار گفت: «.*» او روز جمعه به خبرنگاران گفت .* پایان یافته است\.$/u),
    expect.stringMatching(/ نه\.$/u),
  ]);
});

test.each([
  ['locked', 'is locked with a password'],
  ['picture', 'holds pictures of pages and no text'],
])('a PDF that gives no text is refused with the reason (%s)', async (name, reason) => {
  expect(await open(name)).toEqual({ name: `${name}.pdf`, refused: expect.stringContaining(reason) });
});

test('one that is cut off, one with too many pages, and one whose reader did not arrive are refused', async () => {
  expect(await open('cut', bytesOf('groff-columns').slice(0, 5000))).toMatchObject({
    refused: expect.stringContaining('cannot be read'),
  });
  const ask = (answer: Awaited<ReturnType<typeof readPdf>> | null) =>
    readArticleText(new File(['%PDF-1.7'], 'a.pdf'), { ask: async () => answer });
  expect(await ask({ why: 'long' })).toMatchObject({ refused: expect.stringContaining('300 pages') });
  expect(await ask({ why: 'signs' })).toMatchObject({ refused: expect.stringContaining('which they are') });
  expect(await ask(null)).toMatchObject({ refused: expect.stringContaining('did not arrive') });
  const stopped = { signal: AbortSignal.abort(), ask: async () => null };
  expect(await readArticleText(new File(['%PDF-1.7'], 'a.pdf'), stopped)).toMatchObject({
    refused: 'a.pdf was left out, as you stopped it.',
  });
});

test('what of a PDF is not in its text is said: pages of pictures, letters without a name', async () => {
  expect(await open('picture-and-text')).toMatchObject({
    text: expect.stringContaining('اسکله'),
    note: 'picture-and-text.pdf: 1 page of 2 hold no text, only pictures.',
  });
  expect(await open('pdftex-nameless-letters')).toEqual({
    name: 'pdftex-nameless-letters.pdf',
    text: 'The \ufffdshers said that the pier is safe.',
    note: expect.stringContaining('1 letter could not be told'),
  });
});
