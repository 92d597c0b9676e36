import { decodeReferences } from '../lib/html-text.ts';
import { clockSeconds } from './clock-seconds.ts';
import { fileStem } from './file-stem.ts';
import { type FormatName, type InputFile, MAX_RAW, type Place, type Row, type Sink } from './reader.ts';
import { textOfFile } from './text-lines.ts';

/** One piece of a transcript with its times. */
export type Cue = {
  place: Place;
  name: string;
  start: string;
  end: string;
  /** What stands behind the times: where the cue is drawn. */
  settings: string;
  text: string;
  raw: string;
  /** When it was said, as a date is written; and what else stands beside it. */
  said?: string;
  beside?: readonly (readonly [name: string, value: string])[];
};
/**
 * What one voice says within a cue. `begins` says that a new turn begins here, whoever spoke before; `aside` is what stands in
 * brackets behind the name.
 */
export type Said = { speaker: string | null; words: string; begins: boolean; aside: string };
/** What one voice says in one go, and the cues that it stands in. */
export type Turn = { speaker: string; words: string; cues: Cue[]; asides: Set<string> };

/** `0:00:01.000,0:00:03.000`, as YouTube's editor (.sbv) writes the times of a cue. */
const SBV = /^[ \t]*(\d+:\d{2}:\d{2}\.\d{3})[ \t]*,[ \t]*(\d+:\d{2}:\d{2}\.\d{3})[ \t]*$/gm;

const TIME =
  /^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})(?:\s(.*))?$/;

/**
 * Reads the cues of a subtitle file as turns: what one voice says until the next begins is one quote. `isVtt` adds what WebVTT
 * has beyond SubRip. A cue without a voice goes on with the last one where the file marks voices in its text.
 */
export function readTranscript(file: InputFile, format: FormatName, isVtt: boolean, sink: Sink): void {
  const text = textOfFile(file, sink).replace(SBV, '$1 --> $2');
  const { cues: shown, records, about } = cuesOf(text, file.path, isVtt, sink);
  sink.count(file.path, format, records);
  const cues = withoutRolling(shown, sink);
  const names = namesIn(cues);
  // A voice of WebVTT ends with its cue: what stands in no voice is nobody's.
  const isVoiced = cues.some((cue) => VOICE.test(cue.text));
  handOver(
    turnsOf(cues, (cue) => voicesIn(cue.text, names), isVoiced),
    file.path,
    about,
    sink,
  );
}

/** What one voice says until the next begins; `isVoiced` where the input itself says where a voice ends. */
export function turnsOf(
  cues: readonly Cue[],
  voicesOf: (cue: Cue) => readonly Said[],
  isVoiced: boolean,
): Turn[] {
  const turns: Turn[] = [];
  let isMarked = false;
  let sound = '';
  for (const cue of cues)
    for (const { speaker: named, words, begins, aside } of voicesOf(cue)) {
      const before = turns.at(-1);
      if (named === null && SOUND.test(words)) {
        // "[applause]" is said by nobody, and who spoke speaks on behind it.
        if (sound === '' && before) sound = before.speaker;
        turns.push({ speaker: '', words, cues: [cue], asides: new Set() });
        continue;
      }
      const speaker = named === null && sound !== '' && !isVoiced ? sound : named;
      sound = '';
      const last = before && SOUND.test(before.words) ? undefined : before;
      if (speaker !== null) isMarked = true;
      const goesOn =
        last !== undefined &&
        !begins &&
        (speaker === null ? isMarked && !isVoiced && last.speaker !== '' : speaker === last.speaker);
      if (goesOn) {
        last.words += ` ${words}`;
        if (last.cues.at(-1) !== cue) last.cues.push(cue);
        if (aside !== '') last.asides.add(aside);
      } else
        turns.push({
          speaker: speaker ?? '',
          words,
          cues: [cue],
          asides: new Set(aside === '' ? [] : [aside]),
        });
    }
  return turns;
}

/** How many cues must begin with the last line of the one before for a file to roll. */
const ROLLS = 3;

/**
 * Captions that roll show the line before once more above the new one, as YouTube's own do: the words were said once. A cue with
 * no other line is left out.
 */
