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
export function refiPieces(selection: Selection): Generator<ExportPiece> {
  const { case: data } = selection;
  const { quotes, articles } = data;
  const rows = reportRows(selection);
  const total = rows.length;
  const rowsOf = new Map<number, number[]>();
  for (const row of rows) {
    const at = quotes.article[row]!;
    const list = rowsOf.get(at);
    if (list) list.push(row);
    else rowsOf.set(at, [row]);
  }
  const coders = new Map<string, string>();
  const coderOf = (name: string | undefined): string => {
    const key = name ?? data.info.creator?.join(', ') ?? 'Readout';
    const guid = coders.get(key) ?? guidOf(`user:${key}`);
    coders.set(key, guid);
    return guid;
  };
  const guidAt = (at: number): string => guidOf(`article:${articles.rows[at]?.id ?? at}`);
  /** The element of each article, once its text is written. */
  const sources: string[] = [];
  function* textPieces(at: number, own: readonly number[], before: number) {
    const selections: string[] = [];
    let length = 0;
    yield* entryPieces(
      own.length,
      (i) => {
        const row = own[i]!;
        const words = quotes.exact[row] ?? '';
        const gap = i === 0 ? '' : '\n\n';
        const start = length + gap.length;
        length = start + points(words);
        const codings = (quotes.annotations.get(row) ?? []).map(
          ({ id, frameId, creator }) =>
            `<Coding guid="${guidOf(`annotation:${id}`)}" creatingUser="${coderOf(creator)}" creationDateTime="${DAY}"><CodeRef targetGUID="${guidOf(`frame:${frameId}`)}"/></Coding>`,
        );
        selections.push(
          `<PlainTextSelection guid="${guidOf(`quote:${quotes.id[row]}`)}" name="${escapeXml(quotes.id[row] ?? '')}" startPosition="${start}" endPosition="${length}">${codings.join('')}</PlainTextSelection>`,
        );
        return gap + words;
      },
      { before, total },
    );
    const cited = citedArticle(data, at);
    const guid = guidAt(at);
    const about = [cited.outlet, cited.published, plainAuthors(cited), cited.url].filter(Boolean).join(' · ');
    const description = `${about}\nThe quotes of this article that were in view, a paragraph each; not the article.`;
    sources.push(
      `<TextSource guid="${guid}" name="${escapeXml(cited.headline || cited.id)}" plainTextPath="internal://${guid}.txt"><Description>${escapeXml(description)}</Description>${selections.join('')}</TextSource>`,
    );
  }
  function* projectPieces() {
    const users = [...coders].map(([name, guid]) => `<User guid="${guid}" name="${escapeXml(name)}"/>`);
    const head = `${HEAD}<Project xmlns="urn:QDA-XML:project:1.0" name="${escapeXml(data.info.name)}" origin="Readout"><Users>${users.join('')}</Users><CodeBook>${codes(data)}</CodeBook><Sources>`;
    yield { content: head, done: total, total };
    for (const content of sources) yield { content, done: total, total };
    yield { content: '</Sources></Project>\n', done: total, total };
  }
  function* entries(): Generator<ZipEntry> {
    let before = 0;
    for (const [at, own] of rowsOf) {
      yield { name: `Sources/${guidAt(at)}.txt`, pieces: textPieces(at, own, before) };
      before += own.length;
    }
    yield { name: 'project.qde', pieces: projectPieces() };
  }
  return zipPieces(entries());
}
