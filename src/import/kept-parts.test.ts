import { expect, test } from 'vitest';
import { runImport } from './run-import.ts';

async function open(path: string, text: string) {
  const { file, report } = await runImport([{ path, bytes: new TextEncoder().encode(text) }]);
  return {
    file,
    report,
    lost: report.lost.map(({ field, value }) => [field, value]),
    left: report.leftOut.map(({ code }) => code),
  };
}

test('a case of a REFI-QDA project stands beside the passage that it names; one that names nothing is told', async () => {
  const { file, lost } = await open(
    'p.qde',
    `<Project xmlns="urn:QDA-XML:project:1.0"><CodeBook><Codes><Code guid="C1" name="War"/></Codes></CodeBook>
<Variables><Variable guid="V1" name="Age"/></Variables><Cases>
<Case guid="K1" name="Ada Rivera"><VariableValue><VariableRef targetGUID="V1"/><IntegerValue>44</IntegerValue></VariableValue><SelectionRef targetGUID="S1"/></Case>
<Case guid="K2" name="Bo Larsen"><VariableValue><VariableRef targetGUID="V1"/><IntegerValue>12</IntegerValue></VariableValue></Case></Cases>
<Sources><TextSource guid="T1" name="Talk"><PlainTextContent>We act now.</PlainTextContent><PlainTextSelection guid="S1" startPosition="0" endPosition="6">
<Coding guid="G1"><CodeRef targetGUID="C1"/></Coding></PlainTextSelection></TextSource></Sources></Project>`,
  );
  expect(file?.annotations).toMatchObject([
    {
      otherColumns: [
        { column: 'Age', value: '44' },
        { column: 'case', value: 'Ada Rivera' },
      ],
    },
  ]);
  expect(lost).toEqual([
    ['Age', '12'],
    ['case', 'Bo Larsen'],
  ]);
});

test('an annotation of a text that is not in the file is not looked up in another', async () => {
  const sofa = { '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', sofaString: 'We act now.' };
  const quote = { '%TYPE': 'custom.Quote', speaker: 'Ada' };
  const { left, report } = await open(
    'a.json',
    JSON.stringify({
      '%TYPES': {},
      '%FEATURE_STRUCTURES': [
        { '%ID': 1, ...sofa },
        { '%ID': 2, ...quote, '@sofa': 1, begin: 0, end: 6 },
        { '%ID': 3, ...quote, '@sofa': 9, begin: 0, end: 6 },
        { '%ID': 4, ...quote, '@sofa': 1, begin: 2, end: 2 },
      ],
    }),
  );
  expect([left, report.records]).toEqual([['missing-part', 'no-words'], { in: 3, used: 1, leftOut: 2 }]);
});

test('the times of day of a span in TimelineJS stay beside its days', async () => {
  const { file } = await open(
    't.csv',
    'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media\n' +
      '2024,6,25,11:05,2024,6,25,12:00,,Call,,\n2024,6,25,11:05,2024,6,26,12:00,,Talks,,\n2024,6,25,evening,,,,,,Dinner,,\n',
  );
  expect(file?.events).toMatchObject([
    { date: '2024-06-25T11:05', otherColumns: [{ column: 'end time', value: '12:00' }] },
    {
      date: '2024-06-25/2024-06-26',
      otherColumns: [
        { column: 'start time', value: '11:05' },
        { column: 'end time', value: '12:00' },
      ],
    },
    { date: '2024-06-25', otherColumns: [{ column: 'start time', value: 'evening' }] },
  ]);
});

test('words behind the date of a RIS record stay, and so does a season of CSL', async () => {
  const ris = await open('a.ris', 'TY  - NEWS\nTI  - Two calls\nPY  - 2024///Summer\nER  - \n');
  expect(JSON.stringify(ris.file?.articles)).toContain('2024///Summer');
  const csl = await open(
    'a.json',
    JSON.stringify([
      { type: 'article-magazine', title: 'Two calls', issued: { 'date-parts': [[2024, 22]] } },
    ]),
  );
  expect(csl.file?.articles).toMatchObject([
    { datePublished: '2024', otherColumns: [{}, { column: 'issued.season', value: '22' }] },
  ]);
});

test('an entry of BibTeX has the date and the outlet of the one that it refers to, but not where it has its own', async () => {
  const { file } = await open(
    'a.bib',
    '@incollection{a, title={One}, crossref={Book}}\n@incollection{b, title={Two}, crossref={book}, year=2020}\n' +
      '@book{book, title={The Book}, publisher={Press}, year={2023}, month=jun}\n',
  );
  expect(file?.articles.map(({ headline, datePublished }) => [headline, datePublished])).toEqual([
    ['One', '2023-06'],
    ['Two', '2020'],
    ['The Book', '2023-06'],
  ]);
  expect(file?.sources.map(({ name }) => name)).toEqual(['The Book', 'Press']);
});
