/**
 * Reads a large case file piece by piece, straight into columns: its records are objects only for as long as they are
 * looked at. It says what `decodeCase` and `buildCase` say, of every file of which it says anything; a file with a fault
 * that ties large lists together is left to them (null), as they can see it whole.
 */
import { cite } from '../lib/cite.ts';
import { parseEdtf } from '../lib/edtf.ts';
import { jsonHazards } from '../lib/json-hazards.ts';
import { type JsonMember, outlineOf, textOf } from '../lib/json-outline.ts';
import { checkAccounts } from './accounts-check.ts';
import { beginCase, type CaseBuilder } from './build-case.ts';
import type { Case } from './case.ts';
import type { Annotation, CaseFile, CaseInfo, Quote, Statement } from './case-file.ts';
import { checkChanges } from './changes-check.ts';
import { mayHideSigns } from './characters-check.ts';
import { checkDates } from './dates-check.ts';
import { MAX_DEPTH, plainRecords, readLists, withoutPlain } from './decode.ts';
import { Draft, type Ids } from './draft.ts';
import { type Join, resolveJoins, TARGETS } from './joins.ts';
import { type FilePart, locateInBytes } from './locate-problems.ts';
import { checkNamesSource } from './names-source-check.ts';
import { GivenUp, PieceReader } from './piece-reader.ts';
import { ProblemList } from './problem-list.ts';
import { PROBLEMS, type Problem, type ProblemCode } from './problems.ts';
import { checkQuotes, misordered } from './quotes-check.ts';
import { checkSilentRecords } from './silent-records-check.ts';
import { checkTours } from './tours-check.ts';
import { withVisibleNames, withVisibleSpeaker } from './visible-names.ts';
import { checkWords } from './words-check.ts';

/** A case that was read, everything wrong with its file in the order of the file, and how many annotations it has. */
export type ReadCase = { data: Case; problems: Problem[]; annotations: number };

/** The lists that are read in pieces. */
const LARGE = ['statements', 'annotations', 'quotes'] as const;
type Large = (typeof LARGE)[number];
const isLarge = (list: string): list is Large => LARGE.some((large) => large === list);

/** The lists that quotes and statements are joined to, and that nothing read later changes. */
const FIRST = [
  'sources',
  'people',
  'perspectives',
  'articles',
  'events',
  'referents',
  'schemes',
  'frames',
] as const;

const EVERY_ID: Ids = { has: () => true };
const OPEN_LIST = 91;
const OPEN_RECORD = 123;
/** In place of a number that the case does not give. */
const NOT_SAID = -1;
const saidOf = (value: number | undefined): number | undefined => (value === NOT_SAID ? undefined : value);

const leadsToLarge = ({ to }: Join): boolean => to.some(isLarge);

/** The statements of the file by id, and which of them a quote carries. */
type StatementIds = { at: ReadonlyMap<string, number>; isQuoted: Uint8Array };
/** The annotations of each quote, by its id, in the order of the file. */
type Coded = { byQuote: Map<string, Annotation[]>; passages: Annotation[]; count: number };
/** What is held of the quotes against each other, by position in the file. */
type QuoteIds = {
  at: Map<string, number>;
  ids: string[];
  article: string[];
  order: number[];
  start: number[];
};

/** Bytes are reported at most this often. */
const EVERY_MS = 60;

type Options = {
  /** Bytes of a piece at the least. */
  pieceSize?: number;
  /** Hears now and then how many bytes of how many are read. */
  onRead?: (bytes: number, total: number) => void;
};

/** Reads the bytes of a case file; null where it is left to `decodeCase`. Never throws. */
export function readInPieces(bytes: Uint8Array, { pieceSize, onRead }: Options = {}): ReadCase | null {
  const members = outlineOf(bytes, pieceSize);
  if (!members) return null;
  try {
    return new CaseReader(bytes, members, onRead).read();
  } catch (error) {
    // A value that is no JSON, or something that is looked at whole.
    if (error instanceof SyntaxError || error instanceof GivenUp) return null;
    throw error;
  }
}

