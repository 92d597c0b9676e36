/** A sentence of ours with one full stop: none is added where what ends it has one, as "Time Inc." and "Who called?" have. */
export const endSentence = (text: string): string =>
  /[.!?…]["'”’»)\u2069]*$/u.test(text) ? text : `${text}.`;
