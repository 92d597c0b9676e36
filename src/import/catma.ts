import { TextOffsets } from '../lib/text-offsets.ts';
import { decodeText } from './decode-text.ts';
import { fileStem } from './file-stem.ts';
import { joinFragments, placeFields } from './fragments.ts';
import {
  isRecord,
  type JsonRecord,
  linesOf,
  listIn,
  parseJsonFile,
  rawJson,
  restOf,
  textIn,
} from './json-value.ts';
import { type InputFile, type Place, type Reader, type Sink, UnreadableFile } from './reader.ts';

/**
 * A project of CATMA 7 as Git keeps it: `annotations/` of each collection hold Web Annotations
 * whose `target.items` are ranges, `propertydefs.json` names a tag, `documents/` has the texts. Specified at https://catma.de/documentation/git-access/ (CATMA 7).
 * A record is one annotation, also where it has several ranges. Ranges count UTF-16 units, as Java does.
 */
export const catma: Reader = {
  name: 'catma',
  spec: 'https://catma.de/documentation/git-access/ (CATMA 7)',
  recognise({ text }) {
    if (text === null || !/^\s*[[{]/.test(text)) return null;
    const isOne = /TextPositionSelector/.test(text) && /"tagset"\s*:/.test(text) && /"tag"\s*:/.test(text);
    return isOne ? { certainty: 0.96, sentence: 'Annotations of a project of CATMA' } : null;
  },
  companion(path, own) {
    const parts = path.split(/(?<=[/!])/);
    const at = parts.findLastIndex((part) => /^(?:collections|tagsets|documents)\/$/.test(part));
    if (at < 0) return false;
    const root = parts.slice(0, at).join('');
    for (const known of own) if (known.startsWith(`${root}collections/`)) return true;
    return false;
  },
  async read(files, sink) {
    const project = readProject(files, sink);
    for (const file of files) {
      if (!/(?:^|[/!])annotations\/[^/]+\.json$/i.test(file.path) && !isAnnotationFile(file)) continue;
      try {
        const { text, value } = parseJsonFile(file, sink);
        const list = Array.isArray(value) ? value : [value];
        const lines = Array.isArray(value) ? linesOf(text, (path) => path.length === 1) : null;
        sink.count(file.path, 'catma', list.length);
        for (const [i, annotation] of list.entries()) {
          const line = lines ? (lines.get(String(i)) ?? null) : 1;
          readAnnotation(annotation, { file: file.path, line, record: i + 1 }, project, sink);
        }
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        const place = { file: file.path, line: 1, record: 1 };
        sink.count(file.path, 'catma', 1);
        sink.leaveOut({
          ...place,
          code: 'not-json',
          reason: error.message,
          raw: decodeText(file.bytes).text.slice(0, 2000),
        });
      }
      if (!(await sink.proceed(file.bytes.length))) return;
    }
  },
};

const isAnnotationFile = (file: InputFile): boolean =>
  file.path.endsWith('.json') &&
  /TextPositionSelector/.test(new TextDecoder().decode(file.bytes.subarray(0, 1 << 16))) &&
  !/(?:^|[/!])(?:tagsets|documents)\//.test(file.path);

const NAMED: ReadonlySet<string> = new Set(['name']);
const NO_KEY: ReadonlySet<string> = new Set();
const OF_DOCUMENT: ReadonlySet<string> = new Set(['title', 'author']);
const OF_HEADER: ReadonlySet<string> = new Set(['gitContentInfoSet']);

type Document = { title: string; author: string; offsets: TextOffsets };
type Project = { documents: Map<string, Document>; tags: Map<string, string> };

function readProject(files: readonly InputFile[], sink: Sink): Project {
  const project: Project = { documents: new Map(), tags: new Map() };
  const sets = new Map<string, string>();
  const headers = new Map<string, JsonRecord>();
  const json = (file: InputFile): JsonRecord => {
    try {
      const { value } = parseJsonFile(file, sink);
      return isRecord(value) ? value : {};
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      sink.lose({ file: file.path, line: null, field: '', value: '', reason: error.message });
      return {};
    }
  };
  const tellRest = (about: JsonRecord, taken: ReadonlySet<string>, file: string, reason: string) => {
    for (const [field, value] of restOf(about, taken, { file, line: null }, sink))
      sink.lose({ file, line: null, field, value, reason });
  };
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));
  for (const file of files) {
    const isHeader = /(?:^|\/)header\.json$/.test(file.path);
    if (isHeader && /(?:^|[/!])tagsets\//.test(file.path)) {
      const about = json(file);
      sets.set(folderOf(file.path), textIn(about.name));
      tellRest(about, NAMED, file.path, 'A set of tags keeps its name alone.');
    }
    if (isHeader && /(?:^|[/!])collections\//.test(file.path))
      tellRest(json(file), NO_KEY, file.path, 'A collection of annotations has no place in a case.');
    if (isHeader && /(?:^|[/!])documents\//.test(file.path)) headers.set(folderOf(file.path), json(file));
  }
  const tags = files
    .filter(({ path }) => /(?:^|[/!])tagsets\/.*propertydefs\.json$/.test(path))
    .map((file) => ({ file, tag: json(file) }));
  for (const { file, tag } of tags) {
    const uuid = textIn(tag.uuid);
    const label = textIn(tag.name);
    if (uuid === '' || label === '') continue;
    const folder = [...sets.keys()].find((path) => file.path.startsWith(`${path}/`));
    const scheme = folder === undefined ? '' : (sets.get(folder) ?? '');
    const parent = textIn(tag.parentUuid);
    project.tags.set(uuid, label);
    sink.codebook({ id: uuid, label, ...(parent !== '' && { parent }), ...(scheme !== '' && { scheme }) });
  }
  for (const file of files) {
    if (!/(?:^|[/!])documents\/.*\.txt$/i.test(file.path)) continue;
    const header = headers.get(folderOf(file.path)) ?? {};
    const about = isRecord(header.gitContentInfoSet) ? header.gitContentInfoSet : header;
    const id = fileStem(file.path);
    const held = {
      title: textIn(about.title) || id,
      author: textIn(about.author),
      offsets: new TextOffsets(decodeText(file.bytes).text),
    };
    project.documents.set(id, held);
    project.documents.set(folderOf(file.path).split(/[/!]/).at(-1) as string, held);
    sink.row({
      file: file.path,
      line: null,
      record: 1,
      kind: 'article',
      fields: {
        headline: held.title,
        ...(held.author !== '' && { author: held.author }),
        text: held.offsets.folded,
      },
      other: [
        ...restOf(about, OF_DOCUMENT, { file: file.path, line: null }, sink),
        ...(about === header ? [] : restOf(header, OF_HEADER, { file: file.path, line: null }, sink)),
      ],
      raw: '',
    });
  }
  return project;
}

function readAnnotation(value: unknown, place: Place, project: Project, sink: Sink): void {
  const raw = rawJson(value);
  const leave = (code: string, reason: string): void => {
    sink.leaveOut({ ...place, code, reason, raw });
  };
  if (!isRecord(value)) {
    leave('no-annotation', 'It is no annotation: it should be an object.');
    return;
  }
  const body = isRecord(value.body) ? value.body : {};
  const target = isRecord(value.target) ? value.target : {};
  const items = (Array.isArray(target.items) ? target.items : listIn(value.target)).filter(isRecord);
  if (items.length === 0) {
    leave('no-passage', 'The annotation has no range.');
    return;
  }
  const source = textIn(items[0]?.source);
  const held = source
    .split(/[/#?]/)
    .reverse()
    .map((part) => project.documents.get(part))
    .find((known) => known !== undefined);
  if (!held) {
    leave('no-text', 'Its document is not among the files, so its words are not known.');
    return;
  }
  const pieces = items.map(({ selector }) => {
    const { start, end } = isRecord(selector) ? selector : {};
    return held.offsets.byUnits(Number(start), Number(end));
  });
  if (pieces.some((piece) => piece === null)) {
    leave('outside-text', 'Its range lies outside the text that it names.');
    return;
  }
  const { words, isWhole, ...at } = joinFragments(
    held.offsets.folded,
    pieces as NonNullable<(typeof pieces)[number]>[],
  );
  if (words.trim() === '') {
    leave('no-words', 'Its range holds no words.');
    return;
  }
  const tag = textIn(body.tag)
    .split(/[/#?]/)
    .reverse()
    .find((part) => project.tags.has(part));
  const code = tag ?? (textIn(body.tag).split('/').at(-1) || '');
  if (code === '') {
    leave('no-code', 'It has no tag.');
    return;
  }
  if (tag === undefined)
    sink.lose({
      file: place.file,
      line: place.line,
      field: 'tag',
      value: code,
      reason: 'The tagset of this tag is not among the files, so its name is not known.',
    });
  const { system, user } = isRecord(body.properties) ? body.properties : ({} as JsonRecord);
  const coder = textIn(listIn(isRecord(system) ? system.catma_markupauthor : null)[0]);
  const created = textIn(listIn(isRecord(system) ? system.catma_markuptimestamp : null)[0]);
  const other: [string, string][] = Object.entries(isRecord(user) ? user : {}).map(([key, values]) => [
    key,
    listIn(values).map(textIn).join('; '),
  ]);
  if (created !== '') other.push(['created', created]);
  if (!isWhole) other.push(['pieces', pieces.map((piece) => `${piece?.start}-${piece?.end}`).join(';')]);
  sink.row({
    ...place,
    kind: 'code',
    fields: {
      words,
      headline: held.title,
      code: [code],
      ...(coder !== '' && { coder }),
      ...placeFields(at),
    },
    other,
    raw,
  });
}
