import { isRecord, listIn, textIn } from './json-value.ts';
import { wordsOfAddress } from './text-directive.ts';

/** The passage that a target's selectors name, as far as they say it. `start` and `end` count as their format does. */
export type WebPassage = {
  exact: string;
  prefix: string;
  suffix: string;
  position: { start: number; end: number } | null;
  /** The types of selectors that were there, for a sentence about what cannot be read. */
  types: readonly string[];
  /** Selectors beside the words that name the passage in other ways, as JSON. */
  others: readonly string[];
};

const DEPTH = 8;
/** The longest selector that is kept beside its words, in UTF-16 units. */
const MAX_SELECTOR = 1000;

/** Reads the selectors of one target: several ways to name one passage, each perhaps refined by another. */
export function readSelectors(selector: unknown): WebPassage {
  const types: string[] = [];
  const others: string[] = [];
  let quote: { depth: number; exact: string; prefix: string; suffix: string } | null = null;
  let position: WebPassage['position'] = null;
  const visit = (value: unknown, depth: number): void => {
    if (depth > DEPTH) return;
    for (const one of listIn(value)) {
      if (!isRecord(one)) continue;
      const type = listIn(one.type ?? one['@type'])
        .map((name) => textIn(name).replace(/^.*[:#/]/, ''))
        .find((name) => name !== '');
      if (type) types.push(type);
      const isTold = /^(?:Text(?:Quote|Position)Selector|Choice)$/.test(type ?? '');
      if (!isTold) others.push(JSON.stringify({ ...one, refinedBy: undefined }).slice(0, MAX_SELECTOR));
      const exact = textIn(one.exact ?? one['oa:exact']);
      const pointed = type === 'FragmentSelector' ? wordsOfAddress(`#${textIn(one.value)}`) : null;
      if (pointed && depth > (quote?.depth ?? -1)) quote = { depth, ...pointed };
      // A refinement is the passage itself; what it refines is the part of the page around it.
      if (exact !== '' && depth > (quote?.depth ?? -1))
        quote = { depth, exact, prefix: textIn(one.prefix), suffix: textIn(one.suffix) };
      const [start, end] = [Number(one.start ?? Number.NaN), Number(one.end ?? Number.NaN)];
      // A position inside a refinement counts from the part that is refined.
      if (type === 'TextPositionSelector' && depth === 0 && Number.isInteger(start) && Number.isInteger(end))
        position ??= { start, end };
      visit(one.refinedBy, depth + 1);
      if (Array.isArray(one.items)) visit(one.items, depth);
    }
  };
  visit(selector, 0);
  const { exact = '', prefix = '', suffix = '' } = (quote ?? {}) as Partial<WebPassage>;
  return { exact, prefix, suffix, position, types, others };
}
