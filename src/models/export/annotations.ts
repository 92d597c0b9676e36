import type { Annotation } from '../../case/case-file.ts';
import { targetName } from '../../case/target-name.ts';
import { toWebSelectors } from '../../case/web-annotation.ts';
import type { Selection } from '../../filter/select.ts';
import { isolate } from '../../lib/isolate.ts';
import { rowWriter } from '../quotes/quote-row.ts';
import type { ExportPiece } from './export.ts';
import { listPieces } from './export-pieces.ts';
import { reportPassages, reportRows } from './report-items.ts';

const textBody = (value: string) => ({
  type: 'TextualBody',
  value,
  format: 'text/plain',
  language: 'en',
});

/**
 * The selected quotes (of a basket those picked), and then the selected passages, as W3C web annotations (Web Annotation Data Model, 2017), one collection: where the words stand,
 * who spoke, and the coder's frames. Where the case has no address of an article, a name of its own stands for it. The
 * positions of our anchors need the article's text to be counted as the standard does, so the words alone select.
 */
export function* annotationPieces(selection: Selection): Generator<ExportPiece> {
  const { case: data } = selection;
  const { quotes, articles, info } = data;
  const write = rowWriter(data);
  const writeCode = ({ frameId, aboutId, note }: Annotation): string => {
    const frame = data.frames.rows[data.frames.at.get(frameId) ?? -1];
    const about = aboutId === undefined ? '' : `, about ${targetName(data, aboutId)}`;
    return `Frame: ${frame?.prefLabel ?? frameId}${about}${note ? `. ${note}` : ''}`;
  };
  const writeQuote = (row: number) => {
    const quote = write(row);
    const article = quotes.article[row]!;
    const { id = '', url } = articles.rows[article] ?? {};
    const { prefix, suffix } = quotes.rest.get(row) ?? {};
    const selector = {
      exact: quotes.exact[row] ?? '',
      ...(prefix !== undefined && { prefix }),
      ...(suffix !== undefined && { suffix }),
    };
    const texts = [
      quote.speaker && `Speaker: ${isolate(quote.speaker.name)}`,
      quote.actor && `On: ${isolate(quote.actor.name)}`,
      quote.type && `Quote: ${quote.type}`,
      ...(quotes.annotations.get(row) ?? []).map(writeCode),
    ].filter((text) => text !== null);
    return {
      id: `urn:readout:${info.id}:quote:${quote.id}`,
      type: 'Annotation',
      motivation: 'describing',
      body: texts.map(textBody),
      target: { source: url ?? `urn:readout:${info.id}:article:${id}`, selector: toWebSelectors(selector) },
    };
  };
  const writePassage = (row: number) => {
    const codes = data.passages.annotations[row] ?? [];
    const { id = '', url } = articles.rows[data.passages.article[row]!] ?? {};
    const { exact = '', prefix, suffix } = codes[0]?.selector ?? {};
    return {
      id: `urn:readout:${info.id}:passage:${data.passages.id[row]}`,
      type: 'Annotation',
      motivation: 'classifying',
      body: ['In the article’s own voice', ...codes.map(writeCode)].map(textBody),
      target: {
        source: url ?? `urn:readout:${info.id}:article:${id}`,
        selector: toWebSelectors({
          exact,
          ...(prefix !== undefined && { prefix }),
          ...(suffix !== undefined && { suffix }),
        }),
      },
    };
  };
  const [rows, passages] = [reportRows(selection), reportPassages(selection)];
  const total = rows.length + passages.length;
  const recordAt = (i: number): unknown =>
    i < rows.length ? writeQuote(rows[i]!) : writePassage(passages[i - rows.length]!);
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:readout:${info.id}:quotes`,
    type: 'AnnotationCollection',
    label: info.name,
    total,
    first: { type: 'AnnotationPage', startIndex: 0 },
  };
  // The page of items is the last of it, and the list the last of the page.
  const end = '\n }\n}';
  const head = JSON.stringify(collection, null, 1).slice(0, -end.length);
  yield { content: `${head},\n  "items": `, done: 0, total };
  yield* listPieces({ count: total, recordAt }, 2);
  yield { content: `${end}\n`, done: total, total };
}
