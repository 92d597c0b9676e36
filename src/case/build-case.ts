import { narrow, SetCoder, StringCoder } from '../lib/coded.ts';
import { type DayInterval, type EdtfDate, parseEdtf } from '../lib/edtf.ts';
import { countWords } from '../lib/words.ts';
import { affiliationsOf } from './affiliation.ts';
import { buildPassages } from './build-passages.ts';
import { type Case, type DateColumn, type Facet, NONE, type QuoteRest, type Table } from './case.ts';
import type { Annotation, CaseFile, Perspective, Quote, Statement } from './case-file.ts';
import { IdCoder } from './id-coder.ts';
import { tellPeopleApart, tellSourcesApart } from './tell-apart.ts';
import { withVisibleNames, withVisibleSpeaker } from './visible-names.ts';
import { PARTS, QUOTE_TYPES } from './vocabulary.ts';
import { Wordings } from './wordings.ts';

function table<T extends { id: string }>(rows: readonly T[] | undefined): Table<T> {
  const list = rows ?? [];
  const at = new Map<string, number>();
  list.forEach((row, i) => {
    if (!at.has(row.id)) at.set(row.id, i);
  });
  return { rows: list, at };
}

const NOTHING: readonly number[] = [];
const NO_IDS: readonly string[] = [];
const dateOf = (text: string | null | undefined): EdtfDate | null => (text ? parseEdtf(text) : null);

/** Collects a date column; equal spans share a code, code 0 is "no date". */
class DateCoder {
  private readonly byKey = new Map<string, number>();
  private readonly days: (DayInterval | null)[] = [null];
  private readonly rows: number[] = [];

  /** The code of a span, to be pushed any number of times. */
  code(span: DayInterval | null): number {
    if (!span) return 0;
    const key = `${span.from} ${span.to}`;
    let code = this.byKey.get(key);
    if (code === undefined) {
      code = this.days.length;
      this.byKey.set(key, code);
      this.days.push({ from: span.from, to: span.to });
    }
    return code;
  }

  push(code: number): void {
    this.rows.push(code);
  }

  finish(): DateColumn {
    return { codes: narrow(this.rows, this.days.length), days: this.days };
  }
}

