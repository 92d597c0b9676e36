const RTL =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * A name as it stands inside a sentence of ours: one with letters written from right to left is set apart (U+2068 …
 * U+2069), so that the number or colon after it stays where it is; any other is left as it is.
 */
export const isolate = (name: string): string => (RTL.test(name) ? `\u2068${name}\u2069` : name);
