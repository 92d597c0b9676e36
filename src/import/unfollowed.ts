import type { CaseFile, Person, Source } from '../case/case-file.ts';
import { joinWords } from '../lib/join-words.ts';
import { LISTS } from './map-rows.ts';
import type { Mapping } from './mapping.ts';
import type { Column, FormatName } from './reader.ts';
import { isSheetFormat } from './readers.ts';
import type { Sheet } from './sheet.ts';

/** A part of a map that nothing of what was read could follow, and why. */
export type Unfollowed = { part: string; value: string; reason: string };

/**
 * What a map says and no file can follow: a sheet of a file without sheets, columns of a format with fields of its own.
 * What at least one file followed is not named; nor is a format that was followed by taking files for it.
 */
export function unfollowedParts(
  map: Mapping,
  formats: ReadonlySet<FormatName>,
  sheets: readonly Sheet[],
  readFields: ReadonlySet<Column>,
): Unfollowed[] {
  const found: Unfollowed[] = [];
  const not = (part: string, value: unknown, reason: string) =>
    found.push({ part, value: typeof value === 'string' ? value : JSON.stringify(value), reason });
  const has = (...names: FormatName[]) => names.some((name) => formats.has(name));
  if (map.sheet !== null && !sheets.some(({ facts }) => facts.some(({ name }) => name === 'sheet')))
    not('sheet', map.sheet, 'Only a workbook, or a page or text with several tables, has sheets.');
  if (map.at.length > 0 && !has('json', 'ndjson'))
    not('at', map.at.join('; '), 'Only a JSON has lists that stand at a path.');
  if (map.delimiter !== null && !has('csv', 'tsv'))
    not('delimiter', map.delimiter, 'Only a table of plain text (csv, tsv) has a delimiter.');
  if (map.header !== null && !sheets.some(({ facts }) => facts.some(({ name }) => name === 'header')))
    not('header', map.header, 'There is no table whose first line could be headers.');
  if (![...formats].some(isSheetFormat)) {
    const own = `${joinWords([...formats])}: ${formats.size === 1 ? 'this format has' : 'these formats have'} fields of ${formats.size === 1 ? 'its' : 'their'} own, which no map changes.`;
    if (map.row !== null) not('row', map.row, own);
    for (const [field, refs] of map.columns ?? []) not(`columns.${field}`, refs.join('; '), own);
    for (const [field, text] of map.constants) not(`constants.${field}`, text, own);
    for (const [field, text] of map.decisions.lists) not(`decisions.lists.${field}`, text, own);
    if (map.decisions.stripQuotes !== null) not('decisions.stripQuotes', map.decisions.stripQuotes, own);
    return found;
  }
  for (const [field, text] of map.decisions.lists)
    if (!LISTS.has(field))
      not(`decisions.lists.${field}`, text, `A list is read of ${joinWords([...LISTS])} alone.`);
    else if (!readFields.has(field))
      not(`decisions.lists.${field}`, text, 'No column is read as this field.');
  return found;
}

/** The names that a map joins and that stand in no row, so that nothing was joined. */
export function unusedMerges(map: Mapping, { sources, people = [] }: CaseFile): Unfollowed[] {
  const unused = (what: 'outlet' | 'speaker', records: readonly Named[]): Unfollowed[] =>
    [...map.merge[what]].flatMap(([wording, name]) => {
      const isUsed = records.some(
        (record) => record.name === name && record.alternateName?.includes(wording),
      );
      const reason = `No ${what} is written so, and nothing was joined.`;
      return wording === name || isUsed
        ? []
        : [{ part: `merge.${what}`, value: `${wording} → ${name}`, reason }];
    });
  return [...unused('outlet', sources), ...unused('speaker', people)];
}

type Named = Pick<Source | Person, 'name' | 'alternateName'>;
