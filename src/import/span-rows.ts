import { typeNamed } from '../case/quotation-marks.ts';
import { type Fragment, joinFragments, placeFields } from './fragments.ts';
import type { Place, Row } from './reader.ts';
import { roleNamed } from './roles.ts';

/** One annotated stretch of a text with the features of its layer, as WebAnno TSV and UIMA CAS have it. */
export type LayerSpan = {
  layer: string;
  features: readonly (readonly [name: string, value: string])[];
  place: Fragment;
};

/** A relation between two spans of a layer: from the governor to the dependent. */
export type LayerRelation = {
  layer: string;
  features: LayerSpan['features'];
  governor: LayerSpan;
  dependent: LayerSpan;
};

const layerName = (layer: string): string => layer.replace(/^.*[.:]/, '');

/** What a span is called: the first feature that labels it, else its layer. */
function labelOf({ layer, features }: LayerSpan): string {
  const label = features.find(
    ([name]) => roleNamed(name) === null && !/^(?:identifier|begin|end|note|comment|id)$/i.test(name),
  );
  return label?.[1] || layerName(layer);
}

/** A span as a row: a quote where its layer or label says so or it names a speaker, else a passage with its code. */
export function spanRow(span: LayerSpan, about: Row['fields'], place: Place, raw: string): Row {
  const roles = new Map(span.features.map(([name, value]) => [roleNamed(name), value]));
  const speaker = roles.get('speaker') ?? '';
  const cue = roles.get('cue') ?? '';
  const isQuote = speaker !== '' || roleNamed(span.layer) === 'words' || roleNamed(labelOf(span)) === 'words';
  const type = span.features.find(([, value]) => typeNamed(value) !== null)?.[1];
  const label = labelOf(span);
  const isLabelled = label !== layerName(span.layer) && label !== type && roleNamed(label) === null;
  const taken = new Set([label, speaker, cue, type]);
  return {
    ...place,
    kind: isQuote ? 'quote' : 'code',
    fields: {
      ...about,
      words: span.place.words,
      ...placeFields(span.place),
      ...((!isQuote || isLabelled) && { code: [label] }),
      ...(speaker !== '' && { speaker }),
      ...(cue !== '' && { cue }),
      ...(isQuote && type !== undefined && { type }),
    },
    other: [['layer', layerName(span.layer)], ...span.features.filter(([, value]) => !taken.has(value))],
    raw,
  };
}

/** A relation as a row: one quote where one end is what was said, else a passage (the dependent) with the relation as code. */
export function relationRow(
  relation: LayerRelation,
  about: Row['fields'],
  text: string,
  place: Place,
  raw: string,
): Row {
  const ends = [relation.governor, relation.dependent];
  const roleOf = (span: LayerSpan) => roleNamed(labelOf(span)) ?? roleNamed(span.layer);
  const content = ends.filter((span) => roleOf(span) === 'words');
  const wordsIn = (role: 'speaker' | 'cue') => ends.find((span) => roleOf(span) === role)?.place.words ?? '';
  const label = relation.features[0]?.[1] || layerName(relation.layer);
  const joined = joinFragments(
    text,
    (content.length > 0 ? content : [relation.dependent]).map((span) => span.place),
  );
  const [speaker, cue] = [wordsIn('speaker'), wordsIn('cue')];
  const isQuote = content.length > 0;
  return {
    ...place,
    kind: isQuote ? 'quote' : 'code',
    fields: {
      ...about,
      words: joined.words,
      ...placeFields(joined),
      ...(isQuote ? {} : { code: [label] }),
      ...(speaker !== '' && { speaker }),
      ...(cue !== '' && { cue }),
    },
    other: [
      ['layer', layerName(relation.layer)],
      ...(isQuote ? [['relation', label] as const] : [['governor', relation.governor.place.words] as const]),
      ...relation.features.slice(1),
    ],
    raw,
  };
}
