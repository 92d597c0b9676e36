/**
 * Every number of the framing view, counted as a reader with a pencil would: record by record from the file, one cell at a
 * time, without columns, codes or bits. Slow and obvious; it knows the filter's `source`, `type`, `without`, `unit`,
 * `scheme`, `with`, `across` and `share`, and nothing of the case as it is built.
 */
import type { Annotation, CaseFile, Claim, Person, Quote, Statement } from '../case/case-file.ts';
import type { Filter, Unit } from '../filter/filter.ts';
import { fold } from '../lib/fold.ts';
import { wordsOf } from '../lib/words.ts';

/** Whose words a column is made of, by id. */
export type HandColumn = {
  id: string;
  voices: readonly string[];
  sources: readonly string[];
  events?: readonly string[];
  /** What codes are about: then single codes belong to the column, and a quote by any of them. */
  target?: string;
};

export class FramingByHand {
  readonly quotes: readonly Quote[];
  private readonly people: ReadonlyMap<string, Person>;
  private readonly sourceOf: ReadonlyMap<string, string>;
  private readonly statements: ReadonlyMap<string, Partial<Statement>>;
  private readonly file: CaseFile;
  private readonly filter: Filter;

  constructor(file: CaseFile, filter: Filter) {
    this.file = file;
    this.filter = filter;
    this.people = new Map((file.people ?? []).map((person) => [person.id, person]));
    this.sourceOf = new Map(file.articles.map((article) => [article.id, article.sourceId]));
    this.statements = new Map((file.statements ?? []).map((statement) => [statement.id, statement]));
    this.quotes = (file.quotes ?? []).filter(
      (quote) =>
        this.isArticleIn(quote.articleId) &&
        (filter.type.length === 0 || filter.type.some((type) => type === quote.quoteType)),
    );
  }

  isArticleIn(id: string): boolean {
    const source = this.sourceOf.get(id) ?? '';
    const { source: asked, without } = this.filter;
    return (asked.length === 0 || asked.includes(source)) && !without.includes(source);
  }

  /** A speaker and every organisation it speaks for. */
  chain(id: string | undefined): string[] {
    const found: string[] = [];
    let next = id;
    while (next !== undefined && this.people.has(next) && !found.includes(next)) {
      found.push(next);
      next = this.people.get(next)?.affiliation;
    }
    return found;
  }

  speakerOf = ({ speakerId, statementId }: Quote): string | undefined =>
    speakerId ?? this.statements.get(statementId ?? '')?.speakerId;

  /** The events a quote is about, and the one it was said at. */
  eventsOf = ({ statementId }: Quote): string[] => {
    const { aboutEventIds = [], originId } = this.statements.get(statementId ?? '') ?? {};
    return originId === undefined ? aboutEventIds : [...aboutEventIds, originId];
  };

  /** The columns of `with=`; a set joined by ":" is one. */
  columns(): HandColumn[] {
    const { perspectives = [], sources, people = [] } = this.file;
    return this.filter.with.map((id) => {
      const members = id.split(':').map((one) => {
        const perspective = perspectives.find((p) => p.id === one);
        if (perspective) return perspective;
        if (sources.some((source) => source.id === one)) return { sources: [one] };
        return people.some((person) => person.id === one) ? { voices: [one] } : {};
      });
      return {
        id,
        voices: members.flatMap(({ voices }) => voices ?? []),
        sources: members.flatMap(({ sources }) => sources ?? []),
      };
    });
  }

  private isSpoken = (quote: Quote, { voices }: HandColumn): boolean =>
    this.chain(this.speakerOf(quote)).some((id) => voices.includes(id));

  private isTold = ({ articleId }: Quote, { sources }: HandColumn): boolean =>
    sources.includes(this.sourceOf.get(articleId) ?? '');

  private isQuoted = ({ quoteType }: Quote): boolean => quoteType !== 'indirect';

  of = (column: HandColumn): Quote[] =>
    this.quotes.filter(
      (quote) =>
        this.isSpoken(quote, column) ||
        this.isTold(quote, column) ||
        this.eventsOf(quote).some((id) => column.events?.includes(id)) ||
        (column.target !== undefined && this.codesOf(quote).some(({ aboutId }) => aboutId === column.target)),
    );

  codesOf = ({ id }: Quote): Annotation[] =>
    (this.file.annotations ?? []).filter(({ quoteId }) => quoteId === id);

