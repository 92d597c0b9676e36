/** A sentence of ours with one full stop: none is added where what ends it has one, as "Time Inc." and "Who called?" have. */
export const endSentence = (text: string): string =>
  /[.!?…]["'”’»)\u2069]*$/u.test(text) ? text : `${text}.`;

/** Sentences of ours into which names were put: where one ends in a full stop ("Time Inc."), no second one follows it. */
export const oneStop = (text: string): string => text.replace(/(?<!\.)\.(\u2069?)\.(?=\s|$)/gu, '.$1');
