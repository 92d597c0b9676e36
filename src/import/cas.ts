import { TextOffsets } from '../lib/text-offsets.ts';
import { fileStem } from './file-stem.ts';
import { isRecord, type JsonRecord, linesOf, listIn, parseJsonFile, rawJson, textIn } from './json-value.ts';
import { fileByFile, type InputFile, type Place, type Reader, type Row, type Sink } from './reader.ts';
import { type LayerSpan, relationRow, spanRow } from './span-rows.ts';

/** Types that cut a text up or describe it, and annotate nothing. */
const STRUCTURE =
  /(?:^|\.)(?:Sofa|Token|Sentence|DocumentAnnotation|DocumentMetaData|TagsetDescription|CASMetadata|FeatureDefinition|LayerDefinition|Paragraph|Heading|Div|Annotation|Compound|Split|AnnotationBase)$|^tsujii|\.type\.(?:chunk|metadata)\b/;

/**
 * UIMA CAS as JSON, serialisation 0.4 (https://github.com/apache/uima-uimaj-io-jsoncas), as INCEpTION exports it. Earlier 0.x
 * files, with structures by id instead of in a list, are read too. A record is one relation (a structure with Governor and
 * Dependent) where a file has some, else one annotation; sentences and tokens are none. Positions count UTF-16 units.
 */
