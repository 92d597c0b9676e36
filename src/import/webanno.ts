import { cite } from '../lib/cite.ts';
import { fileStem } from './file-stem.ts';
import { fileByFile, type InputFile, MAX_RAW, type Place, type Reader, type Sink } from './reader.ts';
import { type LayerRelation, type LayerSpan, relationRow, spanRow } from './span-rows.ts';
import { textOfFile } from './text-lines.ts';

type Column = { layer: number; feature: string; kind: 'span' | 'relation' | 'chain'; isTarget: boolean };

/**
 * WebAnno TSV 3.x, as WebAnno and INCEpTION export it. Specified in the appendix of INCEpTION's user guide
 * (https://inception-project.github.io/releases/36.0/docs/user-guide.html#sect_webannotsv, TSV 3.3). A record is one relation
 * where a file has some, else one span (of several tokens where they share `[n]`). Positions count UTF-16 units.
 */
export const webanno: Reader = {
  name: 'webanno',
  spec: 'https://inception-project.github.io/releases/36.0/docs/user-guide.html#sect_webannotsv (TSV 3.3)',
  recognise({ text }) {
    return text !== null && /^#FORMAT=WebAnno TSV 3/.test(text)
      ? { certainty: 0.99, sentence: 'Annotations of WebAnno or INCEpTION (TSV 3)' }
      : null;
  },
  read: fileByFile((file, sink) => new Document(file, sink).read()),
};

type Token = { id: string; begin: number; end: number; cells: string[]; line: number; raw: string };
type Part = { value: string; id: string };
type OpenSpan = {
  layer: string;
  features: Map<string, string>;
  begin: number;
  end: number;
  line: number;
  raw: string;
  key: string;
};

class Document {
  private readonly file: InputFile;
  private readonly sink: Sink;
  private readonly layers: { name: string; kind: Column['kind'] }[] = [];
  private readonly columns: Column[] = [];
  private readonly tokens: Token[] = [];
  private text = '';
  private readonly broken: { line: number; raw: string; reason: string }[] = [];

