import { isRecord, type JsonRecord, listIn } from './json-value.ts';

/** Whether a text holds annotations as Recogito and Annotorious keep them, which are not those of the W3C. */
export const isRecogito = (text: string): boolean =>
  /"bodies"\s*:\s*\[/.test(text) && /"selector"\s*:\s*\[\s*\{[^{}]*"quote"\s*:/.test(text);

/** An annotation of Recogito's text annotator as a Web Annotation; any other value as it is. Its places count other units than those of the W3C, and keep their own name. */
export function asWebAnnotation(value: unknown): unknown {
  if (!isRecord(value) || !Array.isArray(value.bodies) || !isRecord(value.target)) return value;
  const { bodies, target, ...rest } = value;
  const { selector, creator, created, updated, annotation: _, ...aside } = target as JsonRecord;
  const places = listIn(selector).filter(isRecord);
  return {
    ...rest,
    type: 'Annotation',
    body: bodies.filter(isRecord).map(({ annotation: _own, ...body }) => ({ type: 'TextualBody', ...body })),
    ...(creator !== undefined && { creator }),
    ...(created !== undefined && { created }),
    ...(updated !== undefined && { modified: updated }),
    target: places.map(({ quote, start, end, ...more }) => ({
      ...aside,
      ...more,
      selector: [
        { type: 'TextQuoteSelector', exact: quote },
        { type: 'RecogitoSelector', start, end },
      ],
    })),
  };
}
