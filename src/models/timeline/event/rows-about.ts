import type { Case } from '../../../case/case.ts';
import { oncePer } from '../../../lib/once-per.ts';

/** Per code of the events that quotes are about, where its rows begin in `rows`, and the codes that hold each event. */
type RowsByEvent = { begin: Uint32Array; rows: Uint32Array; codesOf: readonly (readonly number[])[] };

/** Rows put together by their set of events, in file order within one. Once per case, when an event is first opened. */
const rowsByEvent = oncePer((data: Case): RowsByEvent => {
  const { codes, sets } = data.quotes.facets.event;
  const begin = new Uint32Array(sets.length + 1);
  for (let row = 0; row < codes.length; row++) begin[codes[row]! + 1]!++;
  for (let code = 0; code < sets.length; code++) begin[code + 1] = begin[code + 1]! + begin[code]!;
  const next = begin.slice();
  const rows = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    rows[next[code]!] = row;
    next[code] = next[code]! + 1;
  }
  const codesOf: number[][] = data.events.rows.map(() => []);
  sets.forEach((set, code) => {
    for (const event of set) codesOf[event]?.push(code);
  });
  return { begin, rows, codesOf };
});

/** Rows of all quotes about an event (its position), in file order, whatever the filter. */
export function rowsAbout(data: Case, event: number): Uint32Array {
  const { begin, rows, codesOf } = rowsByEvent(data);
  const parts = (codesOf[event] ?? []).map((code) => rows.subarray(begin[code], begin[code + 1]));
  const found = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    found.set(part, at);
    at += part.length;
  }
  return parts.length > 1 ? found.sort() : found;
}
