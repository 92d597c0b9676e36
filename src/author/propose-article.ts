import { fold } from '../lib/fold.ts';
import { readDate } from '../lib/read-date.ts';
import type { Proposal } from './proposal.ts';

/** What the first lines of a text suggest about its article; a field is missing where nothing suggests one. */
export type ProposedArticle = {
  outlet?: Proposal<string>;
  headline?: Proposal<string>;
  author?: Proposal<string>;
  datePublished?: Proposal<string>;
  url?: Proposal<string>;
};

/** Lines that are looked at, from the top. */
const LINES = 14;
const BYLINE =
  /^(?:by|von|par|автор:?|текст:?|نویسنده:?)\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:and\s+)?\p{Lu}[\p{L}.'’-]+){1,4})/iu;
const MENU =
  /^(?:skip to|menu|subscribe|sign in|sign up|log in|read also|read more|more about|related|share|home|news\b.*\/|advertisement|edit post|print|search)/i;
/** Words under a picture: they end with who took it. */
const CAPTION = /\((?:[^)]*\b(?:photo|foto|фото|getty|reuters|ap)\b[^)]*|[^)]*\/[^)]*)\)\.?$/iu;
const DATE =
  /\p{L}{3,10}\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\.?\s+\p{L}{3,10}\.?,?\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}/gu;

/**
 * Guesses headline, byline, date, outlet and address from the first lines of a text, from a file's name, and from outlets
 * known already. Proposals, never filled in silently; a date that could be read two ways is not proposed.
 */
export function proposeArticle(text: string, fileName: string, outlets: readonly string[]): ProposedArticle {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, LINES);
  const found: ProposedArticle = {};
  const first = lines.findIndex((line) => isBody(line));
  const headline = lines.slice(0, first < 0 ? LINES : first).find((line) => isHeadline(line));
  if (headline)
    found.headline = {
      value: headline.replace(/^#+\s*/, ''),
      reason: 'It is the first line that reads like one.',
    };
  else if (isAlone(text, lines[0]))
    found.headline = { value: lines[0] as string, reason: 'It is the first line, and stands alone.' };
  for (const line of lines) {
    const byline = found.author ? null : BYLINE.exec(line);
    if (byline?.[1]) {
      const value = byline[1].replace(
        /\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)$/,
        '',
      );
      found.author = {
        value,
        reason: `The line “${line.slice(0, 60)}” begins with “${line.split(/\s/)[0]}”.`,
      };
    }
    // Inside a sentence a date tells when something happened.
    for (const match of found.datePublished || line.length > 120 || CAPTION.test(line)
      ? []
      : line.matchAll(DATE)) {
      const read = readDate(match[0]);
      if (read.kind !== 'date' || found.datePublished) continue;
      found.datePublished = { value: read.edtf, reason: `“${match[0]}” stands among the first lines.` };
    }
    const url = found.url ? null : /https?:\/\/[^\s<>"]+/.exec(line);
    if (url) found.url = { value: url[0], reason: 'This address stands among the first lines.' };
  }
  // A page that was printed or saved as a PDF has its address at its foot.
  const foot = found.url ? null : /(?:^|\n)(https?:\/\/\S+)[^\n]{0,12}\s*$/.exec(text)?.[1];
  if (foot) found.url = { value: foot, reason: 'This address stands in the last line.' };
  const outlet = outletOf(lines, fileName, outlets, found.url?.value);
  if (outlet) found.outlet = outlet;
  return found;
}

/** The article itself has begun: what follows is no headline of it. */
const isBody = (line: string): boolean =>
  line.split(/\s+/).length >= 15 && /[.!?…]["”»“’]?$/u.test(line) && !CAPTION.test(line);

const isHeadline = (line: string): boolean =>
  !MENU.test(line) &&
  !BYLINE.test(line) &&
  !CAPTION.test(line) &&
  !/^https?:/.test(line) &&
  line.split(/\s+/).length >= 4 &&
  line.length <= 160 &&
  !/[\p{L}\p{N}]\.$/u.test(line);

/** A first line of two words or three, with an empty line below: headlines of few words look like that in any script. */
const isAlone = (text: string, line: string | undefined): boolean =>
  line !== undefined &&
  /\s/.test(line) &&
  !MENU.test(line) &&
  !BYLINE.test(line) &&
  !CAPTION.test(line) &&
  !/[\p{L}\p{N}]\.$/u.test(line) &&
  /^\s*\n/.test(text.slice(text.indexOf(line) + line.length).replace(/^[^\S\n]*\n/, ''));

function outletOf(
  lines: readonly string[],
  fileName: string,
  outlets: readonly string[],
  url: string | undefined,
): Proposal<string> | null {
  for (const name of outlets)
    if (lines.some((line) => fold(line).includes(fold(name))))
      return {
        value: name,
        reason: 'An outlet of this name is in the case, and stands among the first lines.',
      };
  if (url) {
    const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url)?.[1];
    if (host) return { value: host, reason: 'It is the host of the address.' };
  }
  const stem = fileName
    .replace(/\.[^.]+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  if (!/\p{L}{3}/u.test(stem)) return null;
  const value = stem.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  return { value, reason: `The file is called “${fileName}”.` };
}