class CaseReader {
  private readonly bytes: Uint8Array;
  private readonly members: readonly JsonMember[];
  private readonly problems = new ProblemList<ProblemCode>(PROBLEMS);
  private readonly draft = new Draft(this.problems);
  /** The file without the records of its large lists. */
  private readonly head: Record<string, unknown> = {};
  private readonly readers = new Map<Large, PieceReader>();

  private readonly onRead: Options['onRead'];
  private done = 0;

  constructor(bytes: Uint8Array, members: readonly JsonMember[], onRead: Options['onRead']) {
    this.bytes = bytes;
    this.members = members;
    this.onRead = onRead;
  }

  private told = performance.now();

  private readonly countRead = (bytes: number): void => {
    this.done += bytes;
    if (performance.now() - this.told < EVERY_MS) return;
    this.told = performance.now();
    this.onRead?.(this.done, this.bytes.length);
  };

  read(): ReadCase {
    const info = this.readHead();
    const { draft, problems } = this;
    const lists = draft.finish(FIRST) as unknown as CaseFile;
    const builder = beginCase({ ...lists, case: info, statements: [], quotes: [], annotations: [] });
    const statements = this.readStatements(builder);
    const coded = this.readAnnotations();
    const quotes = this.readQuotes(builder, statements, coded);
    this.checkTogether(quotes, statements);
    const { frames } = draft.lists;
    const checked = checkChanges(draft, info);
    const { claims, tours } = draft.finish();
    if (problems.hasFatal() || draft.lists.frames !== frames) throw new GivenUp();
    builder.addPassages(coded.passages);
    const late = { case: checked, claims: [...claims], tours: [...tours], sources: [], articles: [] };
    const data = builder.finish(withVisibleNames(late));
    return { data, problems: this.placed(), annotations: coded.count };
  }

  /** Reads everything but the large lists, and holds it against itself. */
  private readHead(): CaseInfo {
    const { bytes, head, draft, problems } = this;
    let mayHide = false;
    for (const member of this.members) {
      const { key, start, end } = member;
      // A stamp is held against every quote, and needs them whole.
      if (key === '__proto__' || key === 'verified') throw new GivenUp();
      if (isLarge(key) && bytes[start] === OPEN_LIST) {
        head[key] = [];
        this.readers.set(key, new PieceReader(bytes, member, key, problems, this.countRead));
        continue;
      }
      this.countRead(end - start);
      const text = textOf(bytes, start, end);
      mayHide ||= mayHideSigns(text);
      head[key] = JSON.parse(text);
    }
    const plain = plainRecords(head);
    const { isTooDeep, hasProtoKey } = jsonHazards(withoutPlain(head, plain), MAX_DEPTH);
    if (isTooDeep || hasProtoKey) throw new GivenUp();
    const read = readLists(head, draft, plain, mayHide);
    if (!read?.hasLists || !read.info || problems.hasFatal()) throw new GivenUp();
    resolveJoins(draft, (join) => !isLarge(join.list) && !leadsToLarge(join));
    checkDates(draft);
    checkWords(draft);
    checkQuotes(draft);
    return read.info;
  }

