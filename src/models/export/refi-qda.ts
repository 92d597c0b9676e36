import { zipSync } from 'fflate';
import type { Case } from '../../case/case.ts';
import type { Selection } from '../../filter/select.ts';
import { escapeXml } from '../../lib/escape-xml.ts';
import { guidOf } from '../../lib/guid.ts';
import { citedArticle } from '../quotes/article-ref.ts';
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
export function refiProject(selection: Selection): Uint8Array<ArrayBuffer> {
  const { case: data } = selection;
  const { quotes, articles } = data;
  const rowsOf = new Map<number, number[]>();
  for (const row of reportRows(selection)) {
    const at = quotes.article[row]!;
    rowsOf.set(at, [...(rowsOf.get(at) ?? []), row]);
  }
  const coders = new Map<string, string>();
  const coderOf = (name: string | undefined): string => {
    const key = name ?? data.info.creator?.join(', ') ?? 'Readout';
    const guid = coders.get(key) ?? guidOf(`user:${key}`);
    coders.set(key, guid);
    return guid;
  };
  const files: Record<string, Uint8Array> = {};
  const encoder = new TextEncoder();
  const sources = [...rowsOf].map(([at, rows]) => {
    const cited = citedArticle(data, at);
    const guid = guidOf(`article:${articles.rows[at]?.id ?? at}`);
    let text = '';
    let length = 0;
    const selections = rows.map((row) => {
      const words = quotes.exact[row] ?? '';
      if (text !== '') {
        text += '\n\n';
        length += 2;
      }
      const start = length;
      text += words;
      length += points(words);
      const codings = (quotes.annotations.get(row) ?? []).map(
        ({ id, frameId, creator }) =>
          `<Coding guid="${guidOf(`annotation:${id}`)}" creatingUser="${coderOf(creator)}" creationDateTime="${DAY}"><CodeRef targetGUID="${guidOf(`frame:${frameId}`)}"/></Coding>`,
      );
      return `<PlainTextSelection guid="${guidOf(`quote:${quotes.id[row]}`)}" name="${escapeXml(quotes.id[row] ?? '')}" startPosition="${start}" endPosition="${length}">${codings.join('')}</PlainTextSelection>`;
    });
    files[`Sources/${guid}.txt`] = encoder.encode(text);
    const about = [cited.outlet, cited.published, plainAuthors(cited), cited.url].filter(Boolean).join(' · ');
    const description = `${about}\nThe quotes of this article that were in view, a paragraph each; not the article.`;
    return `<TextSource guid="${guid}" name="${escapeXml(cited.headline || cited.id)}" plainTextPath="internal://${guid}.txt"><Description>${escapeXml(description)}</Description>${selections.join('')}</TextSource>`;
  });
  const users = [...coders].map(([name, guid]) => `<User guid="${guid}" name="${escapeXml(name)}"/>`);
  const project = `${HEAD}<Project xmlns="urn:QDA-XML:project:1.0" name="${escapeXml(data.info.name)}" origin="Readout"><Users>${users.join('')}</Users><CodeBook>${codes(data)}</CodeBook><Sources>${sources.join('')}</Sources></Project>\n`;
  files['project.qde'] = encoder.encode(project);
  // A fixed day, so that the same case gives the same bytes.
  return zipSync(files, { mtime: new Date(DAY) }) as Uint8Array<ArrayBuffer>;
}
