/** How many code points stand between two known places of the index. */
const STEP = 1024;

/**
 * Turns positions that other formats count into ours: UTF-16 units into the text with its line ends folded (CRLF and a
 * lone CR are one LF). Built in one pass; a look-up costs the same anywhere in the text.
 */
export class TextOffsets {
  readonly text: string;
  /** The text with LF alone as line end. */
  readonly folded: string;
  private readonly marks: number[] | null;
  private readonly crs: readonly number[];
  private readonly size: number;

  constructor(text: string) {
    this.text = text;
    this.folded = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
    const crs: number[] = [];
    if (text.includes('\r\n'))
      for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) crs.push(at);
    this.crs = crs;
    if (!/[\ud800-\udfff]/.test(text)) {
      this.marks = null;
      this.size = text.length;
      return;
    }
    const marks: number[] = [];
    let points = 0;
    let unit = 0;
    for (const char of text) {
      if (points % STEP === 0) marks.push(unit);
      points++;
      unit += char.length;
    }
    this.marks = marks;
    this.size = points;
  }

  /** The unit at which a code point begins; null outside the text. The end of the text is inside. */
  unitOf(point: number): number | null {
    if (!Number.isInteger(point) || point < 0 || point > this.size) return null;
    if (this.marks === null) return point;
    if (point === this.size) return this.text.length;
    let unit = this.marks[Math.floor(point / STEP)] as number;
    for (let i = point % STEP; i > 0; i--) unit += (this.text.codePointAt(unit) as number) > 0xffff ? 2 : 1;
    return unit;
  }

  /** Where a unit of the text stands once line ends are folded. */
  foldedUnit(unit: number): number {
    let low = 0;
    let high = this.crs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.crs[middle] as number) < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  }

  /** The words between two code points, with our place for them; null where the text has no such stretch. */
  byPoints(start: number, end: number): { words: string; start: number; end: number } | null {
    const from = this.unitOf(start);
    const to = this.unitOf(end);
    return from === null || to === null ? null : this.byUnits(from, to);
  }

  /** The words between two UTF-16 units, with our place for them; null where the text has no such stretch. */
  byUnits(start: number, end: number): { words: string; start: number; end: number } | null {
    const isInside =
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      start >= 0 &&
      start < end &&
      end <= this.text.length;
    if (!isInside) return null;
    const from = this.foldedUnit(start);
    const to = this.foldedUnit(end);
    return { words: this.folded.slice(from, to), start: from, end: to };
  }
}
