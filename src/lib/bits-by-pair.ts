/**
 * Bits remembered per pair (a, b), for many `a` (0 to `size`, exclusive) with few `b` each. Pairs lie in one arena in
 * the order they come in, so that asking costs no more memory than there are pairs.
 */
export class BitsByPair {
  /** Per `a`, one more than the place of its last pair; 0 = none. */
  private readonly last: Uint32Array;
  private second = new Uint32Array(1024);
  private bits = new Uint32Array(1024);
  /** Per place, one more than the place of the pair before it; 0 = none. */
  private before = new Uint32Array(1024);
  private length = 0;

  constructor(size: number) {
    this.last = new Uint32Array(size);
  }

  /** Adds bits to a pair; returns those that it did not have. */
  add(a: number, b: number, bits: number): number {
    for (let at = this.last[a]!; at !== 0; at = this.before[at - 1]!) {
      if (this.second[at - 1] !== b) continue;
      const had = this.bits[at - 1]!;
      this.bits[at - 1] = had | bits;
      return bits & ~had;
    }
    if (this.length === this.second.length) this.grow();
    const place = this.length++;
    this.second[place] = b;
    this.bits[place] = bits;
    this.before[place] = this.last[a]!;
    this.last[a] = place + 1;
    return bits;
  }

  private grow(): void {
    const wider = (narrow: Uint32Array) => {
      const wide = new Uint32Array(narrow.length * 2);
      wide.set(narrow);
      return wide;
    };
    this.second = wider(this.second);
    this.bits = wider(this.bits);
    this.before = wider(this.before);
  }
}
