import {
  type Account,
  type Annotation,
  type CaseFile,
  type Claim,
  FORMAT_VERSION,
  type Quote,
  type Selector,
  type Statement,
} from '../case/case-file.ts';
import { foldLineEnds } from '../case/fold-line-ends.ts';
import { typeNamed } from '../case/quotation-marks.ts';
import { shortHash } from '../lib/short-hash.ts';
import { IdPool, slugOf } from '../lib/slug.ts';
import { ArticleTable } from './build-articles.ts';
import { annotationRest, CodeTable, codesOf } from './build-codes.ts';
import { EventTable } from './build-events.ts';
import { PeopleTable } from './build-people.ts';
import { basisOf, DateDecider, type DateWitness } from './date-decider.ts';
import { keepOther, keepRest, OF_ARTICLE, PLACE } from './keep-rest.ts';
import { languageTag } from './languages.ts';
import { type MergeProposal, proposeMerges } from './likeness.ts';
import { type Mapping, NO_MAPPING } from './mapping.ts';
import {
  type CodebookEntry,
  type Column,
  type Decision,
  type LeftOut,
  type Lost,
  MAX_RAW,
  type Row,
} from './reader.ts';
import { listOf, textOf } from './row-fields.ts';
import { sharedWordings, wordingKey } from './same-words.ts';

/** What rows are built into. */
export type BuildInput = {
  name: string;
  rows: readonly Row[];
  codebook: readonly CodebookEntry[];
  map: Mapping | null;
};

/** A draft case and what became of each row that is not, or not wholly, in it. */
export type Built = {
  file: CaseFile;
  /** The texts of articles that rows brought; they are no part of the case. */
  texts: ReadonlyMap<string, string>;
  leftOut: LeftOut[];
  lost: Lost[];
  decisions: Decision[];
  /** The row that each anchor of the draft was written from. */
  rowsOfAnchors(): Map<Selector, Row>;
  /** What is left for the reader to decide. */
  open: {
    dayFirst: {
      open: readonly DateWitness[];
      dayFirst: readonly DateWitness[];
      monthFirst: readonly DateWitness[];
    } | null;
    outlets: readonly MergeProposal[];
    speakers: readonly MergeProposal[];
    /** Words that stand in several places, by how often: they may be one statement. */
    sameWords: readonly { words: string; count: number }[];
  };
};

type ClaimEntries = { ids: IdPool; answers: Map<string, string>; accounts: Map<string, Account> };
type QuoteDraft = { quote: Quote; row: Row; events: readonly string[]; speaker: string };

const NONE: readonly string[] = [];
const ORDER: readonly Row['kind'][] = ['event', 'article', 'quote', 'answer', 'code'];

/**
 * Builds a draft case from rows, by one set of rules for all formats. Deterministic: the same rows and map give the same
 * case. Ids of quotes, statements and claims are made from words and name no source. A row is used or left out, never both.
 * `proceed` is asked after every 2,000 rows or so, with how much of the work is done, from 0 to 1; the answer is null once it says
 * no.
 */
export function buildDraft(
  input: BuildInput,
  proceed: (done: number) => Promise<boolean>,
): Promise<Built | null> {
  return new DraftBuilder(input).build(proceed);
}

/** Answers that state a silence: the article was read, and does not say. */
const SILENCE: ReadonlyMap<string, Partial<Account>> = new Map([
  ['not mentioned', { position: 'not-mentioned' }],
  ['not said', { position: 'not-mentioned' }],
  ['silent', { position: 'not-mentioned' }],
  ['not its subject', { position: 'not-mentioned', reason: 'not-its-subject' }],
  ['not yet known', { position: 'not-mentioned', reason: 'not-yet-known' }],
  ['not applicable', { position: 'not-applicable' }],
  ['not collected', { position: 'not-collected' }],
]);

/** How many rows or records are worked on between two looks at whether to go on. */
const PIECE = 2000;

