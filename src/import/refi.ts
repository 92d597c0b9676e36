import { cite } from '../lib/cite.ts';
import { lineColumns } from '../lib/line-column.ts';
import { TextOffsets } from '../lib/text-offsets.ts';
import { decodeText } from './decode-text.ts';
import { fieldsNamed } from './header-words.ts';
import {
  type InputFile,
  MAX_RAW,
  type Place,
  type Reader,
  type Row,
  type Sink,
  UnreadableFile,
} from './reader.ts';
import { isZip, unzip } from './unpack.ts';
import { attribute, elementsIn, parseXml, textWithin, type XmlElement } from './xml-tree.ts';

const PROJECT = /urn:QDA-XML:project:1/;
const CODEBOOK = /urn:QDA-XML:codebook:1/;
/** Fields that a variable of a source or case may fill, told by its name. */
const FIELDS = ['outlet', 'url', 'author', 'published', 'language'] as const;

/**
 * REFI-QDA 1.5 (https://www.qdasoftware.org), as ATLAS.ti, MAXQDA, NVivo and others exchange it: projects (`.qdpx`, a zip of
 * `project.qde` and `Sources/`) and codebooks (`.qdc`). A source is an article, a code a code of the codebook, and a record is
 * one Coding of a passage (of a codebook, one code). Positions count code points. Codings of pictures, PDF pages, sound and
 * film have no words and are left out with that reason.
 */
export const refi: Reader = {
  name: 'refi',
  spec: 'https://www.qdasoftware.org (REFI-QDA 1.5)',
  recognise({ text, members }) {
    if (members?.some((name) => /\.qde$/i.test(name)))
      return { certainty: 0.97, sentence: 'A REFI-QDA project (.qdpx)' };
    if (text === null || !/^\s*</.test(text)) return null;
    if (PROJECT.test(text)) return { certainty: 0.96, sentence: 'A REFI-QDA project (.qde)' };
    return CODEBOOK.test(text) ? { certainty: 0.96, sentence: 'A REFI-QDA codebook (.qdc)' } : null;
  },
  companion(path, own) {
    if (!/(?:^|[/!])sources\/[^/]+$/i.test(path)) return false;
    const root = path.slice(0, path.toLowerCase().lastIndexOf('sources/'));
    for (const known of own)
      if (known.startsWith(root) && !known.slice(root.length).includes('/')) return true;
    return false;
  },
  async read(files, sink) {
    for (const file of files) {
      const isPart = /(?:^|[/!])sources\/[^/]+$/i.test(file.path) && files.length > 1;
      if (isPart) continue;
      try {
        const members = isZip(file.bytes) ? ((await unzip(file)) ?? []) : files;
        const project = isZip(file.bytes) ? members.find(({ path }) => /\.qde$/i.test(path)) : file;
        if (!project) throw new UnreadableFile(file.path, 'The archive holds no project (.qde).');
        await readProject(file.path, project, members, sink);
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        sink.lose({ file: error.path, line: null, field: '', value: '', reason: error.message });
      }
      if (!(await sink.proceed(file.bytes.length))) return;
    }
  },
};

async function readProject(
  listed: string,
  project: InputFile,
  members: readonly InputFile[],
  sink: Sink,
): Promise<void> {
  const xml = decodeText(project.bytes).text;
  let root: XmlElement;
  try {
    root = await parseXml(xml);
  } catch (error) {
    throw new UnreadableFile(listed, `It is no XML that can be read: ${(error as Error).message}`);
  }
  const run = new ProjectRun(project.path, root, xml, members, sink);
  sink.count(listed, 'refi', run.read());
}

type Source = { about: Row['fields']; other: readonly (readonly [string, string])[] };

class ProjectRun {
  private readonly file: string;
  private readonly root: XmlElement;
  private readonly sink: Sink;
  private readonly users = new Map<string, string>();
  private readonly codes = new Set<string>();
  private readonly notes = new Map<string, string>();
  private readonly namedNotes = new Set<string>();
  private readonly values = new Map<string, [string, string][]>();
  private readonly variables = new Map<string, string>();
  private readonly members: ReadonlyMap<string, InputFile>;
  private readonly lines: ReadonlyMap<string, number>;
  private records = 0;

  constructor(file: string, root: XmlElement, xml: string, members: readonly InputFile[], sink: Sink) {
    this.file = file;
    this.root = root;
    this.sink = sink;
    this.members = new Map(
      members.map((member) => [(member.path.split(/[/!]/).at(-1) as string).toLowerCase(), member]),
    );
    this.lines = linesOfGuids(xml);
  }

