import { expect, test } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { decodeCase } from '../case/decode.ts';
import { formatCase } from '../case/format-case.ts';
import { smallCase } from '../case/small-case.ts';
import { LIMITS } from '../lib/limits.ts';
import { caseDigest } from '../library/case-digest.ts';
import type { FileSentence, ImportModel, ImportStep, ReadyCase } from './import-port.ts';
import { Importer } from './importer.ts';

const given = (path: string, content: string | Uint8Array<ArrayBuffer>) => ({
  path,
  file: new Blob([content]),
});
const PIER = given(
  'pier.csv',
  `outlet,headline,published,speaker,quote
Post,Pier shut,2024-06-12,Ilse Varga,We act now.
Post,Pier shut,2024-06-12,Jan Oster,It is not safe.
Radio,Pier opens,2024-06-13,Ilse Varga,
`,
);
const mapped = async (importer: Importer, ...files: Parameters<typeof given>[]): Promise<ImportModel> => {
  const answer = await importer.open(
    files.map((file) => given(...file)),
    [],
  );
  if (!('model' in answer)) throw new Error('It opened at once.');
  return answer.model;
};
const caseOf = ({ bytes }: ReadyCase): CaseFile => JSON.parse(new TextDecoder().decode(bytes)) as CaseFile;
const readyOf = async (importer: Importer, addTo: Uint8Array | null = null) => {
  const { ready, added } = await importer.finish(addTo);
  return { ready, added, file: caseOf(ready) };
};

