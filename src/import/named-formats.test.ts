import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openFiles } from './run-import.ts';

const seen = async (content: string | Uint8Array, path = 'a.bin') => {
  const bytes =
    typeof content === 'string' ? Uint8Array.from(content, (letter) => letter.charCodeAt(0)) : content;
  const { files } = await openFiles([{ path, bytes }]);
  return files.map(({ kind, sentence }) => `${kind}: ${sentence}`);
};
const zeros = '\0'.repeat(200);

test.each([
  ['Access', `\0\x01\0\0Standard ACE DB\0${zeros}`, /Access.+CSV/],
  ['Arrow', `ARROW1\0\0${zeros}`, /Arrow.+CSV/],
  ['Avro', `Obj\x01${zeros}`, /Avro/],
  ['SPSS', `$FL2@(#) SPSS DATA FILE${zeros}`, /SPSS.+CSV/],
  ['Stata', `<stata_dta><header>\x02\0${zeros}`, /Stata.+export delimited/],
  ['an older Stata', `\x73\x02\x01\0${zeros}`, /Stata/],
  ['R', `X\n\0\0\0\x03${zeros}`, /of R\b.+write\.csv/],
  ['Python', `\x80\x04\x95${zeros}`, /pickle/],
  ['Zstandard', `\x28\xb5\x2f\xfd${zeros}`, /Zstandard.+gzip/],
  ['a recording', `ID3\x03\0${zeros}`, /recording.+WebVTT/],
  ['RTF', '{\\rtf1\\ansi We act}', /RTF.+plain text/],
  ['YAML', '# mine\nquotes:\n  - quote: We act\n    outlet: Herald\n', /YAML.+JSON/],
  ['TOML', '[[quotes]]\ntext = "We act"\n', /TOML.+JSON/],
  ['SQL', "-- a dump\nINSERT INTO q (quote) VALUES ('We act');\n", /SQL.+CSV/],
  ['ARFF', '% mine\n@relation q\n@attribute quote string\n@data\n"We act"\n', /ARFF.+CSV/],
  ['a wiki', '{| class="wikitable"\n! quote !! outlet\n|-\n| a || b\n|}\n', /wiki.+spreadsheet/],
  ['an e-mail', 'From: Ada <a@x.example>\nTo: b@x.example\nDate: x\n\nWe act, now.\n', /e-mail.+plain text/],
  ['a mailbox', 'From a@x.example Tue Jun 25 11:05:00 2024\nFrom: Ada\n\nWe act.\n', /mailbox/],
  ['ASS', '[Script Info]\nTitle: T\n\n[Events]\n', /ASS.+SubRip/],
  ['TTML', '<tt xmlns="http://www.w3.org/ns/ttml"><body><p>a</p></body></tt>', /TTML.+WebVTT/],
  [
    'Excel 2003',
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Table/></Workbook>',
    /Excel 2003.+xlsx/,
  ],
  [
    'EndNote',
    '<?xml version="1.0"?><xml><records><record><database name="a"/></record></records></xml>',
    /EndNote.+RIS/,
  ],
  ['MODS', '<modsCollection xmlns="http://www.loc.gov/mods/v3"/>', /MODS.+RIS/],
  ['EndNote’s own', '%0 Newspaper Article\n%T Two calls\n', /EndNote.+RIS/],
  ['PubMed', '\nPMID- 123\nOWN - NLM\nTI  - Two calls\n', /PubMed.+RIS/],
  [
    'Taguette',
    '<!DOCTYPE html><html><head><title>Taguette highlights</title></head></html>',
    /Taguette.+as CSV/,
  ],
])('a file of %s is named, with what to do', async (_, content, sentence) => {
  const [only = '', ...more] = await seen(content);
  expect(only).toMatch(/^unknown: /);
  expect(only).toMatch(sentence);
  expect(more).toEqual([]);
});

test.each([
  ['Index/Document.iwa', /Numbers.+xlsx or CSV/],
  ['xl/workbook.bin', /xlsb.+Save it as \.xlsx/],
  ['ppt/presentation.xml', /PowerPoint/],
])('an archive with %s is one file, and is not opened', async (name, sentence) => {
  const [only = '', ...more] = await seen(
    zipSync({ [name]: strToU8('x'), 'a.csv': strToU8('quote,outlet\na b,c\n') }),
  );
  expect(only).toMatch(sentence);
  expect(more).toEqual([]);
});

test.each([
  ['an interview', 'Q: Who rang?\nA: We did.\n', 'a.txt'],
  ['an article with a head of its own', '---\ntitle: Two calls\ndate: 2024\n---\n\nAda said no.\n', 'a.md'],
  ['a list', '- We act\n- We wait\n', 'a.txt'],
  ['words with times', '[00:00:01] Ada: We act.\n\n[00:00:05] Bo: No.\n', 'a.txt'],
])('%s is a text, and not taken for records', async (_, content, path) => {
  expect(await seen(content, path)).toEqual(['text: A plain text']);
});