class DraftBuilder {
  private readonly input: BuildInput;
  private readonly map: Mapping;
  private readonly leftOut: LeftOut[] = [];
  private readonly lost: Lost[] = [];
  private readonly dates: DateDecider;
  private readonly articles: ArticleTable;
  private readonly people: PeopleTable;
  private readonly events: EventTable;
  private readonly codes: CodeTable;
  private readonly quotes: QuoteDraft[] = [];
  /** Quotes by article and words, for codes and answers that repeat them; made when the first of those comes. */
  private byWords: Map<string, Quote> | null = null;
  /** Anchors that are no quote's own, with their rows. */
  private readonly passages: [Selector, Row][] = [];
  private readonly byRowId = new Map<string, { quote: Quote; row: Row }>();
  private readonly claims = new Map<string, Claim>();
  private readonly claimEntries = new Map<Claim, ClaimEntries>();
  private readonly annotations: Annotation[] = [];
  /** The quote that each annotation codes; null for one of a passage. */
  private readonly coded: (Quote | null)[] = [];
  private readonly evidence: { quoteId?: string; of?: Quote }[] = [];

  constructor(input: BuildInput) {
    this.input = input;
    this.map = input.map ?? NO_MAPPING;
    const lose = this.loseThat;
    this.dates = new DateDecider(input.rows, this.map.decisions.dayFirst);
    this.articles = new ArticleTable(this.map, this.dates, lose);
    this.people = new PeopleTable(this.map.merge.speaker, this.map.decisions.blanks);
    this.events = new EventTable(this.dates, lose);
    this.codes = new CodeTable(input.codebook);
  }

  async build(proceed: (done: number) => Promise<boolean>): Promise<Built | null> {
    let n = 0;
    // Each row is looked at, and then each of those that became a quote is named.
    const all = this.input.rows.length * 2;
    for (const kind of ORDER)
      for (const row of this.input.rows) {
        if (row.kind !== kind) continue;
        this.add(row);
        if (n++ % PIECE === PIECE - 1 && !(await proceed(n / all))) return null;
      }
    const sourceIds = new Set(this.articles.sources.map(({ id }) => id.replaceAll('.', '-')));
    const freeId = idsWithoutSources(sourceIds);
    const ids = new IdPool();
    for (const { quote, row } of this.quotes) {
      const given = textOf(row, 'id');
      const slug = slugOf(given);
      quote.id = ids.take(
        freeId(/[a-z]/.test(slug) ? slug : slugOf(quote.selector.exact, 48), quote.selector.exact),
      );
      if (given !== '' && given !== quote.id) keepOther(quote, [['id', given]]);
      if (n++ % PIECE === PIECE - 1 && !(await proceed(n / all))) return null;
    }
    for (const entry of this.evidence) {
      if (entry.of) entry.quoteId = entry.of.id;
      delete entry.of;
    }
    const statements = this.statements(freeId);
    setOrder(this.quotes.map(({ quote }) => quote));
    if (!(await proceed(1))) return null;
    const file = this.file(statements, freeId);
    if (!(await proceed(1))) return null;
    return {
      file,
      texts: this.articles.texts,
      leftOut: this.leftOut,
      lost: this.lost,
      decisions: this.decisions(),
      rowsOfAnchors: () =>
        new Map([...this.quotes.map(({ quote, row }) => [quote.selector, row] as const), ...this.passages]),
      open: this.open(),
    };
  }

  private quoteOf(articleId: string, words: string): Quote | undefined {
    if (this.byWords === null) {
      this.byWords = new Map();
      for (const { quote } of this.quotes) this.noteWords(this.byWords, quote);
    }
    return this.byWords.get(`${articleId} ${words}`);
  }

  private noteWords(byWords: Map<string, Quote>, quote: Quote): void {
    const key = `${quote.articleId} ${quote.selector.exact}`;
    if (!byWords.has(key)) byWords.set(key, quote);
  }

  /** The anchor of a passage that is no quote. */
  private passageOf(row: Row, words: string): Selector {
    const selector = this.selectorOf(row, words);
    this.passages.push([selector, row]);
    return selector;
  }

  private add(row: Row): void {
    const fault = this.tryAdd(row);
    if (fault === null) return;
    const { file, line, record } = row;
    this.leftOut.push({ file, line, record, ...fault, raw: row.raw.slice(0, MAX_RAW) });
  }

