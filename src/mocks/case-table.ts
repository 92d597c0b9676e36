/**
 * Cases for tests, written as small text tables, so that a test can be read as a story:
 *
 *     const file = caseFromTable(`
 *       quote                   | article | speaker | type     | statement | via
 *       maintain lines          | hill    | austin  | partial  | lines     |
 *       they agreed to talk     | press   | moscow  | indirect | lines     | afp, hill?
 *
 *       account       | claim      | article | voice  | evidence
 *       us            | who-called | hill    | own    | q1
 *       russia        | who-called | press   | moscow | at the initiative of the Russian side
 *       not-mentioned | who-called | kyiv    |        |
 *     `);
 *
 * The first column says what the rows are. Lists in a cell are comma-separated. Whatever is named but not declared
 * is made: article `hill` is of source `hill`, `hill.july` is a second one; names are ids in title case. Quotes get
 * the ids q1, q2 … down the page and count their `order` in each article; without `type` they are direct.
 *
 * | first column  | is              | other columns |
 * |---|---|---|
 * | `quote`       | the exact words | id, article, speaker, speakerText, actor, cue, type, part, statement, via (`afp?` = inferred), about (events), origin, said, published, frames (the first is primary), summary, start, end, echoes |
 * | `source`      | its id          | name, country, kind, owner, funding, tie, alternateName |
 * | `person`      | its id          | name, of (affiliation), vague (yes), type, alternateName |
 * | `perspective` | its id          | name, voices, sources |
 * | `article`     | its id          | source, published, basis, about (main events), headline, words (count), frequencies (`war 2, peace 1`), url, language |
 * | `event`       | its id          | name, date, basis, kind, about (people) |
 * | `mention`     | the exact words | event, article, date, basis |
 * | `statement`   | its id          | speaker, origin, about (events), said, basis, summary |
 * | `account`     | an answer's id, or `not-mentioned`, `not-collected`, `not-its-subject`, `not-yet-known` | claim, article, voice, evidence (quote ids, or the exact words) |
 * | `claim`       | its id          | question, about (events) |
 * | `between`     | the kind        | claim, a, b, note |
 * | `label`       | the exact words | referent, article, voice (`own`, `quoted austin`, `reported ryder`) |
 * | `frame`       | its id          | scheme, name |
 */
import { buildCase } from '../case/build-case.ts';
import type { Case } from '../case/case.ts';
import type { CaseFile } from '../case/case-file.ts';
import { type Filter, NO_FILTER } from '../filter/filter.ts';
import { publishedIn } from '../filter/published-in.ts';
import { type Selection, select } from '../filter/select.ts';
import { CaseTableReader } from './case-table-reader.ts';
import { parseTextTables } from './text-table.ts';

/** A case file from text tables (see the head of this module); `more` replaces whole lists, or `case`. */
export function caseFromTable(text: string, more: Partial<CaseFile> = {}): CaseFile {
  const reader = new CaseTableReader();
  for (const table of parseTextTables(text)) reader.read(table);
  return { ...reader.finish(), ...more };
}

/** The same, built into columns. */
export const builtFromTable = (text: string, more?: Partial<CaseFile>): Case =>
  buildCase(caseFromTable(text, more));

/** The same, seen through a filter: what a model is made from. */
export const selectionFromTable = (text: string, asked: Partial<Filter> = {}): Selection =>
  select(builtFromTable(text), { ...NO_FILTER, ...asked }, publishedIn);
