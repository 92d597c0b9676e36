/** Collects different small numbers, again and again, without a set each time. */
export class Distinct {
  private readonly seenIn: Int32Array;
  private round = 0;
  private found: number[] = [];

  constructor(size: number) {
    this.seenIn = new Int32Array(size);
  }

  begin(): void {
    this.round++;
    this.found = [];
  }

  /** True when the value is new in this round. */
  add(value: number): boolean {
    if (this.seenIn[value] === this.round) return false;
    this.seenIn[value] = this.round;
    this.found.push(value);
    return true;
  }

  finish(): number[] {
    return this.found;
  }
}
