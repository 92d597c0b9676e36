import { expect, test } from 'vitest';
import { runImport } from './run-import.ts';

async function open(value: unknown) {
  const bytes = new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value, null, 1));
  const { file, report } = await runImport([{ path: 'a.jsonld', bytes }]);
  const frames = new Map((file?.frames ?? []).map(({ id, prefLabel }) => [id, prefLabel]));
  const urls = new Map((file?.articles ?? []).map(({ id, url, headline }) => [id, url ?? headline]));
  return {
    report,
    name: file?.case.name,
    coded: (file?.annotations ?? []).map((one) => {
      const at = one as {
        frameId: string;
        articleId?: string;
        selector?: object;
        creator?: string;
        note?: string;
      };
      const { exact, prefix, suffix } = (at.selector ?? {}) as Record<string, string>;
      return [exact, prefix, suffix, urls.get(at.articleId ?? ''), frames.get(at.frameId), at.creator];
    }),
  };
}

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const text = (value: string) => [{ '@value': value }];
const node = (id: string) => [{ '@id': id }];
const PAPER = 'https://paper.example/a1';
/** What each spelling below says. */
const SAID = [['secretly met', 'director ', ' with the', PAPER, 'conflict', 'Ada']];

const expanded = {
  '@id': 'urn:a1',
  '@type': [`${OA}Annotation`],
  [`${OA}motivatedBy`]: node(`${OA}classifying`),
  'http://purl.org/dc/terms/creator': [{ 'http://xmlns.com/foaf/0.1/name': text('Ada') }],
  [`${OA}hasBody`]: [
    {
      '@type': [`${OA}TextualBody`],
      [`${RDF}value`]: text('conflict'),
      [`${OA}hasPurpose`]: node(`${OA}tagging`),
    },
  ],
  [`${OA}hasTarget`]: [
    {
      [`${OA}hasSource`]: node(PAPER),
      [`${OA}hasSelector`]: [
        {
          '@type': [`${OA}TextQuoteSelector`],
          [`${OA}exact`]: text('secretly met'),
          [`${OA}prefix`]: text('director '),
          [`${OA}suffix`]: text(' with the'),
        },
      ],
    },
  ],
};

