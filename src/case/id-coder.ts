/** Numbers ids in the order in which they first come. */
export class IdCoder {
  readonly ids: string[] = [];
  private readonly at = new Map<string, number>();

  position(id: string): number {
    let at = this.at.get(id);
    if (at === undefined) {
      at = this.ids.length;
      this.at.set(id, at);
      this.ids.push(id);
    }
    return at;
  }
}
