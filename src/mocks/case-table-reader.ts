import type {
  Account,
  Annotation,
  Article,
  CaseEvent,
  CaseFile,
  Claim,
  Evidence,
  Frame,
  Label,
  Person,
  Perspective,
  Quote,
  Referent,
  Scheme,
  Source,
  Statement,
} from '../case/case-file.ts';
import type { TextTable } from './text-table.ts';

type Row = ReadonlyMap<string, string>;

const listOf = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

const titleOf = (id: string): string =>
  id.replace(
    /(^|[-.])(\p{L})/gu,
    (_, gap: string, letter: string) => (gap ? ' ' : '') + letter.toUpperCase(),
  );

/** Copies the cells that are there under the names of their fields. */
function fields(row: Row, names: Record<string, string>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [column, field] of Object.entries(names)) {
    const cell = row.get(column);
    if (cell !== undefined) found[field] = cell;
  }
  return found;
}

/** Collects tables of a case (see `case-table.ts`) and makes whatever they name and do not declare. */
export class CaseTableReader {
  private readonly sources = new Map<string, Source>();
  private readonly people = new Map<string, Person>();
  private readonly perspectives = new Map<string, Perspective>();
  private readonly articles = new Map<string, Article>();
  private readonly events = new Map<string, CaseEvent>();
  private readonly statements = new Map<string, Statement>();
  private readonly quotes: Quote[] = [];
  private readonly claims = new Map<string, Claim>();
  private readonly referents = new Map<string, Referent>();
  private readonly schemes = new Map<string, Scheme>();
  private readonly frames = new Map<string, Frame>();
  private readonly annotations: Annotation[] = [];
  private readonly inArticle = new Map<string, number>();

  private readonly readers: Record<string, (first: string, row: Row) => void> = {
    source: (id, row) => {
      const names = { name: 'name', country: 'country', kind: 'kind', owner: 'owner', funding: 'funding' };
      Object.assign(this.source(id), fields(row, { ...names, tie: 'tie' }));
      if (row.has('alternateName')) this.source(id).alternateName = listOf(row.get('alternateName'));
    },
    person: (id, row) => {
      const person = this.person(id);
      Object.assign(person, fields(row, { name: 'name', type: 'type' }));
      if (row.has('of')) person.affiliation = this.person(row.get('of')!).id;
      if (row.has('alternateName')) person.alternateName = listOf(row.get('alternateName'));
      if (row.get('vague') === 'yes') person.vague = true;
    },
    perspective: (id, row) => {
      const perspective: Perspective = { id, name: row.get('name') ?? titleOf(id) };
      if (row.has('voices')) perspective.voices = listOf(row.get('voices')).map((p) => this.person(p).id);
      if (row.has('sources')) perspective.sources = listOf(row.get('sources')).map((s) => this.source(s).id);
      this.perspectives.set(id, perspective);
    },
    article: (id, row) => {
      const article = this.article(id, row.get('source'));
      const names = { published: 'datePublished', basis: 'dateBasis', headline: 'headline', url: 'url' };
      Object.assign(article, fields(row, { ...names, language: 'inLanguage' }));
      if (row.has('about')) article.mainEventIds = listOf(row.get('about')).map((e) => this.event(e).id);
      if (row.has('words')) article.wordCount = Number(row.get('words'));
      if (row.has('frequencies'))
        article.wordFrequencies = Object.fromEntries(
          listOf(row.get('frequencies')).map((pair) => {
            const [word = '', n = '1'] = pair.split(' ');
            return [word, Number(n)];
          }),
        );
    },
    event: (id, row) => {
      const event = this.event(id);
      Object.assign(event, fields(row, { name: 'name', date: 'date', basis: 'dateBasis', kind: 'kind' }));
      if (row.has('about')) event.about = listOf(row.get('about')).map((p) => this.person(p).id);
    },
    mention: (exact, row) => {
      const event = this.event(need(row, 'event'));
      const articleId = this.article(need(row, 'article')).id;
      const dated = fields(row, { date: 'date', basis: 'dateBasis' });
      event.mentions = [...(event.mentions ?? []), { articleId, selector: { exact }, ...dated }];
    },
    statement: (id, row) => this.describe(id, row),
    quote: (exact, row) => this.readQuote(exact, row),
    account: (answer, row) => this.readAccount(answer, row),
    claim: (id, row) => {
      const claim = this.claim(id);
      Object.assign(claim, fields(row, { question: 'question' }));
      if (row.has('about')) claim.eventIds = listOf(row.get('about')).map((e) => this.event(e).id);
    },
    between: (kind, row) => {
      const claim = this.claim(need(row, 'claim'));
      const pair = {
        a: need(row, 'a'),
        b: need(row, 'b'),
        kind: kind as 'naming',
        ...fields(row, { note: 'note' }),
      };
      claim.between = [...(claim.between ?? []), pair];
    },
    label: (exact, row) => {
      const [kind = 'own', of] = (row.get('voice') ?? 'own').split(' ');
      const voice = { kind: kind as 'own', ...(of === undefined ? {} : { of: this.person(of).id }) };
      const label: Label = { articleId: this.article(need(row, 'article')).id, voice, selector: { exact } };
      const id = need(row, 'referent');
      const referent = make(this.referents, id, () => ({ id, name: titleOf(id) }));
      referent.labels = [...(referent.labels ?? []), label];
    },
    frame: (id, row) => {
      Object.assign(this.frame(id, row.get('scheme')), fields(row, { name: 'prefLabel' }));
    },
  };