  private tryAdd(row: Row): { code: string; reason: string } | null {
    const words = textOf(row, 'words');
    switch (row.kind) {
      case 'event':
        return this.addEvent(row);
      case 'article': {
        if (!ArticleTable.isNamed(row))
          return {
            code: 'no-article',
            reason: 'It has no outlet, address, headline, date or text to tell an article by.',
          };
        const article = this.articles.articleOf(row);
        for (const event of this.events.about(row, listOf(row, 'event')))
          article.mainEventIds = [...new Set([...(article.mainEventIds ?? []), event.id])];
        const id = textOf(row, 'id');
        if (id !== '' && id !== article.id) keepOther(article, [['id', id]]);
        keepRest(article, row, ['note', 'summary']);
        return null;
      }
      case 'quote':
        if (words === '') return { code: 'no-words', reason: 'It has no words to quote.' };
        this.addQuote(row, words);
        return null;
      case 'code':
        return this.addCode(row, words);
      case 'answer':
        return this.addAnswer(row, words);
    }
  }

  private addEvent(row: Row): { code: string; reason: string } | null {
    const name =
      listOf(row, 'event')[0] ?? (textOf(row, 'headline') || textOf(row, 'summary') || textOf(row, 'words'));
    if (name === '') return { code: 'no-event', reason: 'It names no event.' };
    const event = this.events.ofRow(row, name.length > 300 ? `${name.slice(0, 299)}…` : name);
    const note = [textOf(row, 'summary'), textOf(row, 'note')]
      .filter((part) => part !== '' && part !== name)
      .join('\n');
    if (note !== '' && event.note === undefined) event.note = note;
    else if (note !== '' && event.note !== note) keepOther(event, [['note', note]]);
    const kind = textOf(row, 'type') || listOf(row, 'code').join('; ');
    if (kind !== '' && event.kind === undefined) event.kind = kind;
    else if (kind !== '' && event.kind !== kind) keepOther(event, [['type', kind]]);
    const id = textOf(row, 'id');
    if (id !== '' && id !== event.id) keepOther(event, [['id', id]]);
    const words = textOf(row, 'words');
    const names = listOf(row, 'event').slice(1);
    if (names.length > 0) keepOther(event, [['event', names.join('; ')]]);
    const unread: Column[] = textOf(row, 'type') === '' ? [] : ['code'];
    const isMention = words !== '' && words !== name;
    if (!ArticleTable.isNamed(row)) {
      if (isMention) keepOther(event, [['words', words]]);
      unread.push('language', ...PLACE);
    } else {
      const article = this.articles.articleOf(row);
      if (isMention)
        event.mentions = [
          ...(event.mentions ?? []),
          { articleId: article.id, selector: this.passageOf(row, words) },
        ];
      else {
        article.mainEventIds = [...new Set([...(article.mainEventIds ?? []), event.id])];
        unread.push(...PLACE);
      }
    }
    keepRest(event, row, [], unread);
    return null;
  }

  private addQuote(row: Row, words: string): Quote {
    const article = this.articles.articleOf(row);
    const quote: Quote = { id: '', articleId: article.id, selector: this.selectorOf(row, words) };
    const type = textOf(row, 'type');
    if (type !== '') {
      const known = typeNamed(type);
      if (known) quote.quoteType = known;
      else this.lose(row, 'type', type, 'A quote is direct, partial or indirect; this is none of them.');
    }
    const speaker = textOf(row, 'speaker');
    if (speaker !== '') {
      const { speakerId, speakerText } = this.people.voiceOf(speaker);
      if (speakerId !== undefined) quote.speakerId = speakerId;
      if (speakerText !== undefined) quote.speakerText = speakerText;
      if (speakerId === undefined && speakerText === undefined) keepOther(quote, [['speaker', speaker]]);
    }
    const actor = textOf(row, 'actor');
    if (actor !== '' && !this.people.isNobody(actor)) quote.actorId = this.people.named(actor).id;
    else if (actor !== '') keepOther(quote, [['actor', actor]]);
    const cue = textOf(row, 'cue');
    if (cue !== '') quote.cue = cue;
    const via = listOf(row, 'via');
    if (via.length > 0)
      quote.via = via.map((name) => ({ id: (this.people.find(name) ?? this.articles.sourceNamed(name)).id }));
    const written = textOf(row, 'language');
    const language = written === '' ? null : languageTag(written);
    if (language && article.inLanguage !== undefined && language !== article.inLanguage)
      quote.inLanguage = language;
    keepRest(quote, row, ['summary', 'note']);
    const events = this.events.about(row, listOf(row, 'event'));
    this.quotes.push({
      quote,
      row,
      events: events.length === 0 ? NONE : events.map(({ id }) => id),
      speaker,
    });
    if (this.byWords) this.noteWords(this.byWords, quote);
    const id = textOf(row, 'id');
    if (id !== '' && !this.byRowId.has(id)) this.byRowId.set(id, { quote, row });
    const codes = codesOf(row);
    for (const code of codes) this.annotate(row, code, { of: quote });
    if (codes.length === 0)
      for (const field of ['target', 'coder', 'confidence'] as const) {
        const text = textOf(row, field);
        if (text !== '') keepOther(quote, [[field, text]]);
      }
    return quote;
  }

