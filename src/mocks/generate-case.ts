import { CaseBuilder } from '../case/build-case.ts';
import type { Case } from '../case/case.ts';
import type { Annotation, CaseFile, Quote, Statement } from '../case/case-file.ts';
import { QUOTE_TYPES } from '../case/vocabulary.ts';
import { makeLists, type Shape, shapeOf } from './generate-lists.ts';
import { makeWords, renderWords } from './generate-words.ts';
import { Random } from './random.ts';

const CUES = ['said', 'told', 'emphasized', 'warned', 'reported', 'pointed to', 'noted', 'claimed'];

type Utterance = { statement: Statement; quotes: Quote[]; annotations: Map<string, Annotation[]> };

/** Utterance after utterance, each with its renderings, until there are as many quotes as asked for. */
function* makeUtterances(random: Random, shape: Shape): Generator<Utterance> {
  const order = new Uint32Array(shape.articles);
  for (let made = 0, n = 0; made < shape.quotes; n++) {
    const speakerId = `person-${Math.max(2, Math.floor(shape.people / 10)) + random.skewed(shape.people * 0.9 - 2)}`;
    const statement: Statement = {
      id: `said-${n}`,
      speakerId,
      aboutEventIds: [`event-${random.skewed(shape.events)}`],
      summary: `Summary ${n % 997}`,
    };
    const words = makeWords(random, 4 + random.below(12));
    const annotations = new Map<string, Annotation[]>();
    const quotes: Quote[] = [];
    const renderings = Math.min(shape.quotes - made, 1 + random.skewed(4));
    for (let i = 0; i < renderings; i++, made++) {
      const id = `quote-${made}`;
      const article = random.below(shape.articles);
      order[article] = (order[article] ?? 0) + 1;
      const quote: Quote = {
        id,
        articleId: `text-${article}`,
        statementId: statement.id,
        order: order[article] ?? 0,
        quoteType: random.pick(QUOTE_TYPES),
        speakerId,
        cue: random.pick(CUES),
        selector: { exact: renderWords(random, words) },
      };
      if (random.chance(0.1)) quote.via = [{ id: 'relay', cue: 'reported', basis: 'stated' }];
      if (random.chance(0.05)) quote.note = 'A note.';
      quotes.push(quote);
      const frame = random.skewed(shape.frames);
      annotations.set(id, [{ id: `mark-${made}`, quoteId: id, frameId: `frame-${frame}`, primary: true }]);
    }
    yield { statement, quotes, annotations };
  }
}

/** A case file of so many quotes; parts of the likely shape can be chosen. The same seed gives the same file. */
export function generateCaseFile(quotes: number, seed = 1, chosen: Partial<Shape> = {}): CaseFile {
  const random = new Random(seed);
  const shape = { ...shapeOf(quotes), ...chosen };
  const file: CaseFile = makeLists(random, shape);
  const utterances = [...makeUtterances(random, shape)];
  return {
    ...file,
    statements: utterances.map(({ statement }) => statement),
    quotes: utterances.flatMap((utterance) => utterance.quotes),
    annotations: utterances.flatMap(({ annotations }) => [...annotations.values()].flat()),
  };
}

/** The same case, built into columns as it is made, so that a million quotes are never a million objects. */
export function generateCase(quotes: number, seed = 1, chosen: Partial<Shape> = {}): Case {
  const random = new Random(seed);
  const shape = { ...shapeOf(quotes), ...chosen };
  const builder = new CaseBuilder(makeLists(random, shape));
  for (const { statement, quotes: renderings, annotations } of makeUtterances(random, shape)) {
    builder.addStatement(statement);
    for (const quote of renderings) builder.addQuote(quote, annotations.get(quote.id));
  }
  return builder.finish();
}
