import { editDistance } from '../lib/edit-distance.ts';
import type { JsonStep } from '../lib/json-scan.ts';
import { CaseFile } from './case-file.ts';
import { type SchemaNode, unwrap } from './removable-part.ts';

/** A key that the format does not know, and the known one that is probably meant. */
export type Misspelled = { path: JsonStep[]; key: string; meant: string };

/**
 * Finds keys that are unknown but close to a known one: "quotetype", "wordcount", "speakerID". Other unknown keys are an
 * author's own and are let be.
 */
export function misspelledFields(value: unknown): Misspelled[] {
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
      if (node.item) for (let i = 0; i < value.length; i++) within(i, node.item, value[i]);
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
      const meant = cache.get(key) ?? known.find((name) => isClose(key, name)) ?? null;
      cache.set(key, meant);
      if (meant !== null && !Object.hasOwn(value, meant)) found.push({ path: [...path, key], key, meant });
    }
  }

  visit(CaseFile as unknown as SchemaNode, value);
  return found;
}

const bare = (key: string): string => key.toLowerCase().replaceAll(/[-_ ]/g, '');

function isClose(key: string, name: string): boolean {
  if (Math.abs(key.length - name.length) > 2) return false;
  const distance = editDistance(bare(key), bare(name));
  return distance === 0 || (name.length > 3 && distance === 1) || (name.length > 7 && distance === 2);
}
