import { FOREIGN_NAMES, type ForeignFile, foreignSentences } from './foreign-words.ts';

const day = (i: number): string => String(1 + (i % 28)).padStart(2, '0');

/** CSL-JSON as Zotero exports it: 50 newspaper articles; two without title and address, one null. */
export function writeCsl(): ForeignFile {
  const words = foreignSentences(31, 50).map((text) => text.replace(/[<>]/g, ''));
  const entries: unknown[] = words.map((title, i) => ({
    id: `item-${i}`,
    type: 'article-newspaper',
    title,
    'container-title': `Paper ${i % 6}`,
    author: [
      { family: 'Example', given: 'Ada' },
      i % 10 === 0 ? { family: 'others' } : { literal: 'Newsroom' },
    ],
    issued:
      i % 5 === 0
        ? { 'date-parts': [[2024, 6]], circa: true }
        : { 'date-parts': [['2024', 6, 1 + (i % 28)]] },
    URL: `https://paper.example/${i}`,
    language: 'en-GB',
  }));
  entries.splice(4, 0, { id: 'x', type: 'article-newspaper' }, null, { id: 'y', type: 'webpage', title: '' });
  return { path: 'library.json', text: JSON.stringify(entries, null, 2), records: 53, broken: 3, words };
}

const tex = (text: string): string =>
  text.replaceAll('&', '\\&').replaceAll('ñ', '\\~{n}').replaceAll('Ö', '{\\"O}');

/** BibTeX: 50 entries in several spellings, a macro, a comment; one never closed, one without `=`, one without title. */
export function writeBibtex(): ForeignFile & { others: number } {
  const words = foreignSentences(32, 50);
  const entries = words.map((title, i) =>
    [
      `@${i % 2 === 0 ? 'article' : 'Misc'}{key${i},`,
      `  author = {${i % 10 === 0 ? 'Example, Ada and others' : `${tex(FOREIGN_NAMES[i % 5] as string)} and {Reporters and Friends}`}},`,
      i % 3 === 0 ? `  title = "{${tex(title).replaceAll('"', '{"}')}}",` : `  title={${tex(title)}},`,
      `  journal = ${i % 2 === 0 ? 'dp' : '{Daily} # {x}'.split(' # ')[0]},`,
      i % 5 === 0 ? '  date = {2024-06~},' : `  year = 2024, month = jun, day = ${Number(day(i))},`,
      `  url = {https://paper.example/a_${i}}`,
      '}',
    ].join('\n'),
  );
  entries.splice(7, 0, '@article{open1,\n  title = {never closed,\n  year = 2024\n');
  entries.splice(17, 0, '@article{bad,\n  title {no sign},\n}');
  entries.splice(27, 0, '@article{none,\n  year = 2024\n}');
  const head =
    '% a comment\n@string{dp = "Daily Paper"}\n@comment{ @article{hidden, title = {x}} }\n@preamble{"\\newcommand{\\x}{y}"}\n';
  return {
    path: 'refs.bib',
    text: `${head}\n${entries.join('\n\n')}\n`,
    records: 53,
    broken: 3,
    words,
    others: 5,
  };
}

/** RIS: 50 records; one without title and address, one without `TY`, one that is empty. */
export function writeRis(): ForeignFile {
  const words = foreignSentences(33, 50);
  const entries = words.map((title, i) =>
    [
      'TY  - NEWS',
      `TI  - ${title}`,
      `T2  - Paper ${i % 6}`,
      'AU  - Example, Ada',
      `AU  - ${FOREIGN_NAMES[1]}`,
      `DA  - 2024/06/${day(i)}/`,
      'PY  - 2024',
      `UR  - https://paper.example/${i}`,
      'AB  - a long',
      'abstract',
      'ER  - ',
      '',
    ].join('\r\n'),
  );
  entries.splice(
    9,
    0,
    'TY  - NEWS\r\nAU  - Nobody\r\nER  - \r\n',
    'TI  - Without type\r\nER  - \r\n',
    'TY  - NEWS\r\nER  - \r\n',
  );
  return { path: 'refs.ris', text: entries.join('\r\n'), records: 53, broken: 3, words };
}