  constructor(file: InputFile, sink: Sink) {
    this.file = file;
    this.sink = sink;
    let sentence: string[] = [];
    let isPlaced = true;
    for (const [i, line] of textOfFile(file, sink).split('\n').entries()) {
      if (line.startsWith('#T_')) this.readLayer(line);
      else if (line.startsWith('#Text=')) {
        if (isPlaced) sentence = [];
        sentence.push(line.slice(6));
        isPlaced = false;
      } else if (line.trim() !== '' && (!line.startsWith('#') || /^#?\d+-\d+/.test(line))) {
        const token = this.readToken(line, i + 1);
        if (token && !isPlaced) {
          this.place(sentence.map(unescapeText).join('\n'), token);
          isPlaced = true;
        }
      }
    }
  }

  private readLayer(line: string): void {
    const kind = line.startsWith('#T_RL=') ? 'relation' : line.startsWith('#T_CH=') ? 'chain' : 'span';
    const [name = '', ...features] = line.slice(line.indexOf('=') + 1).split('|');
    const layer = this.layers.length;
    this.layers.push({ name, kind });
    // A layer without features still has one column.
    for (const feature of features.length === 0 ? [''] : features)
      this.columns.push({ layer, feature, kind, isTarget: kind === 'relation' && feature.startsWith('BT_') });
  }

  private readToken(line: string, number: number): Token | null {
    const [id = '', range = '', , ...cells] = line.split('\t');
    const m = /^(\d+)-(\d+)$/.exec(range);
    if (!/^\d+-\d+(?:\.\d+)?$/.test(id) || !m) {
      this.broken.push({
        line: number,
        raw: line.slice(0, MAX_RAW),
        reason: 'The line is no token: it should begin with sentence-token and begin-end.',
      });
      return null;
    }
    const token = {
      id,
      begin: Number(m[1]),
      end: Number(m[2]),
      cells,
      line: number,
      raw: line.slice(0, MAX_RAW),
    };
    this.tokens.push(token);
    return token;
  }

  /** Puts a sentence where its first token says that it stands; what no sentence covers are blanks. */
  private place(sentence: string, first: Token): void {
    const lead = sentence.length - sentence.trimStart().length;
    const at = Math.max(this.text.length, first.begin - lead);
    if (at - this.text.length > 1_000_000) return;
    this.text = `${this.text.padEnd(at, this.text === '' ? ' ' : '\n')}${sentence}`;
  }

  read(): void {
    const { sink } = this;
    const about = { headline: fileStem(this.file.path) };
    let record = 0;
    const next = (line: number): Place => ({ file: this.file.path, line, record: ++record });
    sink.row({
      file: this.file.path,
      line: 1,
      record: 0,
      kind: 'article',
      fields: { ...about, text: this.text },
      raw: '',
    });
    for (const { line, raw, reason } of this.broken)
      sink.leaveOut({ ...next(line), code: 'broken-line', reason, raw });
    const { spans, byPlace } = this.readSpans();
    const relations = this.columns.some(({ isTarget }) => isTarget) ? this.readRelations(byPlace) : [];
    const leave = (line: number, raw: string, code: string, reason: string) => {
      sink.leaveOut({ ...next(line), code, reason, raw });
    };
    for (const { relation, reason, line, raw } of relations) {
      if (relation) sink.row(relationRow(relation, about, this.text, next(line), raw));
      else leave(line, raw, 'missing-part', reason);
    }
    this.tellChains();
    if (relations.length > 0) this.tellLoose(spans, relations);
    for (const span of relations.length > 0 ? [] : spans) {
      const done = this.finish(span);
      if (done.place.words.trim() === '')
        leave(span.line, span.raw, 'outside-text', 'Its place lies outside the text.');
      else sink.row(spanRow(done, about, next(span.line), span.raw));
    }
    sink.count(this.file.path, 'webanno', record);
  }

  /** Chains (coreference) name the same thing over and over: no record of a case does. */
  private tellChains(): void {
    for (const token of this.tokens)
      for (const [i, { kind, layer, feature }] of this.columns.entries()) {
        const value = token.cells[i] ?? '_';
        if (kind !== 'chain' || value === '_' || value === '') continue;
        const reason = 'Chains of words that name one thing have no place in a case.';
        const field = `${this.layers[layer]?.name ?? ''}|${feature}`;
        this.sink.lose({ file: this.file.path, line: token.line, field, value: value.slice(0, 200), reason });
      }
  }

  /** Where a file has relations, a span that stands in none of them is no record. */
  private tellLoose(
    spans: readonly OpenSpan[],
    relations: readonly { relation: LayerRelation | null }[],
  ): void {
    const key = ({ layer, place }: LayerSpan) => `${layer} ${place.start} ${place.end}`;
    const taken = new Set(
      relations.flatMap(({ relation }) =>
        relation ? [key(relation.governor), key(relation.dependent)] : [],
      ),
    );
    for (const span of spans) {
      const done = this.finish(span);
      if (taken.has(key(done))) continue;
      const reason = 'This span belongs to no relation, so it is no record.';
      const value = done.place.words.slice(0, 200);
      this.sink.lose({ file: this.file.path, line: span.line, field: span.layer, value, reason });
    }
  }

  private finish({ layer, features, begin, end }: OpenSpan): LayerSpan {
    const words = this.text.slice(begin, end);
    return { layer, features: [...features], place: { words, start: begin, end } };
  }

  /** All spans in the order in which they begin, and those that stand on a token, by token and `[n]`. */
  private readSpans(): { spans: OpenSpan[]; byPlace: Map<string, OpenSpan[]> } {
    const spans: OpenSpan[] = [];
    const open = new Map<string, OpenSpan>();
    const byPlace = new Map<string, OpenSpan[]>();
    for (const token of this.tokens) {
      for (const [i, column] of this.columns.entries()) {
        if (column.kind !== 'span') continue;
        const layer = this.layers[column.layer]?.name ?? '';
        for (const [n, part] of partsOf(token.cells[i] ?? '_').entries()) {
          // With `[n]` a span may cover several tokens; without, it stands on this one, and its place in the stack names it.
          const key = part.id === '' ? `${column.layer} ${token.id} ${n}` : `${column.layer} [${part.id}]`;
          let span = open.get(key);
          if (!span) {
            span = {
              layer,
              features: new Map(),
              begin: token.begin,
              end: token.end,
              line: token.line,
              raw: token.raw,
              key,
            };
            open.set(key, span);
            spans.push(span);
          }
          span.end = Math.max(span.end, token.end);
          span.begin = Math.min(span.begin, token.begin);
          for (const address of [`${token.id} ${part.id}`, token.id]) {
            const on = byPlace.get(address) ?? [];
            if (!on.includes(span)) on.push(span);
            byPlace.set(address, on);
          }
          if (part.value !== '*' && part.value !== '' && !span.features.has(column.feature))
            span.features.set(column.feature, part.value);
        }
      }
    }
    this.resolveSlots(spans, byPlace);
    return { spans, byPlace };
  }

  /** Slots name other spans by token (`1-3[2]`); they become the words of those spans, under the slot's name. */
  private resolveSlots(spans: readonly OpenSpan[], byPlace: ReadonlyMap<string, OpenSpan[]>): void {
    const slots = this.columns.flatMap(({ feature, layer }, i) => {
      const m = /^ROLE_(?:.*:)?([^_:]+)_/.exec(feature);
      const target = this.columns[i + 1];
      return m && target && target.layer === layer
        ? [{ role: m[1] as string, feature, target: target.feature }]
        : [];
    });
    if (slots.length === 0) return;
    for (const span of spans)
      for (const { role, feature, target } of slots) {
        const named = span.features.get(target);
        if (named === undefined) continue;
        const roles = (span.features.get(feature) ?? '').split(';');
        span.features.delete(feature);
        span.features.delete(target);
        for (const [i, address] of named.split(';').entries()) {
          const found = this.at(address, byPlace, target);
          const name = roles[i] && roles[i] !== '*' ? (roles[i] as string) : role;
          if (found) span.features.set(name, this.text.slice(found.begin, found.end));
        }
      }
  }

  /** The span that an address (`1-3[2]`) leads to; without a number the one of that layer that begins on the token. */
  private at(
    address: string,
    byPlace: ReadonlyMap<string, OpenSpan[]>,
    layer: string,
    ids = /\[(\d+)\]/,
  ): OpenSpan | undefined {
    const token = /^\d+-\d+(?:\.\d+)?/.exec(address)?.[0] ?? '';
    const id = ids.exec(address)?.[1] ?? '0';
    const found = byPlace.get(id === '0' ? token : `${token} ${id}`) ?? [];
    return found.find((span) => layer.endsWith(span.layer)) ?? found[0];
  }

  private readRelations(byPlace: ReadonlyMap<string, OpenSpan[]>) {
    const found: { relation: LayerRelation | null; reason: string; line: number; raw: string }[] = [];
    for (const token of this.tokens)
      for (const [i, column] of this.columns.entries()) {
        if (!column.isTarget) continue;
        const own = this.columns.flatMap((other, at) =>
          other.layer === column.layer && at !== i ? [{ at, name: other.feature }] : [],
        );
        for (const [n, part] of partsOf(token.cells[i] ?? '_', false).entries()) {
          // `3-1[6_2]`: from span 6 on token 3-1 to span 2 on this token; 0 is a span that needs no number.
          const base = column.feature.slice(3);
          const governor = this.at(part.value, byPlace, base, /\[(\d+)(?:_\d+)?\]/);
          const dependentId = /\[\d+_(\d+)\]/.exec(part.value)?.[1] ?? '0';
          const dependent = this.at(`${token.id}[${dependentId}]`, byPlace, base);
          const features = own.flatMap(({ at, name }): [string, string][] => {
            const value = partsOf(token.cells[at] ?? '_')[n]?.value ?? '*';
            return value === '*' || value === '' ? [] : [[name, value]];
          });
          const layer = this.layers[column.layer]?.name ?? '';
          const relation =
            governor && dependent
              ? { layer, features, governor: this.finish(governor), dependent: this.finish(dependent) }
              : null;
          const reason = `It leads to ${cite(part.value)}, where no span of its layer stands.`;
          found.push({ relation, reason, line: token.line, raw: token.raw });
        }
      }
    return found;
  }
}

/** The annotations of a cell: apart by `|`, each with its `[n]`; none for `_`. With `isNumbered` the number is taken off. */
function partsOf(cell: string, isNumbered = true): Part[] {
  if (cell === '_' || cell === '') return [];
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < cell.length; i++) {
    const letter = cell[i] as string;
    if (letter === '\\' && i + 1 < cell.length) part += letter + cell[++i];
    else if (letter === '|') {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  parts.push(part);
  return parts
    .filter((text) => text !== '_')
    .map((text) => {
      const m = isNumbered ? /^([\s\S]*?)(?:(?<!\\)\[(\d+)\])$/.exec(text) : null;
      return { value: unescapeValue(m ? (m[1] as string) : text), id: m?.[2] ?? '' };
    });
}

const unescapeValue = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\(->|[\s\S])/g, (_, letter: string) => controlOf(letter) ?? letter)
    : text;
const controlOf = (letter: string): string | undefined => ({ n: '\n', r: '\r', t: '\t' })[letter];
/** In the text of a sentence only control characters and the backslash are escaped. */
const unescapeText = (text: string): string =>
  text.includes('\\')
    ? text.replace(
        /\\([nrtbf\\])/g,
        (whole, letter: string) =>
          ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\\': '\\' })[letter] ?? whole,
      )
    : text;
