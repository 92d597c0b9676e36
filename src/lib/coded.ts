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
  if (size <= 0x100) return new Uint8Array(codes);
  if (size <= 0x10000) return new Uint16Array(codes);
  return new Uint32Array(codes);
}

/** Collects rows of a coded column; equal sets (same values, same order) share a code. */
export class SetCoder {
  private readonly byKey = new Map<string, number>();
  /** Codes of sets of one value, by that value: most sets are. */
  private readonly byValue: (number | undefined)[] = [];
  /** Codes of sets that came as the same list before. */
  private readonly byList = new Map<readonly number[], number>();
  private readonly sets: (readonly number[])[] = [];
  private rows = new Uint32Array(1024);
  private length = 0;

  /** `values` must not change afterwards. */
  push(values: readonly number[]): void {
    const code = values.length === 1 ? this.codeOfOne(values[0]!) : this.codeOfList(values);
    if (this.length === this.rows.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.rows);
      this.rows = wider;
    }
    this.rows[this.length++] = code;
  }

  private codeOfOne(value: number): number {
    const known = this.byValue[value];
    if (known !== undefined) return known;
    const code = this.sets.push([value]) - 1;
    this.byValue[value] = code;
    return code;
  }

  private codeOfList(values: readonly number[]): number {
    const same = this.byList.get(values);
    if (same !== undefined) return same;
    const key = values.join(',');
    let code = this.byKey.get(key);
    if (code === undefined) {
      code = this.sets.push([...values]) - 1;
      this.byKey.set(key, code);
    }
    this.byList.set(values, code);
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
