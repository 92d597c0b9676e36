import { readFileSync } from 'node:fs';

const file = JSON.parse(readFileSync('data/austin-belousov-2024.case.json', 'utf8')) as {
  case: { version: string };
  quotes: unknown[];
  events: unknown[];
};

/** How many there are in the bundled case, so that no test counts them by heart. */
export const QUOTES = file.quotes.length;
export const EVENTS = file.events.length;
export const VERSION = file.case.version;
