import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import { writeBrat, writeBratSpans, writeCas, writeDna, writeWebAnno } from '../mocks/foreign-corpora.ts';
import { writeBibtex, writeCsl, writeRis } from '../mocks/foreign-library.ts';
import { writeTranscript } from '../mocks/foreign-transcripts.ts';
import { FOREIGN_NAMES } from '../mocks/foreign-words.ts';
import { openForeign, wordsIn } from '../mocks/open-foreign.ts';
import { runImport } from './run-import.ts';
import { texText } from './tex-text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const textCase = async (path: string, text: string) => (await runImport([{ path, bytes: bytes(text) }])).file;

test('an event list of DNA opens: who said it, in which paper, coded with the concept, for or against it', async () => {
  const written = writeDna();
  const { file } = await openForeign(written, 'dna');
  expect(wordsIn(file)).toEqual(written.words);
  expect(file.quotes?.[0]).toMatchObject({ speakerId: 'ada-example' });
  expect(file.sources.map(({ name }) => name)).toEqual(['Daily 0', 'Daily 1', 'Daily 2']);
  expect(file.frames?.map(({ prefLabel }) => prefLabel)).toHaveLength(6);
  expect(file.claims?.map(({ question }) => question)).toHaveLength(6);
  const accounts = (file.claims ?? []).flatMap((claim) => claim.accounts ?? []);
  const evidence = (answer: string) =>
    accounts.filter((account) => account.answer === answer).flatMap((account) => account.evidence ?? []);
  expect(evidence('agrees')).toHaveLength(written.agreeing);
  expect(evidence('disagrees')).toHaveLength(50 - written.agreeing);
});

test('a database of DNA opens with its texts, and nothing of its passwords comes out', async () => {
  const path = 'src/mocks/samples/dna-project.dna';
  const words = readFileSync('src/mocks/samples/dna-project.words.txt', 'utf8').trimEnd().split('\n');
  const database = new Uint8Array(readFileSync(path));
  const { report, file } = await runImport([{ path, bytes: database }]);
  expect(report.format).toBe('dna');
  expect(report.records).toEqual({ in: 53, used: 50, leftOut: 3 });
  expect(wordsIn(file as CaseFile)).toEqual(words);
  expect(report.anchors).toEqual({ found: 50, notFound: 0, ambiguous: 0 });
  expect(file?.people?.map(({ name }) => name)).toEqual(['Ada Example', 'Анна Петрова', 'علی رودبار']);
  expect(file?.articles[0]).toMatchObject({ headline: 'Title 1', datePublished: '2026-03-01T10:00:00' });
  expect(file?.annotations?.slice(0, 2).map(({ creator }) => creator)).toEqual(['Ada Coder', 'Бо Кодер']);
  expect(JSON.stringify(file)).toContain('{"column":"weight","value":"69991"}');
  expect(JSON.stringify([file, report])).not.toContain('never-read');
});

test('a cut or damaged database of DNA says how to export its list', async () => {
  const whole = new Uint8Array(readFileSync('src/mocks/samples/dna-project.dna'));
  const damaged = whole.slice();
  for (let at = 4096 * 2; at < damaged.length; at += 4096) damaged[at] = 77;
  for (const bytes of [whole.slice(0, 20_000), damaged]) {
    const { report, file } = await runImport([{ path: 'project.dna', bytes }]);
    expect(file).toBeNull();
    expect(report.lost[0]?.reason).toContain('Event list');
  }
});

test('attributions of brat are quotes with speaker and cue, pieces apart included', async () => {
  const written = writeBrat();
  const { file, report } = await openForeign(written, 'brat');
  expect(wordsIn(file)).toEqual(written.words);
  expect(file.quotes?.[0]).toMatchObject({ cue: 'said', quoteType: 'direct', note: 'note 0' });
  expect(file.people?.map(({ name }) => name).sort()).toEqual([...FOREIGN_NAMES].sort());
  // A quotation that its cue interrupts has no one place in the text.
  expect(report.anchors).toEqual({ found: 40, notFound: 10, ambiguous: 0 });
});

test('where brat has no relations, each span is a passage at its place', async () => {
  const written = writeBratSpans();
  const { file, report } = await openForeign(written, 'brat');
  expect(wordsIn(file)).toEqual(written.words);
  expect(report.anchors.found).toBe(50);
});

test('spans of WebAnno over several tokens are found again to the letter', async () => {
  const written = writeWebAnno();
  const { file, report } = await openForeign(written, 'webanno');
  expect(wordsIn(file)).toEqual(written.words);
  expect(report.anchors.found).toBe(50);
  expect(file.people?.map(({ name }) => name).sort()).toEqual([...FOREIGN_NAMES].sort());
  expect(JSON.stringify(file)).toContain('a|b');
});

test('relations of WebAnno join source and content to one quote', async () => {
  const written = writeWebAnno(true);
  const { file } = await openForeign(written, 'webanno');
  expect(wordsIn(file)).toEqual(written.words);
  expect(file.quotes?.[0]).toMatchObject({ speakerId: 'ada' });
  expect(JSON.stringify(file.quotes?.[0])).toContain('so_so');
});

test('a CAS opens in its form of today and in an earlier one, spans or relations', async () => {
  for (const hasRelations of [false, true])
    for (const isOlder of [false, true]) {
      const written = writeCas(hasRelations, isOlder);
      const { file, report } = await openForeign(written, 'cas');
      expect(wordsIn(file)).toEqual(written.words);
      expect(report.anchors.found).toBe(50);
      expect(file.people?.map(({ name }) => name)).toContain(hasRelations ? 'Report' : 'Ada Example');
    }
});