export const cas: Reader = {
  name: 'cas',
  spec: 'https://github.com/apache/uima-uimaj-io-jsoncas (0.4)',
  recognise({ text }) {
    if (text === null || !/^\s*\{/.test(text)) return null;
    const isOne = /"%(?:TYPES|FEATURE_STRUCTURES|VIEWS)"\s*:/.test(text);
    return isOne ? { certainty: 0.97, sentence: 'Annotations of UIMA (CAS as JSON)' } : null;
  },
  read: fileByFile(readFile),
};

function readFile(file: InputFile, sink: Sink): void {
  const { text, value } = parseJsonFile(file, sink);
  const root = isRecord(value) ? value : {};
  const held = root['%FEATURE_STRUCTURES'];
  const list: { fs: unknown; at: string }[] = Array.isArray(held)
    ? held.map((fs: unknown, i) => ({ fs, at: `%FEATURE_STRUCTURES.${i}` }))
    : isRecord(held)
      ? Object.entries(held).map(([id, fs]) => ({
          fs: isRecord(fs) ? { '%ID': Number(id), ...fs } : fs,
          at: `%FEATURE_STRUCTURES.${id}`,
        }))
      : [];
  const lines = linesOf(text, (path) => path.length === 2 && path[0] === '%FEATURE_STRUCTURES');
  const byId = new Map(list.flatMap(({ fs }) => (isRecord(fs) ? [[textIn(fs['%ID']), fs] as const] : [])));
  const sofas = new Map<string, { offsets: TextOffsets; about: Row['fields'] }>();
  const texts = [...byId].filter(([, fs]) => typeOf(fs).endsWith('Sofa'));
  const title = [...byId.values()]
    .map((fs) => (typeOf(fs).endsWith('DocumentMetaData') ? textIn(fs.documentTitle) : ''))
    .find((name) => name !== '');
  const language = [...byId.values()]
    .map((fs) => (/Document(?:MetaData|Annotation)$/.test(typeOf(fs)) ? textIn(fs.language) : ''))
    .find((code) => code !== '' && code !== 'x-unspecified' && code !== 'unspecified');
  for (const [i, [id, fs]] of texts.entries()) {
    const name = title ?? fileStem(file.path);
    const about = { headline: i === 0 ? name : `${name} (${textIn(fs.sofaID) || id})` };
    const offsets = new TextOffsets(textIn(fs.sofaString));
    sofas.set(id, { offsets, about });
    sink.row({
      file: file.path,
      line: null,
      record: 0,
      kind: 'article',
      fields: { ...about, ...(language !== undefined && { language }), text: offsets.folded },
      raw: '',
    });
  }
  // A structure that names no text is of the first; one that names a text that is not there is of none.
  const sofaOf = (fs: JsonRecord) =>
    '@sofa' in fs ? sofas.get(textIn(fs['@sofa'])) : [...sofas.values()][0];
  const spanOf = (fs: JsonRecord): LayerSpan | null => {
    const sofa = sofaOf(fs);
    const place = sofa?.offsets.byUnits(Number(fs.begin), Number(fs.end)) ?? null;
    return place && { layer: typeOf(fs), features: featuresOf(fs, byId, sofa?.offsets.text ?? ''), place };
  };
  const isRelation = (fs: JsonRecord) => refOf(fs, 'Governor') !== '' && refOf(fs, 'Dependent') !== '';
  const own = list.filter(
    ({ fs }) =>
      !isRecord(fs) || (!STRUCTURE.test(typeOf(fs)) && ('begin' in fs || 'end' in fs || isRelation(fs))),
  );
  const hasRelations = own.some(({ fs }) => isRecord(fs) && isRelation(fs));
  const ends = new Set(
    own.flatMap(({ fs }) =>
      isRecord(fs) ? ['Governor', 'Dependent'].map((name) => refOf(fs, name)).filter((id) => id !== '') : [],
    ),
  );
  let record = 0;
  for (const { fs, at } of own) {
    if (hasRelations && isRecord(fs) && !isRelation(fs)) {
      if (!ends.has(textIn(fs['%ID'])))
        sink.lose({
          file: file.path,
          line: lines.get(at) ?? null,
          field: typeOf(fs),
          value: rawJson(fs).slice(0, 200),
          reason: 'This span belongs to no relation, so it is no record.',
        });
      continue;
    }
    const place: Place = { file: file.path, line: lines.get(at) ?? null, record: ++record };
    const raw = rawJson(fs);
    const leave = (code: string, reason: string) => {
      sink.leaveOut({ ...place, code, reason, raw });
    };
    if (!isRecord(fs)) leave('no-structure', 'It is no feature structure: it should be an object.');
    else if (hasRelations) {
      const [governor, dependent] = ['Governor', 'Dependent'].map((name) => {
        const end = byId.get(refOf(fs, name));
        return end ? spanOf(end) : null;
      });
      const sofa = sofaOf(fs);
      if (!governor || !dependent || !sofa)
        leave('missing-part', 'One of its two ends is not in the file, or outside the text.');
      else {
        const features = featuresOf(fs, byId, sofa.offsets.text);
        sink.row(
          relationRow(
            { layer: typeOf(fs), features, governor, dependent },
            sofa.about,
            sofa.offsets.folded,
            place,
            raw,
          ),
        );
      }
    } else {
      const span = spanOf(fs);
      const sofa = sofaOf(fs);
      if (!sofa) leave('missing-part', 'The text that it stands in is not in the file.');
      else if (!span && fs.begin === fs.end) leave('no-words', 'Its place holds no words.');
      else if (!span) leave('outside-text', 'Its place lies outside the text.');
      else if (span.place.words.trim() === '') leave('no-words', 'Its place holds no words.');
      else sink.row(spanRow(span, sofa.about, place, raw));
    }
  }
  sink.count(file.path, 'cas', record);
}

const plainOrJson = (value: unknown): string =>
  typeof value === 'object' && value !== null ? rawJson(value) : textIn(value);

const typeOf = (fs: JsonRecord): string => textIn(fs['%TYPE']);
const refOf = (fs: JsonRecord, name: string): string =>
  textIn(fs[`@${name}`] ?? fs[`@${name.toLowerCase()}`]);

/** The features that say something: plain values, and for references the words that the other annotation stands on. */
function featuresOf(fs: JsonRecord, byId: ReadonlyMap<string, JsonRecord>, text: string): [string, string][] {
  return Object.entries(fs).flatMap(([key, value]): [string, string][] => {
    if (/^(?:%.*|@sofa|@?[gG]overnor|@?[dD]ependent|begin|end|\^.*)$/.test(key)) return [];
    if (!key.startsWith('@')) {
      const isPlain = typeof value !== 'object' || value === null;
      const texts = isPlain
        ? [textIn(value)]
        : Array.isArray(value)
          ? value.map(plainOrJson)
          : [rawJson(value)];
      const written = texts.filter((text) => text !== '').join('; ');
      return written === '' || written === '{}' ? [] : [[key, written]];
    }
    const words = listIn(value).flatMap((id) => {
      const other = byId.get(textIn(id));
      const target = other && (byId.get(textIn(other['@target'])) ?? other);
      const found = target ? text.slice(Number(target.begin), Number(target.end)) : '';
      if (found !== '') return [found];
      // A structure without a place says what it holds.
      const held = other
        ? Object.entries(other).filter(([name]) => !/^[%@^]|^(?:begin|end)$/.test(name))
        : [];
      return held.map(([name, part]) => `${name}: ${plainOrJson(part)}`);
    });
    return words.length === 0 ? [] : [[key.slice(1), words.join('; ')]];
  });
}