function withoutRolling(cues: readonly Cue[], sink: Sink): Cue[] {
  const lines = cues.map(({ text }) => text.split('\n').filter((line) => plain(line) !== ''));
  const repeats = (i: number): boolean => {
    const last = lines[i - 1]?.at(-1);
    const first = lines[i]?.[0];
    return last !== undefined && first !== undefined && plain(last) === plain(first);
  };
  const rolling = cues.filter((_, i) => repeats(i)).length;
  const isKaraoke = cues.some(({ text }) => /<\d[\d:.]*>/.test(text));
  if (rolling * 2 < cues.length - 1 || (rolling < ROLLS && !(isKaraoke && rolling > 0))) return [...cues];
  return cues.flatMap((cue, i) => {
    if (!repeats(i)) return [cue];
    const rest = (lines[i] ?? []).slice(1);
    if (rest.length > 0) return [{ ...cue, text: rest.join('\n') }];
    const reason = 'It shows once more what the cue before it shows: these captions roll.';
    sink.leaveOut({ ...cue.place, code: 'repeats', reason, raw: cue.raw });
    return [];
  });
}

/** `<v.loud Ada>`: classes stand between the v and the name. */
const VOICE = /<v(?:\.[^\s>]*)?(?:[ \t]+([^>]*))?>/;
/** A description of what is heard, in brackets or between notes of music, and no words of anybody. */
const SOUND = /^(?:\[[^\]]*\]|\([^)]*\)|[♪♫][^♪♫]*[♪♫]?)$/u;

/** Hands over turns as quotes of one article, whose text they are. */
export function handOver(turns: readonly Turn[], file: string, facts: Facts, sink: Sink): void {
  const about = {
    headline: fileStem(file),
    ...(facts.language !== undefined && { language: facts.language }),
  };
  let text = '';
  const rows: Row[] = [];
  for (const { speaker, words, cues, asides } of turns) {
    const [first] = cues as [Cue];
    const start = text.length;
    text += `${words}\n`;
    rows.push({
      ...first.place,
      kind: 'quote',
      fields: {
        ...about,
        words,
        start: String(start),
        end: String(start + words.length),
        ...(speaker !== '' && { speaker }),
        ...(first.said !== undefined && { said: first.said }),
      },
      // A place in sound is no place in text: it stays beside the quote.
      other: [
        ...timeOf(first, cues.at(-1) ?? first),
        ...cues.flatMap(({ beside = [] }) => beside),
        ...[...asides].map((aside) => ['with the name', aside] as const),
        ...cues.flatMap(({ name }) => (name === '' ? [] : [['cue', name] as const])),
        ...[...new Set(cues.map(({ settings }) => settings))].flatMap((settings) =>
          settings === '' ? [] : [['settings', settings] as const],
        ),
      ],
      raw: first.raw,
    });
  }
  if (rows.length > 0)
    sink.row({
      file,
      line: 1,
      record: 0,
      kind: 'article',
      fields: { ...about, text },
      other: facts.other,
      raw: '',
    });
  for (const row of rows) sink.row(row);
}

/** From when to when a turn goes, as far as its cues say it. */
const timeOf = ({ start }: Cue, { end }: Cue): [string, string][] =>
  start === '' ? [] : [['time', end === '' ? start : `${start} --> ${end}`]];

/** What the head of a WebVTT says of the whole. */
export type Facts = { language?: string; other: [string, string][] };

/** The title behind the signature of a WebVTT, and the `Kind: captions` that some writers put under it. */
function factsOf(head: readonly string[]): Facts {
  const facts: Facts = { other: [] };
  const title = (head[0] ?? '').replace(/^WEBVTT[ \t]*(?:[-–—:][ \t]*)?/, '').trim();
  if (title !== '') facts.other.push(['WEBVTT', title]);
  for (const line of head.slice(1)) {
    const [, name = '', value = ''] = /^([A-Za-z-]+)\s*[:=]\s*(.*)$/.exec(line.trim()) ?? [];
    if (/^language$/i.test(name)) facts.language = value.trim();
    else if (line.trim() !== '') facts.other.push([name || 'WEBVTT', (name ? value : line).trim()]);
  }
  return facts;
}

