import { BLANKS, type SheetMapping } from './map-rows.ts';
import type { Mapping } from './mapping.ts';
import type { Decision } from './reader.ts';
import type { Sheet } from './sheet.ts';

/** How a sheet was read and mapped, for the report: what the map said, what the data showed, what nothing spoke against. */
export function decisionsOf(
  sheet: Sheet,
  mapping: SheetMapping,
  map: Mapping | null,
  prefix: string,
): Decision[] {
  const found: Decision[] = [...sheet.facts];
  const add = (name: string, value: Decision['value'], from: Decision['from']) =>
    found.push({ name, value, from });
  add('row', mapping.row, mapping.rowFrom);
  for (const { field, columns } of mapping.fields) {
    const names = columns.map((column) => sheet.headers[column] as string);
    add(`columns.${field}`, names.length === 1 ? (names[0] as string) : names, mapping.columnsFrom);
  }
  for (const [field, value] of mapping.constants) add(`constants.${field}`, value, 'map');
  for (const [field, separator] of mapping.separators)
    if (map?.decisions.lists.has(field)) add(`lists.${field}`, separator, 'map');
    else if (field === 'code' || field === 'target') add(`lists.${field}`, separator, 'guess');
    else add(`lists.${field}`, separator, 'default');
  const from = (value: unknown) => (value === null || value === undefined ? 'default' : 'map');
  add('stripQuotes', mapping.stripQuotes, from(map?.decisions.stripQuotes));
  add('blanks', map?.decisions.blanks ?? BLANKS, from(map?.decisions.blanks));
  return found.map((decision) => ({ ...decision, name: prefix + decision.name }));
}

/** The names that the map joins, each written "nyt → NYT". */
export function mergesOf(map: Mapping | null): Decision[] {
  if (!map) return [];
  return (['outlet', 'speaker'] as const).flatMap((name) => {
    const value = [...map.merge[name]].map(([wording, joined]) => `${wording} → ${joined}`);
    return value.length === 0 ? [] : [{ name: `merge.${name}`, value, from: 'map' as const }];
  });
}
