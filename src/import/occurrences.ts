/** How many letters of some words are looked up at once, and how far into them. */
const GRAM = 6;
const LOOK = 64;
const BUCKETS = 1 << 16;

/**
 * Where words stand in one text, for many words: a search through the whole text for each would take as long as both together are
 * long. Places are UTF-16 units, in order; words may overlap themselves.
 */
export class Occurrences {
  private readonly text: string;
  /** By the hash of the letters at a place: the first such place, and from each the next one; -1 behind the last. */
  private readonly first = new Int32Array(BUCKETS).fill(-1);
  private readonly next: Int32Array;
  private readonly counts = new Int32Array(BUCKETS);
  private readonly known = new Map<string, readonly number[]>();

  constructor(text: string) {
    this.text = text;
    this.next = new Int32Array(Math.max(0, text.length - GRAM + 1));
    for (let at = text.length - GRAM; at >= 0; at--) {
      const hash = hashAt(text, at);
      this.next[at] = this.first[hash] as number;
      this.first[hash] = at;
      this.counts[hash] = (this.counts[hash] as number) + 1;
    }
  }

  of(words: string): readonly number[] {
    const known = this.known.get(words);
    if (known) return known;
    const found = words.length < GRAM ? this.search(words) : this.lookUp(words);
    this.known.set(words, found);
    return found;
  }

  /** By the letters within the words that stand in the fewest places: many sentences begin alike. */
  private lookUp(words: string): number[] {
    let [offset, rarest] = [0, hashAt(words, 0)];
    for (let i = 1; i <= Math.min(words.length - GRAM, LOOK); i++) {
      const hash = hashAt(words, i);
      if ((this.counts[hash] as number) < (this.counts[rarest] as number)) [offset, rarest] = [i, hash];
    }
    const found: number[] = [];
    for (let at = this.first[rarest] as number; at >= 0; at = this.next[at] as number)
      if (at >= offset && this.text.startsWith(words, at - offset)) found.push(at - offset);
    return found;
  }

  private search(words: string): number[] {
    const found: number[] = [];
    if (words === '') return found;
    for (let at = this.text.indexOf(words); at >= 0; at = this.text.indexOf(words, at + 1)) found.push(at);
    return found;
  }
}

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let i = at; i < at + GRAM; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}