function cuesOf(
  text: string,
  file: string,
  isVtt: boolean,
  sink: Sink,
): { cues: Cue[]; records: number; about: Facts } {
  const lines = text.split('\n');
  const cues: Cue[] = [];
  let about: Facts = { other: [] };
  let records = 0;
  // In WebVTT only an empty line ends a cue; captions that YouTube made have lines of one blank in them.
  const isEnd = (line: string | undefined) => (isVtt ? line === '' : line?.trim() === '');
  for (let i = 0; i < lines.length; i++) {
    if (isEnd(lines[i])) continue;
    const from = i;
    while (i < lines.length && !isEnd(lines[i])) i++;
    const block = lines.slice(from, i);
    if (isVtt && /^(?:WEBVTT|NOTE|STYLE|REGION|X-TIMESTAMP-MAP)\b/.test(block[0]?.trim() ?? '')) {
      const isHead = block[0]?.startsWith('WEBVTT') ?? false;
      const first = isHead ? block.findIndex((line) => TIME.test(line)) : -1;
      if (isHead) about = factsOf(first < 0 ? block : block.slice(0, first));
      if (block[0]?.startsWith('NOTE')) {
        const value = block
          .join('\n')
          .replace(/^NOTE\s*/, '')
          .slice(0, 200);
        const reason = 'A comment in the file is no cue.';
        if (value.trim() !== '') sink.lose({ file, line: from + 1, field: 'NOTE', value, reason });
      } else if (!isHead) {
        const [, field = '', value = ''] = /^([A-Z-]+)\s*=?\s*(.*)$/s.exec(block.join('\n').trim()) ?? [];
        const reason = 'How and when cues are drawn has no place in a case.';
        sink.lose({ file, line: from + 1, field, value: value.slice(0, 200), reason });
      }
      // Some writers put the first cue right under the signature.
      if (first < 0) continue;
      block.splice(0, first);
    }
    const raw = block.join('\n').slice(0, MAX_RAW);
    const place = { file, line: from + 1, record: ++records };
    const at = block.findIndex((line) => line.includes('-->'));
    const m = at >= 0 && at < 3 ? TIME.exec(block[at] as string) : null;
    const leave = (code: string, reason: string) => {
      sink.leaveOut({ ...place, code, reason, raw });
    };
    if (!m) {
      leave(
        'no-time',
        at < 0 ? 'The block has no line with times, so it is no cue.' : 'Its times cannot be read.',
      );
      continue;
    }
    const [, start = '', end = '', settings = ''] = m;
    const said = block
      .slice(at + 1)
      .join('\n')
      .trim();
    if (clockSeconds(end) < clockSeconds(start)) leave('no-time', 'It ends before it begins.');
    else if (plain(said).trim() === '') leave('no-words', 'The cue has no words.');
    else {
      const name = block.slice(0, at).join(' ').trim();
      const shown = /^\d*$/.test(name) ? '' : name;
      cues.push({ place, name: shown, start, end, settings: settings.trim(), text: said, raw });
    }
  }
  return { cues, records, about };
}

