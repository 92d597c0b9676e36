import { expect, test } from 'vitest';
import { formatFields } from './field-guide.ts';
import { caseSchema } from './json-schema.ts';

type Schema = { properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[]; description?: string };

test('has an address, a title, and what is required', () => {
  expect(caseSchema()).toMatchObject({
    $id: '/case.schema.json',
    title: expect.stringContaining('case'),
    required: ['case', 'sources', 'articles'],
    properties: {
      quotes: { items: { required: ['id', 'articleId', 'selector'] } },
      claims: {
        items: {
          properties: { accounts: { items: { properties: { position: { enum: expect.any(Array) } } } } },
        },
      },
    },
  });
});

test('allows fields of an author’s own', () => {
  expect(JSON.stringify(caseSchema())).not.toContain('"additionalProperties":false');
});

test('an annotation is on a quote, or on words of an article', () => {
  expect(caseSchema()).toMatchObject({
    properties: {
      annotations: {
        items: {
          required: ['id', 'frameId'],
          anyOf: [{ required: ['quoteId'] }, { required: ['articleId', 'selector'] }],
        },
      },
    },
  });
});

test.each(
  formatFields()
    .filter(({ path }) => !path.startsWith('selector.'))
    .map(({ path }) => path),
)('describes %s', (path) => {
  let node: Schema | undefined = caseSchema() as Schema;
  const within = (from: Schema | undefined, step: string) =>
    step === '[]'
      ? from?.items
      : (from?.anyOf?.find(({ properties }) => properties) ?? from)?.properties?.[step];
  for (const step of path.replaceAll('[]', '.[]').split('.')) node = within(node, step);
  expect(node?.description).toMatch(/\.|\?/);
});
