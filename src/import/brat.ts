import { stripMarks, typeNamed, typeOfMarked } from '../case/quotation-marks.ts';
import { cite } from '../lib/cite.ts';
import { TextOffsets } from '../lib/text-offsets.ts';
import { decodeText } from './decode-text.ts';
import { fileStem, pathStem } from './file-stem.ts';
import { type Fragment, joinFragments, placeFields } from './fragments.ts';
import { type InputFile, MAX_RAW, type Place, type Reader, type Row, type Sink } from './reader.ts';
import { type Role, roleNamed } from './roles.ts';
import { textOfFile } from './text-lines.ts';

/**
 * brat standoff: `.ann` files beside their `.txt`. Specified at https://brat.nlplab.org/standoff.html (brat 1.3). A record is
 * one relation or event where a file has some, else one text-bound span. Source, Cue and Content of an attribution are one
 * quote. Positions count code points; the words are taken from the text, and an annotation whose own copy of them differs is
 * told. Lines that are neither (A, M, #, N, *) belong to records and are none.
 */
export const brat: Reader = {
  name: 'brat',
  spec: 'https://brat.nlplab.org/standoff.html (1.3)',
  recognise({ text, path }) {
    const lines = (text ?? '')
      .split(/\r?\n/)
      .filter((line) => line !== '')
      .slice(0, 50);
    const sound = lines.filter((line) =>
      /^(?:T\d+\t\S+ \d+ \d+(?:;\d+ \d+)*\t|[REAMN#*]\S*\t\S+)/.test(line),
    );
    const hasSpan = lines.some((line) => /^T\d+\t\S+ \d+ \d+/.test(line));
    if (hasSpan && sound.length * 2 > lines.length)
      return { certainty: 0.94, sentence: 'Annotations of brat (.ann)' };
    return /\.ann$/i.test(path) && hasSpan
      ? { certainty: 0.7, sentence: 'Annotations of brat (.ann)' }
      : null;
  },
  companion(path, own) {
    return (
      (/\.txt$/i.test(path) && own.has(`${pathStem(path)}.ann`)) || (SETTINGS.test(path) && own.size > 0)
    );
  },
  async read(files, sink) {
    const texts = new Map(
      files.filter(({ path }) => /\.txt$/i.test(path)).map((file) => [pathStem(file.path), file]),
    );
    for (const file of files) {
      if (/\.txt$/i.test(file.path)) continue;
      if (SETTINGS.test(file.path)) {
        const reason = `${SAYS[fileStem(file.path).toLowerCase()]} of brat: no annotation stands in it.`;
        sink.lose({ file: file.path, line: null, field: '', value: '', reason });
        continue;
      }
      const text = texts.get(pathStem(file.path));
      new Document(file, text, sink).read();
      if (!(await sink.proceed(file.bytes.length + (text?.bytes.length ?? 0)))) return;
    }
  },
};

/** What brat keeps in a folder beside its annotations. */
const SETTINGS = /(?:^|\/)(?:annotation|visual|tools|kb_shortcuts)\.conf$/i;
const SAYS: Readonly<Record<string, string>> = {
  annotation: 'The list of the kinds of annotations',
  visual: 'The names and colours of the kinds of annotations',
  tools: 'The settings of tools',
  kb_shortcuts: 'The keyboard shortcuts',
};

type Span = {
  id: string;
  label: string;
  ranges: [number, number][];
  written: string;
  line: number;
  raw: string;
};
type Relation = {
  id: string;
  label: string;
  args: { role: string; id: string }[];
  line: number;
  raw: string;
};

class Document {
  private readonly file: InputFile;
  private readonly sink: Sink;
  private readonly offsets: TextOffsets | null;
  private readonly about: Row['fields'];
  private readonly spans = new Map<string, Span>();
  private readonly relations: Relation[] = [];
  /** What stands first in each event or relation, by its id: other events may name it. */
  private readonly triggers = new Map<string, string>();
  private readonly attributes = new Map<string, [string, string][]>();
  private readonly notes = new Map<string, string[]>();
  /** All that is said of spans and relations, and which of those a record took it from. */
  private readonly said: { on: string; label: string; value: string; line: number }[] = [];
  private readonly asked = new Set<string>();
  private readonly broken: { line: number; raw: string; reason: string }[] = [];

  constructor(file: InputFile, text: InputFile | undefined, sink: Sink) {
    this.file = file;
    this.sink = sink;
    this.offsets = text ? new TextOffsets(decodeText(text.bytes).text) : null;
    this.about = { headline: fileStem(file.path) };
    for (const [i, line] of textOfFile(file, sink).split('\n').entries())
      if (line.trim() !== '') this.parse(line, i + 1);
  }

  /** Notes what a line says of a span or relation. */
  private say(on: string, label: string, value: string, line: number): void {
    this.attributes.set(on, [...(this.attributes.get(on) ?? []), [label, value]]);
    this.said.push({ on, label, value, line });
  }

  private parse(line: string, number: number): void {
    const raw = line.slice(0, MAX_RAW);
    const [id = '', head = '', ...rest] = line.split('\t');
    const tail = rest.join('\t');
    const fail = (reason: string) => {
      this.broken.push({ line: number, raw, reason });
    };
    const [label = '', ...words] = head.trim().split(/\s+/);
    switch (id[0]) {
      case 'T': {
        const ranges = head
          .trim()
          .slice(label.length)
          .split(';')
          .map((range) => range.trim().split(/\s+/).map(Number) as [number, number]);
        const isSound = ranges.every(
          (range) => range.length === 2 && range.every(Number.isInteger) && range[0] < range[1],
        );
        if (label === '' || !isSound) fail('The span has no label or no place that can be read.');
        else this.spans.set(id, { id, label, ranges, written: tail, line: number, raw });
        return;
      }
      case 'E':
      case 'R': {
        const args = words.flatMap((word) => {
          const at = word.indexOf(':');
          return at > 0 ? [{ role: word.slice(0, at), id: word.slice(at + 1) }] : [];
        });
        const [type = '', trigger] = label.split(':');
        if (trigger) args.unshift({ role: '', id: trigger });
        if (type === '' || args.length === 0) fail('The relation has no label or no parts that can be read.');
        else {
          this.relations.push({ id, label: type, args, line: number, raw });
          this.triggers.set(id, args[0]?.id ?? id);
        }
        return;
      }
      case 'A':
      case 'M': {
        const [on = '', ...value] = words;
        this.say(on, label, value.join(' ') || 'true', number);
        return;
      }
      case '#':
        if (label === 'AnnotatorNotes') {
          this.notes.set(words[0] ?? '', [...(this.notes.get(words[0] ?? '') ?? []), tail.trim()]);
          this.said.push({ on: words[0] ?? '', label, value: tail.trim(), line: number });
        } else this.say(words[0] ?? '', label, tail.trim(), number);
        return;
      case 'N':
        this.say(words[0] ?? '', 'reference', `${words[1] ?? ''} ${tail}`.trim(), number);
        return;
      case '*':
        for (const on of words) this.say(on, label, words.join(' '), number);
        return;
      default:
        fail('The line is none that brat writes.');
    }
  }

  read(): void {
    const { offsets, sink } = this;
    const place = (line: number, record: number): Place => ({ file: this.file.path, line, record });
    if (offsets !== null)
      sink.row({ ...place(1, 0), kind: 'article', fields: { ...this.about, text: offsets.folded }, raw: '' });
    else
      sink.lose({
        file: this.file.path,
        line: null,
        field: 'text',
        value: '',
        reason: 'Its text (.txt) is not among the files; words are as the annotations give them.',
      });
    let record = 0;
    for (const { line, raw, reason } of this.broken)
      sink.leaveOut({ ...place(line, ++record), code: 'broken-line', reason, raw });
    const used = new Set<string>();
    if (this.relations.length === 0)
      for (const span of this.spans.values()) this.readSpan(span, place(span.line, ++record));
    for (const relation of this.relations) {
      for (const { id } of relation.args) used.add(this.triggerOf(id));
      this.readRelation(relation, place(relation.line, ++record));
    }
    if (this.relations.length > 0)
      for (const span of this.spans.values())
        if (!used.has(span.id))
          sink.lose({
            file: this.file.path,
            line: span.line,
            field: span.label,
            value: span.written.slice(0, 200),
            reason: 'This span belongs to no relation, so it is no record.',
          });
    for (const { on, label, value, line } of this.said)
      if (!this.asked.has(on))
        sink.lose({
          file: this.file.path,
          line,
          field: label,
          value: value.slice(0, 200),
          reason: `It is said of ${cite(on)}, which is no record.`,
        });
    sink.count(this.file.path, 'brat', record);
  }

  /** The span that an argument stands on: itself, or the trigger of the event that it names. */
  private triggerOf(id: string): string {
    if (this.spans.has(id)) return id;
    return this.triggers.get(id) ?? id;
  }

  /** The words of spans that play one role, from the text where there is one. Null where a place lies outside it. */
  private wordsOf(spans: readonly Span[]): ReturnType<typeof joinFragments> | null {
    const { offsets } = this;
    if (offsets === null)
      return {
        words: spans.map(({ written }) => written).join(' '),
        start: null,
        end: null,
        isWhole: spans.length === 1,
      };
    const pieces = spans.flatMap(({ ranges }) => ranges.map(([start, end]) => offsets.byPoints(start, end)));
    if (pieces.some((piece) => piece === null)) return null;
    const joined = joinFragments(offsets.folded, pieces as Fragment[]);
    for (const { ranges, written, line } of spans) {
      const own = ranges.map(([start, end]) => offsets.byPoints(start, end)?.words ?? '').join(' ');
      if (squeeze(own) !== squeeze(written))
        this.sink.lose({
          file: this.file.path,
          line,
          field: 'words',
          value: written.slice(0, 200),
          reason: `The text has ${cite(own)} at this place, which is kept.`,
        });
    }
    return joined;
  }

  private readSpan(span: Span, place: Place): void {
    const found = this.wordsOf([span]);
    const { raw } = span;
    if (found === null || found.words.trim() === '') {
      const reason = found === null ? 'Its place lies outside the text.' : 'Its place holds no words.';
      this.sink.leaveOut({ ...place, code: found === null ? 'outside-text' : 'no-words', reason, raw });
      return;
    }
    const isQuote = roleNamed(span.label) === 'words';
    this.sink.row({
      ...place,
      kind: isQuote ? 'quote' : 'code',
      fields: {
        ...this.about,
        words: found.words,
        ...placeFields(found),
        ...(isQuote ? {} : { code: [span.label] }),
        ...this.noteOf([span.id]),
      },
      other: this.otherOf([span.id], found.isWhole ? [] : [span]),
      raw,
    });
  }

  private readRelation(relation: Relation, place: Place): void {
    const { raw } = relation;
    const leave = (code: string, reason: string): void => {
      this.sink.leaveOut({ ...place, code, reason, raw });
    };
    const roles = new Map<Role, Span[]>();
    const rest: { role: string; span: Span }[] = [];
    for (const { role, id } of relation.args) {
      const span = this.spans.get(this.triggerOf(id));
      if (!span) {
        leave('missing-part', `It names ${cite(id)}, which is not in the file.`);
        return;
      }
      const known = roleNamed(role) ?? roleNamed(span.label);
      if (known) {
        const list = roles.get(known) ?? [];
        if (!list.includes(span)) list.push(span);
        roles.set(known, list);
      } else rest.push({ role, span });
    }
    const content = roles.get('words');
    // Who said something, with which word, but not what, is no quote; a relation of other kinds stands on its first part.
    const parts = roles.size > 0 ? rest.filter(({ role }) => role !== '') : rest;
    const carrying = content ?? parts.slice(0, 1).map(({ span }) => span);
    if (carrying.length === 0) {
      leave('no-words', 'It has a source or a cue, but no words that were said.');
      return;
    }
    const found = this.wordsOf(carrying);
    if (found === null || found.words.trim() === '') {
      leave(
        found === null ? 'outside-text' : 'no-words',
        found === null ? 'Its place lies outside the text.' : 'Its place holds no words.',
      );
      return;
    }
    const [speaker, cue] = (['speaker', 'cue'] as const).map(
      (role) => this.wordsOf(roles.get(role) ?? [])?.words ?? '',
    );
    const ids = [relation.id, ...carrying.map(({ id }) => id)];
    const others = rest
      .filter(({ span }) => !carrying.includes(span))
      .map(({ role, span }): [string, string] => [
        role || span.label,
        this.wordsOf([span])?.words ?? span.written,
      ]);
    // What is said of the source or the cue stays under its role.
    for (const role of ['speaker', 'cue'] as const)
      for (const { id } of roles.get(role) ?? []) {
        for (const [label, value] of this.attributesOf([id])) others.push([`${role}: ${label}`, value]);
        for (const note of this.notes.get(id) ?? []) others.push([`${role}: note`, note]);
      }
    const { words: bare, hadMarks } = stripMarks(found.words);
    const type =
      this.attributesOf(ids).find(([, value]) => typeNamed(value) !== null)?.[1] ??
      (content && hadMarks ? typeOfMarked(bare) : undefined);
    this.sink.row({
      ...place,
      kind: content ? 'quote' : 'code',
      fields: {
        ...this.about,
        words: found.words,
        ...placeFields(found),
        ...(speaker !== '' && { speaker }),
        ...(cue !== '' && { cue }),
        ...(content ? {} : { code: [relation.label] }),
        ...(type !== undefined && { type }),
        ...this.noteOf(ids),
      } as Row['fields'],
      other: [...others, ...this.otherOf(ids, found.isWhole ? [] : carrying)],
      raw,
    });
  }

  private readonly attributesOf = (ids: readonly string[]): [string, string][] =>
    ids.flatMap((id) => {
      this.asked.add(id);
      return this.attributes.get(id) ?? [];
    });

  private noteOf(ids: readonly string[]): Row['fields'] {
    const note = ids.flatMap((id) => this.notes.get(id) ?? []).join('\n');
    return note === '' ? {} : { note };
  }

  private otherOf(ids: readonly string[], pieces: readonly Span[]): [string, string][] {
    const places = pieces.flatMap(({ ranges }) => ranges.map(([start, end]) => `${start}-${end}`));
    return [
      ...this.attributesOf(ids),
      ...(places.length > 0 ? [['pieces', places.join(';')] as [string, string]] : []),
    ];
  }
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