  read(table: TextTable): void {
    const kind = table.columns[0] ?? '';
    const reader = this.readers[kind];
    if (!reader)
      throw new Error(
        `A table of "${kind}" is not known; the first column is one of ${Object.keys(this.readers)}`,
      );
    for (const row of table.rows) reader(row.get(kind) ?? '', row);
  }

  finish(): CaseFile {
    const rows = <T>(map: ReadonlyMap<string, T>): T[] => [...map.values()];
    return {
      formatVersion: '1.0',
      case: { id: 'table', name: 'A case from a table' },
      sources: rows(this.sources),
      people: rows(this.people),
      perspectives: rows(this.perspectives),
      articles: rows(this.articles),
      events: rows(this.events),
      statements: rows(this.statements),
      quotes: this.quotes,
      claims: rows(this.claims),
      referents: rows(this.referents),
      schemes: rows(this.schemes),
      frames: rows(this.frames),
      annotations: this.annotations,
      tours: [],
    };
  }

  private source(id: string): Source {
    return make(this.sources, id, () => ({ id, name: titleOf(id) }));
  }

  private person(id: string): Person {
    return make(this.people, id, () => ({ id, name: titleOf(id) }));
  }

  private event(id: string): CaseEvent {
    return make(this.events, id, () => ({ id, name: titleOf(id) }));
  }

  private article(id: string, source = id.split('.')[0] as string): Article {
    return make(this.articles, id, () => ({ id, sourceId: this.source(source).id }));
  }

  private claim(id: string): Claim {
    return make(this.claims, id, () => ({ id, question: `${titleOf(id)}?` }));
  }

  private frame(id: string, scheme = 'policy'): Frame {
    make(this.schemes, scheme, () => ({ id: scheme, name: titleOf(scheme) }));
    return make(this.frames, id, () => ({ id, schemeId: scheme, prefLabel: titleOf(id) }));
  }

  private describe(id: string, row: Row): void {
    const statement = make<Statement>(this.statements, id, () => ({ id }));
    const said = fields(row, { said: 'dateSpoken', basis: 'dateBasis', summary: 'summary' });
    Object.assign(statement, said);
    if (row.has('speaker')) statement.speakerId ??= this.person(row.get('speaker')!).id;
    if (row.has('origin')) statement.originId = this.event(row.get('origin')!).id;
    if (row.has('about')) statement.aboutEventIds = listOf(row.get('about')).map((e) => this.event(e).id);
  }