/** The words of a cue without tags and positions; a break of its line is a blank. */
const plain = (text: string): string =>
  decodeReferences(text.replace(/<\/?(?:[a-zA-Z][^>]*|\d[\d:.]*)>|\{\\[^}]*\}/g, ''))
    .replace(/[\u200e\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A name before a colon, and what stands with it in brackets. */
const NAME =
  /^(?:\[?)([\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}_.’' \u200c-]{0,48}?)(?:\]?)(?:\s*\(([^)]{1,40})\))?\s*[:：](?=\s|$)\s*/u;
/** The same where a name may begin with a small letter, as that of a telephone does. */
const ANY_NAME =
  /^([\p{L}\p{N}@_][\p{L}\p{M}\p{N}@_.’' \u200c-]{0,48}?)(?:\s*\(([^)]{1,40})\))?\s*[:：](?=\s|$)\s*/u;
/** `[Ada Rivera] We act`: a name of several words in brackets, and no sound. */
const IN_BRACKETS = /^(?:\[(\p{Lu}[^\][()]{1,48})\]|\((\p{Lu}[^\][()]{1,48})\))\s+(?=\S)/u;
const FULL_NAME = /^\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:\p{Lu}[\p{L}\p{M}.’'-]*|v[ao]n|de[rn]?|al|bin))+$/u;
/** What is heard may be written like a name: "Crowd Cheering", "Dramatic Music". */
const HEARD =
  /ing$|\b(?:music|applause|laughter|noise|silence|pause|crosstalk|audience|crowd|voice|song|phone|bell|foreign)\b/i;
/** Names that recognisers of speech give: "Speaker 1", "SPEAKER_00". */
const NUMBERED =
  /^(?:speaker|sprecher(?:in)?|participant|interviewer|interviewee|unknown speaker|спикер|locuteur)[ _-]?\d*$/i;

/** Names that stand before a colon; `isAny` where nearly every cue begins with one. */
export type Names = { known: ReadonlySet<string>; isAny: boolean };

/** Names before a colon: in capitals, of two words, numbered, or seen twice. "Note:" once is no name. */
export function namesIn(cues: readonly Cue[]): Names {
  const counts = new Map<string, number>();
  const first: string[] = [];
  for (const { text } of cues)
    for (const [i, line] of text.split('\n').entries()) {
      const name = NAME.exec(plain(line.replace(/^(?:>>+|[-–—])\s*/, '')))?.[1]?.trim();
      if (!name || name.split(/\s+/).length > 5) continue;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (i === 0) first.push(name);
    }
  const isSure = (name: string) =>
    (name === name.toUpperCase() && name !== name.toLowerCase()) ||
    FULL_NAME.test(name) ||
    NUMBERED.test(name);
  const known = new Set(
    [...counts].filter(([name, count]) => count > 1 || isSure(name)).map(([name]) => name),
  );
  // Where nearly every cue begins with a name, as in recordings of meetings, the rest do, too.
  const named = first.filter((name) => known.has(name)).length;
  return { known, isAny: named > 2 && named * 5 > cues.length * 3 };
}

/** The name that a line begins with, what stands with it, and its length; null where it begins with none. */
function nameAt(
  line: string,
  { known, isAny }: Names,
): { name: string; aside: string; length: number } | null {
  const before = NAME.exec(line);
  const name = before?.[1]?.trim() ?? '';
  if (before && known.has(name)) return { name, aside: before[2] ?? '', length: before[0].length };
  const any = isAny ? ANY_NAME.exec(line) : null;
  if (any && (any[1] as string).split(/\s+/).length <= 5)
    return { name: (any[1] as string).trim(), aside: any[2] ?? '', length: any[0].length };
  const inside = IN_BRACKETS.exec(line);
  const held = (inside?.[1] ?? inside?.[2] ?? '').trim();
  const isName = known.has(held) || (FULL_NAME.test(held) && !HEARD.test(held) && held.split(' ').length < 5);
  return inside && isName ? { name: held, aside: '', length: inside[0].length } : null;
}

/** Who says what in a cue: by `<v Name>`, `NAME:`, `>>` and `- `, each of which ends the voice before it. */
export function voicesIn(text: string, names: Names): Said[] {
  const parts: Said[] = [];
  const add = (speaker: string | null, words: string, begins: boolean, aside = '') => {
    const clean = words.trim();
    // A name may stand on a line of its own, above what it says.
    if (clean === '' && !speaker) return;
    const last = parts.at(-1);
    if (last && speaker === null && !begins) last.words = `${last.words} ${clean}`.trim();
    else parts.push({ speaker, words: clean, begins, aside });
  };
  const pieces = text.split(VOICE);
  if (pieces.length > 1) {
    add(null, plain(pieces[0] ?? ''), false);
    for (let i = 1; i < pieces.length; i += 2) {
      const [inside = '', outside = ''] = (pieces[i + 1] ?? '').split('</v>');
      const speaker = decodeReferences(pieces[i] ?? '').trim();
      add(speaker, plain(inside), false);
      if (plain(outside) !== '') add('', plain(outside), true);
    }
    return parts.filter(({ words }) => words !== '');
  }
  const lines = text.split('\n');
  const dashes = lines.filter((line) => /^(?:<[^>]*>)*\s*[-–—]\s*\S/.test(line)).length;
  const isDialogue = dashes > 1 || (dashes === 1 && /^(?:<[^>]*>)*\s*[-–—]\s/.test(lines[0] ?? ''));
  for (const [i, line] of lines.entries()) {
    const here = { ...names, isAny: names.isAny && i === 0 };
    const chunks = plain(line).split(/(?<!>)(?=>>)/);
    for (const chunk of chunks) {
      const mark = /^>>+\s*/.exec(chunk)?.[0] ?? '';
      const led = mark === '' ? (/^[-–—]\s*/.exec(chunk)?.[0] ?? '') : '';
      // One dash alone may be the writer's own, but not in front of a name.
      const isNamed = led !== '' && nameAt(chunk.slice(led.length), here) !== null;
      const dash = isDialogue || isNamed ? led : '';
      const rest = chunk.slice(mark.length + dash.length);
      const found = nameAt(rest, here);
      const begins = mark !== '' || dash !== '';
      if (found) add(found.name, rest.slice(found.length), mark !== '', found.aside);
      else add(begins ? '' : null, rest, begins);
    }
  }
  return parts.filter(({ words }) => words !== '');
}
