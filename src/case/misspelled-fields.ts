import { editDistance } from '../lib/edit-distance.ts';
import type { JsonStep } from '../lib/json-scan.ts';
import { CaseFile } from './case-file.ts';
import { type SchemaNode, unwrap } from './removable-part.ts';

/** A key that the format does not know, and the known one that is probably meant. */
export type Misspelled = { path: JsonStep[]; key: string; meant: string };

/** Whether the record at a position of a list of the file is known to have no misspelled field. */
export type IsPlainAt = (list: JsonStep, index: number) => boolean;

/**
 * Finds keys that are unknown but close to a known one: "quotetype", "wordcount", "speakerID". Other unknown keys are an
 * author's own and are let be. Records that `isPlain` vouches for are not looked into.
 */
export function misspelledFields(value: unknown, isPlain: IsPlainAt = () => false): Misspelled[] {
  const found: Misspelled[] = [];
  const meantBy = new Map<SchemaNode, Map<string, string | null>>();

  const path: JsonStep[] = [];

  function within(step: JsonStep, schema: SchemaNode, value: unknown): void {
    path.push(step);
    visit(schema, value);
    path.pop();
  }

  function visit(schema: SchemaNode, value: unknown): void {
    const node = unwrap(schema);
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      const list = path.length === 1 ? path[0] : undefined;
      for (let i = 0; node.item && i < value.length; i++)
        if (list === undefined || !isPlain(list, i)) within(i, node.item, value[i]);
      return;
    }
    if (!node.entries) return;
    const known = Object.keys(node.entries);
    for (const [key, child] of Object.entries(value)) {
      const inner = Object.hasOwn(node.entries, key) ? node.entries[key] : undefined;
      if (inner) {
        within(key, inner, child);
        continue;
      }
      const cache = meantBy.get(node) ?? new Map<string, string | null>();
      meantBy.set(node, cache);
      const meant = cache.get(key) ?? meantField(known, key);
      cache.set(key, meant);
      if (meant !== null && !Object.hasOwn(value, meant)) found.push({ path: [...path, key], key, meant });
    }
  }

  visit(CaseFile as unknown as SchemaNode, value);
  return found;
}

/** The known field that an unknown key is close to; null where it is close to none. */
export const meantField = (known: readonly string[], key: string): string | null =>
  known.find((name) => isClose(key, name)) ?? null;

const bare = (key: string): string => key.toLowerCase().replaceAll(/[-_ ]/g, '');

function isClose(key: string, name: string): boolean {
  if (Math.abs(key.length - name.length) > 2) return false;
  const distance = editDistance(bare(key), bare(name));
  return distance === 0 || (name.length > 3 && distance === 1) || (name.length > 7 && distance === 2);
}