  private readQuote(exact: string, row: Row): void {
    const article = this.article(need(row, 'article'));
    const id = row.get('id') ?? `q${this.quotes.length + 1}`;
    const order = (this.inArticle.get(article.id) ?? 0) + 1;
    this.inArticle.set(article.id, order);
    if (row.has('published')) article.datePublished ??= row.get('published')!;
    const isDescribed = ['statement', 'about', 'origin', 'said'].some((column) => row.has(column));
    const statementId = row.get('statement') ?? (isDescribed ? `s-${id}` : undefined);
    if (statementId !== undefined)
      this.describe(statementId, new Map([...row].filter(([column]) => column !== 'summary')));
    const names = {
      speakerText: 'speakerText',
      cue: 'cue',
      part: 'part',
      summary: 'summary',
      echoes: 'echoes',
    };
    const via = listOf(row.get('via')).map((relay) => ({
      id: relay.replace('?', ''),
      basis: relay.endsWith('?') ? ('inferred' as const) : ('stated' as const),
    }));
    for (const relay of via) if (!this.people.has(relay.id)) this.source(relay.id);
    this.quotes.push({
      id,
      articleId: article.id,
      order,
      quoteType: (row.get('type') ?? 'direct') as 'direct',
      selector: {
        exact,
        ...(row.has('start') ? { start: Number(row.get('start')) } : {}),
        ...(row.has('end') ? { end: Number(row.get('end')) } : {}),
      },
      ...(statementId === undefined ? {} : { statementId }),
      ...(row.has('speaker') ? { speakerId: this.person(row.get('speaker')!).id } : {}),
      ...(row.has('actor') ? { actorId: this.person(row.get('actor')!).id } : {}),
      ...(via.length > 0 ? { via } : {}),
      ...fields(row, names),
    });
    for (const [i, frame] of listOf(row.get('frames')).entries())
      this.annotations.push({
        id: `${id}-${frame}`,
        quoteId: id,
        frameId: this.frame(frame).id,
        primary: i === 0,
      });
  }

  private readAccount(answer: string, row: Row): void {
    const claim = this.claim(need(row, 'claim'));
    const articleId = this.article(need(row, 'article')).id;
    claim.accounts ??= [];
    const silence = SILENCES[answer];
    if (silence) {
      claim.accounts.push({ articleId, ...silence });
      return;
    }
    const voice = row.get('voice') ?? 'own';
    if (voice !== 'own' && voice !== 'unclear') this.person(voice);
    claim.answers ??= [];
    if (!claim.answers.some(({ id }) => id === answer))
      claim.answers.push({ id: answer, text: titleOf(answer) });
    const evidence = row.has('evidence') ? { evidence: this.evidence(row.get('evidence')!) } : {};
    claim.accounts.push({ articleId, voice, position: 'reports', answer, ...evidence });
  }

  private evidence(cell: string): Evidence[] {
    const ids = new Set(this.quotes.map(({ id }) => id));
    const named = listOf(cell);
    if (named.every((id) => ids.has(id))) return named.map((quoteId) => ({ quoteId }));
    return [{ selector: { exact: cell } }];
  }
}

const SILENCES: Record<string, Pick<Account, 'position' | 'reason'>> = {
  'not-mentioned': { position: 'not-mentioned' },
  'not-collected': { position: 'not-collected' },
  'not-its-subject': { position: 'not-applicable', reason: 'not-its-subject' },
  'not-yet-known': { position: 'not-applicable', reason: 'not-yet-known' },
};

function make<T>(map: Map<string, T>, id: string, create: () => T): T {
  const known = map.get(id);
  if (known) return known;
  const made = create();
  map.set(id, made);
  return made;
}

function need(row: Row, column: string): string {
  const cell = row.get(column);
  if (cell === undefined) throw new Error(`A row needs "${column}": ${[...row.values()].join(' | ')}`);
  return cell;
}
