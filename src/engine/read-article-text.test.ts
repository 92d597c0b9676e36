import { strToU8, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { FakeWorker } from '../mocks/fake-worker.ts';
import { readArticleText } from './read-article-text.ts';

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);
const word = (document: string, part = 'word/document.xml') =>
  zipSync({ [part]: strToU8(document) }) as Uint8Array<ArrayBuffer>;

test.each([
  [
    'plain text, to the letter',
    file('a.txt', '  Pier shut\r\n“We act now.”\rEnd\n'),
    '  Pier shut\n“We act now.”\nEnd\n',
  ],
  ['Markdown, with its marks', file('a.md', '# Pier *shut*\n'), '# Pier *shut*\n'],
  ['UTF-16, as Windows saves it', file('a.txt', new Uint8Array([0xff, 0xfe, 0x50, 0, 0x69, 0])), 'Pi'],
])('%s', async (_, given, text) => {
  expect(await readArticleText(given)).toEqual({ name: given.name, text });
});

test.each(['page.html', 'page.HTM', 'page.txt'])('what a page shows is taken out of %s', async (name) => {
  const page = '<!doctype html><title>x</title><p>Pier <b>shut</b></p><script>no()</script><p>End</p>';
  const read = await readArticleText(file(name, page));
  expect('text' in read && read.text).toContain('Pier shut');
  expect('text' in read && read.text).not.toMatch(/[<>]|no\(\)/);
});

test('a Word file gives its paragraphs, without what was struck out', async () => {
  const document = `<?xml version="1.0"?><w:document><w:body>
    <w:p><w:r><w:t>Pier &amp; quay</w:t></w:r><w:r><w:tab/><w:t xml:space="preserve"> &lt;shut&gt;</w:t></w:r></w:p>
    <w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>“We act</w:t><w:br/><w:t>now.”</w:t></w:r></w:ins></w:p>
    <w:p/>
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>2024</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
    <w:p><w:r><w:t>&unknown; stays</w:t></w:r></w:p>
  </w:body></w:document>`;
  expect(await readArticleText(file('a.docx', word(document)))).toEqual({
    name: 'a.docx',
    text: 'Pier & quay\t <shut>\n“We act\nnow.”\n\n2024\n&unknown; stays',
  });
});

test.each([
  [
    'a sentence that was moved stands where it went',
    '<w:moveFrom><w:r><w:t>We act.</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>We act.</w:t></w:r></w:moveTo>',
    'We act.',
  ],
  [
    'signs that were inserted, of which a sign of pictures is only seen to be there',
    '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t xml:space="preserve">50 dead, </w:t><w:sym w:font="Times New Roman" w:char="201C"/><w:t>no</w:t><w:sym w:font="Times New Roman" w:char="201D"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
    '≥50 dead, “no”\ufffd',
  ],
  ['words whose direction is marked', '<w:bdo w:val="rtl"><w:r><w:t>اسکله</w:t></w:r></w:bdo>', 'اسکله'],
  [
    'digits, as they are written',
    '<w:r><w:t>1.50</w:t></w:r><w:r><w:t>007</w:t></w:r><w:r><w:t>+5</w:t></w:r>',
    '1.50007+5',
  ],
  [
    'characters by their number',
    '<w:r><w:t>&#8220;We act&#x201D; &#9999999;</w:t></w:r>',
    '“We act” &#9999999;',
  ],
  [
    'hyphens that do not break, and those that may',
    '<w:r><w:t>long</w:t><w:noBreakHyphen/><w:t>range co</w:t><w:softHyphen/><w:t>op</w:t><w:cr/></w:r>',
    'long\u2011range co\u00adop\n',
  ],
  [
    'a box of words, drawn twice in the file',
    '<w:r><mc:AlternateContent><mc:Choice><w:t>box</w:t></mc:Choice><mc:Fallback><w:t>box</w:t></mc:Fallback></mc:AlternateContent></w:r>',
    'box',
  ],
])('a Word file gives %s', async (_, runs, text) => {
  const document = `<w:document><w:body><w:p>${runs}</w:p></w:body></w:document>`;
  expect(await readArticleText(file('a.docx', word(document)))).toEqual({ name: 'a.docx', text });
});

test.each([
  ['an archive of something else', word('x', 'other.xml')],
  ['a broken archive', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])],
])('%s is refused, with what to do instead', async (_, bytes) => {
  const read = await readArticleText(file('a.docx', bytes));
  expect(read).toEqual({
    name: 'a.docx',
    refused: 'a.docx is no Word file that can be read here. Open it, select its text, and paste it here.',
  });
});

test.each([
  ['a.png', 'a picture', '\x89PNG\r\n\x1a\n'],
  ['a.db', 'a database', 'SQLite format 3\0'],
  ['a.rtf', 'a document in rich text', '{\\rtf1 We act.}'],
])('%s is %s and no text', async (name, what, content) => {
  const bytes = Uint8Array.from(content, (letter) => letter.charCodeAt(0));
  expect(await readArticleText(file(name, bytes))).toEqual({
    name,
    refused: `${name} is ${what}, not the text of an article. Nothing was taken from it.`,
  });
});

test('a text whose bytes are broken comes with a sentence about it', async () => {
  const bytes = new Uint8Array([...strToU8('“We act now.” '.repeat(20)), 0xff, 0xfe, ...strToU8(' End')]);
  expect(await readArticleText(file('a.txt', bytes))).toMatchObject({
    note: expect.stringMatching(/^a\.txt: /),
  });
});

test('a file larger than an article is refused, a PDF with its pictures from another size on', async () => {
  expect(await readArticleText(file('a.txt', 'x'.repeat(5_000_001)))).toMatchObject({
    refused: expect.stringContaining('larger than an article'),
  });
  const asked: number[] = [];
  const ask = async (bytes: Uint8Array) => {
    asked.push(bytes.length);
    return { text: 'We act.', pages: 1, bare: 0, unknown: 0 };
  };
  const pdf = (size: number) => readArticleText(file('a.pdf', `%PDF-1.7${' '.repeat(size)}`), { ask });
  expect(await pdf(6_000_000)).toEqual({ name: 'a.pdf', text: 'We act.' });
  expect(await pdf(50_000_001)).toMatchObject({ refused: expect.stringContaining('larger than an article') });
  expect(asked).toHaveLength(1);
});

test('a PDF is read in a worker of its own, which ends with it; where that does not come, the page says so', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  FakeWorker.started = [];
  const pdf = () => file('a.pdf', '%PDF-1.7 pier');
  const worker = async (place: number) => {
    await vi.waitFor(() => expect(FakeWorker.started[place]?.posted).toHaveLength(1));
    return FakeWorker.started[place] as FakeWorker;
  };
  const reading = readArticleText(pdf());
  const first = await worker(0);
  expect(new TextDecoder().decode((first.posted[0] as { pdf: Uint8Array }).pdf)).toBe('%PDF-1.7 pier');
  first.say({ pdfText: { text: 'Pier shut', pages: 1, bare: 0, unknown: 0 } });
  expect(await reading).toMatchObject({ name: 'a.pdf', text: 'Pier shut' });
  expect(first.isEnded).toBe(true);
  const missing = readArticleText(pdf());
  (await worker(1)).fail();
  expect(await missing).toMatchObject({ refused: expect.stringContaining('did not arrive') });
  vi.unstubAllGlobals();
});
