import type { Article, Source } from '../case/case-file.ts';
import { cite } from '../lib/cite.ts';
import { shortHash } from '../lib/short-hash.ts';
import { IdPool, slugOf } from '../lib/slug.ts';
import { addAlternate } from './build-people.ts';
import { basisOf, type DateDecider } from './date-decider.ts';
import { keepOther } from './keep-rest.ts';
import { languageTag } from './languages.ts';
import { nameKey } from './likeness.ts';
import type { Mapping } from './mapping.ts';
import type { Lost, Row } from './reader.ts';
import { listOf, textOf } from './row-fields.ts';

/** What a source is called when a row names neither an outlet nor an address. */
export const NO_OUTLET = 'Outlet not named';

/** A plain web address, as a case keeps one; null for anything else (another scheme, a user name in it). */
export function addressOf(text: string): string | null {
  if (!/^https?:\/\//i.test(text)) return null;
  try {
    const { username, password } = new URL(text);
    return username === '' && password === '' ? text : null;
  } catch {
    return null;
  }
}

function hostOf(text: string): string | null {
  const m =
    /^(?:[a-z]+:\/\/)?(?:[^/@\s]*@)?([\p{L}\p{N}][\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)+)(?::\d+)?(?:[/?#]|$)/iu.exec(
      text,
    );
  return m ? (m[1] as string).toLowerCase().replace(/^www\./, '') : null;
}

type Known = { article: Article; outletKey: string; isOfHost: boolean };

/** The sources and articles of a draft: each row finds its article by address, else by outlet, date and headline. */
export class ArticleTable {
  readonly sources: Source[] = [];
  /** Ids of hosts that an article was taken from. */
  private readonly left = new Set<string>();
  readonly articles: Article[] = [];
  /** Whole texts that rows brought, by article id. They never become part of the case. */
  readonly texts = new Map<string, string>();
  private readonly byName = new Map<string, Source>();
  private readonly byKey = new Map<string, Known>();
  private readonly hosts = new Map<string, string | null>();
  private readonly sourceIds = new IdPool();
  private readonly articleIds = new IdPool();
  private readonly map: Mapping;
  private readonly dates: DateDecider;
  private readonly lose: (lost: Lost) => void;

  constructor(map: Mapping, dates: DateDecider, lose: (lost: Lost) => void) {
    this.map = map;
    this.dates = dates;
    this.lose = lose;
  }

  /** The source of that very name, after merging; made when there is none yet. */
  sourceNamed(wording: string): Source {
    const name = this.map.merge.outlet.get(wording) ?? wording;
    let source = this.byName.get(name);
    if (!source) {
      source = { id: this.sourceIds.take(slugOf(name) || `source-${shortHash(name)}`), name };
      this.byName.set(name, source);
      this.sources.push(source);
    }
    if (name !== wording) addAlternate(source, wording);
    return source;
  }

  findSource(wording: string): Source | undefined {
    return this.byName.get(this.map.merge.outlet.get(wording) ?? wording);
  }

  /** Whether a row says anything that an article could be told by. */
  static isNamed(row: Row): boolean {
    return ['outlet', 'url', 'headline', 'published', 'text', 'author'].some(
      (field) => textOf(row, field as keyof Row['fields']) !== '',
    );
  }

  /** The article of a row. Fields it lacked are filled; one that says otherwise than before is told as lost. */
  articleOf(row: Row): Article {
    const url = textOf(row, 'url');
    const host = url === '' ? null : this.hostOf(url);
    const { outletFrom, article: identity } = this.map.decisions;
    const written = textOf(row, 'outlet');
    const isOfHost = host !== null && (outletFrom === 'host' || written === '');
    const outlet = isOfHost ? host : written;
    const key =
      url !== '' && identity !== 'outlet+published+headline'
        ? `url ${url}`
        : `${this.map.merge.outlet.get(outlet) ?? outlet}\n\n${textOf(row, 'published')}\n\n${textOf(row, 'headline')}`;
    let known = this.byKey.get(key);
    if (!known) {
      known = this.make(row, outlet || NO_OUTLET, isOfHost);
      this.byKey.set(key, known);
    } else if (known.isOfHost && !isOfHost && outlet !== '') this.nameOutlet(known, outlet);
    // Another spelling of an outlet that the map joins is kept as one, whichever row has it.
    if (!isOfHost && this.map.merge.outlet.has(outlet)) this.sourceNamed(outlet);
    // A host stands in for an outlet that nobody named.
    this.fill(known, row, isOfHost && !known.isOfHost ? '' : outlet, url);
    if (isOfHost && written !== '' && written !== host) keepOther(known.article, [['outlet', written]]);
    return known.article;
  }

  private hostOf(url: string): string | null {
    let host = this.hosts.get(url);
    if (host === undefined) {
      host = hostOf(url);
      this.hosts.set(url, host);
    }
    return host;
  }

  /** Gives an article the outlet that is named, where its host stood in for it. */
  private nameOutlet(known: Known, outlet: string): void {
    const { sourceId } = known.article;
    known.article.sourceId = this.sourceNamed(outlet).id;
    known.outletKey = outlet;
    known.isOfHost = false;
    this.left.add(sourceId);
  }

  /** The outlets, but for hosts that stood in for one until it was named; `relays` are those that passed words on. */
  sourcesBeside(relays: ReadonlySet<string>): Source[] {
    const used = new Set([...relays, ...this.articles.map(({ sourceId }) => sourceId)]);
    return this.sources.filter(({ id }) => !this.left.has(id) || used.has(id));
  }

  private make(row: Row, outlet: string, isOfHost: boolean): Known {
    const source = this.sourceNamed(outlet);
    const headline = textOf(row, 'headline');
    const url = textOf(row, 'url');
    const given = row.kind === 'article' ? textOf(row, 'id') : '';
    const named =
      slugOf(given || headline || `${source.name} ${textOf(row, 'published')}`) ||
      `article-${shortHash(headline || url || source.name)}`;
    const article: Article = { id: this.articleIds.take(named), sourceId: source.id };
    this.articles.push(article);
    return { article, outletKey: outlet, isOfHost };
  }

  private clash(row: Row, field: string, value: string, there: string): void {
    this.lose({
      file: row.file,
      line: row.line,
      field,
      value: value.slice(0, 2000),
      reason: `An earlier row gives the same article ${cite(there)} here, which is kept.`,
    });
  }

  private fill(known: Known, row: Row, outlet: string, url: string): void {
    const { article } = known;
    if (
      outlet !== '' &&
      outlet !== known.outletKey &&
      this.map.merge.outlet.get(outlet) !== known.outletKey
    ) {
      const source = this.byName.get(this.map.merge.outlet.get(known.outletKey) ?? known.outletKey);
      if (source && source.name !== (this.map.merge.outlet.get(outlet) ?? outlet)) {
        if (nameKey(source.name) === nameKey(outlet)) addAlternate(source, outlet);
        else this.clash(row, 'outlet', outlet, source.name);
      }
    }
    if (url !== '' && url !== article.url) this.fillUrl(article, row, url);
    const headline = textOf(row, 'headline');
    if (headline !== '') {
      if (article.headline === undefined || article.headline === null) article.headline = headline;
      else if (article.headline !== headline) this.clash(row, 'headline', headline, article.headline);
    }
    const author = listOf(row, 'author');
    if (author.length > 0) {
      if (article.author === undefined) article.author = [...author];
      else if (author.some((name) => !article.author?.includes(name)))
        this.clash(row, 'author', author.join('; '), [article.author].flat().join('; '));
    }
    this.fillDate(article, row);
    this.fillLanguage(known, row);
    const text = textOf(row, 'text');
    if (text === '') return;
    const there = this.texts.get(article.id);
    if (there === undefined) this.texts.set(article.id, text);
    else if (there !== text) this.clash(row, 'text', text, there.slice(0, 80));
  }

  private fillUrl(article: Article, row: Row, url: string): void {
    const address = addressOf(url);
    if (address === null)
      this.lose({
        file: row.file,
        line: row.line,
        field: 'url',
        value: url,
        reason: 'This is no plain http or https address.',
      });
    else if (article.url) this.clash(row, 'url', url, article.url);
    else article.url = address;
  }

  private fillDate(article: Article, row: Row): void {
    const date = this.dates.read(row, 'published', this.lose);
    if (!date) return;
    const wording = date.wording ?? '';
    if (date.edtf === null) {
      if (article.datePublished === undefined && article.dateFrom === undefined) {
        article.dateBasis = 'unknown';
        article.dateFrom = wording;
      } else if (article.dateFrom !== wording) keepOther(article, [['published', wording]]);
    } else if (article.datePublished === undefined) {
      // It was told that the wording is kept.
      if (article.dateFrom) keepOther(article, [['published', article.dateFrom]]);
      delete article.dateFrom;
      Object.assign(article, { datePublished: date.edtf }, basisOf(date));
    } else if (article.datePublished !== date.edtf && article.datePublished)
      this.clash(row, 'published', textOf(row, 'published'), article.datePublished);
  }

  private fillLanguage(known: Known, row: Row): void {
    const written = textOf(row, 'language');
    if (written === '') return;
    const tag = languageTag(written);
    if (tag === null)
      this.lose({
        file: row.file,
        line: row.line,
        field: 'language',
        value: written,
        reason: 'This names no language that is known.',
      });
    else if (known.article.inLanguage === undefined) known.article.inLanguage = tag;
    // A quote in another language than its article says so itself.
    else if (known.article.inLanguage !== tag && row.kind !== 'quote')
      this.clash(row, 'language', written, known.article.inLanguage ?? '');
  }
}
