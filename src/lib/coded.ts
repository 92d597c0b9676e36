/** Row -> code, in the narrowest typed array that holds the codes. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/**
 * A coded column: each row holds one code, each code stands for a set of values (indices into some list).
 * A quote about two events has the code of the set {3, 7}. Distinct sets are few even where rows are a million,
 * so a filter is decided once per code, and a count is made per code and spread over the values afterwards.
 */
export type CodedColumn = { codes: Codes; sets: readonly (readonly number[])[] };

/** A coded column of plain strings: `values[codes[row]]`. */
export type Dictionary = { codes: Codes; values: readonly string[] };

/** Copies codes into the narrowest array that fits `size` different codes. */
export function narrow(codes: ArrayLike<number>, size: number): Codes {
  if (size <= 0x100) return Uint8Array.from(codes);
  if (size <= 0x10000) return Uint16Array.from(codes);
  return Uint32Array.from(codes);
}

/** Collects rows of a coded column; equal sets (same values, same order) share a code. */
export class SetCoder {
  private readonly byKey = new Map<string, number>();
  /** Codes of sets of one value, by that value: most sets are. */
  private readonly byValue = new Map<number, number>();
  private readonly sets: (readonly number[])[] = [];
  private rows = new Uint32Array(1024);
  private length = 0;

  push(values: readonly number[]): void {
    const code = this.code(values);
    if (this.length === this.rows.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.rows);
      this.rows = wider;
    }
    this.rows[this.length++] = code;
  }

  private code(values: readonly number[]): number {
    const only = values.length === 1 ? values[0]! : -1;
    const key = only < 0 ? values.join(',') : '';
    let code = only < 0 ? this.byKey.get(key) : this.byValue.get(only);
    if (code !== undefined) return code;
    code = this.sets.length;
    this.sets.push([...values]);
    if (only < 0) this.byKey.set(key, code);
    else this.byValue.set(only, code);
    return code;
  }

  finish(): CodedColumn {
    return { codes: narrow(this.rows.subarray(0, this.length), this.sets.length), sets: this.sets };
  }
}

/** Collects rows of a dictionary column; code 0 is always the empty string. */
export class StringCoder {
  private readonly byText = new Map<string, number>([['', 0]]);
  private readonly values: string[] = [''];
  private readonly rows: number[] = [];

  push(text: string): void {
    let code = this.byText.get(text);
    if (code === undefined) {
      code = this.values.length;
      this.byText.set(text, code);
      this.values.push(text);
    }
    this.rows.push(code);
  }

  finish(): Dictionary {
    return { codes: narrow(this.rows, this.values.length), values: this.values };
  }
}
