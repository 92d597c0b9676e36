/**
 * The URL form of a filter: flat, readable, one fixed order, defaults absent.
 *
 * `?source=press-tv,the-hill&from=2024-06-01` <-> { source: ['press-tv', 'the-hill'], from: '2024-06-01' }
 *
 * Laws (tests): parse(format(f)) = f; format(parse(s)) is stable; what cannot be read is dropped and named.
 * Whether an id exists is not decided here (see `clean-filter.ts`), only whether it can be one.
 */
import { QUOTE_TYPES } from '../case/vocabulary.ts';
import { parseDay } from '../lib/day.ts';
import {
  ACROSS,
  ALL_FACETS,
  BUCKETS,
  CLOCKS,
  COLUMN_KINDS,
  type Filter,
  GRIDS,
  LANES,
  NO_FILTER,
  ROW_KINDS,
  SHARES,
  type Show,
  UNITS,
  VEILS,
  ZONES,
} from './filter.ts';

/**
 * A parameter, or one value of it, that was not understood. Both are cut to 80 characters. `became`: what the case says of
 * a record that went, "It went with version 2. Why."
 */
export type Dropped = { param: string; value: string; became?: string };

/** What one parameter's text means; `null` for a text that cannot be read. */
type Param<V> = {
  read: (text: string) => { value: V; dropped?: string[] } | null;
  write: (value: V) => string;
};

const MAX_VALUES = 500;
/** A parameter of more letters is not read; a basket of 500 quotes has fewer. */
const LONGEST = 90_000;
/** An id of a case, the letters of a source, or an id in which a name is covered ("~3-q1", see `telling-ids.ts`). */
const ID = /^(?:[a-z0-9][a-z0-9.~-]{0,159}|~[A-Z]{1,3}(?:-p?\d{1,7})?|~\d[a-z0-9.~-]{0,159})$/;
const isId = (text: string): boolean => ID.test(text);

const list = (isOne: (text: string) => boolean): Param<readonly string[]> => ({
  read(text) {
    const parts = text.split(',').filter(Boolean);
    const value: string[] = [];
    const dropped: string[] = [];
    for (const part of parts)
      if (isOne(part) && value.length < MAX_VALUES) {
        if (!value.includes(part)) value.push(part);
      } else dropped.push(part);
    return { value, dropped };
  },
  write: (value) => value.join(','),
});

const ids = list(isId);

/** Up to eight ids joined by ":", which stand together as one. */
const isSet = (text: string): boolean => {
  const parts = text.split(':');
  return parts.length <= 8 && parts.every(isId) && new Set(parts).size === parts.length;
};

const id: Param<string | null> = {
  read: (text) => (text.split(':').every(isId) && text.split(':').length <= 4 ? { value: text } : null),
  write: (value) => value ?? '',
};

/** Twelve letters or digits of a case's digest. */
const OWN = /^own:[a-z0-9]{12}$/;