test('a table is looked at first, with its columns, a preview and what is left out; then it becomes a case', async () => {
  const importer = new Importer();
  const steps: ImportStep[] = [];
  const files: (readonly FileSentence[])[] = [];
  const answer = await importer.open([PIER], [], {
    onProgress: (step) => steps.push(step),
    onFiles: (found) => files.push(found),
  });
  const { model } = answer as { model: ImportModel };
  expect(steps[0]).toEqual({ phase: 'copy', done: 0, total: PIER.file.size });
  expect(files).toEqual([[{ path: 'pier.csv', sentence: expect.any(String), isRead: true }]]);
  expect(model.columns.map(({ header, field }) => [header, field])).toEqual([
    ['outlet', 'outlet'],
    ['headline', 'headline'],
    ['published', 'published'],
    ['speaker', 'speaker'],
    ['quote', 'words'],
  ]);
  expect(model.preview[0]).toMatchObject({ words: 'We act now.', outlet: 'Post', speaker: 'Ilse Varga' });
  expect(model.equation).toBe('3 records = 2 used + 1 left out');
  expect(model.sheets[0]).toMatchObject({ records: 3, row: 'quote' });
  expect(model.refused).toBeNull();
  expect(importer.leftOut()).toMatchObject([{ name: 'pier-left-out.csv', type: 'text/csv' }]);
  const { ready, added, file } = await readyOf(importer);
  expect(added).toBeNull();
  expect(ready.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(file.quotes?.map(({ selector }) => selector.exact)).toEqual(['We act now.', 'It is not safe.']);
});

test('the preview of a chat says when each message was said, though its article has no date', async () => {
  const chat = '[13/06/2024, 14:03:11] Ilse Varga: We act now.\n[13/06/2024, 14:05:02] Ada: Good.\n';
  const { preview } = await mapped(new Importer(), ['chat.txt', chat]);
  expect(preview.map(({ published, said }) => [published, said])).toEqual([
    [null, '2024-06-13T14:03:11'],
    [null, '2024-06-13T14:05:02'],
  ]);
});

test('another map reads the same files anew', async () => {
  const importer = new Importer();
  const model = await mapped(importer, ['a.csv', 'a,b,c\nPost,We act now.,Ilse Varga\n']);
  const map = { ...model.map, row: 'quote', columns: { outlet: 'a', words: 'b', speaker: 'c' } };
  expect((await importer.describe(map)).preview).toMatchObject([
    { words: 'We act now.', outlet: 'Post', speaker: 'Ilse Varga' },
  ]);
  await expect(importer.describe({ row: 'poem' })).rejects.toThrow('row');
});

test('columns that were mapped before are mapped alike; a map that does not fit leaves the guesses', async () => {
  const first = await mapped(new Importer(), ['pier.csv', 'w,x\nWe act now.,Post\n']);
  const preset = {
    name: 'Our tables',
    signature: first.signature,
    map: { row: 'quote', columns: { words: 'w', outlet: 'x' } },
  };
  const files = [given('more.csv', 'w,x\nIt is dry.,Radio\n')];
  const again = (await new Importer().open(files, [preset])) as { model: ImportModel };
  expect(again.model).toMatchObject({ preset: 'Our tables', preview: [{ words: 'It is dry.' }] });
  const wrong = { ...preset, map: { row: 'poem' } };
  const importer = new Importer();
  const guessed = (await importer.open(files, [wrong])) as { model: ImportModel };
  expect(guessed.model.preset).toBeNull();
  expect(importer.leftOut().length).toBe(guessed.model.records.leftOut > 0 ? 1 : 0);
});

test('rows are added to a case that is there: what is known is the same, what is new comes', async () => {
  const first = new Importer();
  await first.open([PIER], []);
  const { ready } = await readyOf(first);
  const second = new Importer();
  await mapped(second, [
    'later.csv',
    'outlet,headline,published,speaker,quote\nPost,Pier shut,2024-06-12,Ilse Varga,We act now.\nPost,Pier shut,2024-06-12,Ilse Varga,The pier opens.\n',
  ]);
  const { added, file } = await readyOf(second, ready.bytes);
  expect(added).toMatchObject({ added: 1, changed: 0 });
  expect(file.quotes?.map(({ selector }) => selector.exact)).toEqual([
    'We act now.',
    'It is not safe.',
    'The pier opens.',
  ]);
});

test('a text beside the table comes along, under the id of its article, with its digest', async () => {
  const importer = new Importer();
  const model = await mapped(
    importer,
    ['pier.csv', 'outlet,headline,published,quote\nPost,Pier shut,2024-06-12,We act now before winter.\n'],
    ['pier-shut.txt', 'Varga said: We act now before winter. Nothing more.'],
  );
  expect(model).toMatchObject({ texts: 1, anchors: { found: 1, notFound: 0, ambiguous: 0 } });
  const { ready, file } = await readyOf(importer);
  expect(ready.texts).toEqual([
    {
      articleId: file.articles[0]?.id,
      text: 'Varga said: We act now before winter. Nothing more.',
      digest: file.articles[0]?.textDigest,
    },
  ]);
});

test('a case file opens at once, byte for byte as it came', async () => {
  const bytes = new TextEncoder().encode(formatCase(smallCase() as unknown as CaseFile));
  const { ready } = (await new Importer().open([given('harbour.case.json', bytes)], [])) as {
    ready: ReadyCase;
  };
  expect(ready.bytes).toEqual(bytes);
  expect(ready).toMatchObject({ name: 'The harbour call', caseId: 'harbour-call', texts: [] });
  expect(ready.counts.sources).toBe(3);
});

test('a case file that has a key twice in one record is looked at before it opens, with what was not read and its line', async () => {
  const text = formatCase(smallCase() as unknown as CaseFile);
  const twice = text.replace('"name":', '"name": "The first name",\n    "name":');
  const importer = new Importer();
  const model = await mapped(importer, ['harbour.case.json', twice]);
  expect(model.lost).toEqual([
    {
      file: 'harbour.case.json',
      line: text.slice(0, text.indexOf('"name":')).split('\n').length + 1,
      field: 'case.name',
      value: '"The first name"',
      reason: 'The key stands twice in its object; what stands last was read.',
    },
  ]);
  expect(formatCase((await readyOf(importer)).file)).toBe(text);
});

test('a case file in UTF-16, with its mark or without, is written anew', async () => {
  const text = formatCase(smallCase() as unknown as CaseFile);
  const digests = new Set<string>();
  for (const wide of [`\ufeff${text}`, text]) {
    const utf16 = new Uint8Array(Uint16Array.from(wide, (_, i) => wide.charCodeAt(i)).buffer);
    const { ready } = (await new Importer().open([given('harbour.case.json', utf16)], [])) as {
      ready: ReadyCase;
    };
    expect(caseOf(ready).case.name).toBe('The harbour call');
    expect(new TextDecoder().decode(ready.bytes)).toBe(text);
    digests.add(ready.digest);
  }
  expect(digests.size).toBe(1);
});

test('a case file with broken bytes is kept as it came, under the digest of what is shown of it', async () => {
  const bytes = new TextEncoder().encode(formatCase(smallCase() as unknown as CaseFile));
  const at = new TextDecoder().decode(bytes).indexOf('harbour call') + 2;
  bytes.fill(0xff, at, at + 1);
  const { ready } = (await new Importer().open([given('harbour.case.json', bytes)], [])) as {
    ready: ReadyCase;
  };
  expect(ready.bytes).toEqual(bytes);
  const shown = JSON.parse(new TextDecoder().decode(bytes)) as CaseFile;
  expect(shown.case.name).toBe('The ha\ufffdbour call');
  expect(ready.digest).toBe(await caseDigest(shown));
  const { problems } = decodeCase(new TextDecoder().decode(bytes));
  expect(problems.map(({ code }) => code)).toContain('broken-text');
});

test('a case file that cannot be read is refused with everything that is wrong with it', async () => {
  const broken = given('harbour.case.json', '{"formatVersion":"1.0","case":{},"sources":[],"articles":[]}');
  await expect(new Importer().open([broken], [])).rejects.toMatchObject({
    cause: { code: 'wrong-shape', name: 'harbour.case.json' },
  });
});

test('a file that is nothing known is named, and nothing can be made of it', async () => {
  const importer = new Importer();
  const model = await mapped(importer, ['photo.png', '\u0089PNG\r\n\u001a\nxxxx\u0000\u0001\u0002']);
  expect(model.files).toMatchObject([{ path: 'photo.png', isRead: false }]);
  expect(model.name).toBeNull();
  expect(model.refused).toEqual(expect.any(String));
  await expect(importer.finish(null)).rejects.toThrow('Nothing was read');
  expect(new Importer().leftOut()).toEqual([]);
});

test('too many bytes at once, and a file that is gone, are said', async () => {
  const huge = { path: 'huge.csv', file: { size: LIMITS.atOnce + 1 } as Blob };
  await expect(new Importer().open([huge], [])).rejects.toMatchObject({
    cause: { code: 'too-much', bytes: LIMITS.atOnce + 1, most: LIMITS.atOnce },
  });
  const moved = new Blob(['a']);
  moved.arrayBuffer = () => Promise.reject(new Error('NotReadableError'));
  await expect(new Importer().open([{ path: 'moved.csv', file: moved }], [])).rejects.toMatchObject({
    cause: { code: 'file-gone', name: 'moved.csv' },
  });
});
