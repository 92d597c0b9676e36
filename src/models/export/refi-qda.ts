import type { Case } from '../../case/case.ts';
import type { Selection } from '../../filter/select.ts';
import { escapeXml } from '../../lib/escape-xml.ts';
import { guidOf } from '../../lib/guid.ts';
import { citedArticle } from '../quotes/article-ref.ts';
import type { ExportPiece } from './export.ts';
import { entryPieces, type ZipEntry, zipPieces } from './export-pieces.ts';
import { plainAuthors } from './plain-authors.ts';
import { reportRows } from './report-items.ts';

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
const DAY = '2020-01-01T00:00:00Z';

/** The frames of a case as codes, those of one codebook under a code that cannot be given. */
function codes(data: Case): string {
  const codeOf = (position: number) => {
    const { id, prefLabel, definition, include, exclude } = data.frames.rows[position]!;
    const parts = [definition, include && `Include: ${include}`, exclude && `Exclude: ${exclude}`];
    const description = parts.filter(Boolean).join('\n');
    const open = `<Code guid="${guidOf(`frame:${id}`)}" name="${escapeXml(prefLabel ?? id)}" isCodable="true"`;
    return description === ''
      ? `${open}/>`
      : `${open}><Description>${escapeXml(description)}</Description></Code>`;
  };
  const positions = data.frames.rows.map((_, i) => i);
  const free = positions.filter((i) => !data.schemes.at.has(data.frames.rows[i]!.schemeId ?? ''));
  const books = data.schemes.rows.map(({ id, name, note, citation }) => {
    const own = positions.filter((i) => data.frames.rows[i]!.schemeId === id);
    const about = [citation, note].filter(Boolean).join('\n');
    const description = about === '' ? '' : `<Description>${escapeXml(about)}</Description>`;
    return `<Code guid="${guidOf(`scheme:${id}`)}" name="${escapeXml(name ?? id)}" isCodable="false">${description}${own.map(codeOf).join('')}</Code>`;
  });
  return `<Codes>${books.join('')}${free.map(codeOf).join('')}</Codes>`;
}

/**
 * The codebooks of a case as REFI-QDA codebook 1.0 (https://www.qdasoftware.org). GUIDs come from our ids, so that the
 * same case gives the same file.
 */
export const refiCodebook = ({ case: data }: Selection): string =>
  `${HEAD}<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Readout">${codes(data)}</CodeBook>\n`;

const points = (text: string): number => [...text].length;

/**
 * The coded quotes in view as a REFI-QDA project 1.0: a zip of `project.qde` and one text per article. A case does not hold
 * its articles, so each text is the quotes in view, in order, a paragraph each, and its description says so. Positions are
 * code points, the end exclusive.
 */
export const refiPieces = (selection: Selection): Generator<ExportPiece> =>
  zipPieces(new RefiProject(selection).entries());

class RefiProject {
  private readonly data: Case;
  private readonly rows: readonly number[];
  /** The GUID of each coder, by name. */
  private readonly coders = new Map<string, string>();
  /** The element of each article whose text is written. */
  private readonly sources: string[] = [];

  constructor(selection: Selection) {
    this.data = selection.case;
    this.rows = reportRows(selection);
  }

  /** The texts first: the project names what stands in them. */
  *entries(): Generator<ZipEntry> {
    const rowsOf = new Map<number, number[]>();
    for (const row of this.rows) {
      const at = this.data.quotes.article[row]!;
      const rows = rowsOf.get(at);
      if (rows) rows.push(row);
      else rowsOf.set(at, [row]);
    }
    let before = 0;
    for (const [at, rows] of rowsOf) {
      yield { name: `Sources/${this.guidAt(at)}.txt`, pieces: this.textPieces(at, rows, before) };
      before += rows.length;
    }
    yield { name: 'project.qde', pieces: this.projectPieces() };
  }

  private *textPieces(at: number, rows: readonly number[], before: number): Generator<ExportPiece<string>> {
    const selections: string[] = [];
    let length = 0;
    const write = (i: number): string => {
      const words = this.data.quotes.exact[rows[i]!] ?? '';
      const gap = i === 0 ? '' : '\n\n';
      const start = length + gap.length;
      length = start + points(words);
      selections.push(this.writeSelection(rows[i]!, start, length));
      return gap + words;
    };
    yield* entryPieces(rows.length, write, { before, total: this.rows.length });
    this.sources.push(this.writeSource(at, selections));
  }

  private writeSelection(row: number, start: number, end: number): string {
    const { quotes } = this.data;
    const codings = (quotes.annotations.get(row) ?? []).map(
      ({ id, frameId, creator }) =>
        `<Coding guid="${guidOf(`annotation:${id}`)}" creatingUser="${this.coderOf(creator)}" creationDateTime="${DAY}"><CodeRef targetGUID="${guidOf(`frame:${frameId}`)}"/></Coding>`,
    );
    return `<PlainTextSelection guid="${guidOf(`quote:${quotes.id[row]}`)}" name="${escapeXml(quotes.id[row] ?? '')}" startPosition="${start}" endPosition="${end}">${codings.join('')}</PlainTextSelection>`;
  }

  private writeSource(at: number, selections: readonly string[]): string {
    const cited = citedArticle(this.data, at);
    const guid = this.guidAt(at);
    const about = [cited.outlet, cited.published, plainAuthors(cited), cited.url].filter(Boolean).join(' · ');
    const description = `${about}\nThe quotes of this article that were in view, a paragraph each; not the article.`;
    return `<TextSource guid="${guid}" name="${escapeXml(cited.headline || cited.id)}" plainTextPath="internal://${guid}.txt"><Description>${escapeXml(description)}</Description>${selections.join('')}</TextSource>`;
  }

  private *projectPieces(): Generator<ExportPiece<string>> {
    const { data, coders, sources } = this;
    const at = { done: this.rows.length, total: this.rows.length };
    const users = [...coders].map(([name, guid]) => `<User guid="${guid}" name="${escapeXml(name)}"/>`);
    const head = `${HEAD}<Project xmlns="urn:QDA-XML:project:1.0" name="${escapeXml(data.info.name)}" origin="Readout"><Users>${users.join('')}</Users><CodeBook>${codes(data)}</CodeBook><Sources>`;
    yield { content: head, ...at };
    for (const content of sources) yield { content, ...at };
    yield { content: '</Sources></Project>\n', ...at };
  }

  private guidAt(at: number): string {
    return guidOf(`article:${this.data.articles.rows[at]?.id ?? at}`);
  }

  private coderOf(name: string | undefined): string {
    const key = name ?? this.data.info.creator?.join(', ') ?? 'Readout';
    const guid = this.coders.get(key) ?? guidOf(`user:${key}`);
    this.coders.set(key, guid);
    return guid;
  }
}