  private annotate(
    row: Row,
    code: string,
    place: { of: Quote } | { articleId: string; selector: Selector },
    unread: readonly Column[] = [],
  ): void {
    const annotation: Annotation = { id: '', frameId: this.codes.frameOf(code).id };
    if (!('of' in place)) Object.assign(annotation, place);
    annotationRest(row, annotation, this.loseThat);
    if (row.fields.target !== undefined) this.aimAt(annotation, listOf(row, 'target'));
    if (row.kind === 'code') keepRest(annotation, row, ['note'], unread);
    this.annotations.push(annotation);
    this.coded.push('of' in place ? place.of : null);
  }

  private aimAt(annotation: Annotation, [target, ...more]: readonly string[]): void {
    if (target === undefined) return;
    const about = this.aboutOf(target);
    if (about !== null) annotation.aboutId = about;
    else keepOther(annotation, [['target', target]]);
    for (const name of more) keepOther(annotation, [['target', name]]);
  }

  /** The record that a code is about; a name that nothing bears yet becomes a person or organisation. */
  private aboutOf(target: string): string | null {
    const known =
      this.people.find(target) ??
      this.articles.findSource(target) ??
      this.events.events.find(({ id, name }) => name === target || id === target);
    if (known) return known.id;
    return this.people.voiceOf(target).speakerId ?? null;
  }

  private addCode(row: Row, words: string): { code: string; reason: string } | null {
    const codes = codesOf(row);
    if (codes.length === 0) return { code: 'no-code', reason: 'It has no code.' };
    const byId = this.byRowId.get(textOf(row, 'id'));
    if (words === '' && !byId)
      return {
        code: 'no-words',
        reason: 'It has no words that the code could stand on, and no id of a quote.',
      };
    const annotate = (place: Parameters<typeof this.annotate>[2], unread: readonly Column[]): null => {
      for (const code of codes) this.annotate(row, code, place, unread);
      return null;
    };
    if (byId && (words === '' || byId.quote.selector.exact === words)) {
      const ofArticle = OF_ARTICLE.filter((field) => textOf(row, field) !== textOf(byId.row, field));
      // A text stands beside no record: it belongs to no case.
      if (ofArticle.includes('text') && textOf(row, 'text') !== '') {
        this.articles.articleOf(row);
        return annotate({ of: byId.quote }, placeBeside(row, byId.quote));
      }
      return annotate({ of: byId.quote }, [...ofArticle, ...placeBeside(row, byId.quote)]);
    }
    const article = this.articles.articleOf(row);
    const quote = this.quoteOf(article.id, words);
    if (quote) return annotate({ of: quote }, ['id', ...placeBeside(row, quote)]);
    if (textOf(row, 'speaker') === '' && !typeNamed(textOf(row, 'type')))
      return annotate({ articleId: article.id, selector: this.passageOf(row, words) }, ['id']);
    this.addQuote({ ...row, kind: 'quote' }, words);
    return null;
  }