  read(): number {
    const book = this.root.name === 'CodeBook' ? this.root : elementsIn(this.root, 'CodeBook')[0];
    for (const note of this.within('Notes', 'Note'))
      this.notes.set(attribute(note, 'guid'), this.noteText(note));
    for (const codes of book ? elementsIn(book, 'Codes') : []) this.readCodes(codes, undefined);
    if (this.root.name === 'CodeBook') {
      this.tellRest();
      return this.codes.size;
    }
    this.sink.name(attribute(this.root, 'name'));
    for (const user of this.within('Users', 'User'))
      this.users.set(attribute(user, 'guid'), attribute(user, 'name'));
    for (const variable of this.within('Variables', 'Variable'))
      this.variables.set(attribute(variable, 'guid'), attribute(variable, 'name'));
    for (const one of this.within('Cases', 'Case')) this.readCase(one);
    for (const source of this.within('Sources')) this.readSource(source);
    this.tellRest();
    return this.records;
  }

  private within(list: string, name?: string): XmlElement[] {
    return elementsIn(this.root, list).flatMap((element) => elementsIn(element, name));
  }

  private readCodes(list: XmlElement, parent: string | undefined): void {
    for (const code of elementsIn(list, 'Code')) {
      const guid = attribute(code, 'guid');
      const label = attribute(code, 'name').trim();
      const definition = elementsIn(code, 'Description').map(textWithin).join('\n').trim();
      if (guid === '' || label === '')
        this.sink.lose({
          file: this.file,
          line: null,
          field: 'Code',
          value: label || guid,
          reason: 'A code needs a name and a guid.',
        });
      else {
        this.codes.add(guid);
        this.sink.codebook({
          id: guid,
          label,
          ...(definition !== '' && { definition }),
          ...(parent !== undefined && { parent }),
          other: [
            ...(attribute(code, 'color') === '' ? [] : [['color', attribute(code, 'color')] as const]),
            ...(attribute(code, 'isCodable') === 'false' ? [['isCodable', 'false'] as const] : []),
            ...this.notesOf(code).map((note) => ['note', note] as const),
          ],
        });
      }
      this.readCodes(code, guid || parent);
    }
  }

  /** The texts of the notes that an element names. */
  private notesOf(element: XmlElement): string[] {
    return elementsIn(element, 'NoteRef').flatMap((ref) => {
      const guid = attribute(ref, 'targetGUID');
      this.namedNotes.add(guid);
      const text = this.notes.get(guid) ?? '';
      return text === '' ? [] : [text];
    });
  }

  /** What a project holds beside codes and passages, and a case has no place for. */
  private tellRest(): void {
    const tell = (field: string, element: XmlElement | null, value: string, reason: string) =>
      this.sink.lose({
        file: this.file,
        line: element === null ? null : this.placeOf(element, 0).line,
        field,
        value: value.slice(0, 200),
        reason,
      });
    const about = elementsIn(this.root, 'Description').map(textWithin).join('\n').trim();
    if (about !== '')
      tell('Description', null, about, 'The description of a project has no place in a case.');
    for (const note of this.within('Notes', 'Note')) {
      const guid = attribute(note, 'guid');
      const text = this.notes.get(guid) ?? '';
      if (!this.namedNotes.has(guid) && text !== '')
        tell('Note', note, text, 'This note belongs to no passage, code or source that was read.');
    }
    for (const link of this.within('Links', 'Link'))
      tell('Link', link, attribute(link, 'name'), 'Links between passages have no place in a case.');
    const books = elementsIn(this.root, 'CodeBook').flatMap((book) => elementsIn(book, 'Sets'));
    for (const set of [...this.within('Sets', 'Set'), ...books.flatMap((sets) => elementsIn(sets, 'Set'))])
      tell('Set', set, attribute(set, 'name'), 'Sets of codes and sources have no place in a case.');
  }

  private noteText(note: XmlElement): string {
    const inline = elementsIn(note, 'PlainTextContent').map(textWithin).join('');
    return (inline || this.textAt(attribute(note, 'plainTextPath')) || '').trim();
  }

  /** The text that a path of the project leads to; null where it lies outside. */
  private textAt(path: string): string | null {
    const name = /^internal:\/\/(?:.*\/)?([^/]+)$/i.exec(path)?.[1]?.toLowerCase();
    const member = name === undefined ? undefined : this.members.get(name);
    return member ? decodeText(member.bytes).text : null;
  }

