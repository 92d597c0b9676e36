/**
 * Signs that are not seen themselves and change what is: control codes but tab and line ends, and format signs (those that
 * turn the direction of what follows, blanks without width, tags that carry hidden text). Joiners, soft hyphens and the
 * Arabic number signs are not among them: languages are written with them.
 */
const CONTROLS =
  /(?!\u200C|\u200D|[\t\n\r\u00AD\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** "U+202E": what a sign is called that has no shape. */
export const codePointName = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The names of the signs in a text that are not seen, each once, in order. */
export const controlsIn = (text: string): string[] => [
  ...new Set((text.match(CONTROLS) ?? []).map(codePointName)),
];

/** A text with signs that are not seen made visible: "Post\u202E" -> "Post⟨U+202E⟩". `fold` reads over what stands for them. */
export const showControls = (text: string): string =>
  text.replace(CONTROLS, (sign) => `⟨${codePointName(sign)}⟩`);
