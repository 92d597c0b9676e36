import type { Annotation, Frame, Scheme } from '../case/case-file.ts';
import { shortHash } from '../lib/short-hash.ts';
import { IdPool, slugOf } from '../lib/slug.ts';
import { keepOther } from './keep-rest.ts';
import type { CodebookEntry, Lost, Row } from './reader.ts';
import { listOf, textOf } from './row-fields.ts';

/** The codebook of a draft: every code is a frame, found by the id or the label that a codebook gave it. */
export class CodeTable {
  readonly schemes: Scheme[] = [];
  readonly frames: Frame[] = [];
  private readonly byId = new Map<string, Frame>();
  private readonly byLabel = new Map<string, Frame>();
  private readonly schemeByName = new Map<string, Scheme>();
  private readonly schemeIds = new IdPool();
  private readonly frameIds = new IdPool();

  constructor(codebook: readonly CodebookEntry[]) {
    for (const { id, label, definition, scheme, other } of codebook) {
      const frame = this.make(label, scheme ?? 'Codes');
      if (definition) frame.definition = definition;
      if (other) keepOther(frame, other);
      this.byId.set(id, frame);
    }
    for (const { id, parent } of codebook) {
      const frame = this.byId.get(id);
      const above = parent === undefined ? undefined : this.byId.get(parent);
      // SKOS calls the code above a code `broader`.
      if (frame && above && above !== frame) (frame as Frame & { broader?: string }).broader = above.id;
    }
  }

  frameOf(code: string): Frame {
    return this.byId.get(code) ?? this.byLabel.get(code) ?? this.make(code, 'Codes');
  }

  private make(label: string, schemeName: string): Frame {
    let scheme = this.schemeByName.get(schemeName);
    if (!scheme) {
      scheme = {
        id: this.schemeIds.take(slugOf(schemeName) || `codes-${shortHash(schemeName)}`),
        name: schemeName,
      };
      this.schemeByName.set(schemeName, scheme);
      this.schemes.push(scheme);
    }
    const id = this.frameIds.take(slugOf(label) || `code-${shortHash(label)}`);
    const frame: Frame = { id, schemeId: scheme.id, prefLabel: label };
    this.frames.push(frame);
    if (!this.byLabel.has(label)) this.byLabel.set(label, frame);
    return frame;
  }
}

/** 0 to 1 from "0.87", "87 %", "1"; null for anything else. */
export function readConfidence(text: string): number | null {
  const m = /^(\d+(?:[.,]\d+)?|[.,]\d+)\s*(%?)$/.exec(text.trim());
  if (!m) return null;
  const value = Number((m[1] as string).replace(',', '.')) / (m[2] ? 100 : 1);
  return value <= 1 ? Number(value.toPrecision(12)) : null;
}

/** Writes into an annotation what its row says besides frame and place: who coded, and how sure they were. */
export function annotationRest(row: Row, annotation: Annotation, lose: (lost: Lost) => void): void {
  const coder = textOf(row, 'coder');
  if (coder !== '') annotation.creator = coder;
  const written = textOf(row, 'confidence');
  if (written === '') return;
  const confidence = readConfidence(written);
  if (confidence !== null) annotation.confidence = confidence;
  else
    lose({
      file: row.file,
      line: row.line,
      field: 'confidence',
      value: written,
      reason: 'This is no number from 0 to 1 and no percentage.',
    });
}

export const codesOf = (row: Row): readonly string[] => {
  const codes = listOf(row, 'code');
  return codes.length < 2 ? codes : [...new Set(codes)];
};
