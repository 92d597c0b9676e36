/** REFI-QDA as programs really write it: unpacked folders, transcripts, whole sources, broken parts. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { CaseFile } from '../case/case-file.ts';
import type { InputFile } from './reader.ts';
import { runImport } from './run-import.ts';

const project = (inside: string) =>
  `<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="Pier"><CodeBook><Codes><Code guid="C1" name="Blame" isCodable="true"/></Codes></CodeBook>${inside}</Project>`;
const coding = (guid: string, code = 'C1') =>
  `<Coding guid="${guid}"><CodeRef targetGUID="${code}"/></Coding>`;
const file = (path: string, text: string): InputFile => ({ path, bytes: strToU8(text) });
async function read(...files: InputFile[]) {
  const { file: made, report } = await runImport(files);
  const words = ({ annotations = [] }: CaseFile) =>
    annotations.map((one) => (one as { selector?: { exact: string; start?: number } }).selector);
  return {
    report,
    words: made ? words(made) : [],
    left: report.leftOut.map(({ line, code }) => [line, code]),
    lost: report.lost.map(({ field, value, reason }) => `${field} ${value}: ${reason}`),
  };
}

test('a project that was unpacked is read with the texts in its folder; texts of another folder are not its', async () => {
  const source = `<Sources><TextSource guid="T1" name="Interview" plainTextPath="internal://t1.txt">
    <PlainTextSelection guid="P1" startPosition="4" endPosition="7">${coding('G1')}</PlainTextSelection></TextSource></Sources>`;
  const { words, report } = await read(
    file('work/project.qde', project(source)),
    file('work/Sources/t1.txt', 'One two three.'),
    file('else/Sources/t1.txt', 'Something else entirely.'),
  );
  expect(words).toEqual([{ exact: 'two', start: 4, end: 7 }]);
  expect(report.records).toEqual({ in: 1, used: 1, leftOut: 0 });
  expect(report.lost.map((one) => one.file)).toEqual(['else/Sources/t1.txt']);
});

test('codings of a transcript stand between its points; of a whole source they are left out with their line', async () => {
  const { words, left } = await read(
    file(
      'a.qde',
      project(`<Sources>
<AudioSource guid="A1" name="Call"><Transcript guid="R1" name="Call"><PlainTextContent>One two three.</PlainTextContent>
<SyncPoint guid="S1" position="0" timeStamp="0"/><SyncPoint guid="S2" position="3" timeStamp="900"/>
<TranscriptSelection guid="P1" fromSyncPoint="S1" toSyncPoint="S2">${coding('G1')}</TranscriptSelection>
<TranscriptSelection guid="P2" fromSyncPoint="S1" toSyncPoint="S9">${coding('G2')}</TranscriptSelection></Transcript>
<AudioSelection guid="P3" begin="0" end="900">${coding('G3')}</AudioSelection>
${coding('G4')}
</AudioSource></Sources>`),
    ),
  );
  expect(words).toEqual([{ exact: 'One', start: 0, end: 3 }]);
  expect(left).toEqual([
    [5, 'outside-text'],
    [6, 'no-words'],
    [7, 'whole-source'],
  ]);
});

test('without its text a passage has the words that the program named it after, where they are as long as its place', async () => {
  const select = (guid: string, name: string, end: number) =>
    `<PlainTextSelection guid="${guid}" name="${name}" startPosition="10" endPosition="${end}">${coding(`G${guid}`)}</PlainTextSelection>`;
  const { words, left } = await read(
    file(
      'a.qde',
      project(
        `<Sources><TextSource guid="T1" name="Gone">\n${select('1', 'two', 13)}\n${select('2', 'two …', 40)}\n</TextSource></Sources>`,
      ),
    ),
  );
  expect(words).toEqual([{ exact: 'two' }]);
  expect(left).toEqual([[3, 'no-text']]);
});

test('what a codebook or a passage lacks is told: a code without a name, one that is not there, a passage without any', async () => {
  const { words, left, lost } = await read(
    file(
      'a.qde',
      project(`<Sources><TextSource guid="T1" name="Text"><PlainTextContent>One two three.</PlainTextContent>
<PlainTextSelection guid="P1" startPosition="0" endPosition="3">${coding('G1', 'C9')}<Coding guid="G2"/></PlainTextSelection>
<PlainTextSelection guid="P2" startPosition="4" endPosition="7"/>
<PlainTextSelection guid="P3" startPosition="3" endPosition="4">${coding('G3')}</PlainTextSelection></TextSource></Sources>`).replace(
        '</Codes>',
        '<Code guid="C2" name=" "/></Codes>',
      ),
    ),
  );
  expect(words).toEqual([]);
  expect(left).toEqual([
    [2, 'no-code'],
    [2, 'no-code'],
    [4, 'no-words'],
  ]);
  expect(lost).toEqual([
    'Code C2: A code needs a name and a guid.',
    'PlainTextSelection two: A passage without a code is no coding; the passage was not taken.',
  ]);
});

test.each([
  [
    'an archive in which the project is broken',
    zipSync({ 'project.qde': strToU8('<Project xmlns="urn:QDA-XML:project:1.0"><open') }),
    'It is no XML that can be read',
  ],
  [
    'a project that is broken',
    strToU8('<Project xmlns="urn:QDA-XML:project:1.0"><a></b>'),
    'It is no XML that can be read',
  ],
])('%s is told, and files beside it are read', async (_, bytes, reason) => {
  const { report } = await runImport([
    { path: 'a.qdpx', bytes },
    file('a.csv', 'outlet,quote\nPost,We act now.\n'),
  ]);
  expect(report.records.used).toBe(1);
  expect(report.lost.map((one) => one.reason)).toEqual([expect.stringContaining(reason)]);
});
