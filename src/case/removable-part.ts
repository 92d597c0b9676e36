import type { GenericSchema } from 'valibot';
import type { JsonStep } from '../lib/json-scan.ts';

/** The little of a valibot schema that tells which parts may be missing. */
export type SchemaNode = {
  type: string;
  entries?: Record<string, SchemaNode>;
  item?: SchemaNode;
  value?: SchemaNode;
  wrapped?: SchemaNode;
  /** Of a picklist, its words; of a union, its schemas. */
  options?: readonly (string | SchemaNode)[];
  pipe?: readonly { type: string }[];
};

/** A schema without `optional` and `nullable` around it. */
export function unwrap(schema: SchemaNode): SchemaNode {
  let node = schema;
  while (node.wrapped) node = node.wrapped;
  return node;
}

/**
 * How many leading steps of `path` name the smallest part around it that a record may be without: an optional field
 * or an entry of a list. 0 = none, the record itself must go. For a mention without its required articleId,
 * ["mentions", 3, "articleId"] -> 2.
 */
export function removablePart(schema: GenericSchema, path: readonly JsonStep[]): number {
  let node = unwrap(schema as unknown as SchemaNode);
  let found = 0;
  for (const [depth, step] of path.entries()) {
    const { type, entries, item, value } = node;
    const child = type === 'array' ? item : type === 'record' ? value : entries?.[step];
    if (!child) break;
    if (!entries || child.type === 'optional') found = depth + 1;
    node = unwrap(child);
  }
  return found;
}
