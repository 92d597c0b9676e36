import { decodeReferences } from '../lib/html-text.ts';
import { fileStem } from './file-stem.ts';
import { type FormatName, type InputFile, MAX_RAW, type Place, type Row, type Sink } from './reader.ts';
import { textOfFile } from './text-lines.ts';

type Cue = {
  place: Place;
  name: string;
  start: string;
  end: string;
  /** What stands behind the times: where the cue is drawn. */
  settings: string;
  text: string;
  raw: string;
};
/** What one voice says within a cue. `begins` says that a new turn begins here, whoever spoke before. */
type Said = { speaker: string | null; words: string; begins: boolean };
type Turn = { speaker: string; words: string; cues: Cue[] };

const TIME =
  /^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})(?:\s(.*))?$/;

/**
 * Reads the cues of a subtitle file as turns: what one voice says until the next begins is one quote. `isVtt` adds what WebVTT
 * has beyond SubRip. A cue without a voice goes on with the last one where the file marks voices in its text.
 */
export function readTranscript(file: InputFile, format: FormatName, isVtt: boolean, sink: Sink): void {
  const text = textOfFile(file, sink);
  const { cues, records, about } = cuesOf(text, file.path, isVtt, sink);
  sink.count(file.path, format, records);
  const names = namesIn(cues);
  // A voice of WebVTT ends with its cue: what stands in no voice is nobody's.
  const isVoiced = cues.some((cue) => VOICE.test(cue.text));
  const turns: Turn[] = [];
  let isMarked = false;
  let sound = '';
  for (const cue of cues)
    for (const { speaker: named, words, begins } of voicesIn(cue.text, names)) {
      const before = turns.at(-1);
      if (named === null && SOUND.test(words)) {
        // "[applause]" is said by nobody, and who spoke speaks on behind it.
        if (sound === '' && before) sound = before.speaker;
        turns.push({ speaker: '', words, cues: [cue] });
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
      } else turns.push({ speaker: speaker ?? '', words, cues: [cue] });
    }
  handOver(turns, file.path, about, sink);
}

/** `<v.loud Ada>`: classes stand between the v and the name. */
const VOICE = /<v(?:\.[^\s>]*)?(?:[ \t]+([^>]*))?>/;
/** A description of what is heard, in brackets or between notes of music, and no words of anybody. */
const SOUND = /^(?:\[[^\]]*\]|\([^)]*\)|[♪♫][^♪♫]*[♪♫]?)$/u;

function handOver(turns: readonly Turn[], file: string, facts: Facts, sink: Sink): void {
  const about = {
    headline: fileStem(file),
    ...(facts.language !== undefined && { language: facts.language }),
  };
  let text = '';
  const rows: Row[] = [];
  for (const { speaker, words, cues } of turns) {
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
      },
      // A place in sound is no place in text: it stays beside the quote.
      other: [
        ['time', `${first.start} --> ${cues.at(-1)?.end ?? first.end}`],
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

/** What the head of a WebVTT says of the whole. */
type Facts = { language?: string; other: [string, string][] };

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
    if (secondsOf(end) < secondsOf(start)) leave('no-time', 'It ends before it begins.');
    else if (plain(said).trim() === '') leave('no-words', 'The cue has no words.');
    else {
      const name = block.slice(0, at).join(' ').trim();
      const shown = /^\d*$/.test(name) ? '' : name;
      cues.push({ place, name: shown, start, end, settings: settings.trim(), text: said, raw });
    }
  }
  return { cues, records, about };
}

const secondsOf = (time: string): number =>
  time
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);

/** The words of a cue without tags and positions; a break of its line is a blank. */
const plain = (text: string): string =>
  decodeReferences(text.replace(/<\/?(?:[a-zA-Z][^>]*|\d[\d:.]*)>|\{\\[^}]*\}/g, ''))
    .replace(/[\u200e\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const NAME =
  /^(?:\[?)([\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}.’' \u200c-]{0,48}?)(?:\]?)(?:\s*\([^)]{1,40}\))?\s*[:：](?=\s|$)\s*/u;

/** Names before a colon: in capitals, of two words, or seen twice. "Note:" once is no name. */
function namesIn(cues: readonly Cue[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text } of cues)
    for (const line of text.split('\n')) {
      const name = NAME.exec(plain(line.replace(/^(?:>>+|[-–—])\s*/, '')))?.[1]?.trim();
      if (name && name.split(/\s+/).length <= 5) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  const isSure = (name: string) =>
    (name === name.toUpperCase() && name !== name.toLowerCase()) ||
    /^\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|v[ao]n|de[rn]?|al|bin))+$/u.test(name);
  return new Set([...counts].filter(([name, count]) => count > 1 || isSure(name)).map(([name]) => name));
}

/** Who says what in a cue: by `<v Name>`, `NAME:`, `>>` and `- `, each of which ends the voice before it. */
function voicesIn(text: string, names: ReadonlySet<string>): Said[] {
  const parts: Said[] = [];
  const add = (speaker: string | null, words: string, begins: boolean) => {
    const clean = words.trim();
    // A name may stand on a line of its own, above what it says.
    if (clean === '' && !speaker) return;
    const last = parts.at(-1);
    if (last && speaker === null && !begins) last.words = `${last.words} ${clean}`.trim();
    else parts.push({ speaker, words: clean, begins });
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
  for (const line of lines) {
    const chunks = plain(line).split(/(?=>>)/);
    for (const chunk of chunks) {
      const mark = /^>>+\s*/.exec(chunk)?.[0] ?? '';
      const led = mark === '' ? (/^[-–—]\s*/.exec(chunk)?.[0] ?? '') : '';
      // One dash alone may be the writer's own, but not in front of a name.
      const isNamed = led !== '' && names.has(NAME.exec(chunk.slice(led.length))?.[1]?.trim() ?? '');
      const dash = isDialogue || isNamed ? led : '';
      const rest = chunk.slice(mark.length + dash.length);
      const m = NAME.exec(rest);
      const name = m?.[1]?.trim() ?? '';
      const begins = mark !== '' || dash !== '';
      if (m && names.has(name)) add(name, rest.slice(m[0].length), mark !== '');
      else add(begins ? '' : null, rest, begins);
    }
  }
  return parts.filter(({ words }) => words !== '');
}
