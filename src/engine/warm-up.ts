import type { Filter } from '../filter/filter.ts';
import { delay } from '../lib/delay.ts';
import type { ModelName } from '../models/registry.ts';
import type { Engine } from './engine.ts';
import type { Question } from './port.ts';

type Asked = Extract<Question, { method: 'model' }>;

/** How long nothing must have been asked before it begins, ms: by then the page is drawn. */
const QUIET_MS = 150;
/** Of more quotes one answer runs long enough to be compiled on the way. */
const MOST_QUOTES = 100_000;
/** After so many times a browser has compiled what a model runs. */
const ROUNDS = 8;
/** What a choice on a page of the whole case asks for. */
const ASKED_BY_CHOICES: readonly ModelName[] = [
  'facets',
  'timeline',
  'event',
  'compare',
  'framing',
  'quotes',
  'origins',
];

/**
 * Works out what a page has asked a few times more, for other choices, while nobody asks for anything. Browsers compile
 * what runs often, and until then it takes up to five times as long: a reader's first choices would be the slow ones. Each
 * model once for as long as the worker lives; any message stops it, and it goes on when that is answered.
 */
export class WarmUp {
  private readonly engine: Pick<Engine, 'model'>;
  private readonly quietMs: number;
  private readonly rounds = new Map<ModelName, number>();
  private readonly asked = new Map<ModelName, Asked>();
  private turn = 0;

  /** `worker`: where messages come. */
  constructor(
    engine: Pick<Engine, 'model'>,
    worker: Pick<EventTarget, 'addEventListener'>,
    quietMs = QUIET_MS,
  ) {
    this.engine = engine;
    this.quietMs = quietMs;
    worker.addEventListener('message', () => this.turn++);
  }

  /** A model was answered. Resolves when there is nothing more to work out, or something else was heard. */
  async answered(question: Asked): Promise<void> {
    if (!ASKED_BY_CHOICES.includes(question.name)) return;
    this.asked.set(question.name, question);
    const turn = ++this.turn;
    await delay(this.quietMs);
    if (turn !== this.turn) return;
    const sources = await this.sourcesOf(question.filter).catch(() => []);
    if (sources.length === 0) return;
    for (let round = 0; round < ROUNDS; round++) {
      const source = [sources[round % sources.length] as string];
      for (const { name, filter, args } of this.asked.values()) {
        const done = this.rounds.get(name) ?? 0;
        if (done > round) continue;
        if (turn !== this.turn) return;
        this.rounds.set(name, done + 1);
        await this.engine.model(name, { ...filter, source }, args as never).catch(() => {});
        await delay();
      }
    }
  }

  /** The sources that are chosen one after the other; none where there is nothing to gain. */
  private async sourcesOf(filter: Filter): Promise<string[]> {
    const { quotes } = await this.engine.model('summary', filter, null);
    if (quotes.all > MOST_QUOTES) return [];
    const asked = { name: 'source', search: '', limit: ROUNDS } as const;
    return (await this.engine.model('facet', filter, asked)).values.map(({ id }) => id);
  }
}

let own: WarmUp | null = null;

/** Keeps the engine of this worker warm, which has answered a question. */
export function keepWarm(engine: Engine, question: Asked): Promise<void> {
  own ??= new WarmUp(engine, self);
  return own.answered(question);
}