/** The smallest span that holds both, as far as there are any. */
function hull(a: DayInterval | null, b: DayInterval | null): DayInterval | null {
  if (!a || !b) return a ?? b;
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

/**
 * Builds a case from a file's short lists and then quotes, one at a time, so that a generator can make a million
 * without holding a million objects. The file's own `quotes` and `annotations` are not read here: `buildCase` adds
 * them. Joins that do not resolve become NONE; `decode.ts` has said so before.
 */
export class CaseBuilder {
  private readonly file: CaseFile;
  private readonly statements: Statement[];
  private readonly statementAt: Map<string, number>;
  private readonly statementDates: (EdtfDate | null)[] = [];
  private readonly statementEvents: (readonly number[])[] = [];
  private readonly statementHappened: number[] = [];
  private readonly statementSaid: number[] = [];
  private readonly base;
  private readonly ids: string[] = [];
  private readonly exact: string[] = [];
  private readonly summary: string[] = [];
  private readonly article: number[] = [];
  private readonly statement: number[] = [];
  private readonly speaker: number[] = [];
  private readonly actor: number[] = [];
  private readonly order: number[] = [];
  private readonly start: number[] = [];
  private readonly end: number[] = [];
  private readonly part: number[] = [];
  private readonly primary: number[][];
  private readonly cue = new StringCoder();
  private readonly coders = {
    source: new SetCoder(),
    speaker: new SetCoder(),
    perspective: new SetCoder(),
    event: new SetCoder(),
    frame: new SetCoder(),
    type: new SetCoder(),
    via: new SetCoder(),
    about: new SetCoder(),
  };
  private readonly happened = new DateCoder();
  private readonly said = new DateCoder();
  private readonly published = new DateCoder();
  /** By position of the article, once a quote of it is there. */
  private readonly publishedCodes: (number | undefined)[] = [];
  private readonly via = new IdCoder();
  private readonly about = new IdCoder();
  private readonly wordings: Wordings;
  private passages: readonly Annotation[] = [];
  private readonly annotations = new Map<number, readonly Annotation[]>();
  private readonly rest = new Map<number, QuoteRest>();
  /** By position of the speaker. */
  private readonly chains: (readonly number[] | undefined)[] = [];
  private readonly sourcePerspectives = new ByPosition<readonly number[]>();
  private readonly speakerPerspectives = new ByPosition<readonly number[]>();

  constructor(file: CaseFile) {
    this.file = file;
    const sources = table(file.sources);
    this.wordings = new Wordings(file.people ?? []);
    const people = this.wordings.table;
    const articles = table(file.articles);
    const events = table(file.events);
    const frames = table(file.frames);
    const schemes = table(file.schemes);
    const eventDates = events.rows.map((event) => dateOf(event.date));
    const published = articles.rows.map((article) => dateOf(article.datePublished));
    const articleSource = articles.rows.map((article) => sources.at.get(article.sourceId) ?? NONE);
    const frameScheme = frames.rows.map((frame) => schemes.at.get(frame.schemeId ?? '') ?? NONE);
    this.base = {
      sources,
      people,
      articles,
      events,
      frames,
      schemes,
      eventDates,
      published,
      articleSource,
      frameScheme,
    };
    this.primary = schemes.rows.map(() => []);
    this.statements = [];
    this.statementAt = new Map();
    for (const statement of file.statements ?? []) this.addStatement(statement);
  }

  /** Adds a statement; a second one with the same id is ignored. Returns its position. */
  addStatement(statement: Statement): number {
    const known = this.statementAt.get(statement.id);
    if (known !== undefined) return known;
    const { events, eventDates } = this.base;
    const position = this.statements.length;
    this.statementAt.set(statement.id, position);
    this.statements.push(statement);
    const said = dateOf(statement.dateSpoken);
    this.statementDates.push(said);
    const about: number[] = [];
    let happened: DayInterval | null = null;
    for (const id of statement.aboutEventIds ?? NO_IDS) {
      const event = events.at.get(id);
      if (event === undefined) continue;
      about.push(event);
      happened = hull(happened, eventDates[event] ?? null);
    }
    const origin = statement.originId === undefined ? undefined : events.at.get(statement.originId);
    if (origin !== undefined && !about.includes(origin)) about.push(origin);
    this.statementEvents.push(about.length === 0 ? NOTHING : about);
    this.statementHappened.push(this.happened.code(happened ?? said));
    this.statementSaid.push(this.said.code(said));
    return position;
  }

  addQuote(quote: Quote, annotations: readonly Annotation[] = []): void {
    const { people, articles, articleSource, published } = this.base;
    const row = this.ids.length;
    const article = articles.at.get(quote.articleId);
    if (article === undefined) return;
    const position =
      this.statementAt.get(quote.statementId ?? '') ??
      this.addStatement({
        id: `of-${quote.id}`,
        ...(quote.speakerId === undefined ? {} : { speakerId: quote.speakerId }),
      });
    const speakerId = quote.speakerId ?? this.statements[position]?.speakerId;
    const speaker =
      speakerId === undefined
        ? this.wordings.position(quote.speakerText)
        : (people.at.get(speakerId) ?? NONE);
    const source = articleSource[article] ?? NONE;

    this.ids.push(quote.id);
    this.exact.push(quote.selector.exact);
    this.summary.push(quote.summary ?? '');
    this.article.push(article);
    this.statement.push(position);
    this.speaker.push(speaker);
    this.actor.push(people.at.get(quote.actorId ?? '') ?? NONE);
    this.order.push(quote.order ?? 0);
    this.start.push(quote.selector.start ?? NONE);
    this.end.push(quote.selector.end ?? NONE);
    this.part.push(Math.max(0, PARTS.indexOf(quote.part ?? 'body')));
    this.cue.push(quote.cue ?? '');

    this.coders.source.push(source === NONE ? NOTHING : [source]);
    const voices = this.voices(speaker);
    this.coders.speaker.push(voices);
    this.coders.perspective.push(this.perspectivesOf(source, speaker, voices));
    this.coders.event.push(this.statementEvents[position] ?? NOTHING);
    const type = QUOTE_TYPES.indexOf(quote.quoteType ?? ('' as never));
    this.coders.type.push(type < 0 ? NOTHING : [type]);
    this.coders.via.push(quote.via ? quote.via.map((via) => this.via.position(via.id)) : NOTHING);

    for (const scheme of this.primary) scheme.push(NONE);
    if (annotations.length === 0) {
      this.coders.frame.push(NOTHING);
      this.coders.about.push(NOTHING);
    } else this.addCodes(row, annotations);

    this.happened.push(this.statementHappened[position] ?? 0);
    this.said.push(this.statementSaid[position] ?? 0);
    this.publishedCodes[article] ??= this.published.code(published[article] ?? null);
    this.published.push(this.publishedCodes[article]);
    const rest = restOf(quote);
    if (rest) this.rest.set(row, rest);
  }

  private addCodes(row: number, annotations: readonly Annotation[]): void {
    const { frames, frameScheme, schemes } = this.base;
    const found: number[] = [];
    const about: number[] = [];
    for (const annotation of annotations) {
      const frame = frames.at.get(annotation.frameId);
      if (frame === undefined) continue;
      if (!found.includes(frame)) found.push(frame);
      if (annotation.aboutId !== undefined) {
        const target = this.about.position(annotation.aboutId);
        if (!about.includes(target)) about.push(target);
      }
      const scheme = frameScheme[frame] ?? NONE;
      if (annotation.primary && schemes.rows[scheme]) (this.primary[scheme] as number[])[row] = frame;
    }
    this.coders.frame.push(found.length > 1 ? found.sort((a, b) => a - b) : found);
    this.coders.about.push(about);
    this.annotations.set(row, annotations);
  }

  /** Adds what is coded of the articles' own words; annotations on quotes are passed over. */
  addPassages(annotations: readonly Annotation[]): void {
    this.passages = annotations;
  }

  /** The statements there are by now, those of quotes without one included. */
  get statementTable(): Table<Statement> {
    return { rows: this.statements, at: this.statementAt };
  }

  /** `late`: what was read again after the quotes. */
  finish(late: Partial<Pick<CaseFile, 'case' | 'claims' | 'tours'>> = {}): Case {
    const file = { ...this.file, ...late };
    const { sources, people, articles, events, frames, schemes, eventDates, published, articleSource } =
      this.base;
    const facet = (coder: SetCoder, ids: readonly string[]): Facet => ({ ...coder.finish(), ids });
    const idsOf = (rows: readonly { id: string }[]) => rows.map((row) => row.id);
    const perspectives = table(this.file.perspectives);
    const hasArticle = new Set(articleSource);
    const { exact } = this;
    const type = facet(this.coders.type, QUOTE_TYPES);
    let words: Uint16Array | undefined;
    const passages = buildPassages(this.passages, { ...this.base, about: this.about });
    return {
      info: { ...file.case, id: file.case.id ?? 'case' },
      sources,
      columns: sources.rows.map((_, i) => i).filter((i) => hasArticle.has(i)),
      people,
      listedPeople: this.wordings.listed,
      perspectives,
      articles,
      events,
      statements: { rows: this.statements, at: this.statementAt },
      claims: table(file.claims),
      referents: table(this.file.referents),
      schemes,
      frames,
      tours: table(file.tours),
      quotes: {
        count: this.ids.length,
        id: this.ids,
        exact: this.exact,
        summary: this.summary,
        article: narrow(this.article, articles.rows.length),
        statement: narrow(this.statement, this.statements.length),
        speaker: new Int32Array(this.speaker),
        actor: new Int32Array(this.actor),
        order: new Int32Array(this.order),
        start: new Int32Array(this.start),
        end: new Int32Array(this.end),
        part: new Uint8Array(this.part),
        // Counted when a view first asks.
        get quotedWords(): Uint16Array {
          words ??= countQuotedWords(exact, type);
          return words;
        },
        cue: this.cue.finish(),
        primaryFrame: this.primary.map((column) => new Int32Array(column)),
        facets: {
          source: facet(this.coders.source, idsOf(sources.rows)),
          speaker: facet(this.coders.speaker, idsOf(people.rows)),
          perspective: facet(this.coders.perspective, idsOf(perspectives.rows)),
          event: facet(this.coders.event, idsOf(events.rows)),
          frame: facet(this.coders.frame, idsOf(frames.rows)),
          type,
          via: facet(this.coders.via, this.via.ids),
          about: facet(this.coders.about, this.about.ids),
        },
        clocks: {
          happened: this.happened.finish(),
          said: this.said.finish(),
          published: this.published.finish(),
        },
        annotations: this.annotations,
        rest: this.rest,
      },
      passages,
      dates: { event: eventDates, published, said: this.statementDates },
      articleSource,
    };
  }

  private voices(speaker: number): readonly number[] {
    if (speaker === NONE) return NOTHING;
    const { rows, at } = this.base.people;
    this.chains[speaker] ??= affiliationsOf(rows, at, speaker);
    return this.chains[speaker];
  }

  private perspectivesOf(source: number, speaker: number, voices: readonly number[]): readonly number[] {
    if (!this.file.perspectives?.length) return NOTHING;
    const { sources, people } = this.base;
    const bySource = this.sourcePerspectives.of(source, () =>
      this.perspectivesWith((p) => p.sources, [sources.rows[source]?.id]),
    );
    const bySpeaker = this.speakerPerspectives.of(speaker, () =>
      this.perspectivesWith(
        (p) => p.voices,
        voices.map((voice) => people.rows[voice]?.id),
      ),
    );
    if (bySource.length === 0) return bySpeaker;
    if (bySpeaker.length === 0) return bySource;
    return [...new Set([...bySource, ...bySpeaker])].sort((a, b) => a - b);
  }

  private perspectivesWith(
    idsOf: (perspective: Perspective) => readonly string[] | undefined,
    ids: readonly (string | undefined)[],
  ): readonly number[] {
    const found: number[] = [];
    for (const [i, perspective] of (this.file.perspectives ?? []).entries())
      if (idsOf(perspective)?.some((id) => ids.includes(id))) found.push(i);
    return found.length === 0 ? NOTHING : found;
  }
}

/** What is looked up by a position, NONE among them, once for each. */
class ByPosition<T> {
  private readonly known: (T | undefined)[] = [];

  of(position: number, find: () => T): T {
    this.known[position + 1] ??= find();
    return this.known[position + 1] as T;
  }
}

/** How many words of each quote stand in quotation marks: all of a direct or partial one, at most 65,535. */
function countQuotedWords(exact: readonly string[], { codes, sets }: Facet): Uint16Array {
  const marked = [QUOTE_TYPES.indexOf('direct'), QUOTE_TYPES.indexOf('partial')];
  const isMarked = sets.map((set) => set.some((value) => marked.includes(value)));
  return Uint16Array.from(exact, (text, row) =>
    isMarked[codes[row] ?? -1] ? Math.min(0xffff, countWords(text)) : 0,
  );
}

/** What few quotes have; null for a quote that has nothing of it. */
function restOf(quote: Quote): QuoteRest | null {
  const { via, edits, echoes, note, noteBasis, inLanguage, speakerText, translated } = quote;
  let rest: Record<string, unknown> | null = null;
  const keep = (name: keyof QuoteRest, value: unknown): void => {
    rest ??= {};
    rest[name] = value;
  };
  if (via !== undefined) keep('via', via);
  if (edits !== undefined) keep('edits', edits);
  if (echoes !== undefined && echoes !== null) keep('echoes', echoes);
  if (note !== undefined) keep('note', note);
  if (noteBasis !== undefined) keep('noteBasis', noteBasis);
  if (inLanguage !== undefined) keep('inLanguage', inLanguage);
  if (speakerText !== undefined) keep('speakerText', speakerText);
  if (translated !== undefined) keep('translated', translated);
  const { prefix, suffix } = quote.selector;
  if (prefix !== undefined) keep('prefix', prefix);
  if (suffix !== undefined) keep('suffix', suffix);
  return rest as QuoteRest | null;
}

/**
 * Begins a case with a file's short lists; its quotes are not looked at. Signs in names that are not seen are made visible (see `visible-names.ts`), and
 * records of one name get a second sign (see `tell-apart.ts`).
 */
export function beginCase(given: CaseFile): CaseBuilder {
  const file = withVisibleNames({ ...given, quotes: [] });
  return new CaseBuilder({
    ...file,
    sources: [...tellSourcesApart(file.sources)],
    ...(file.people ? { people: [...tellPeopleApart(file.people)] } : {}),
  });
}

/** Builds a case from a decoded file. */
export function buildCase(file: CaseFile): Case {
  const builder = beginCase(file);
  const byQuote = new Map<string, Annotation[]>();
  for (const annotation of file.annotations ?? []) {
    if (annotation.quoteId === undefined) continue;
    const list = byQuote.get(annotation.quoteId);
    if (list) list.push(annotation);
    else byQuote.set(annotation.quoteId, [annotation]);
  }
  builder.addPassages(file.annotations ?? []);
  for (const quote of file.quotes ?? []) builder.addQuote(withVisibleSpeaker(quote), byQuote.get(quote.id));
  return builder.finish();
}