/** An https address of a case file, as `URL` writes it, without a fragment; null when it is none or carries credentials. */
function plainAddress(text: string): string | null {
  if (text.length > 2000 || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}

const caseId: Param<string | null> = {
  read(text) {
    if (text.startsWith('own:')) return OWN.test(text) ? { value: text } : null;
    if (!/^https:/i.test(text)) return id.read(text);
    const address = plainAddress(text);
    return address === null ? null : { value: address };
  },
  write: (value) => value ?? '',
};

/** A version as authors count it: "2", "1.0.3", "2026-11-29". */
const version: Param<string | null> = {
  read: (text) => (/^[A-Za-z0-9][A-Za-z0-9._+-]{0,39}$/.test(text) ? { value: text } : null),
  write: (value) => value ?? '',
};

/** Names and values, no query language; what they say is read where a corpus is asked (`corpus-link.ts`). */
const CORPUS = /^at=[^;]+(;[a-z]+=[^;]+)*$/;
const corpus: Param<string | null> = {
  read: (text) => (CORPUS.test(text) ? { value: text } : null),
  write: (value) => value ?? '',
};

/** Some of a fixed list of words, written in the order of the list. */
const someOf = <V extends string>(known: readonly V[]): Param<readonly V[]> => ({
  read(text) {
    const parts = text.split(',').filter(Boolean);
    return {
      value: known.filter((word) => parts.includes(word)),
      dropped: parts.filter((part) => !known.some((word) => word === part)),
    };
  },
  write: (value) => known.filter((word) => value.includes(word)).join(','),
});

const WORD = /^word:[\p{Ll}\p{Lo}\p{N}]+(?:['.-][\p{Ll}\p{Lo}\p{N}]+)*$/u;

/** Ids joined by ":", or "word:" and a word as texts have it, which need not be an id ("word:война"). */
const opened: Param<string | null> = {
  read: (text) => (text.length <= 80 && WORD.test(text) ? { value: text } : id.read(text)),
  write: id.write,
};

const day: Param<string | null> = {
  read: (text) => (parseDay(text) === null ? null : { value: text }),
  write: (value) => value ?? '',
};

const span: Param<string | null> = {
  read(text) {
    const [from, to, more] = text.split('..');
    const a = parseDay(from ?? '');
    const b = parseDay(to ?? '');
    return more === undefined && a !== null && b !== null && a <= b ? { value: text } : null;
  },
  write: (value) => value ?? '',
};

const text: Param<string> = {
  read: (value) => (value.length <= 200 ? { value } : null),
  write: (value) => value,
};

/** One of a list. */
const oneOf = <V extends string | null>(list: readonly V[]): Param<V> => ({
  read(value) {
    const found = list.find((known) => known === value);
    return found === undefined ? null : { value: found };
  },
  write: (value) => value ?? '',
});

const types: Param<Filter['type']> = someOf(QUOTE_TYPES);

const show: Param<Show | null> = {
  read(value) {
    if (value === 'disagree' || value === 'lost' || value === 'unanswered') return { value: { rule: value } };
    const kind = ROW_KINDS.find((kind) => kind === value);
    if (kind) return { value: { rule: 'kind', kind } };
    const [rule, source, more] = value.split(':');
    if ((rule !== 'only' && rule !== 'all-but') || !source || !isId(source) || more !== undefined)
      return null;
    return { value: { rule, source } };
  },
  write: (value) => (value ? formatShow(value) : ''),
};

const seed: Param<number | null> = {
  read: (value) => (/^\d{1,6}$/.test(value) ? { value: Number(value) } : null),
  write: (value) => (value === null ? '' : String(value)),
};

const sort: Param<string | null> = {
  read: (value) => (/^-?[a-z]{1,20}$/.test(value) ? { value } : null),
  write: (value) => value ?? '',
};

/** Every parameter in the order in which it is written. */
const PARAMS: { [K in keyof Filter]: Param<Filter[K]> } = {
  case: caseId,
  v: version,
  corpus,
  all: someOf(ALL_FACETS),
  source: ids,
  speaker: ids,
  perspective: ids,
  event: ids,
  frame: ids,
  type: types,
  via: ids,
  about: ids,
  from: day,
  to: day,
  asof: day,
  q: text,
  pick: ids,
  show,
  with: list(isSet),
  without: ids,
  columns: oneOf(COLUMN_KINDS),
  sort,
  cols: ids,
  pin: id,
  grid: oneOf(GRIDS),
  base: id,
  lanes: oneOf(LANES),
  order: ids,
  clock: oneOf(CLOCKS),
  zone: oneOf(ZONES),
  unit: oneOf<(typeof UNITS)[number] | null>(UNITS),
  bucket: oneOf<(typeof BUCKETS)[number] | null>(BUCKETS),
  scheme: id,
  across: oneOf(ACROSS),
  share: oneOf<(typeof SHARES)[number] | null>(SHARES),
  span,
  open: opened,
  blind: seed,
  veil: oneOf<(typeof VEILS)[number] | null>(VEILS),
};

/** Parameter names in writing order. */
export const PARAM_NAMES = Object.keys(PARAMS) as (keyof Filter)[];

/** "only:press-tv", "disagree", "naming": the text of one rule. */
export function formatShow(value: Show): string {
  if ('source' in value) return `${value.rule}:${value.source}`;
  return value.rule === 'kind' ? value.kind : value.rule;
}

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Percent-encodes a query text, leaving `,` `:` `~` and `/` readable. */
const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed())
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/')
    .replaceAll('%20', '+');

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

/** The query of a filter without its "?"; the empty string when all is default. */
export function formatFilter(filter: Filter): string {
  const parts: string[] = [];
  for (const name of PARAM_NAMES) {
    if (filter[name] === NO_FILTER[name]) continue;
    const param = PARAMS[name] as Param<unknown>;
    const text = param.write(filter[name]);
    if (text !== '') parts.push(`${name}=${encode(text)}`);
  }
  return parts.join('&');
}

/**
 * Reads a query string (with or without "?"). Never throws. Unknown parameters, values that cannot be read and second
 * occurrences of a parameter are dropped and listed, at most 20 of them.
 */
export function parseFilter(query: string): { filter: Filter; dropped: Dropped[] } {
  const filter: Filter = { ...NO_FILTER };
  const dropped: Dropped[] = [];
  const drop = (param: string, value: string) => {
    if (dropped.length < 20) dropped.push({ param: cut(param), value: cut(value) });
  };
  const seen = new Set<string>();
  for (const pair of query.replace(/^\?/, '').split('&')) {
    if (pair === '') continue;
    const eq = pair.indexOf('=');
    const rawName = eq < 0 ? pair : pair.slice(0, eq);
    const value = pair.length > LONGEST ? null : decode(eq < 0 ? '' : pair.slice(eq + 1));
    const name = PARAM_NAMES.find((known) => known === rawName);
    if (!name || value === null || seen.has(name)) {
      const given = rawName.slice(0, 200);
      drop(decode(given) ?? given, value ?? pair.slice(eq + 1, eq + 200));
      continue;
    }
    seen.add(name);
    if (value === '') continue;
    const read = PARAMS[name].read(value);
    if (!read) {
      drop(name, value);
      continue;
    }
    for (const part of read.dropped ?? []) drop(name, part);
    Object.assign(filter, { [name]: read.value });
  }
  return { filter, dropped };
}