  /** Whether a code counts in a column that its quote belongs to. */
  private isAbout = ({ aboutId }: Annotation, column: HandColumn | null): boolean =>
    column?.target === undefined || aboutId === column.target;

  isOwn = (quote: Quote, column: HandColumn): boolean =>
    this.isQuoted(quote)
      ? this.isSpoken(quote, column) || column.events !== undefined || column.target !== undefined
      : this.isTold(quote, column) && !this.isSpoken(quote, column);

  /** How many of each key, as a plain record; a key of undefined is not counted. */
  tally<T>(
    list: readonly T[],
    keyOf: (one: T) => string | undefined,
    times = (_: T) => 1,
  ): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const one of list) {
      const key = keyOf(one);
      if (key !== undefined) counts[key] = (counts[key] ?? 0) + times(one);
    }
    return counts;
  }

  heads(column: HandColumn) {
    const quotes = this.of(column);
    const own = quotes.filter((quote) => this.isOwn(quote, column)).length;
    return {
      quotes: quotes.length,
      statements: new Set(quotes.map(({ statementId, id }) => statementId ?? id)).size,
      own,
      relayed: quotes.length - own,
      speakers: this.tally(quotes, this.speakerOf),
      through: this.tally(quotes, ({ articleId }) => this.sourceOf.get(articleId)),
      cues: this.tally(quotes, ({ cue }) => cue),
      without: quotes.filter(({ cue }) => !cue).length,
    };
  }

  /** Words in quotation marks that each quote in view adds to its article: a place of the text is counted once. */
  private readonly newWords = new Map<Quote, number>();
  wordsOf(quote: Quote): number {
    if (this.newWords.size === 0) {
      const inked = new Set<string>();
      const byStart = [...this.quotes].sort((a, b) => (a.selector.start ?? 0) - (b.selector.start ?? 0));
      for (const one of byStart) {
        const { exact, start } = one.selector;
        const spots = wordsOf(exact).map((word) => `${one.articleId} ${(start ?? 0) + word.start}`);
        const isPlaced = start !== undefined;
        const fresh = this.isQuoted(one) ? spots.filter((spot) => !isPlaced || !inked.has(spot)).length : 0;
        this.newWords.set(one, fresh);
        if (this.isQuoted(one) && isPlaced)
          for (let at = start; at < start + exact.length; at++) inked.add(`${one.articleId} ${at}`);
      }
    }
    return this.newWords.get(quote) ?? 0;
  }

  /** The organisation a speaker speaks for, itself where it is one; a person without one is a side alone. */
  sideOf(id: string | undefined): string {
    const chain = this.chain(id);
    return (
      chain.find((one) => this.people.get(one)?.type === 'Organization') ?? chain[1] ?? chain[0] ?? 'nobody'
    );
  }

  quoted(column: HandColumn) {
    const quotes = this.of(column);
    const words = (quote: Quote) => this.wordsOf(quote);
    return {
      words: quotes.reduce((sum, quote) => sum + words(quote), 0),
      bars:
        column.voices.length === 0
          ? this.tally(quotes, (quote) => this.sideOf(this.speakerOf(quote)), words)
          : this.tally(quotes, ({ articleId }) => this.sourceOf.get(articleId), words),
    };
  }

  voices(column: HandColumn) {
    const quotes = this.of(column);
    const kindOf = (quote: Quote) => {
      const person = this.people.get(this.speakerOf(quote) ?? '');
      if (!person) return undefined;
      return person.vague ? 'vague' : person.type === 'Organization' ? 'organization' : 'person';
    };
    return {
      byKind: { person: 0, organization: 0, vague: 0, ...this.tally(quotes, kindOf) },
      unnamed: quotes.filter((quote) => !this.people.has(this.speakerOf(quote) ?? '')).length,
    };
  }

  /** Everybody of the case whom no quote in view lets speak, not even through a member. */
  silentVoices(): string[] {
    const heard = new Set(this.quotes.flatMap((quote) => this.chain(this.speakerOf(quote))));
    return [...this.people.keys()].filter((id) => !heard.has(id));
  }

  /** One cell of the matrix: main, own and second, in the unit asked for. `column` null = everything in view. */
  frameCell(frame: string, column: HandColumn | null) {
    const { annotations = [], frames = [] } = this.file;
    const schemeOf = (id: string) => frames.find((one) => one.id === id)?.schemeId;
    const inScheme = annotations.filter(({ frameId }) => schemeOf(frameId) === schemeOf(frame));
    const hasMain = inScheme.some(({ primary }) => primary);
    const mainOf = (quote: Quote): Annotation | undefined =>
      inScheme.find((code) => code.quoteId === quote.id && code.primary);
    const quotes = column ? this.of(column) : this.quotes;
    const carrying = quotes.filter(({ id }) =>
      inScheme.some((code) => code.quoteId === id && code.frameId === frame && this.isAbout(code, column)),
    );
    const main = carrying.filter((quote) => !hasMain || mainOf(quote)?.frameId === frame);
    const own = main.filter((quote) => column && this.isOwn(quote, column));
    const size = (list: readonly Quote[]) =>
      this.filter.unit === 'rendering'
        ? list.length
        : new Set(list.map(({ statementId, id }) => statementId ?? id)).size;
    const passages = column ? this.passages(frame, column).length : 0;
    return { main: size(main), own: size(own), second: size(carrying) - size(main), passages };
  }

  /** Ids of the quotes of a column that carry a frame, as their main one or beside another. */
  carrying(frame: string, column: HandColumn): string[] {
    const coded = (this.file.annotations ?? []).filter(
      (code) => code.frameId === frame && this.isAbout(code, column),
    );
    return this.of(column)
      .map(({ id }) => id)
      .filter((id) => coded.some(({ quoteId }) => quoteId === id));
  }

  /**
   * An article's own words in a column, by place and words; of one frame, or of any (null). Nobody speaks them and they
   * have no type, so that a filter that asks for a type leaves none.
   */
  passages(frame: string | null, column: HandColumn): string[] {
    if (this.filter.type.length > 0) return [];
    const found = (this.file.annotations ?? []).flatMap((code) => {
      const { quoteId, articleId, selector, frameId } = code;
      if (quoteId !== undefined || articleId === undefined || !this.isArticleIn(articleId)) return [];
      if (frame !== null && frameId !== frame) return [];
      const isHere =
        column.target === undefined
          ? column.sources.includes(this.sourceOf.get(articleId) ?? '')
          : code.aboutId === column.target;
      return isHere ? [`${articleId} ${selector?.start} ${selector?.exact}`] : [];
    });
    return [...new Set(found)].sort();
  }

  /** Quotes of a column that carry no frame of a codebook. */
  uncoded(scheme: string, column: HandColumn): number {
    return this.of(column).length - this.codedIn(scheme, column).length;
  }

  /** Quotes, or statements each once, of a column that carry a frame of a codebook. */
  coded(scheme: string, column: HandColumn, unit: Unit): number {
    const quotes = this.codedIn(scheme, column);
    return unit === 'rendering'
      ? quotes.length
      : new Set(quotes.map(({ statementId, id }) => statementId ?? id)).size;
  }

  private codedIn(scheme: string, column: HandColumn): Quote[] {
    const { annotations = [], frames = [] } = this.file;
    const coded = new Set(
      annotations
        .filter((code) => this.isAbout(code, column))
        .filter(({ frameId }) => frames.find(({ id }) => id === frameId)?.schemeId === scheme)
        .map(({ quoteId }) => quoteId),
    );
    return this.of(column).filter(({ id }) => coded.has(id));
  }

  /** How often each column calls each thing what, as "referent|words|standing|own": articles in view only. */
  naming(column: HandColumn): Record<string, number> {
    const places = (this.file.referents ?? []).flatMap((referent) =>
      (referent.labels ?? [])
        .filter(({ articleId }) => this.isArticleIn(articleId))
        .flatMap(({ articleId, voice, selector }) => {
          const kind = voice?.kind ?? 'own';
          const isVoice = kind !== 'own' && this.chain(voice?.of).some((id) => column.voices.includes(id));
          const isSource = column.sources.includes(this.sourceOf.get(articleId) ?? '');
          if (!isVoice && !isSource) return [];
          const isOwn = isVoice ? kind === 'quoted' : kind === 'own';
          return [`${referent.id}|${fold(selector.exact)}|${kind === 'reported' ? 'retold' : kind}|${isOwn}`];
        }),
    );
    return this.tally(places, (key) => key);
  }

  private claimStays(claim: Claim): boolean {
    const { source, type } = this.filter;
    if (source.length + type.length === 0) return true;
    const quotesById = new Map((this.file.quotes ?? []).map((quote) => [quote.id, quote]));
    return (claim.accounts ?? []).some(({ position, answer, articleId, evidence }) => {
      const answers = position === 'reports' || (position === undefined && answer !== undefined);
      if (!answers || !this.sourceOf.has(articleId)) return false;
      if (source.length > 0 && !source.includes(this.sourceOf.get(articleId) ?? '')) return false;
      if (type.length === 0) return true;
      return (evidence ?? []).some(({ quoteId }) =>
        type.some((asked) => asked === quotesById.get(quoteId ?? '')?.quoteType),
      );
    });
  }

  /** Of a source, ids of the claims it leaves out and of those it alone answers; of a voice, of those carried of it. */
  silence(column: HandColumn) {
    const quotesById = new Map((this.file.quotes ?? []).map((quote) => [quote.id, quote]));
    const leftOut: string[] = [];
    const alone: string[] = [];
    const carried: string[] = [];
    const one: string[] = [];
    let subject = 0;
    for (const claim of this.file.claims ?? []) {
      if (!this.claimStays(claim)) continue;
      const accounts = (claim.accounts ?? []).filter(({ articleId }) => this.isArticleIn(articleId));
      const answers = accounts.filter(
        ({ position, answer }) => position === 'reports' || (position === undefined && answer !== undefined),
      );
      const isMine = ({ articleId, voice, evidence }: (typeof answers)[number]) =>
        column.sources.includes(this.sourceOf.get(articleId) ?? '') ||
        this.chain(voice).some((id) => column.voices.includes(id)) ||
        (evidence ?? []).some(({ quoteId }) => {
          const quote = quotesById.get(quoteId ?? '');
          return quote !== undefined && this.isSpoken(quote, column);
        });
      const mine = answers.filter(isMine);
      if (column.voices.length > 0) {
        if (mine.length === 0) continue;
        carried.push(claim.id);
        if (new Set(mine.map(({ articleId }) => this.sourceOf.get(articleId))).size === 1) one.push(claim.id);
        continue;
      }
      if (mine.length > 0) {
        subject++;
        if (mine.length === answers.length) alone.push(claim.id);
        continue;
      }
      const events = claim.eventIds ?? [];
      const isSilentArticle = accounts.some(({ articleId, position }) => {
        const article = this.file.articles.find(({ id }) => id === articleId);
        return (
          position === 'not-mentioned' &&
          column.sources.includes(article?.sourceId ?? '') &&
          (article?.mainEventIds ?? []).some((id) => events.includes(id))
        );
      });
      if (answers.length > 0 && isSilentArticle) {
        subject++;
        leftOut.push(claim.id);
      }
    }
    return { leftOut, alone, subject, carried, one };
  }

  /** Times that each source in view uses a word, and the words that it was counted over. */
  wordUse(word: string): Record<string, { times: number; words: number }> {
    const uses: Record<string, { times: number; words: number }> = {};
    for (const { id, sourceId, wordFrequencies, wordCount } of this.file.articles) {
      if (!this.isArticleIn(id) || !wordFrequencies) continue;
      const use = uses[sourceId] ?? { times: 0, words: 0 };
      uses[sourceId] = use;
      use.times += Object.entries(wordFrequencies).find(([one]) => one === word)?.[1] ?? 0;
      use.words += wordCount ?? Object.values(wordFrequencies).reduce((a, b) => a + b, 0);
    }
    return uses;
  }

  /** The words compared on either side, one rendering of each statement: the first in quotation marks, else the first. */
  sides(column: HandColumn): { here: string[]; there: string[] } {
    const mine = new Set(this.of(column));
    const words = (isHere: boolean) => {
      const side = this.quotes.filter((quote) => mine.has(quote) === isHere);
      const statements = [...new Set(side.map(({ statementId, id }) => statementId ?? id))];
      return statements.flatMap((statement) => {
        const renderings = side.filter(({ statementId, id }) => (statementId ?? id) === statement);
        const hasWords = (quote: Quote) => this.isQuoted(quote) && wordsOf(quote.selector.exact).length > 0;
        const chosen = renderings.find(hasWords) ?? renderings[0];
        return wordsOf(chosen?.selector.exact ?? '').map(({ word }) => word);
      });
    };
    return { here: words(true), there: words(false) };
  }
}
