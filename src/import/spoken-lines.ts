import { decodeText } from './decode-text.ts';
import { isOtr, otrLines } from './otr.ts';
import {
  fileByFile,
  type InputFile,
  MAX_RAW,
  type Place,
  type Reader,
  type Sink,
  UnreadableFile,
} from './reader.ts';
import { textOfFile } from './text-lines.ts';
import { type Cue, handOver, namesIn, type Said, turnsOf, voicesIn } from './transcript.ts';
import { type HeadShape, shapeOf, type TurnHead } from './turn-heads.ts';

/**
 * Transcripts and chats as plain text. No tool specifies them; their shapes were taken from files and from readers of them that
 * others have published: Otter ("Ada  0:12"), Microsoft Teams as a Word file ("Ada   0:12"), Rev ("Ada (00:12):"), "[00:12] Ada:",
 * the text that YouTube lets one copy (a time, then a line), the chats of Zoom, WhatsApp ("[12/06/2024, 14:03:11] Ada: …" and
 * "12/06/2024, 14:03 - Ada: …") and Telegram, and oTranscribe (.otr). A record is one turn, that is one head with what stands
 * below it; each is a quote of its own. A file keeps to the shape that most of its heads have. Days of chats are dates said,
 * read by the same decision on day and month as those of a table.
 */
export const spokenLines: Reader = {
  name: 'transcript',
  spec: 'none; https://github.com/oTranscribe/oTranscribe for .otr',
  recognise({ text }) {
    if (text === null) return null;
    if (isOtr(text)) return { certainty: 0.95, sentence: 'A transcript (oTranscribe)' };
    if (/^\s*(?:[{<]|WEBVTT)/.test(text)) return null;
    const found = shapeOf(text.split(/\r\n|\r|\n/));
    return found && found.certainty > 0
      ? { certainty: found.certainty, sentence: found.shape.sentence }
      : null;
  },
  read: fileByFile(readFile),
};

/** A turn before its words are known to be any: its head, the lines below, and where it stands. */
type Turn = { head: TurnHead; below: string[]; line: number };

function readFile(file: InputFile, sink: Sink): void {
  const { turns, shape } = isOtr(decodeText(file.bytes).text)
    ? { turns: otrLines(file, sink), shape: null }
    : turnsIn(textOfFile(file, sink).split('\n'), file.path, sink);
  sink.count(file.path, 'transcript', turns.length);
  const cues = turns.flatMap((turn, i) => cueOf(turn, i + 1, shape, file.path, sink));
  const names = namesIn(cues);
  const voices = (cue: Cue): Said[] => {
    const { speaker } = cue as SpokenCue;
    if (speaker !== null) return [{ speaker, words: cue.text, begins: true, aside: '' }];
    return voicesIn(cue.text, names).map((part) => ({ ...part, begins: true }));
  };
  handOver(turnsOf(cues, voices, true), file.path, { other: [] }, sink);
}

/** The turns of a text; what stands around them is told. */
function turnsIn(lines: readonly string[], file: string, sink: Sink): { turns: Turn[]; shape: HeadShape } {
  const shape = shapeOf(lines)?.shape;
  if (!shape)
    throw new UnreadableFile(
      file,
      'No line of it begins with a time or a name, as those of a transcript do.',
    );
  const turns: Turn[] = [];
  const tell = (line: number, value: string, reason: string) =>
    sink.lose({ file, line, field: '', value: value.slice(0, 200), reason });
  for (const [i, line] of lines.entries()) {
    const head = shape.head(line);
    if (head) turns.push({ head, below: [], line: i + 1 });
    else if (line.trim() === '') continue;
    else if (turns.length === 0) tell(i + 1, line, 'It stands before the first turn and is in none.');
    else if (NOTICE.test(line)) tell(i + 1, line, 'It is a notice of the program, and was said by nobody.');
    else turns.at(-1)?.below.push(line.trim());
  }
  return { turns, shape };
}

/** What Otter writes below a transcript, and Teams between and below the turns. */
const NOTICE = /^\s*Transcribed by https?:\/\/\S+\s*$|^\s*\S.{0,80} (?:started|stopped) transcription\s*$/i;

type SpokenCue = Cue & { speaker: string | null };

function cueOf(
  { head, below, line }: Turn,
  record: number,
  shape: HeadShape | null,
  file: string,
  sink: Sink,
): SpokenCue[] {
  const place: Place = { file, line, record };
  const lines = [...(head.words === '' ? [] : [head.words]), ...below];
  const raw = [head.said || head.time, head.speaker ?? '', ...lines]
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, MAX_RAW);
  const leave = (code: string, reason: string): SpokenCue[] => {
    sink.leaveOut({ ...place, code, reason, raw });
    return [];
  };
  const speaker = shape?.isNameBelow ? (lines.shift() ?? '') : head.speaker;
  if (shape?.isChat && speaker === null)
    return leave('notice', 'It names no sender: it is a notice of the program.');
  const { words, beside, isProgram } = wordsOf(lines);
  if (words === '') return leave('no-words', 'The turn has no words.');
  if (isProgram)
    return leave('no-words', 'It is a file, a notice or a reaction, and holds no words of its sender.');
  const [start = '', end = ''] = head.time.split(' --> ');
  return [
    {
      ...{ place, raw, text: words, name: '', settings: '', speaker, start, end },
      beside: [...head.beside, ...beside],
      ...(head.said !== '' && { said: head.said }),
    },
  ];
}

/** A file that was sent, as WhatsApp names it, a reaction of Zoom, or what the program marks as its own. */
const PROGRAM =
  /^\u200e|^<[^<>]{1,80}>$|\((?:file attached|Datei angehängt|archivo adjunto|fichier joint|файл добавлен)\)$|^(?:Reacted to|Removed an? \S+ reaction from) ["“].*$/iu;

function wordsOf(lines: readonly string[]): {
  words: string;
  beside: [string, string][];
  isProgram: boolean;
} {
  const beside: [string, string][] = [];
  const reply = /^Replying to ["“](.*)["”]$/.exec(lines[0] ?? '');
  if (reply) beside.push(['replying to', reply[1] as string]);
  const joined = (reply ? lines.slice(1) : lines).join(' ').replace(/\s+/g, ' ').trim();
  const edited = /\s*\u200e(<[^<>]{1,80}>)$/.exec(joined);
  if (edited && edited.index > 0) beside.push(['mark', edited[1] as string]);
  const words = edited && edited.index > 0 ? joined.slice(0, edited.index) : joined;
  return { words: words.replace(/^\u200e/, ''), beside, isProgram: PROGRAM.test(words) };
}
