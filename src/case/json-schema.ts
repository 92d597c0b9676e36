import { toJsonSchema } from '@valibot/to-json-schema';
import { CaseFile, FORMAT_VERSION } from './case-file.ts';
import { FIELD_GUIDE, noteOf } from './field-guide.ts';

type JsonSchema = {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  required?: string[];
  description?: string;
};

/**
 * The JSON Schema of the case format (draft-07), from the definition that decodes: what a file must look like. Joins,
 * dates and everything else that is not shape is only checked by decoding. Made when the site is built, never shipped.
 */
export function caseSchema(): Record<string, unknown> {
  const schema = toJsonSchema(CaseFile, { typeMode: 'input' }) as JsonSchema & Record<string, unknown>;
  describe(schema, '');
  const annotation = schema.properties?.annotations?.items;
  if (annotation) annotation.anyOf = [{ required: ['quoteId'] }, { required: ['articleId', 'selector'] }];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: '/case.schema.json',
    title: `A case for Readout, format ${FORMAT_VERSION}`,
    description: 'One news event as several sources told it. Explained field by field in data/README.md.',
    ...Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema')),
  };
}

/** Adds the guide's sentence to each property. `path` is that of the guide. */
function describe(schema: JsonSchema, path: string): void {
  if (schema.items) describe(schema.items, `${path}[]`);
  for (const option of schema.anyOf ?? []) describe(option, path);
  for (const [key, child] of Object.entries(schema.properties ?? {})) {
    const here = path === '' ? key : `${path}.${key}`;
    const note = path.endsWith('selector') ? FIELD_GUIDE[`selector.${key}`] : noteOf(here);
    if (note) child.description = note[0].replaceAll('`', '');
    describe(child, here);
  }
}
