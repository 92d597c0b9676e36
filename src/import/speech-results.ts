import { isRecord, type JsonRecord, listIn, textIn } from './json-value.ts';
import { joined, named, type Part, records, secondsOf } from './speech-words.ts';

type Listed = { source: JsonRecord; index: number };

const bestOf = ({ source }: Listed): JsonRecord => listIn(source.alternatives).filter(isRecord)[0] ?? {};
const wordsIn = (result: Listed): JsonRecord[] => listIn(bestOf(result).words).filter(isRecord);
const tellsApart = (result: Listed): boolean =>
  wordsIn(result).some(
    ({ speakerTag, speakerLabel }) => textIn(speakerLabel) !== '' || Number(speakerTag) > 0,
  );

/**
 * Google, by what it heard between two pauses; where it tells speakers apart, by their turns. Its first version then has all words
 * once more in a last result, and only there with their speakers
 * (https://cloud.google.com/speech-to-text/docs/samples/speech-transcribe-diarization).
 */
export function googleParts(results: readonly unknown[]): Part[] {
  const all = records(results);
  const [last] = all.slice(-1);
  const earlier = all.slice(0, -1);
  if (!last || !all.some(tellsApart)) return all.map(wholeResult);
  const before = earlier.flatMap(wordsIn).length;
  const repeats = !earlier.some(tellsApart) && wordsIn(last).length >= before && before > 0;
  return (repeats ? [last] : all).flatMap((result) =>
    tellsApart(result) ? turnsIn(result) : [wholeResult(result)],
  );
}

const turnsIn = (result: Listed): Part[] =>
  joined(wordsIn(result), () => '').map((part) => ({ ...part, ...result }));

function wholeResult(result: Listed): Part {
  const { source } = result;
  const words = wordsIn(result);
  const start = words[0]?.startTime ?? words[0]?.startOffset;
  const end = source.resultEndTime ?? source.resultEndOffset ?? words.at(-1)?.endTime;
  const transcript = textIn(bestOf(result).transcript);
  return { ...result, speaker: '', words: transcript, start: secondsOf(start, 1), end: secondsOf(end, 1) };
}

/**
 * IBM: the words of a stretch are one result, and who speaks each word is said apart, by the time at which it begins ("Speaker labels",
 * https://cloud.ibm.com/docs/speech-to-text?topic=speech-to-text-speaker-labels). The editors of transcripts of the BBC 1.4.4 and of
 * QDAcity 1.4.18 give such a stretch to the speaker of its first word.
 */
export function ibmParts(results: readonly unknown[], labels: readonly unknown[]): Part[] {
  const speakers = new Map(
    labels.filter(isRecord).map(({ from, speaker }) => [textIn(from), named(speaker)] as const),
  );
  return records(results).flatMap((result) => {
    const whole = wholeResult(result);
    const spoken = listIn(bestOf(result).timestamps).map(listIn);
    const turns: Part[] = [];
    for (const [text, from, to] of spoken) {
      const speaker = speakers.get(textIn(from)) ?? '';
      const open = turns.at(-1);
      if (open?.speaker === speaker) {
        open.words += ` ${textIn(text)}`;
        open.end = secondsOf(to, 1);
      } else
        turns.push({
          ...result,
          speaker,
          words: textIn(text),
          start: secondsOf(from, 1),
          end: secondsOf(to, 1),
        });
    }
    // Marks stand in the whole alone: it is kept where one speaker has it all.
    return turns.length === 1 && whole.words !== ''
      ? turns.map((turn) => ({ ...turn, words: whole.words }))
      : turns.length > 0
        ? turns
        : [whole];
  });
}
