/** English endings, longest first: what is left must be a word's body of four letters or more. */
const ENDINGS =
  'ations ation ating ators ator ated ates ate ings ing ions ion ised ized ise ize ers er ed es s e'.split(
    ' ',
  );

/**
 * A word without its English ending, by a fixed list and no dictionary: "escalate", "escalation" and "escalating" are all
 * "escal". Bodies keep four letters at least, so that "use" and "user" stay apart from everything; two words of one stem
 * may still mean different things, and a page that finds by stem says so. Takes a folded word.
 */
export function wordStem(word: string): string {
  const plain = word.replace(/'s$/, '');
  const ending = ENDINGS.find((end) => plain.endsWith(end) && plain.length - end.length >= 4);
  return ending === undefined ? plain : plain.slice(0, -ending.length);
}