  private addAnswer(row: Row, words: string): { code: string; reason: string } | null {
    const question = textOf(row, 'question');
    const answer = textOf(row, 'answer');
    if (question === '')
      return { code: 'no-question', reason: 'It has no question that an article could answer.' };
    if (answer === '') return { code: 'no-answer', reason: 'It has no answer.' };
    const silence = words === '' ? SILENCE.get(answer.toLowerCase().replace(/[-\s]+/g, ' ')) : undefined;
    if (words === '' && !silence)
      return { code: 'no-words', reason: 'It has no words of the article that carry the answer.' };
    let claim = this.claims.get(question);
    if (!claim) {
      claim = { id: '', question, accounts: [], answers: [] };
      this.claims.set(question, claim);
    }
    const { ids, answers, accounts } = this.entriesOf(claim);
    const events = this.events.about(row, listOf(row, 'event')).map(({ id }) => id);
    if (events.length > 0) claim.eventIds = [...new Set([...(claim.eventIds ?? []), ...events])];
    if (silence) return this.addSilence(row, claim, silence);
    let given = answers.get(answer);
    if (given === undefined) {
      given = ids.take(slugOf(answer, 40) || `answer-${shortHash(answer)}`);
      answers.set(answer, given);
      claim.answers?.push({ id: given, text: answer });
    }
    const article = this.articles.articleOf(row);
    const voice = this.voiceOf(row);
    const quote = this.quoteOf(article.id, words);
    const entry: { selector?: Selector; quoteId?: string; of?: Quote } = quote
      ? { quoteId: '', of: quote }
      : { selector: this.passageOf(row, words) };
    if (quote) this.evidence.push(entry);
    const unread = quote ? placeBeside(row, quote) : [];
    const key = `${article.id} ${given} ${voice ?? ''}`;
    const same = accounts.get(key);
    if (same) {
      same.evidence?.push(entry);
      keepRest(same, row, ['note'], unread);
      this.keepSpeaker(same, row);
    } else {
      const account: Account = {
        articleId: article.id,
        ...(voice !== undefined && { voice }),
        position: 'reports',
        answer: given,
        evidence: [entry],
      };
      keepRest(account, row, ['note'], unread);
      this.keepSpeaker(account, row);
      accounts.set(key, account);
      claim.accounts?.push(account);
    }
    return null;
  }

  /** An article that is said to leave a question open: it has no words to show. */
  private addSilence(row: Row, claim: Claim, silence: Partial<Account>): null {
    const { accounts } = this.entriesOf(claim);
    const article = this.articles.articleOf(row);
    const key = `${article.id} silent`;
    const account = accounts.get(key) ?? { articleId: article.id, ...silence };
    keepRest(account, row, ['note'], ['voice', 'speaker', ...PLACE]);
    if (!accounts.has(key)) claim.accounts?.push(account);
    accounts.set(key, account);
    return null;
  }

  /** What a claim has so far, by what a further row is compared by. */
  private entriesOf(claim: Claim): ClaimEntries {
    let entries = this.claimEntries.get(claim);
    if (!entries) {
      entries = { ids: new IdPool(), answers: new Map(), accounts: new Map() };
      this.claimEntries.set(claim, entries);
    }
    return entries;
  }

  /** A speaker beside a voice has no place of its own in an account. */
  private keepSpeaker(account: Account, row: Row): void {
    const speaker = textOf(row, 'speaker');
    if (speaker !== '' && textOf(row, 'voice') !== '') keepOther(account, [['speaker', speaker]]);
  }

  private voiceOf(row: Row): string | undefined {
    const voice = textOf(row, 'voice') || textOf(row, 'speaker');
    if (voice === '' || this.people.isNobody(voice)) return undefined;
    if (/^(?:(?:its )?own(?: words| voice)?|article|outlet|itself)$/i.test(voice)) return 'own';
    if (/^(?:unclear|unknown)$/i.test(voice)) return 'unclear';
    return this.people.named(this.map.merge.speaker.get(voice) ?? voice).id;
  }

  /** The anchor of a row's words. Offsets are kept only where they fit the words. */
  private selectorOf(row: Row, words: string): Selector {
    const selector: Selector = { exact: words };
    if (row.before) selector.prefix = row.before;
    if (row.after) selector.suffix = row.after;
    if (row.fields.start === undefined && row.fields.end === undefined) return selector;
    const [from, to] = [textOf(row, 'start'), textOf(row, 'end')];
    const size = foldLineEnds(words).length;
    const start = Number(from || Number.NaN);
    // Where the words begin says where they end.
    const end = to === '' ? start + size : Number(to);
    if (Number.isInteger(start) && start >= 0 && end - start === size) {
      selector.start = start;
      selector.end = end;
    } else this.lose(row, 'start', `${from}–${to}`, 'The place does not fit the words; it is not kept.');
    return selector;
  }

