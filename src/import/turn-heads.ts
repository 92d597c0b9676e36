import { clockSeconds } from './clock-seconds.ts';

/** How a turn begins: when, who speaks (null where the head does not say), and the words that stand on the same line. */
export type TurnHead = {
  time: string;
  /** The day and the time of day, where the head has a day: a date as written. */
  said: string;
  speaker: string | null;
  /** What else the head says, such as to whom a message went. */
  beside: readonly (readonly [name: string, value: string])[];
  words: string;
};

/** One way to begin turns. A file keeps to one, so that a time within what is said begins none. */
export type HeadShape = {
  /** What a file of this shape is, for the page. */
  sentence: string;
  /** Whether the heads have days: then a line without a name is a notice of the program. */
  isChat: boolean;
  /** The name stands on the line below the head. */
  isNameBelow: boolean;
  head(line: string): TurnHead | null;
  /** How sure it is that lines are a transcript, of which `heads` are heads at `places`; 0 where they need not be. */
  certainty(heads: readonly TurnHead[], places: readonly number[], lines: number): number;
};

const D = '[\\d۰-۹٠-٩]';
const CLOCK = '(?:\\d{1,3}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?';
const DAY = `${D}{1,4}[./-] ?${D}{1,2}[./-] ?${D}{2,4}\\.?`;
const HOUR = `${D}{1,2}[:.]${D}{2}(?:[:.]${D}{2})?(?:\\s?(?:[ap]\\.?\\s?m\\.?|[صم]))?`;
const GAP = '(?:,|،)?\\s+(?:(?:klo|um|à|at|в)\\s+)?';
/** A name in front of a time: no sentence, no list. */
const NAME = '[\\p{L}\\p{M}\\p{N}+@_~(][^\\t\\n:;!?]{0,70}?';