  private readCase(one: XmlElement): void {
    const values = this.valuesOf(one);
    const name = attribute(one, 'name');
    if (name !== '') values.push(['case', name]);
    const about = elementsIn(one, 'Description').map(textWithin).join('\n').trim();
    if (about !== '') values.push(['case description', about]);
    const refs = [...elementsIn(one, 'SourceRef'), ...elementsIn(one, 'SelectionRef')];
    for (const ref of refs) {
      const guid = attribute(ref, 'targetGUID');
      this.values.set(guid, [...(this.values.get(guid) ?? []), ...values]);
    }
    if (refs.length > 0) return;
    for (const [field, value] of values)
      this.sink.lose({
        file: this.file,
        line: this.placeOf(one, 0).line,
        field,
        value: value.slice(0, 200),
        reason: `The case ${cite(name)} names no source and no passage that it could stand beside.`,
      });
  }

  private valuesOf(element: XmlElement): [string, string][] {
    return elementsIn(element, 'VariableValue').flatMap((value): [string, string][] => {
      const [ref] = elementsIn(value, 'VariableRef');
      const name = this.variables.get(ref ? attribute(ref, 'targetGUID') : '') ?? '';
      const text = elementsIn(value)
        .filter((child) => child !== ref)
        .map(textWithin)
        .join('')
        .trim();
      return name === '' || text === '' ? [] : [[name, text]];
    });
  }

  private readSource(source: XmlElement): void {
    const values = [...this.valuesOf(source), ...(this.values.get(attribute(source, 'guid')) ?? [])];
    const about: Row['fields'] = { headline: attribute(source, 'name') || 'Source not named' };
    const other: [string, string][] = [];
    for (const [name, value] of values) {
      const field = FIELDS.find((known) => fieldsNamed(name).some((guess) => guess.field === known));
      if (field && about[field] === undefined) about[field] = value;
      else other.push([name, value]);
    }
    const [by, created] = [
      this.users.get(attribute(source, 'creatingUser')) ?? '',
      attribute(source, 'creationDateTime'),
    ];
    if (by !== '') other.push(['brought in by', by]);
    if (created !== '') other.push(['brought in', created]);
    this.walk(source, { about, other }, source.name === 'TextSource' ? null : source.name);
    const description = [...elementsIn(source, 'Description').map(textWithin), ...this.notesOf(source)]
      .join('\n')
      .trim();
    const isText =
      source.name === 'TextSource' ||
      elementsIn(source).some(({ name }) => name === 'Representation' || name === 'Transcript');
    if (!isText) return;
    this.sink.row({
      ...this.placeOf(source, 0),
      kind: 'article',
      fields: { ...about, ...(description !== '' && { note: description }) },
      other,
      raw: '',
    });
  }

  private placeOf(element: XmlElement, record: number): Place {
    return { file: this.file, line: this.lines.get(attribute(element, 'guid')) ?? null, record };
  }

  /** Reads what is coded in a source, or in a text that belongs to one (of a PDF, a transcript). */
  private walk(holder: XmlElement, source: Source, foreign: string | null): void {
    const inline = elementsIn(holder, 'PlainTextContent')[0];
    const path = attribute(holder, 'plainTextPath');
    const text = inline ? textWithin(inline) : path === '' ? null : this.textAt(path);
    const offsets = text === null ? null : new TextOffsets(text);
    if (offsets !== null)
      this.sink.row({
        ...this.placeOf(holder, 0),
        kind: 'article',
        fields: { ...source.about, text: offsets.folded },
        raw: '',
      });
    const points = new Map(
      elementsIn(holder, 'SyncPoint').map((point) => [
        attribute(point, 'guid'),
        attribute(point, 'position'),
      ]),
    );
    for (const child of elementsIn(holder)) {
      if (child.name === 'Coding')
        this.leave(child, 'whole-source', 'It codes a whole source, not a passage of it.');
      else if (child.name === 'PlainTextSelection')
        this.readSelection(
          child,
          source,
          offsets,
          attribute(child, 'startPosition'),
          attribute(child, 'endPosition'),
        );
      else if (child.name === 'TranscriptSelection')
        this.readSelection(
          child,
          source,
          offsets,
          points.get(attribute(child, 'fromSyncPoint')) ?? '',
          points.get(attribute(child, 'toSyncPoint')) ?? '',
        );
      else if (/Selection$/.test(child.name)) this.leaveSelection(child, foreign ?? holder.name);
      else if (child.name === 'Representation' || child.name === 'Transcript') this.walk(child, source, null);
    }
  }