  private readStatements(builder: CaseBuilder): StatementIds {
    const { draft } = this;
    const [people, events] = [draft.idsOf('people'), draft.idsOf('events')];
    const { rows, at } = builder.statementTable;
    let count = 0;
    const isFine = ({ speakerId, originId, aboutEventIds, dateSpoken, dateBasis }: Statement): boolean => {
      if (speakerId !== undefined && !people.has(speakerId)) return false;
      if (originId !== undefined && !events.has(originId)) return false;
      if (aboutEventIds) for (const id of aboutEventIds) if (!events.has(id)) return false;
      if (dateSpoken === undefined || dateSpoken === null) return dateBasis === undefined;
      return (dateBasis === undefined || dateBasis === 'stated') && parseEdtf(dateSpoken) !== null;
    };
    const take = (statement: Statement): void => {
      if (builder.addStatement(statement) !== count++) throw new GivenUp();
    };
    this.readers.get('statements')?.read({ isFine, know: this.know, take });
    draft.lists.statements = rows.slice();
    // Quotes without a statement get one of their own, which no other names.
    draft.know('statements', { has: (id) => (at.get(id) ?? count) < count });
    return { at, isQuoted: new Uint8Array(count) };
  }

  private readAnnotations(): Coded {
    const { draft } = this;
    const [frames, articles] = [draft.idsOf('frames'), draft.idsOf('articles')];
    const targets = TARGETS.map((list) => draft.idsOf(list));
    const coded: Coded = { byQuote: new Map(), passages: [], count: 0 };
    const ids = new Set<string>();
    const isFine = ({ quoteId, articleId, selector, frameId, aboutId, created }: Annotation): boolean => {
      if (!frames.has(frameId) || (aboutId !== undefined && !targets.some((known) => known.has(aboutId))))
        return false;
      if (created !== undefined && parseEdtf(created) === null) return false;
      if (quoteId !== undefined) return articleId === undefined && selector === undefined;
      if (articleId === undefined || selector === undefined || !articles.has(articleId)) return false;
      return selector.start === undefined && selector.end === undefined;
    };
    const primaries = new Set<string>();
    const take = (annotation: Annotation): void => {
      coded.count++;
      ids.add(annotation.id);
      const { quoteId, articleId, selector, frameId } = annotation;
      if (quoteId === undefined) {
        checkMarked(annotation, selector?.exact ?? '');
        const key = annotation.primary ? `${articleId} ${selector?.exact} ${this.schemeOf(frameId)}` : '';
        if (primaries.has(key)) throw new GivenUp();
        if (annotation.primary) primaries.add(key);
        coded.passages.push(annotation);
        return;
      }
      const list = coded.byQuote.get(quoteId);
      if (list) list.push(annotation);
      else coded.byQuote.set(quoteId, [annotation]);
    };
    this.readers.get('annotations')?.read({ isFine, know: this.know, take });
    if (ids.size !== coded.count) throw new GivenUp();
    draft.know('annotations', ids);
    return coded;
  }

  private readQuotes(builder: CaseBuilder, statements: StatementIds, { byQuote }: Coded): QuoteIds {
    const { draft } = this;
    const [people, articles, sources] = [
      draft.idsOf('people'),
      draft.idsOf('articles'),
      draft.idsOf('sources'),
    ];
    const isStated = draft.idsOf('statements');
    const quotes: QuoteIds = { at: new Map(), ids: [], article: [], order: [], start: [] };
    const echoes: string[] = [];
    const isFine = (quote: Quote): boolean => {
      const { statementId, speakerId, actorId, via, selector, edits, translated, inLanguage } = quote;
      if (!articles.has(quote.articleId)) return false;
      if (statementId !== undefined && !isStated.has(statementId)) return false;
      if (speakerId !== undefined && !people.has(speakerId)) return false;
      if (actorId !== undefined && !people.has(actorId)) return false;
      if (via) for (const { id } of via) if (!sources.has(id) && !people.has(id)) return false;
      if (edits !== undefined || translated !== undefined || inLanguage !== undefined) return false;
      const { exact, start, end } = selector;
      if (start === undefined && end === undefined) return true;
      if (start === undefined || end === undefined || start >= end) return false;
      return end - start === exact.length && !exact.includes('\r');
    };
    let coded = 0;
    const take = (quote: Quote, mayHide: boolean): void => {
      const { id, statementId, echoes: echoed, order, selector } = quote;
      if (echoed === id) throw new GivenUp();
      if (echoed !== undefined && echoed !== null) echoes.push(echoed);
      const annotations = byQuote.get(id);
      if (annotations) {
        coded++;
        this.checkCodes(annotations, selector.exact);
      }
      const position = statementId === undefined ? undefined : statements.at.get(statementId);
      if (position !== undefined) statements.isQuoted[position] = 1;
      quotes.at.set(id, quotes.ids.length);
      quotes.ids.push(id);
      quotes.article.push(quote.articleId);
      quotes.order.push(order ?? NOT_SAID);
      quotes.start.push(selector.start ?? NOT_SAID);
      builder.addQuote(mayHide ? withVisibleSpeaker(quote) : quote, annotations);
    };
    this.readers.get('quotes')?.read({ isFine, know: this.know, take });
    const isWhole = quotes.at.size === quotes.ids.length && coded === byQuote.size;
    if (!isWhole || echoes.some((id) => !quotes.at.has(id))) throw new GivenUp();
    draft.know('quotes', quotes.at);
    return quotes;
  }

