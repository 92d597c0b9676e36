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

  add(value: number): void {
    if (this.seenIn[value] === this.round) return;
    this.seenIn[value] = this.round;
    this.found.push(value);
  }

  finish(): number[] {
    return this.found;
  }
}
