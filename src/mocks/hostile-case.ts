import type { CaseFile } from '../case/case-file.ts';
import { caseFromTable } from './case-table.ts';

const MARKUP = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>';

/**
 * A small case in which every string that a reader sees tries something: markup, names of built-in properties, formulas,
 * addresses that run code, text that turns direction. All of it must come out as text.
 */
export function hostileCaseFile(): CaseFile {
  const file = caseFromTable(`
    source      | name
    constructor | ${MARKUP}
    valueof     | =HYPERLINK("https://elsewhere.example")
    prototype   | ایرنا \u202eretpah

    quote                       | article     | speaker        | type    | statement      | via       | about          | frames      | published
    ${MARKUP}                   | constructor | hasownproperty | direct  | tostring       |           | isprototypeof  | constructor | 2024-06-26
    +1+cmd!A0                   | valueof     | hasownproperty | partial | tostring       | prototype | isprototypeof  | constructor | 2024-06
    «Ответственность» و صلح     | prototype   | constructor    | direct  | tolocalestring |           | constructor    | valueof     | 2024

    account     | claim       | article     | evidence
    constructor | constructor | constructor | q1
    valueof     | constructor | valueof     | q2

    label    | referent    | article     | voice
    ${MARKUP} | constructor | constructor | quoted constructor

    event       | date       | name
    constructor | 2024-06-25 | ${MARKUP}
  `);
  const [article] = file.articles;
  if (article) {
    article.url = 'javascript:alert(1)';
    article.headline = MARKUP;
    article.wordFrequencies = { constructor: 2, hasownproperty: 1 };
  }
  return { ...file, case: { id: 'hostile', name: MARKUP, description: '__proto__' } };
}

/** Its text, with keys that only a text can have. */
export const hostileText = (): string =>
  JSON.stringify(hostileCaseFile()).replace(
    '{',
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{}},',
  );
