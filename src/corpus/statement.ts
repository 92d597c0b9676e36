/** A question to the engine: SQL in which every value is a bound parameter `{name:Type}`. */
export type Statement = { sql: string; params: Readonly<Record<string, string | number>> };

/** Gives parameters their names while a statement is put together. Texts are bound one by one, lists too. */
export class Bound {
  readonly params: Record<string, string | number> = {};
  private count = 0;

  text(value: string): string {
    return this.bind(value, 'String');
  }

  number(value: number): string {
    return this.bind(value, 'UInt64');
  }

  list(values: readonly string[]): string {
    return `(${values.map((value) => this.text(value)).join(', ')})`;
  }

  private bind(value: string | number, type: string): string {
    const name = `p${this.count++}`;
    this.params[name] = value;
    return `{${name}:${type}}`;
  }
}