const prefixed = {
  '@context': { oa: OA, dcterms: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/' },
  '@id': 'urn:a1',
  '@type': 'oa:Annotation',
  'oa:motivatedBy': { '@id': 'oa:classifying' },
  'dcterms:creator': { 'foaf:name': 'Ada' },
  'oa:hasBody': { '@type': 'oa:TextualBody', 'rdf:value': 'conflict', 'oa:hasPurpose': 'oa:tagging' },
  'oa:hasTarget': {
    '@type': 'oa:SpecificResource',
    'oa:hasSource': { '@id': PAPER },
    'oa:hasSelector': {
      '@type': 'oa:TextQuoteSelector',
      'oa:exact': 'secretly met',
      'oa:prefix': 'director ',
      'oa:suffix': ' with the',
    },
  },
};

const flat = [
  {
    '@id': '_:s',
    '@type': ['oa:TextQuoteSelector'],
    'oa:exact': 'secretly met',
    'oa:prefix': 'director ',
    'oa:suffix': ' with the',
  },
  { '@id': '_:t', 'oa:hasSource': { '@id': PAPER }, 'oa:hasSelector': { '@id': '_:s' } },
  {
    '@id': '_:b',
    '@type': 'oa:TextualBody',
    'rdf:value': 'conflict',
    'oa:hasPurpose': { '@id': 'oa:tagging' },
  },
  { '@id': '_:c', 'foaf:name': 'Ada' },
  {
    '@id': 'urn:a1',
    '@type': 'oa:Annotation',
    'oa:hasBody': { '@id': '_:b' },
    'oa:hasTarget': { '@id': '_:t' },
    'dcterms:creator': { '@id': '_:c' },
    'oa:motivatedBy': { '@id': 'oa:classifying' },
  },
];

const ownTerms = {
  '@context': {
    note: `${OA}Annotation`,
    about: { '@id': `${OA}hasTarget`, '@type': '@id' },
    says: { '@id': `${OA}hasBody` },
    words: `${OA}exact`,
    left: `${OA}prefix`,
    right: `${OA}suffix`,
    at: `${OA}hasSelector`,
    of: `${OA}hasSource`,
    what: `${RDF}value`,
    why: `${OA}motivatedBy`,
    who: 'http://purl.org/dc/terms/creator',
  },
  '@type': `${OA}Annotation`,
  why: 'oa:tagging',
  who: 'Ada',
  says: { '@type': `${OA}TextualBody`, what: 'conflict' },
  about: {
    of: PAPER,
    at: { '@type': 'oa:TextQuoteSelector', words: 'secretly met', left: 'director ', right: ' with the' },
  },
};

test.each([
  ['in prefixes', prefixed],
  ['in full addresses', [expanded]],
  ['in a flat graph', { '@context': { oa: OA }, '@graph': flat }],
  ['in terms of its own', ownTerms],
  ['in prefixes, one a line', `${JSON.stringify(prefixed)}\n`],
])('a Web Annotation %s is read as in the words of the model', async (_, value) => {
  const { coded, report } = await open(value);
  expect(report).toMatchObject({ format: 'w3c', records: { in: 1, used: 1, leftOut: 0 }, lost: [] });
  expect(coded).toEqual(SAID);
});

test('a collection and its pages open in every spelling, and say by line and as it came what is left out', async () => {
  const page = (items: unknown) => ({
    '@context': { oa: OA, as: AS },
    '@type': ['as:OrderedCollection'],
    'rdfs:label': 'My marks',
    'as:totalItems': 2,
    'as:first': { '@id': 'urn:p1', '@type': 'as:OrderedCollectionPage', 'as:items': items },
  });
  const bare = { '@type': 'oa:Annotation', 'oa:hasTarget': { '@id': PAPER } };
  for (const items of [{ '@list': [prefixed, bare] }, [prefixed, bare]]) {
    const { coded, report, name } = await open(page(items));
    expect(coded).toEqual(SAID);
    expect([name, report.records]).toEqual(['My marks', { in: 2, used: 1, leftOut: 1 }]);
    expect(report.leftOut[0]).toMatchObject({ code: 'no-passage', raw: JSON.stringify(bare) });
    const at = JSON.stringify(page(items), null, 1).split('\n').lastIndexOf('     "@type": "oa:Annotation",');
    expect(report.leftOut[0]?.line).toBeGreaterThan(at - 2);
  }
});

test('the draft of 2013, a concept as body and words on a selector of another type are read', async () => {
  const { coded, report } = await open({
    '@context': 'http://www.w3.org/ns/oa.jsonld',
    '@type': 'oa:Annotation',
    'oa:annotatedBy': { '@id': 'urn:ada', 'foaf:name': 'Ada' },
    'oa:motivatedBy': 'oa:tagging',
    'oa:hasBody': {
      '@type': 'skos:Concept',
      '@id': 'urn:c',
      'skos:prefLabel': [{ '@value': 'conflict', '@language': 'en' }],
    },
    'oa:hasTarget': {
      'oa:hasSource': PAPER,
      'oa:hasSelector': {
        '@type': 'oa:TextPositionSelector',
        'oa:exact': 'secretly met',
        'oa:start': 3,
        'oa:end': 15,
      },
    },
  });
  expect(report.records).toEqual({ in: 1, used: 1, leftOut: 0 });
  expect(coded).toEqual([['secretly met', undefined, undefined, PAPER, 'conflict', 'Ada']]);
});

test('a node of a flat graph that no annotation names is told', async () => {
  const { report } = await open({ '@graph': [...flat, { '@id': 'urn:x', 'rdf:value': 'alone' }] });
  expect(report.records).toEqual({ in: 2, used: 1, leftOut: 1 });
  expect(report.leftOut[0]).toMatchObject({ code: 'no-target', raw: '{"@id":"urn:x","rdf:value":"alone"}' });
});

test('an annotation on another one takes nothing from it, and nodes that name each other come to an end', async () => {
  const reply = { '@id': 'urn:a2', '@type': 'oa:Annotation', 'oa:hasTarget': { '@id': 'urn:a1' } };
  const { coded, report } = await open({ '@graph': [...flat, reply] });
  expect(coded).toEqual(SAID);
  expect(report.records).toEqual({ in: 2, used: 1, leftOut: 1 });
  const chain = Array.from({ length: 60 }, (_, i) => ({
    '@id': `_:n${i}`,
    'oa:exact': `words ${i}`,
    'oa:refinedBy': [{ '@id': `_:n${i + 1}` }, { '@id': `_:n${(i + 1) % 60}` }],
  }));
  const first = {
    '@id': 'urn:a3',
    '@type': 'oa:Annotation',
    'oa:hasTarget': { 'oa:hasSource': PAPER, 'oa:hasSelector': { '@id': '_:n0' } },
  };
  expect((await open({ '@graph': [first, ...chain] })).report.records.in).toBeGreaterThan(0);
});
