import type { Content } from '../lib/name-content.ts';

/** What a file is called that is no case, and what to do with it. */
export const CONTENT_WORDS: Readonly<Record<Content, readonly [what: string, next: string]>> = {
  gzip: ['a file packed with gzip', 'Unpack it first, then open what is inside.'],
  zip: ['a zip archive', 'Unpack it first, then open the case that is inside.'],
  workbook: [
    'an Excel workbook',
    'Save the sheet as CSV, or make a case of it; Readout opens case files here.',
  ],
  document: ['a Word document', 'A case is a JSON file. Save the text as plain text to make a case of it.'],
  'old-office': ['an Office file of before 2007', 'Save it in a newer form, or the sheet as CSV.'],
  pdf: ['a PDF document', 'A case is a JSON file. Make a case reads the text of a PDF: bring it there.'],
  picture: ['a picture', 'A case is a JSON file; look for one whose name ends in .case.json.'],
  sound: ['a sound recording', 'A case is a JSON file; look for one whose name ends in .case.json.'],
  'web-page': [
    'a web page',
    'If you saved it from an address, download the file itself, not the page around it.',
  ],
  xml: ['an XML file', 'A case is a JSON file. Export the data as JSON or CSV if the program can.'],
  'rich-text': ['a document in rich text', 'Save it as plain text to make a case of it.'],
  'utf-16': ['text in UTF-16', 'Save it again as UTF-8; most editors offer that under “Save as”.'],
  database: ['a database', 'Export the table as CSV or JSON.'],
  table: ['a table of values', 'A table is not a case yet: each of its rows must be told what it is.'],
  'lines-of-json': [
    'a list of JSON lines',
    'Each line is a record of its own. A case is one JSON object; data/README.md shows it.',
  ],
};
