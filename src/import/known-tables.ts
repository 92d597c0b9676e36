import { headerKey } from './header-words.ts';
import type { Column } from './reader.ts';

/** A table that a program exports with headers of its own; the first name that is there is meant. */
type KnownTable = {
  program: string;
  /** Headers that no other table has beside the others; one of them must be there. */
  marks: readonly string[];
  fields: Partial<Record<Column, readonly string[]>>;
};

/**
 * Lists of coded passages. Their authors and dates are of the coding, not of the document, which headers alone do not tell.
 * MAXQDA: "Overview of coded segments" (22 and 24); ATLAS.ti: "Quotation Manager" (9 to 24).
 */
const TABLES: readonly KnownTable[] = [
  {
    program: 'MAXQDA',
    marks: ['weight score', 'document group', 'coverage %', 'gewicht', 'dokumentgruppe', 'abdeckungsgrad %'],
    fields: {
      words: ['segment', 'coded segment', 'coded segments', 'codiertes segment'],
      code: ['code'],
      headline: ['document name', 'document', 'dokumentname', 'dokument'],
      coder: ['author', 'created by', 'autor', 'erstellt von'],
      note: ['comment', 'kommentar'],
    },
  },
  {
    program: 'ATLAS.ti',
    marks: ['quotation name', 'density', 'zitatname', 'dichte'],
    fields: {
      words: ['text content', 'quotation content', 'quotation text', 'textinhalt', 'zitatinhalt'],
      code: ['codes', 'kodes'],
      headline: ['document', 'dokument'],
      coder: ['created by', 'erstellt von'],
      note: ['comment', 'kommentar'],
      id: ['id'],
    },
  },
];

/** The columns of a table whose headers are those of a known program; null for any other table. */
export function knownTable(
  headers: readonly string[],
): { program: string; fields: ReadonlyMap<Column, number> } | null {
  const keys = headers.map(headerKey);
  for (const { program, marks, fields } of TABLES) {
    if (!marks.some((mark) => keys.includes(headerKey(mark)))) continue;
    const found = new Map<Column, number>();
    for (const [field, names] of Object.entries(fields) as [Column, readonly string[]][]) {
      const name = names.find((one) => keys.includes(headerKey(one)));
      if (name !== undefined) found.set(field, keys.indexOf(headerKey(name)));
    }
    if (found.has('words') && found.has('code') && found.has('headline')) return { program, fields: found };
  }
  return null;
}