test('bibliographies open as articles with outlet, authors and dates of their precision', async () => {
  const cslCase = await openForeign(writeCsl(), 'csl');
  expect(cslCase.file.articles.map(({ headline }) => headline)).toEqual(writeCsl().words);
  expect(cslCase.file.articles.slice(0, 2)).toMatchObject([
    { datePublished: '2024-06~', author: ['Ada Example'] },
    { datePublished: '2024-06-02', author: ['Ada Example', 'Newsroom'] },
  ]);
  expect(cslCase.report.lost.filter(({ field }) => field === 'author')).toHaveLength(5);

  const written = writeBibtex();
  const bib = await openForeign(written, 'bibtex');
  expect(bib.file.articles.map(({ headline }) => headline)).toEqual(written.words);
  expect(bib.file.articles.slice(0, 4)).toMatchObject([
    { datePublished: '2024-06~', author: ['Ada Example'], url: 'https://paper.example/a_0' },
    { datePublished: '2024-06-02', author: ['Анна Петрова', 'Reporters and Friends'] },
    { author: ['علی رودبار', 'Reporters and Friends'] },
    { author: ['Bo Núñez-Öberg', 'Reporters and Friends'] },
  ]);
  expect(bib.file.sources.map(({ name }) => name)).toEqual(['Daily Paper', 'Daily']);
  expect(bib.report.lost.filter(({ value }) => value === 'others')).toHaveLength(written.others);
  expect(JSON.stringify(bib.file)).not.toMatch(/others|hidden/);

  const risCase = await openForeign(writeRis(), 'ris');
  expect(risCase.file.articles.map(({ headline }) => headline)).toEqual(writeRis().words);
  expect(risCase.file.articles[0]).toMatchObject({
    datePublished: '2024-06-01',
    author: ['Ada Example', 'Анна Петрова'],
  });
});

test('letters that TeX spells out are letters', () => {
  expect(
    texText("Br{\\'e}sil \\\"uber \\c{c}a, \\v{S}koda, \\ss\\ 50\\,\\% --- ``so'' {\\L}{\\'o}d\\'z \\'{\\i}"),
  ).toBe('Brésil über ça, Škoda, ß 50 % — “so” Łódź í');
  // As Zotero and citation.js write what TeX has a use for.
  expect(
    texText(
      '\\textbraceleft{}x\\textbraceright{} \\textdollar{}5 a\\textunderscore{}b {\\textasciitilde}c \\~{}d \\^{}2 {\\textgreater} \\glqq so\\grqq{}',
    ),
  ).toBe('{x} $5 a_b ~c ~d ^2 > „so“');
  expect(texText('a \\{b\\} \\textbf{c} \\emph{d} 10\\$')).toBe('a {b} c d 10$');
});

test('one turn of a speaker is one quote, over as many cues as it takes', async () => {
  for (const kind of ['srt', 'vtt'] as const) {
    const written = writeTranscript(kind);
    const { file, report } = await openForeign(written, kind);
    expect(wordsIn(file)).toEqual(written.words);
    expect(report.anchors.found).toBe(25);
    expect(file.people?.map(({ name }) => name)).toEqual(written.speakers);
    expect(JSON.stringify(file.quotes?.[0])).toMatch(/"time","value":"00:00:00[.,]000 --> 00:00:05[.,]000"/);
  }
});

test('voices end where the next begins: tags, dashes, arrows and names', async () => {
  const vtt = `WEBVTT
00:01.000 --> 00:02.000
<v Ada>We act. <v Bo>We wait.</v>

00:03.000 --> 00:04.000
<v Bo>Still &amp; calmly.
`;
  expect(
    (await textCase('a.vtt', vtt))?.quotes?.map(({ speakerId, selector }) => [speakerId, selector.exact]),
  ).toEqual([
    ['ada', 'We act.'],
    ['bo', 'We wait. Still & calmly.'],
  ]);
  const srt = `1
00:00:01.000 --> 00:00:02.000
- Who goes?
- Nobody.

00:00:03,000 --> 00:00:04,000
>> MAYOR VARGA: It is late.

3
00:00:05,000 --> 00:00:06,000
Very late.
>> Note: nothing.
`;
  expect(
    (await textCase('b.srt', srt))?.quotes?.map(({ speakerId, selector }) => [speakerId, selector.exact]),
  ).toEqual([
    [undefined, 'Who goes?'],
    [undefined, 'Nobody.'],
    ['mayor-varga', 'It is late. Very late.'],
    [undefined, 'Note: nothing.'],
  ]);
  const answered = '1\n00:00:01,000 --> 00:00:02,000\n>> BO REED: We act - soon.\n- ADA LIND: We wait.\n';
  expect(
    (await textCase('d.srt', answered))?.quotes?.map(({ speakerId, selector }) => [
      speakerId,
      selector.exact,
    ]),
  ).toEqual([
    ['bo-reed', 'We act - soon.'],
    ['ada-lind', 'We wait.'],
  ]);
  const plain = '1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo.\n';
  expect((await textCase('c.srt', plain))?.quotes?.map(({ selector }) => selector.exact)).toEqual([
    'One.',
    'Two.',
  ]);
});
