import { expect, test } from 'vitest';
import { runImport } from './run-import.ts';

async function open(path: string, text: string) {
  const { file, report } = await runImport([{ path, bytes: new TextEncoder().encode(text) }]);
  return {
    report,
    urls: (file?.articles ?? []).map(({ url, datePublished }) => [url, datePublished]),
    sources: (file?.sources ?? []).map(({ name }) => name),
    words: (file?.quotes ?? []).map(({ selector }) => selector.exact),
    left: report.leftOut.map(({ line, record, code }) => [line, record, code]),
  };
}

test('a day of version 1.0 is the articles that its rows name, each once', async () => {
  const row = (...cells: string[]) => cells.join('\t');
  const { urls, sources, left, report } = await open(
    '20140612.gkg.csv',
    [
      'DATE\tNUMARTS\tCOUNTS\tTHEMES\tLOCATIONS\tPERSONS\tORGANIZATIONS\tTONE\tCAMEOEVENTIDS\tSOURCES\tSOURCEURLS',
      row(
        '20140612',
        '2',
        '',
        'PROTEST',
        '1#X',
        'ada rivera',
        '',
        '-1,2',
        '',
        'a.example;b.example',
        'https://a.example/1<UDIV>https://b.example/2',
      ),
      row('20140612', '1', '', 'KILL', '', '', '', '0', '', 'BBC Monitoring', 'Radio Ex, 12 June'),
      row(
        '20140612',
        '3',
        '',
        '',
        '',
        '',
        '',
        '0',
        '',
        'a.example',
        'https://a.example/1<UDIV>Radio Ex, 12 June',
      ),
      row('20140612', '3'),
    ].join('\n'),
  );
  expect(report).toMatchObject({ format: 'gkg', records: { in: 4, used: 2, leftOut: 2 } });
  expect(urls).toEqual([
    ['https://a.example/1', '2014-06-12'],
    ['https://b.example/2', '2014-06-12'],
  ]);
  expect(sources).toEqual(['a.example', 'b.example']);
  expect(left).toEqual([
    [3, 2, 'no-address'],
    [5, 4, 'wrong-columns'],
  ]);
  expect(report.lost.map(({ line, field, value }) => [line, field, value])).toEqual([
    [4, 'SOURCEURLS', 'Radio Ex, 12 June'],
    [null, 'LOCATIONS', ''],
  ]);
});

test.each([',', '\t'])(
  'a table of version 2.1 under headers has its quotations one by one (apart by %j)',
  async (tab) => {
    const line = (...cells: string[]) =>
      cells
        .map((cell) => (cell.includes(tab) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(tab);
    const { urls, words, left, report } = await open(
      'bq-results.csv',
      [
        line(
          'GKGRECORDID',
          'DATE',
          'SourceCommonName',
          'DocumentIdentifier',
          'V2Themes',
          'Quotations',
          'run',
        ),
        line(
          '20260302090000-1',
          '20260302090000',
          'a.example',
          'https://a.example/1',
          'X,3',
          '3|12|said|We, "act" #1#90|3||No.',
          '7',
        ),
        line('20260302090000-2', '20260302091500', 'a.example', 'https://a.example/2', '', '', ''),
        line('20260302090000-3', 'soon', 'a.example', 'https://a.example/3', '', '1|2||No', ''),
      ].join('\n'),
    );
    expect(report).toMatchObject({ format: 'gkg', records: { in: 3, used: 2, leftOut: 1 } });
    expect(words).toEqual(['We, "act" #1', 'No.']);
    expect(urls.map(([url]) => url)).toEqual(['https://a.example/1', 'https://a.example/2']);
    expect(left).toEqual([[4, 3, 'wrong-columns']]);
    expect(report.lost.map(({ field }) => field).sort()).toEqual(['V2ENHANCEDTHEMES', 'run']);
  },
);