  private readonly loseThat = (lost: Lost): void => {
    this.lost.push(lost);
  };

  private lose(row: Row, field: string, value: string, reason: string): void {
    this.lost.push({ file: row.file, line: row.line, field, value, reason });
  }

  /** Statements for quotes that say when, or about what, they were said, and (if asked) for words that stand in several places. */
  private statements(freeId: (wanted: string, from: string) => string): Statement[] {
    const found: Statement[] = [];
    const ids = new IdPool();
    const joined = new Map<string, Statement>();
    const isJoined = this.map.decisions.sameWords === 'one-statement';
    const counts = isJoined ? sharedWordings(this.quotes) : null;
    for (const draft of this.quotes) {
      const { quote, row, events } = draft;
      const said = row.fields.said === undefined ? null : this.dates.read(row, 'said', this.loseThat);
      const isSaid = row.statement !== undefined;
      if (events.length === 0 && said === null && !isSaid && !counts) continue;
      const key = isSaid ? JSON.stringify([row.file, row.statement]) : counts ? wordingKey(draft) : '';
      const isShared = isSaid || (counts?.has(key) ?? false);
      if (events.length === 0 && said === null && !isShared) continue;
      let statement = isShared ? joined.get(key) : undefined;
      if (!statement) {
        const id = ids.take(freeId(`said-${slugOf(quote.selector.exact, 40)}`, quote.selector.exact));
        statement = { id, ...(quote.speakerId !== undefined && { speakerId: quote.speakerId }) };
        found.push(statement);
        if (isShared) joined.set(key, statement);
      }
      if (events.length > 0)
        statement.aboutEventIds = [...new Set([...(statement.aboutEventIds ?? []), ...events])];
      if (said?.edtf && statement.dateSpoken === undefined) {
        delete statement.dateFrom;
        Object.assign(statement, { dateSpoken: said.edtf }, basisOf(said));
      } else if (said && said.edtf === null && statement.dateSpoken === undefined) {
        statement.dateBasis = 'unknown';
        statement.dateFrom = said.wording ?? '';
      }
      quote.statementId = statement.id;
    }
    return found;
  }

  private file(statements: readonly Statement[], freeId: (wanted: string, from: string) => string): CaseFile {
    const claimIds = new IdPool();
    const claims = [...this.claims.values()].map((claim) => ({
      ...claim,
      id: claimIds.take(freeId(slugOf(claim.question ?? '', 60), claim.question ?? '')),
    }));
    const annotationIds = new IdPool();
    for (const [i, annotation] of this.annotations.entries()) {
      const of = this.coded[i];
      const exact = (annotation as { selector?: Selector }).selector?.exact ?? '';
      const base = of ? of.id : slugOf(exact, 40) || shortHash(exact);
      annotation.id = annotationIds.take(`${base}-${annotation.frameId}`.slice(0, 110));
      if (of) annotation.quoteId = of.id;
    }
    const relays = new Set(this.quotes.flatMap(({ quote }) => (quote.via ?? []).map((relay) => relay.id)));
    const lists = {
      sources: this.articles.sourcesBeside(relays),
      people: this.people.people,
      articles: this.articles.articles,
      events: this.events.events,
      statements,
      quotes: this.quotes.map(({ quote }) => quote),
      claims,
      schemes: this.codes.schemes,
      frames: this.codes.frames,
      annotations: this.annotations,
    };
    const present = Object.entries(lists).filter(
      ([name, list]) => list.length > 0 || name === 'sources' || name === 'articles' || name === 'quotes',
    );
    const id = slugOf(this.input.name);
    return {
      formatVersion: FORMAT_VERSION,
      case: { ...(id !== '' && { id }), name: this.input.name },
      ...Object.fromEntries(present),
    } as CaseFile;
  }