  /** What several annotations of one quote must not do together. */
  private checkCodes(annotations: readonly Annotation[], exact: string): void {
    const schemes: string[] = [];
    for (const annotation of annotations) {
      checkMarked(annotation, exact);
      if (annotation.primary !== true) continue;
      const scheme = this.schemeOf(annotation.frameId);
      if (schemes.includes(scheme)) throw new GivenUp();
      schemes.push(scheme);
    }
  }

  private schemes: Map<string, string> | null = null;

  private schemeOf(frameId: string): string {
    this.schemes ??= new Map(this.draft.lists.frames.map(({ id, schemeId }) => [id, schemeId ?? '']));
    return this.schemes.get(frameId) ?? '';
  }

  /** Tells a part what the other lists hold. Which quotes there are is held against all at the end. */
  private readonly know = (part: Draft): void => {
    for (const list of [...FIRST, 'claims', 'statements'] as const) part.know(list, this.draft.idsOf(list));
    part.know('quotes', EVERY_ID);
  };

  /** What is known only when all lists are read. */
  private checkTogether(quotes: QuoteIds, { at, isQuoted }: StatementIds): void {
    const { draft, problems } = this;
    resolveJoins(draft, (join) => !isLarge(join.list) && leadsToLarge(join));
    for (const { index, what } of misordered({
      count: quotes.ids.length,
      idOf: (i) => quotes.ids[i] ?? '',
      articleOf: (i) => quotes.article[i] ?? '',
      orderOf: (i) => saidOf(quotes.order[i]),
      startOf: (i) => saidOf(quotes.start[i]),
    })) {
      const id = quotes.ids[index] ?? '';
      problems.add('quote-order', ['quotes', index, 'order'], `The quote ${cite(id)} ${what}.`, { id });
    }
    checkAccounts(draft, (id) => quotes.article[quotes.at.get(id) ?? -1]);
    checkSilentRecords(draft, { has: (id) => isQuoted[at.get(id) ?? -1] === 1 });
    checkNamesSource(draft, quotes.ids);
    checkTours(draft);
  }

  /** The problems in the order of the file, with line and column. */
  private placed(): Problem[] {
    const { bytes, head, problems, readers } = this;
    for (const [list, reader] of readers) head[list] = reader.parseAgain(problems.indexesOf(list));
    const found = problems.inFileOrder(head);
    if (found.length === 0) return found;
    const parts = this.members.flatMap(({ key, start, end }): readonly FilePart[] => {
      const reader = isLarge(key) ? readers.get(key) : undefined;
      return reader?.parts ?? [{ key, start, end, records: null }];
    });
    return locateInBytes(bytes, bytes.indexOf(OPEN_RECORD), parts, found);
  }
}

function checkMarked({ markedWords }: Annotation, exact: string): void {
  if (markedWords?.some((words) => words === '' || !exact.includes(words))) throw new GivenUp();
}