const DATED = [
  new RegExp(`^\\[(?<day>${DAY})${GAP}(?<hour>${HOUR})\\]\\s*(?<rest>.*)$`, 'iu'),
  new RegExp(`^\\[(?<hour>${HOUR})(?:,|،)\\s+(?<day>${DAY})\\]\\s*(?<rest>.*)$`, 'iu'),
  new RegExp(`^(?<day>${DAY})${GAP}(?<hour>${HOUR})\\s+[-–—]\\s+(?<rest>.*)$`, 'iu'),
];
const NAME_THEN_DAY = new RegExp(
  `^(?<name>[^,[\\]]{1,60}),\\s+\\[(?<day>${DAY})\\s+(?<hour>${HOUR})\\]\\s*$`,
  'iu',
);
/** In a chat a name ends at the first colon. What stands in quotation marks is the name of a group. */
const SENDER = /^([^:“”"«»<>]{1,80}):(?:\s+(.*))?$/su;
const FROM = [
  new RegExp(`^(?<time>${CLOCK})\\s+From\\s+(?<name>.+?)(?:\\s+to\\s+(?<to>.+?))?\\s*:(?<rest>.*)$`, 'i'),
  /^From\s+(?<name>.+?)\s+to\s+(?<to>.+?)\s*:\s*\(?(?<time>\d{1,2}:\d{2}\s?[AP]M)\)?\s*(?<rest>.*)$/i,
  /^(?<time>\d{1,2}:\d{2}:\d{2})\t+(?<name>[^\t:]{1,80}):\t*(?<rest>.*)$/,
];
const NAME_TIME = [
  new RegExp(`^(?<name>${NAME})(?:[ \\u00a0]{2,}| ?\\t+ ?)(?<time>${CLOCK})\\s*$`, 'u'),
  new RegExp(`^\\**(?<name>${NAME})\\s*:\\s*[[(](?<time>${CLOCK})[)\\]]\\**\\s*(?<rest>.*)$`, 'u'),
  new RegExp(`^\\**(?<name>${NAME})\\s*[[(](?<time>${CLOCK})[)\\]](?::\\**\\s*(?<rest>.*)|\\**\\s*)$`, 'u'),
];
const IN_BRACKETS = new RegExp(`^\\**[[(](?<time>${CLOCK})[)\\]]\\**(?:\\s*[-–—:])?\\s*(?<rest>.*)$`);
const ALONE = new RegExp(`^(?<time>${CLOCK})\\s*$`);
const BARE = new RegExp(`^(?<time>${CLOCK})(?: +[-–—])? +(?<rest>\\S.*)$`);
const NAMED = new RegExp(`^\\**(?<name>${NAME})\\**\\s*:\\**(?:\\s+(?<rest>.*))?$`, 'u');
const SPAN = /^(?<time>\d{1,2}:\d{1,2}:\d{1,2}\.\d{1,7} --> \d{1,2}:\d{1,2}:\d{1,2}\.\d{1,7})\s*$/;

/** A text without the signs that say which way its words run. */
const withoutMarks = (text: string): string => text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

const groupsOf = (patterns: readonly RegExp[], line: string): Record<string, string | undefined> | null => {
  for (const pattern of patterns) {
    const groups = pattern.exec(line)?.groups;
    if (groups) return groups;
  }
  return null;
};

const isAscending = (heads: readonly TurnHead[]): boolean =>
  heads.every((head, i) => i === 0 || clockSeconds(heads[i - 1]?.time ?? '') <= clockSeconds(head.time));

/** A name of up to six words that ends no sentence. */
const isName = (name: string): boolean => name.split(/\s+/).length <= 6 && !/[.,]$/.test(name.trim());

/** The left-to-right mark stays: in front of words it says that they are the program's own. */
const withoutDirections = (line: string): string =>
  line.replace(/^[\s\u200e]+|[\u200f\u202a-\u202e\u2066-\u2069]|\s+$/g, '');

function datedHead(line: string): TurnHead | null {
  const groups = groupsOf(DATED, withoutDirections(line));
  if (!groups) return null;
  const { day = '', hour = '', rest = '' } = groups;
  const [, name = '', words = ''] = SENDER.exec(rest) ?? [];
  const speaker = withoutMarks(name).replace(/^~\s*/, '').trim();
  return {
    ...said(day, hour),
    speaker: speaker || null,
    beside: [],
    words: speaker === '' ? rest : words,
  };
}

/** As dates are written elsewhere: a time whose parts stand apart by dots, as in Finland, has colons, and halves of a day Latin letters. */
const said = (day: string, hour: string): { time: string; said: string } => {
  const clock = hour
    .replace(/(\p{N})\.(?=\p{N})/gu, '$1:')
    .replace(/\s?ص$/, ' AM')
    .replace(/\s?م$/, ' PM')
    .replace(/\s+/g, ' ');
  return { time: '', said: `${day.replace(/\s/g, '').replace(/\.$/, '')} ${clock}` };
};

/** A head whose pattern names its parts. */
const named =
  (patterns: readonly RegExp[]) =>
  (line: string): TurnHead | null => {
    const groups = groupsOf(patterns, line.trim());
    if (!groups) return null;
    const name = withoutMarks(groups.name ?? '').trim();
    if (groups.name !== undefined && !isName(name)) return null;
    const to = groups.to?.trim() ?? '';
    return {
      time: groups.time ?? '',
      said: '',
      speaker: groups.name === undefined ? null : name,
      beside: to === '' || /^everyone$/i.test(to) ? [] : [['to', to]],
      words: (groups.rest ?? '').trim(),
    };
  };

const isShare = (places: readonly number[], lines: number, share: number): boolean =>
  places.length >= lines * share;
/** Whether most heads have words, on their line or below it. */
const haveWords = (heads: readonly TurnHead[], places: readonly number[], lines: number): boolean =>
  heads.filter(({ words }, i) => words !== '' || (places[i + 1] ?? lines) - (places[i] as number) > 1)
    .length *
    2 >
  heads.length;

const CHAT = {
  isChat: true,
  isNameBelow: false,
  sentence: 'A chat, with day and sender of each message',
};
const TALK = { isChat: false, isNameBelow: false };

/** All ways to begin turns that are known, the surest first. */
export const HEAD_SHAPES: readonly HeadShape[] = [
  {
    ...CHAT,
    head: datedHead,
    certainty: (heads, [first = 9]) =>
      heads.length > 1 && first < 2 && heads.some(({ speaker }) => speaker !== null) ? 0.9 : 0,
  },
  {
    ...CHAT,
    head: (line) => {
      const groups = groupsOf([NAME_THEN_DAY], withoutMarks(line).trim());
      const { name = '', day = '', hour = '' } = groups ?? {};
      return groups && { ...said(day, hour), speaker: name.trim(), beside: [], words: '' };
    },
    certainty: (heads, [first = 9]) => (heads.length > 1 && first < 2 ? 0.9 : 0),
  },
  {
    ...TALK,
    sentence: 'A chat of a meeting',
    head: named(FROM),
    certainty: (heads, [first = 9], lines) =>
      first < 2 && (heads.length > 1 || lines === 1) && heads.length > 0 ? 0.9 : 0,
  },
  {
    ...TALK,
    isNameBelow: true,
    sentence: 'A transcript, with times and speakers',
    head: named([SPAN]),
    certainty: (heads) => (heads.length > 0 ? 0.9 : 0),
  },
  {
    ...TALK,
    sentence: 'A transcript, with speakers and times',
    head: named(NAME_TIME),
    certainty: (heads, places, lines) =>
      heads.length > 1 && (places[0] ?? 99) < 12 && isAscending(heads) && haveWords(heads, places, lines)
        ? 0.85
        : 0,
  },
  {
    ...TALK,
    sentence: 'A transcript, with the time of each turn',
    head: named([IN_BRACKETS]),
    certainty: (heads, places, lines) =>
      heads.length > 2 &&
      isShare(places, lines, 0.25) &&
      isAscending(heads) &&
      haveWords(heads, places, lines)
        ? 0.8
        : 0,
  },
  {
    ...TALK,
    sentence: 'A transcript, with the time of each line',
    head: named([ALONE]),
    certainty: (heads, places, lines) =>
      heads.length > 2 &&
      isShare(places, lines, 0.2) &&
      beginsWithClock(heads) &&
      haveWords(heads, places, lines)
        ? 0.75
        : 0,
  },
  {
    ...TALK,
    sentence: 'A transcript, with the time of each line',
    head: named([BARE]),
    certainty: (heads, places, lines) =>
      heads.length > 2 && isShare(places, lines, 0.6) && beginsWithClock(heads) ? 0.72 : 0,
  },
  {
    ...TALK,
    // Names before a colon stand in texts of every kind: only who says that it is a transcript has it read so.
    sentence: 'A transcript, with speakers',
    head: named([NAMED]),
    certainty: () => 0,
  },
];

/** Times of a recording begin near nought and go up; those of a day do not. */
const beginsWithClock = (heads: readonly TurnHead[]): boolean =>
  clockSeconds(heads[0]?.time ?? '') < 60 && isAscending(heads);

/** The shape that lines keep to, with how sure that is; null where none has a head. Blank lines do not count. */
export function shapeOf(lines: readonly string[]): { shape: HeadShape; certainty: number } | null {
  const filled = lines.filter((line) => line.trim() !== '');
  let best: { shape: HeadShape; certainty: number; count: number } | null = null;
  for (const shape of HEAD_SHAPES) {
    const found = filled.flatMap((line, place) => {
      const head = shape.head(line);
      return head ? [{ head, place }] : [];
    });
    if (found.length === 0) continue;
    const certainty = shape.certainty(
      found.map(({ head }) => head),
      found.map(({ place }) => place),
      filled.length,
    );
    const isBetter =
      best === null || certainty > 0 !== best.certainty > 0
        ? certainty > 0 || best === null
        : found.length > best.count;
    if (isBetter) best = { shape, certainty, count: found.length };
  }
  return best;
}
