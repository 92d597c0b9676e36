import type {
  Article,
  CaseEvent,
  CaseFile,
  Claim,
  Frame,
  Person,
  Referent,
  Source,
} from '../case/case-file.ts';
import { BETWEEN_KINDS } from '../case/vocabulary.ts';
import { dayOf, formatDay } from '../lib/day.ts';
import { makeWords } from './generate-words.ts';
import type { Random } from './random.ts';

/** How many of each a generated case has, and over how many years. */
export type Shape = {
  quotes: number;
  sources: number;
  people: number;
  articles: number;
  events: number;
  claims: number;
  referents: number;
  /** Labels of each referent. */
  labels: number;
  frames: number;
  years: number;
};

/** The shape that a case of so many quotes would likely have: short lists grow slower than quotes. */
export function shapeOf(quotes: number): Shape {
  const root = Math.ceil(Math.sqrt(quotes));
  return {
    quotes,
    sources: Math.min(40, 3 + Math.ceil(root / 25)),
    people: Math.min(2400, 8 + root * 2),
    articles: Math.max(4, Math.ceil(quotes / 15)),
    events: Math.min(4000, 6 + root * 4),
    claims: Math.min(1000, 6 + root),
    referents: Math.min(60, 4 + Math.ceil(root / 15)),
    labels: Math.min(400, 6 + Math.ceil(root / 3)),
    frames: 24,
    years: Math.min(6, 1 + Math.floor(root / 200)),
  };
}

const FIRST_DAY = dayOf(2022, 1, 1);
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

/** A day of the case, now and then only its month, its year, a span, or unsure: EDTF. */
function makeDate(random: Random, years: number): string {
  const day = FIRST_DAY + random.below(years * 365);
  const text = formatDay(day);
  const chance = random.next();
  if (chance < 0.8) return text;
  if (chance < 0.88) return text.slice(0, 7);
  if (chance < 0.9) return text.slice(0, 4);
  if (chance < 0.94) return `${text}/${formatDay(day + 1 + random.below(20))}`;
  if (chance < 0.97) return `[${text}..]`;
  return `${text}~`;
}

/** Every list of a case but statements, quotes and annotations, which `generate-case.ts` makes one at a time. */
export function makeLists(random: Random, shape: Shape): CaseFile {
  const sources = times<Source>(shape.sources, (i) => ({
    id: `outlet-${i}`,
    name: `${random.pick(['The Daily', 'Morning', 'The', 'National', 'Free'])} Outlet ${i}`,
    owner: `Owner ${i}`,
  }));
  const organisations = Math.max(2, Math.floor(shape.people / 10));
  const people = times<Person>(shape.people, (i) =>
    i < organisations
      ? { id: `office-${i}`, type: 'Organization', name: `Office ${i}` }
      : {
          id: `person-${i}`,
          type: 'Person',
          name: `Person ${i}`,
          affiliation: `office-${i % organisations}`,
        },
  );
  const events = times<CaseEvent>(shape.events, (i) => ({
    id: `event-${i}`,
    name: `Event ${i}: ${makeWords(random, 3).join(' ')}`,
    date: makeDate(random, shape.years),
    dateBasis: 'stated',
    kind: random.pick(['call', 'strike', 'briefing', 'delivery', 'exercise']),
  }));
  const articles = times<Article>(shape.articles, (i) => ({
    id: `text-${i}`,
    sourceId: i < shape.sources ? `outlet-${i}` : `outlet-${random.skewed(shape.sources)}`,
    headline: makeWords(random, 6).join(' '),
    datePublished: random.chance(0.95) ? makeDate(random, shape.years) : null,
    mainEventIds: [`event-${random.skewed(shape.events)}`],
    wordCount: 300 + random.below(900),
  }));
  const articleId = () => `text-${random.below(shape.articles)}`;
  for (const event of events)
    event.mentions = times(1 + random.below(4), () => ({
      articleId: articleId(),
      selector: { exact: makeWords(random, 4).join(' ') },
      date: event.date ?? null,
    }));
  return {
    formatVersion: '1.0',
    case: {
      id: `huge-${shape.quotes}`,
      name: `A generated case of ${shape.quotes} quotes`,
      inLanguage: 'en',
    },
    sources: [...sources, { id: 'relay', name: 'Relay' }],
    people,
    perspectives: [
      { id: 'side-one', name: 'Side one', voices: ['office-0'] },
      { id: 'side-two', name: 'Side two', voices: ['office-1'] },
      { id: 'one-outlet', name: 'One outlet', sources: ['outlet-0'] },
    ],
    articles,
    events,
    claims: times(shape.claims, (i) => makeClaim(random, shape, i, articleId)),
    referents: times(shape.referents, (i) => makeReferent(random, shape, i, articleId)),
    schemes: [
      { id: 'policy', name: 'Policy frames' },
      { id: 'roles', name: 'Roles' },
    ],
    frames: times<Frame>(shape.frames, (i) => ({
      id: `frame-${i}`,
      schemeId: i % 3 === 0 ? 'roles' : 'policy',
      prefLabel: `Frame ${i}`,
    })),
    tours: [],
  };
}

function makeClaim(random: Random, shape: Shape, i: number, articleId: () => string): Claim {
  const answers = times(2 + random.below(3), (n) => ({
    id: `answer-${n}`,
    text: makeWords(random, 3).join(' '),
  }));
  const [a, b] = answers;
  return {
    id: `claim-${i}`,
    question: `Question ${i}: ${makeWords(random, 5).join(' ')}?`,
    eventIds: [`event-${random.skewed(shape.events)}`],
    answers,
    between: a && b ? [{ a: a.id, b: b.id, kind: random.pick(BETWEEN_KINDS) }] : [],
    accounts: times(3 + random.below(6), () =>
      random.chance(0.7)
        ? {
            articleId: articleId(),
            voice: random.chance(0.5) ? 'own' : `office-${random.below(2)}`,
            position: 'reports',
            answer: random.pick(answers).id,
            evidence: [{ selector: { exact: makeWords(random, 5).join(' ') } }],
          }
        : { articleId: articleId(), position: 'not-mentioned' },
    ),
  };
}

function makeReferent(random: Random, shape: Shape, i: number, articleId: () => string): Referent {
  const names = times(2 + random.below(5), () => makeWords(random, 2).join(' '));
  return {
    id: `referent-${i}`,
    name: `Referent ${i}`,
    labels: times(shape.labels, () => ({
      articleId: articleId(),
      voice: random.chance(0.5) ? { kind: 'own' } : { kind: 'quoted', of: `office-${random.below(2)}` },
      selector: { exact: random.pick(names) },
    })),
  };
}
