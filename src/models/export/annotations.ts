import { toWebSelectors } from '../../case/web-annotation.ts';
import type { Selection } from '../../filter/select.ts';
import { parseQuoteSort, selectedWindow } from '../quotes/quote-order.ts';
import { rowWriter } from '../quotes/quote-row.ts';

/**
 * The selected quotes as W3C web annotations (Web Annotation Data Model, 2017), one collection: where the words stand,
 * who spoke, and the coder's frames. Where the case has no address of an article, a name of its own stands for it. The
 * positions of our anchors need the article's text to be counted as the standard does, so the words alone select.
 */
export function webAnnotations(selection: Selection): unknown {
  const { case: data, filter } = selection;
  const { quotes, articles, info } = data;
  const write = rowWriter(data);
  const items = [...selectedWindow(selection, parseQuoteSort(filter.sort), 0, selection.count)].map((row) => {
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
      quote.speaker && `Speaker: ${quote.speaker.name}`,
      quote.actor && `Of: ${quote.actor.name}`,
      quote.type && `Quote: ${quote.type}`,
      ...(quotes.annotations.get(row) ?? []).map(({ frameId, note }) => {
        const frame = data.frames.rows[data.frames.at.get(frameId) ?? -1];
        return `Frame: ${frame?.prefLabel ?? frameId}${note ? `. ${note}` : ''}`;
      }),
    ].filter((text) => text !== null);
    return {
      id: `urn:readout:${info.id}:quote:${quote.id}`,
      type: 'Annotation',
      motivation: 'describing',
      body: texts.map((value) => ({ type: 'TextualBody', value, format: 'text/plain', language: 'en' })),
      target: { source: url ?? `urn:readout:${info.id}:article:${id}`, selector: toWebSelectors(selector) },
    };
  });
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:readout:${info.id}:quotes`,
    type: 'AnnotationCollection',
    label: info.name,
    total: items.length,
    first: { type: 'AnnotationPage', startIndex: 0, items },
  };
}
