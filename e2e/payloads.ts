/** Control strings of our own, one for each place where text could become code, and the pages that prove that they can. */
import { readFileSync } from 'node:fs';

/** The path that every payload asks for when it runs. */
export const HIT = 'payload-hit';
const FIRE = `fetch('/${HIT}')`;

export const PAYLOADS = {
  text: `<script>${FIRE}</script><img src="/${HIT}" onerror="${FIRE}">`,
  attribute: `" onmouseover="${FIRE}" autofocus onfocus="${FIRE}" x="<img src=/${HIT}>`,
  address: `javascript:${FIRE}`,
  css: `</style><style>body{background:url(/${HIT})}</style>;background:url(/${HIT})`,
  svg: `<svg onload="${FIRE}"><image href="/${HIT}"/><use href="/${HIT}#x"/></svg>`,
  csv: `=WEBSERVICE("/${HIT}")`,
  fileName: `../<img src=x onerror=${FIRE}>.csv`,
} as const;
export const LIST: readonly string[] = Object.values(PAYLOADS);

/** What finds elements and handlers that only a payload can have made. */
export const MADE_BY_PAYLOAD = [
  `[src*="${HIT}"]`,
  `[href*="${HIT}" i]:not([href^="http"], [href^="/"])`,
  '[onerror], [onload], [onfocus], [onmouseover], body script:not([src])',
].join(', ');

/** A page without protections in which a payload must fire; a cell of a table cannot, as no browser runs it. */
export function controlPage(kind: Exclude<keyof typeof PAYLOADS, 'csv'>): string {
  const payload = PAYLOADS[kind];
  const body: Partial<Record<typeof kind, string>> = {
    attribute: `<input value="${payload}">`,
    address: `<a href="${payload}">press</a>`,
    css: `<style>p{color:${payload}</style>`,
  };
  return `<!doctype html><body>${body[kind] ?? payload}`;
}
export const CONTROLS = Object.keys(PAYLOADS).filter((kind) => kind !== 'csv') as Exclude<
  keyof typeof PAYLOADS,
  'csv'
>[];

/** The bundled case with every text of its fields (what has a space in it) and every address replaced by payloads. */
export function loadedCase(): string {
  let count = 0;
  const load = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(load);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, load(part)]));
    if (typeof value !== 'string') return value;
    if (/^https?:/.test(value)) return PAYLOADS.address;
    return /\s/.test(value) ? `${LIST[count++ % LIST.length]} ${count}` : value;
  };
  return JSON.stringify(load(JSON.parse(readFileSync('data/austin-belousov-2024.case.json', 'utf8'))));
}

/** A small case whose every text is a payload, small enough to travel in a link. */
export const loadedSmallCase = (): string =>
  JSON.stringify({
    formatVersion: '1.1',
    case: { name: PAYLOADS.text, description: PAYLOADS.svg, license: PAYLOADS.attribute },
    sources: [{ id: 's', name: PAYLOADS.attribute, owner: PAYLOADS.css, kind: PAYLOADS.text }],
    people: [{ id: 'p', name: PAYLOADS.svg, jobTitle: PAYLOADS.text }],
    articles: [
      { id: 'a', sourceId: 's', headline: PAYLOADS.text, author: [PAYLOADS.svg], url: PAYLOADS.address },
    ],
    events: [{ id: 'e', name: PAYLOADS.css, date: '2026-03-02', note: PAYLOADS.attribute }],
    quotes: LIST.map((exact, i) => ({
      id: `q${i}`,
      articleId: 'a',
      speakerId: 'p',
      quoteType: 'direct',
      cue: PAYLOADS.attribute,
      note: PAYLOADS.text,
      selector: { exact },
    })),
  });

/** A lesson whose every text is a payload; `view` is where its one step leads. */
export const loadedLesson = (view: string): string => {
  const all = LIST.join(' ');
  const step = { view, caption: all, prompt: all, choices: all, answer: all, minutes: 3 };
  return JSON.stringify({ name: all, steps: [step, step] });
};
