import type { Range } from '../case/anchors.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Short forms whose full stop ends no sentence. */
const SHORT = new Set(
  'mr mrs ms dr prof gen maj col lt sgt capt sen rep gov st jr no vs u.s u.k u.n e.g i.e a.m p.m inc ltd co jan feb mar apr jun jul aug sep sept oct nov dec т.е т.д г им гр bzw z.b u.a d.h m mme'.split(
    ' ',
  ),
);
const END = /[.!?…؟。]+["”»“’')\]]*(?=\s|$)/gu;

/**
 * The sentences of a text inside its body, without the blanks around them. The end of a paragraph ends one; a full stop does
 * not after a short form ("Mr."), a single capital ("J. Smith") or before a small letter.
 */
export function sentencesOf(text: string, body?: readonly Range[]): Range[] {
  const found: Range[] = [];
  const push = (start: number, end: number) => {
    const part = text.slice(start, end);
    const from = start + part.length - part.trimStart().length;
    const to = start + part.trimEnd().length;
    if (to > from) found.push({ start: from, end: to });
  };
  for (const { start, end } of paragraphsOf(text, body)) {
    const part = text.slice(start, end);
    let from = 0;
    for (const match of part.matchAll(END)) {
      const to = match.index + match[0].length;
      if (!endsSentence(part, match.index, to)) continue;
      push(start + from, start + to);
      from = to;
    }
    push(start + from, end);
  }
  return found;
}

function endsSentence(part: string, at: number, to: number): boolean {
  const next = /^\s*["“«„»‘(]*(.)/u.exec(part.slice(to))?.[1];
  if (next !== undefined && /\p{Ll}/u.test(next)) return false;
  if (part[at] !== '.') return true;
  const word = /[\p{L}.]+$/u.exec(part.slice(0, at))?.[0].toLowerCase() ?? '';
  if (SHORT.has(word)) return next === undefined;
  return !/^\p{L}$/u.test(word) || next === undefined;
}