  private leaveSelection(selection: XmlElement, kind: string): void {
    const what =
      {
        PictureSource: 'a picture',
        PDFSource: 'a page of a PDF',
        AudioSource: 'a sound',
        VideoSource: 'a film',
      }[kind] ?? 'something';
    for (const coding of elementsIn(selection, 'Coding'))
      this.leave(coding, 'no-words', `It codes a part of ${what}, which has no words.`);
  }

  private leave(coding: XmlElement, code: string, reason: string, raw = rawOf(coding)): void {
    this.records++;
    this.sink.leaveOut({ ...this.placeOf(coding, this.records), code, reason, raw });
  }

  private readSelection(
    selection: XmlElement,
    source: Source,
    offsets: TextOffsets | null,
    from: string,
    to: string,
  ): void {
    const codings = elementsIn(selection, 'Coding');
    const name = attribute(selection, 'name');
    const [start, end] = [from, to].map((text) => (text === '' ? Number.NaN : Number(text))) as [
      number,
      number,
    ];
    const raw = rawOf(selection);
    const passage = offsets === null ? wordsOfName(name, start, end) : offsets.byPoints(start, end);
    const note = [...elementsIn(selection, 'Description').map(textWithin), ...this.notesOf(selection)]
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .join('\n');
    if (codings.length === 0) {
      const reason = 'A passage without a code is no coding; the passage was not taken.';
      this.sink.lose({
        file: this.file,
        line: this.placeOf(selection, 0).line,
        field: 'PlainTextSelection',
        value: (passage?.words ?? name).slice(0, 200),
        reason,
      });
    }
    for (const coding of codings) {
      const code = elementsIn(coding, 'CodeRef')
        .map((ref) => attribute(ref, 'targetGUID'))
        .filter((guid) => guid !== '');
      const unknown = code.filter((guid) => !this.codes.has(guid));
      if (code.length === 0 || unknown.length > 0)
        this.leave(
          coding,
          'no-code',
          code.length === 0 ? 'It names no code.' : 'Its code is not in the codebook.',
          raw,
        );
      else if (passage === null)
        this.leave(
          coding,
          offsets === null ? 'no-text' : 'outside-text',
          offsets === null
            ? 'The text of its source is not in the project, so its words are not known.'
            : 'Its place lies outside the text of its source.',
          raw,
        );
      else if (passage.words.trim() === '') this.leave(coding, 'no-words', 'Its place holds no words.', raw);
      else {
        this.records++;
        const coder = this.users.get(attribute(coding, 'creatingUser')) ?? '';
        const created = attribute(coding, 'creationDateTime');
        const own = [note, ...this.notesOf(coding)].filter((text) => text !== '').join('\n');
        this.sink.row({
          ...this.placeOf(coding, this.records),
          kind: 'code',
          fields: {
            ...source.about,
            words: passage.words,
            code,
            ...(coder !== '' && { coder }),
            ...(own !== '' && { note: own }),
            ...(passage.start !== null && { start: String(passage.start), end: String(passage.end) }),
          },
          other: [
            ...(created === '' ? [] : [['created', created] as const]),
            // Most programs name a selection after its words.
            ...(name === '' || isNamedAfter(name, passage.words) ? [] : [['selection', name] as const]),
            ...(this.values.get(attribute(selection, 'guid')) ?? []),
          ],
          raw,
        });
      }
    }
  }
}

/** Whether a name is the words themselves, cut or not. */
function isNamedAfter(name: string, words: string): boolean {
  const [bare, whole] = [name.replace(/(?:…|\.\.\.)$/, ''), words].map((text) => text.replace(/\s+/g, ''));
  return whole?.startsWith(bare ?? '') ?? false;
}

/** Programs name a selection after its words. Without the text they are believed where they are as long as the place says. */
function wordsOfName(
  name: string,
  start: number,
  end: number,
): { words: string; start: null; end: null } | null {
  return name !== '' && [...name].length === end - start ? { words: name, start: null, end: null } : null;
}

/** An element as it was written, near enough to be found again. */
function rawOf(element: XmlElement): string {
  const attributes = [...element.attributes].map(([key, value]) => ` ${key}="${value}"`).join('');
  const inside = elementsIn(element).map(rawOf).join('');
  return `<${element.name}${attributes}${inside === '' ? '/>' : `>${inside}</${element.name}>`}`.slice(
    0,
    MAX_RAW,
  );
}

/** The line of the tag that bears each guid. */
function linesOfGuids(xml: string): Map<string, number> {
  const found = new Map<string, number>();
  const at = lineColumns(xml);
  for (const match of xml.matchAll(/\bguid\s*=\s*["']([^"']+)["']/g))
    if (!found.has(match[1] as string)) found.set(match[1] as string, at(match.index).line);
  return found;
}
