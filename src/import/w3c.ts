import { plainText } from '../lib/html-text.ts';
import { joinWords } from '../lib/join-words.ts';
import {
  isRecord,
  type JsonRecord,
  linesOf,
  listIn,
  parseJsonFile,
  parseJsonLine,
  rawJson,
  restOf,
  textIn,
} from './json-value.ts';
import {
  type InputFile,
  MAX_RAW,
  type Place,
  type Reader,
  type Row,
  type Sink,
  UnreadableFile,
} from './reader.ts';
import { asWebAnnotation, isRecogito } from './recogito.ts';
import { wordsOfAddress } from './text-directive.ts';
import { textOfFile } from './text-lines.ts';
import { withModelNames } from './web-annotation-names.ts';
import { readSelectors } from './web-selectors.ts';

/**
 * W3C Web Annotations as JSON-LD: one annotation, a list, a Collection or a Page. Specified at
 * https://www.w3.org/TR/annotation-model/ (Recommendation, 23 February 2017). A record is one target. Bodies that tag or
 * classify are codes, other texts are notes. What Recogito keeps is read as such annotations. Positions count code points, which only the text could turn into ours, so they
 * stay beside the record; words are found again by themselves. JSON-LD is read by the names of the model, whichever way
 * it spells them; a context elsewhere is not fetched.
 */
