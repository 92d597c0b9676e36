import type { Person } from './case-file.ts';
import { foldWording, wordingId } from './wording-id.ts';

/**
 * The voices of a case: the people of the file, and after them one row for every wording by which an article names a
 * speaker whom the case does not identify. Wordings that are equal when folded are one speaker; none is ever taken for
 * a person, however much it looks like its name.
 */
export class Wordings {
  readonly table: { rows: (Person & { byWording?: true })[]; at: Map<string, number> };
  /** How many people the file lists. */
  readonly listed: number;
  private readonly byText = new Map<string, number>();
  private readonly byFolded = new Map<string, number>();

  constructor(people: readonly Person[]) {
    this.table = { rows: [...people], at: new Map() };
    for (const [i, { id }] of people.entries()) if (!this.table.at.has(id)) this.table.at.set(id, i);
    this.listed = people.length;
  }

  /** The position of the speaker that a wording stands for; -1 for no wording. */
  position(wording: string | undefined): number {
    if (wording === undefined) return -1;
    const known = this.byText.get(wording);
    if (known !== undefined) return known;
    const folded = foldWording(wording);
    if (folded === '') return -1;
    const position = this.byFolded.get(folded) ?? this.add(wording.trim(), folded);
    this.byText.set(wording, position);
    return position;
  }

  private add(name: string, folded: string): number {
    const { rows, at } = this.table;
    const id = wordingId(name, (taken) => at.has(taken));
    const position = rows.length;
    rows.push({ id, name, byWording: true });
    at.set(id, position);
    this.byFolded.set(folded, position);
    return position;
  }
}