  private decisions(): Decision[] {
    const { article, outletFrom, sameWords } = this.map.decisions;
    const asked = (value: unknown): Decision['from'] => (value === null ? 'default' : 'map');
    const { dates } = this;
    const hasDates = dates.matters || dates.from !== 'default';
    return [
      { name: 'article', value: article ?? 'auto', from: asked(article) },
      { name: 'outletFrom', value: outletFrom ?? 'column', from: asked(outletFrom) },
      { name: 'sameWords', value: sameWords ?? 'apart', from: asked(sameWords) },
      ...(hasDates ? [{ name: 'dayFirst', value: dates.dayFirst, from: dates.from }] : []),
      ...(dates.solar.size > 0
        ? [
            {
              name: 'calendar',
              value: [...dates.solar].map((field) => `${field}: Solar Hijri`),
              from: 'guess' as const,
            },
          ]
        : []),
    ];
  }

  private open(): Built['open'] {
    const outlets = new Map<string, number>();
    const speakers = new Map<string, number>();
    const names = new Map(this.articles.sources.map(({ id, name }) => [id, name]));
    const sourceOf = new Map(
      this.articles.articles.map(({ id, sourceId }) => [id, names.get(sourceId) ?? '']),
    );
    for (const { quote, speaker } of this.quotes) {
      const outlet = sourceOf.get(quote.articleId) ?? '';
      outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1);
      if (speaker !== '' && (quote.speakerId || quote.speakerText)) {
        const name = this.map.merge.speaker.get(speaker) ?? speaker;
        speakers.set(name, (speakers.get(name) ?? 0) + 1);
      }
    }
    for (const { name } of this.articles.sourcesBeside(new Set()))
      if (!outlets.has(name)) outlets.set(name, 0);
    const same = [...sharedWordings(this.quotes)]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 100)
      .map(([key, count]) => ({ words: key.slice(key.indexOf('\n') + 1), count }));
    const { decidedBy, open } = this.dates;
    return {
      dayFirst: this.dates.matters ? { open, ...decidedBy } : null,
      outlets: proposeMerges(outlets),
      speakers: proposeMerges(speakers),
      sameWords: same,
    };
  }
}

/** The columns in which a row gives another place than the quote’s own. */
const placeBeside = (row: Row, { selector }: Quote): Column[] =>
  (['start', 'end'] as const).filter((end) => textOf(row, end) !== String(selector[end] ?? ''));

/** Numbers the quotes of each article in the order of their rows, unless their places in the text say otherwise. */
function setOrder(quotes: readonly Quote[]): void {
  const byArticle = new Map<string, Quote[]>();
  for (const quote of quotes) {
    const list = byArticle.get(quote.articleId);
    if (list) list.push(quote);
    else byArticle.set(quote.articleId, [quote]);
  }
  for (const list of byArticle.values()) {
    const placed = list.filter(({ selector }) => selector.start !== undefined);
    const isInOrder = placed.every(
      ({ selector }, i) => i === 0 || (placed[i - 1]?.selector.start ?? 0) <= (selector.start ?? 0),
    );
    if (!isInOrder && placed.length < list.length) continue;
    const sorted = isInOrder
      ? list
      : [...list].sort((a, b) => (a.selector.start ?? 0) - (b.selector.start ?? 0));
    sorted.forEach((quote, i) => {
      quote.order = i + 1;
    });
  }
}

/** Makes ids that do not hold the id of a source as whole words, so that they can stand in links that hide names. */
function idsWithoutSources(sourceIds: ReadonlySet<string>): (wanted: string, from: string) => string {
  const firsts = new Set([...sourceIds].map((id) => id.split('-', 1)[0] as string));
  const lengths = [...new Set([...sourceIds].map((id) => id.split('-').length))];
  const mayName = new RegExp(`(?<![a-z0-9])(?:${[...firsts].join('|')})(?![a-z0-9])`);
  const names = (id: string): boolean => {
    if (!mayName.test(id)) return false;
    const words = id.split(/[.-]/);
    return lengths.some((length) => {
      for (let i = 0; i + length <= words.length; i++)
        if (sourceIds.has(words.slice(i, i + length).join('-'))) return true;
      return false;
    });
  };
  return (wanted, from) => {
    if (wanted !== '' && !/-$/.test(wanted) && !names(wanted)) return wanted;
    let id = `words-${shortHash(from)}`;
    // One word, and longer each time: no source is called so in the end.
    while (names(id)) id = `x${id.replace('-', '')}`;
    return id;
  };
}