export const w3c: Reader = {
  name: 'w3c',
  spec: 'https://www.w3.org/TR/annotation-model/ (2017)',
  recognise({ text }) {
    if (text === null || !/^\s*[[{]/.test(text)) return null;
    if (isRecogito(text)) return { certainty: 0.92, sentence: 'Annotations of Recogito' };
    const isNamed = /"(?:@context)"[^{}]{0,200}(?:ns\/anno\.jsonld|ns\/oa#)/.test(text);
    const type = TYPE.test(text);
    if (!type && !isNamed) return null;
    const certainty = isNamed && type ? 0.93 : type && TARGET.test(text) ? 0.85 : isNamed ? 0.9 : 0;
    return certainty === 0 ? null : { certainty, sentence: 'Web Annotations (W3C)' };
  },
  async read(files, sink) {
    for (const file of files) {
      let record = 0;
      for (const { value, source, line, broken } of annotationsIn(file, sink))
        if (broken) sink.leaveOut({ file: file.path, line, record: ++record, code: 'not-json', ...broken });
        else record += readAnnotation(asWebAnnotation(value), rawJson(source), file.path, line, record, sink);
      sink.count(file.path, 'w3c', record);
      if (!(await sink.proceed(file.bytes.length))) return;
    }
  },
};

const TYPE =
  /"(?:@?type|rdf:type)"\s*:\s*\[?\s*"(?:oa:|https?:\/\/www\.w3\.org\/ns\/oa#)?Annotation(?:Collection|Page)?"/;
const TARGET = /"(?:oa:)?(?:has)?[tT]arget"\s*:|"https?:\/\/www\.w3\.org\/ns\/oa#hasTarget"/;

/** An annotation, what it was in the file, and its line; `broken` where a line is no JSON. */
type Found = {
  value: unknown;
  source?: unknown;
  line: number | null;
  broken?: { reason: string; raw: string };
};

function annotationsIn(file: InputFile, sink: Sink): Found[] {
  let whole: { text: string; value: unknown };
  try {
    whole = parseJsonFile(file, sink);
  } catch (error) {
    const lines = textOfFile(file, sink).split('\n');
    const isLined = lines.length > 1 && !('reason' in parseJsonLine(lines[0] as string));
    if (!(error instanceof UnreadableFile) || !isLined) throw error;
    // One annotation a line, as servers hand them out.
    return lines.flatMap((line, i) => {
      if (line.trim() === '') return [];
      const parsed = parseJsonLine(line, sink, { file: file.path, line: i + 1 });
      return [
        'reason' in parsed
          ? { value: null, line: i + 1, broken: { reason: parsed.reason, raw: line.slice(0, MAX_RAW) } }
          : {
              value: withModelNames(parsed.value, line)?.value ?? parsed.value,
              source: parsed.value,
              line: i + 1,
            },
      ];
    });
  }
  const named = withModelNames(whole.value, whole.text);
  const found: { value: unknown; path: string; source?: unknown }[] = [];
  const visit = (value: unknown, path: string, depth: number): void => {
    if (depth > 12) return;
    const list = (items: readonly unknown[], at: string) => {
      for (const [i, item] of items.entries()) visit(item, at === '' ? String(i) : `${at}.${i}`, depth + 1);
    };
    if (Array.isArray(value)) {
      list(value, path);
      return;
    }
    if (!isRecord(value)) {
      // A page that is only named, or nothing: a page elsewhere is not fetched.
      if (depth > 0) found.push({ value, path });
      return;
    }
    const types = listIn(value.type ?? value['@type']).map(textIn);
    const under = (key: string) => (path === '' ? key : `${path}.${key}`);
    if (Array.isArray(value['@graph'])) {
      list(value['@graph'], under('@graph'));
      return;
    }
    const isPart = types.some((type) => /Annotation(?:Collection|Page)$/.test(type));
    if (!isPart && !types.includes('OrderedCollection')) {
      found.push({ value, path });
      return;
    }
    for (const key of ['first', 'items', 'next'] as const) {
      const part = value[key];
      if (Array.isArray(part)) list(part, under(key));
      else if (isRecord(part)) visit(part, under(key), depth + 1);
      else if (typeof part === 'string' && key !== 'items')
        sink.lose({
          file: file.path,
          line: null,
          field: key,
          value: part,
          reason: 'This page of annotations is not in the file, and nothing is fetched.',
        });
    }
    const label = textIn(value.label);
    if (label !== '') sink.name(label);
    const reason = 'It is said of the list of annotations and belongs to none of them.';
    for (const [field, text] of restOf(value, TAKEN_OF_LIST, { file: file.path, line: null }, sink))
      sink.lose({ file: file.path, line: null, field, value: text, reason });
  };
  visit(named ? named.value : whole.value, '', 0);
  for (const one of found) Object.assign(one, named?.placeOf(one.value));
  const paths = new Set(found.map(({ path }) => path));
  const lines = linesOf(whole.text, (path) => paths.has(path.join('.')));
  return found.map(({ value, path, source = value }) => ({ value, source, line: lines.get(path) ?? null }));
}

/** What holds a list together, or follows from it. */
const TAKEN_OF_LIST = new Set(
  '@context id @id type @type label first last items next prev partOf startIndex total'.split(' '),
);

/** The name of an agent, a resource or a plain text. */
const nameIn = (value: unknown): string =>
  isRecord(value)
    ? textIn(value.name) || textIn(value.nickname) || textIn(value.id ?? value['@id'])
    : textIn(value);

function readAnnotation(
  value: unknown,
  raw: string,
  file: string,
  line: number | null,
  before: number,
  sink: Sink,
): number {
  const place: Place = { file, line, record: before + 1 };
  if (!isRecord(value)) {
    sink.leaveOut({
      ...place,
      code: 'no-annotation',
      reason: 'It is no annotation: it should be an object.',
      raw,
    });
    return 1;
  }
  const targets = listIn(value.target ?? value.hasTarget ?? value['oa:hasTarget']);
  if (targets.length === 0) {
    sink.leaveOut({ ...place, code: 'no-target', reason: 'The annotation has no target.', raw });
    return 1;
  }
  const said = readBodies(value, place, sink);
  for (const [i, target] of targets.entries())
    readTarget(target, { ...place, record: place.record + i }, said, raw, sink);
  return targets.length;
}

type Said = { code: readonly string[]; fields: Row['fields']; other: readonly (readonly [string, string])[] };

const TAKEN = new Set(
  '@context type @type motivation motivatedBy id @id body hasBody oa:hasBody bodyValue created creator target hasTarget oa:hasTarget'.split(
    ' ',
  ),
);
const TAKEN_OF_BODY = new Set('type @type value chars purpose format items source id @id'.split(' '));
const TAKEN_OF_TARGET = new Set(
  'type @type source hasSource oa:hasSource selector oa:hasSelector items id @id'.split(' '),
);
const NAME = new Set(['type', '@type', 'name']);

function readBodies(annotation: JsonRecord, place: Place, sink: Sink): Said {
  const motivation = listIn(annotation.motivation ?? annotation.motivatedBy).map((name) =>
    nameIn(name).replace(/^oa:/, ''),
  );
  const code: string[] = [];
  const notes: string[] = [];
  const other: [string, string][] = [];
  const visit = (body: unknown): void => {
    if (!isRecord(body)) {
      if (textIn(body) !== '') other.push(['body', textIn(body)]);
      return;
    }
    if (Array.isArray(body.items)) {
      for (const item of body.items) visit(item);
      other.push(...restOf(body, TAKEN_OF_BODY, place, sink, 'body.'));
      return;
    }
    const purposes = listIn(body.purpose ?? motivation).map((name) => nameIn(name).replace(/^oa:/, ''));
    const isCode = purposes.some((purpose) => purpose === 'tagging' || purpose === 'classifying');
    const words = textIn(body.value ?? body.chars);
    const named = words === '' ? nameIn(body.source ?? body) : '';
    if (words !== '')
      (isCode ? code : notes).push(/html/i.test(textIn(body.format)) ? plainText(words) : words.trim());
    else if (named !== '' && isCode) code.push(named);
    else if (named !== '') other.push(['body', named]);
    other.push(...restOf(body, TAKEN_OF_BODY, place, sink, 'body.'));
  };
  for (const body of listIn(annotation.body ?? annotation.hasBody ?? annotation['oa:hasBody'])) visit(body);
  const plain = textIn(annotation.bodyValue);
  if (plain !== '') notes.push(plain);
  const id = textIn(annotation.id ?? annotation['@id']);
  if (id !== '') other.push(['annotation', id]);
  if (motivation.length > 0) other.push(['motivation', motivation.join('; ')]);
  const created = textIn(annotation.created);
  if (created !== '') other.push(['created', created]);
  const coder = listIn(annotation.creator)
    .map(nameIn)
    .filter((name) => name !== '')
    .join('; ');
  for (const one of listIn(annotation.creator))
    if (isRecord(one) && textIn(one.name) !== '') other.push(...restOf(one, NAME, place, sink, 'creator.'));
  other.push(...restOf(annotation, TAKEN, place, sink));
  return {
    code: [...new Set(code.filter((name) => name !== ''))],
    fields: { ...(coder !== '' && { coder }), ...(notes.length > 0 && { note: notes.join('\n') }) },
    other,
  };
}

function readTarget(target: unknown, place: Place, said: Said, raw: string, sink: Sink): void {
  const about = isRecord(target) ? target : {};
  // A list of places within one target (Composite, List, Independents) is one record of as many passages.
  const parts = Array.isArray(about.items) ? about.items.filter(isRecord) : [about];
  const passages = parts.map((part) => {
    const named = readSelectors(part.selector ?? part['oa:hasSelector']);
    const pointed = named.exact === '' ? wordsOfAddress(nameOfSource(part) || nameIn(target)) : null;
    return { part, ...named, ...pointed };
  });
  const found = passages.filter(({ exact }) => exact !== '');
  if (found.length === 0) {
    const types = [...new Set(passages.flatMap((passage) => passage.types))];
    const reason =
      types.length === 0
        ? 'The annotation is on a whole page or document: it names no passage.'
        : `Its passage is named by ${joinWords(types)} alone, without its words.`;
    sink.leaveOut({ ...place, code: types.length === 0 ? 'no-passage' : 'no-words', reason, raw });
    return;
  }
  for (const { exact, types } of passages)
    if (exact === '')
      sink.lose({
        file: place.file,
        line: place.line,
        field: 'items',
        value: types.join(', '),
        reason: 'This part of the target is named without its words.',
      });
  for (const passage of found) sink.row(rowOf(passage, target, place, said, raw, sink));
}

type Passage = ReturnType<typeof readSelectors> & { part: JsonRecord };

/** One passage of a target as a row. */
function rowOf(passage: Passage, target: unknown, place: Place, said: Said, raw: string, sink: Sink): Row {
  const { part, exact, prefix, suffix, position, others } = passage;
  const source = nameOfSource(part) || nameIn(target);
  const isAddress = /^https?:\/\//i.test(source);
  const hasCode = said.code.length > 0;
  return {
    ...place,
    kind: hasCode ? 'code' : 'quote',
    fields: {
      ...said.fields,
      words: exact,
      ...(isAddress ? { url: source } : { headline: source || 'Source not named' }),
      ...(hasCode && { code: said.code }),
    },
    ...(prefix !== '' && { before: prefix }),
    ...(suffix !== '' && { after: suffix }),
    other: [
      ...said.other,
      ...restOf(part, TAKEN_OF_TARGET, place, sink, 'target.'),
      ...(isRecord(target) && target !== part ? restOf(target, TAKEN_OF_TARGET, place, sink, 'target.') : []),
      ...others.map((selector) => ['selector', selector] as const),
      ...(position === null
        ? []
        : [['position in code points', `${position.start}-${position.end}`] as const]),
    ],
    raw,
  };
}

const nameOfSource = (target: JsonRecord): string => {
  const source = target.source ?? target.hasSource ?? target['oa:hasSource'];
  return isRecord(source)
    ? textIn(source.id ?? source['@id'])
    : textIn(source) || textIn(target.id ?? target['@id']);
};
