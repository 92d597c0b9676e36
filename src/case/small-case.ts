import type { JsonStep } from '../lib/json-scan.ts';

/** The texts of the small case, by file name without ".txt". All invented. */
export const SMALL_TEXTS: ReadonlyMap<string, string> = new Map([
  [
    'harbour-post',
    'Menu\n\nMayor calls fisher\n\nThe mayor said on Friday “the harbour stays open” to all boats of the town.\nNo storm came. Boats went out at dawn as they always had, and came back at night.\n\nMore news',
  ],
  [
    'island-radio',
    'The fisher said she was phoned by the mayor. "Thanks for the call," she said. The harbour stays open, it seems. Nobody at the station knew more than that.',
  ],
]);

/** A small sound case with every list in it, for tests: parsed anew each time, so that it can be changed. */
export function smallCase() {
  return JSON.parse(JSON.stringify(SMALL)) as typeof SMALL;
}

/** The small case with one part replaced, or removed where `value` is undefined. Parts on the way must exist. */
export function smallCaseWith(path: readonly JsonStep[], value: unknown): unknown {
  const file: unknown = smallCase();
  let node = file as Record<JsonStep, unknown>;
  for (const step of path.slice(0, -1)) node = node[step] as Record<JsonStep, unknown>;
  const last = path.at(-1) as JsonStep;
  if (value === undefined) delete node[last];
  else node[last] = value;
  return file;
}

const SMALL = {
  formatVersion: '1.0',
  case: { id: 'harbour-call', name: 'The harbour call', inLanguage: 'en', dateModified: '2024-07-14' },
  sources: [
    { id: 'harbour-post', name: 'Harbour Post', country: 'XX', basis: 'background' },
    { id: 'island-radio', name: 'Island Radio' },
    { id: 'wire', name: 'The Wire' },
  ],
  people: [
    { id: 'town', type: 'Organization', name: 'The Town' },
    { id: 'mayor', type: 'Person', name: 'The Mayor', affiliation: 'town' },
    { id: 'fisher', type: 'Person', name: 'The Fisher' },
  ],
  perspectives: [
    { id: 'town', name: 'Town', voices: ['town'] },
    { id: 'radio', name: 'Radio', sources: ['island-radio'] },
  ],
  articles: [
    {
      id: 'post-july',
      sourceId: 'harbour-post',
      headline: 'Mayor calls fisher',
      datePublished: '2024-07-13',
      dateBasis: 'stated',
      timeZone: 'Europe/Kyiv',
      url: 'https://example.org/call',
      mainEventIds: ['call'],
      body: [{ start: 6, end: 183 }],
    },
    {
      id: 'radio-july',
      sourceId: 'island-radio',
      datePublished: '[2024-07-12..]',
      dateBasis: 'inferred',
      mainEventIds: ['call'],
    },
  ],
  events: [
    {
      id: 'call',
      name: 'The call',
      date: '2024-07-12',
      dateBasis: 'computed',
      dateFrom: '“Friday”, from 2024-07-13',
      about: ['mayor', 'fisher'],
      kind: 'call',
      mentions: [
        {
          articleId: 'post-july',
          selector: { exact: 'on Friday' },
          date: '2024-07-12',
          dateBasis: 'inferred',
        },
        { articleId: 'radio-july', selector: { exact: 'was phoned by the mayor' } },
      ],
    },
  ],
  statements: [
    {
      id: 'open',
      speakerId: 'mayor',
      aboutEventIds: ['call'],
      dateSpoken: '2024-07-12',
      dateBasis: 'inferred',
    },
    { id: 'thanks', speakerId: 'fisher', originId: 'call', aboutEventIds: ['call'] },
  ],
  quotes: [
    {
      id: 'stays-open',
      articleId: 'post-july',
      statementId: 'open',
      order: 1,
      quoteType: 'partial',
      speakerId: 'mayor',
      actorId: 'town',
      cue: 'said',
      via: [{ id: 'wire', basis: 'inferred' }],
      selector: { exact: 'the harbour stays open' },
      edits: [{ start: 4, end: 11, kind: 'insertion' }],
    },
    {
      id: 'thanks-direct',
      articleId: 'radio-july',
      statementId: 'thanks',
      order: 1,
      quoteType: 'direct',
      speakerId: 'fisher',
      cue: 'said',
      selector: { exact: 'Thanks for the call,' },
      inLanguage: 'en',
    },
    {
      id: 'seems-open',
      articleId: 'radio-july',
      statementId: 'open',
      order: 2,
      quoteType: 'indirect',
      speakerId: 'mayor',
      selector: { exact: 'it seems' },
      summary: 'The harbour is said to stay open.',
      echoes: 'stays-open',
    },
  ],
  claims: [
    {
      id: 'who-called',
      question: 'Who called?',
      eventIds: ['call'],
      accounts: [
        {
          articleId: 'post-july',
          voice: 'own',
          position: 'reports',
          answer: 'mayor',
          evidence: [{ selector: { exact: 'Mayor calls' } }],
        },
        {
          articleId: 'radio-july',
          voice: 'fisher',
          position: 'reports',
          answer: 'phoned',
          evidence: [{ quoteId: 'thanks-direct' }],
        },
      ],
      answers: [
        { id: 'mayor', text: 'The mayor' },
        { id: 'phoned', text: 'The mayor, by phone' },
      ],
      between: [{ a: 'mayor', b: 'phoned', kind: 'naming' }],
    },
  ],
  referents: [
    {
      id: 'harbour',
      name: 'the harbour',
      labels: [
        {
          articleId: 'post-july',
          voice: { kind: 'quoted', of: 'mayor' },
          selector: { exact: 'harbour' },
        },
      ],
    },
  ],
  schemes: [{ id: 'book', name: 'A codebook' }],
  frames: [
    { id: 'openness', schemeId: 'book', prefLabel: 'Openness', example: 'stays-open' },
    { id: 'thanks', schemeId: 'book', prefLabel: 'Thanks' },
  ],
  annotations: [
    {
      id: 'one',
      quoteId: 'stays-open',
      frameId: 'openness',
      primary: true,
      markedWords: ['stays open'],
      aboutId: 'harbour',
      created: '2024-07-14',
    },
  ],
  tours: [
    { id: 'lesson', name: 'A lesson', steps: [{ caption: 'Look', view: '/claims/who-called?event=call' }] },
  ],
};
