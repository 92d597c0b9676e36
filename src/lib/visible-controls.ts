/** Signs that turn the direction of what follows and are not seen themselves: marks, embeddings, overrides, isolates. */
const CONTROLS = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g;

/** "U+202E": what a sign is called that has no shape. */
export const codePointName = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The names of the direction controls in a text, each once, in order. */
export const controlsIn = (text: string): string[] => [
  ...new Set((text.match(CONTROLS) ?? []).map(codePointName)),
];

/** A text with its direction controls made visible: "Post\u202E" -> "Post⟨U+202E⟩". */
export const showControls = (text: string): string =>
  text.replace(CONTROLS, (sign) => `⟨${codePointName(sign)}⟩`);
