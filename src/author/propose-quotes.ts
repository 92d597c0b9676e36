import type { Range } from '../case/anchors.ts';
import type { QuoteType } from '../case/case-file.ts';
import { typeOfMarked } from '../case/quotation-marks.ts';
import { type GoingOn, goesOn, withoutInsertedVerb } from './broken-quotes.ts';
import { type MarkedString, markedStrings } from './marked-strings.ts';
import type { KnownVoice } from './proposal.ts';
import { type Attribution, proposeAttribution, reportingVerbs, subjectOf } from './propose-attribution.ts';
import { REPORTING_VERBS } from './reporting-verbs.ts';
import { sentencesOf } from './sentences.ts';

/**
 * A string in quotation marks with what it suggests; `attribution` null where nothing around it says who speaks. `isRest`: it
 * is the rest of the sentence that the string before it begins, parted by the verb that reports both.
 */
export type ProposedQuote = MarkedString & {
  quoteType: QuoteType;
  attribution: Attribution | null;
  isRest: boolean;
};

/** A sentence outside quotation marks that reports somebody's words. */
export type ReportingSentence = Range & { attribution: Attribution };

/** What an article's text suggests, in order. Strings inside other marks are not proposed as quotes of their own. */
export type ProposedReading = {
  sentences: readonly Range[];
  quotes: readonly ProposedQuote[];
  reports: readonly ReportingSentence[];
};

/**
 * Reads a text for strings in quotation marks and sentences with a reporting verb. A string without a verb of its own,
 * in the paragraph of one that has it or opening the next one, goes with the speaker before it; a sentence counts as a
 * report only where its verb has a subject. Nothing here knows grammar: it proposes, and a reader decides.
 */
export function proposeReading(
  text: string,
  body: readonly Range[] | undefined,
  known: readonly KnownVoice[],
): ProposedReading {
  const marked = markedStrings(text, body);
  const outer = marked
    .filter(({ level }) => level === 0)
    .flatMap((string) => withoutInsertedVerb(text, string));
  const sentences = sentencesOf(text, body);
  const quotes: ProposedQuote[] = [];
  const reports: ReportingSentence[] = [];
  let last: Attribution | null = null;
  let lastEnd = -1;
  const queue = [...outer];
  for (const sentence of sentences) {
    const own = queue.filter(({ start }) => start >= sentence.start && start < sentence.end);
    const isInside = outer.some(({ start, end }) => start < sentence.end && end > sentence.start);
    for (const string of own) {
      queue.splice(queue.indexOf(string), 1);
      const around = aroundOf(text, string, sentence, sentences);
      const speaker: string | null = (last as Attribution | null)?.speakerId ?? null;
      const before: ProposedQuote | undefined = quotes.at(-1);
      const same: GoingOn | null =
        before?.attribution && before.end > sentence.start
          ? goesOn(text, before, before.attribution, string)
          : null;
      const carried: Attribution | null = isTitle(text, string)
        ? null
        : (same?.attribution ??
          proposeAttribution(text, string, around, outer, known, speaker) ??
          continued(text, string, last, lastEnd));
      quotes.push({
        ...string,
        quoteType: typeOfMarked(text.slice(string.start, string.end)),
        attribution: carried,
        isRest: same?.isBroken === true,
      });
      if (carried) [last, lastEnd] = [carried, Math.max(around.end, string.end)];
    }
    if (own.length > 0 || isInside || sentence.start < lastEnd) continue;
    const found: Attribution | null = reportOf(text, sentence, outer, known, last);
    if (!found) continue;
    reports.push({ ...sentence, attribution: found });
    [last, lastEnd] = [found, sentence.end];
  }
  return { sentences, quotes: wholeSpeeches(quotes), reports };
}

/** A speech over several paragraphs is of whoever is named where it closes, unless a verb of its own stands where it opens. */
function wholeSpeeches(quotes: readonly ProposedQuote[]): ProposedQuote[] {
  const found = [...quotes];
  for (let i = found.length - 2; i >= 0; i--) {
    const quote = found[i] as ProposedQuote;
    const next = found[i + 1] as ProposedQuote;
    const isOwn = quote.attribution !== null && quote.attribution.reason !== GOES_ON;
    const isNextOwn = next.attribution !== null && next.attribution.reason !== GOES_ON;
    if (!quote.isUnclosed || isOwn || !isNextOwn) continue;
    const reason = 'It goes on in the next paragraph, beside which its speaker is named.';
    found[i] = { ...quote, attribution: { ...(next.attribution as Attribution), reason } };
  }
  return found;
}

const GOES_ON = 'It follows at once upon words of the same speaker.';

/** All of its words begin with a capital, without a mark at its end: "The Long Pier", «Известия». Short words do not count, nor do German nouns. */
function isTitle(text: string, { start, end, open }: MarkedString): boolean {
  const words = text.slice(start, end);
  if (open === '„' || open === '‚' || /[.,!?…،؟]$/u.test(words)) return false;
  const long = words.split(/[\s-]+/u).filter((word) => word.length > 3);
  const isNamed = /^\p{Lu}/u.test(words) && long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word));
  const led = /(\p{L}+)\s+["“«»‘‹]\s*$/u.exec(text.slice(Math.max(0, start - 60), start))?.[1];
  return (
    isNamed &&
    led !== undefined &&
    !REPORTING_VERBS.has(led.toLowerCase()) &&
    !/^(?:that|что|що|که)$/iu.test(led)
  );
}

/** “Is it safe?” Oster asked Varga. The mark at the end of the words ends no sentence of the article's. */
function isAsked(text: string, { start, end }: Range): boolean {
  if (!/[?!…؟]$/u.test(text.slice(start, end))) return false;
  const next =
    /^["”»“’]*[^\S\n]+(?:\p{L}[\p{L}’'.-]*[^\S\n]+){1,4}?(\p{L}+)(?:[^\S\n]+\p{L}[\p{L}’'-]*){0,2}[.,]/u.exec(
      text.slice(end, end + 200),
    );
  return next?.[1] !== undefined && REPORTING_VERBS.has(next[1].toLowerCase());
}

/** The sentence that a string stands in; where a string holds several, up to the end of the one in which it closes. */
function aroundOf(text: string, string: Range, sentence: Range, sentences: readonly Range[]): Range {
  const last = sentences.find(({ end }) => end >= string.end) ?? sentence;
  const rest =
    /^["”»“’]*[,]?\s+\p{Ll}/u.test(text.slice(string.end)) || isAsked(text, string)
      ? sentences.find(({ end }) => end > string.end + 2)
      : last;
  return { start: sentence.start, end: Math.max(sentence.end, last.end, rest?.end ?? 0) };
}

/** Words that follow at once upon words of somebody, with nothing between them that says otherwise, are theirs too. */
function continued(
  text: string,
  string: Range,
  last: Attribution | null,
  lastEnd: number,
): Attribution | null {
  if (!last || lastEnd < 0) return null;
  const between = text.slice(lastEnd, string.start).replace(/[\s“”„«»"'’‘.,]/gu, '');
  if (between !== '') return null;
  return { ...last, reason: GOES_ON };
}

function reportOf(
  text: string,
  sentence: Range,
  marked: readonly Range[],
  known: readonly KnownVoice[],
  last: Attribution | null,
): Attribution | null {
  const words = { start: sentence.end, end: sentence.end };
  const found = proposeAttribution(text, words, sentence, marked, known, last?.speakerId ?? null);
  if (!found) return null;
  // A verb that only follows a "to", or belongs to what is reported, has no subject of its own in front.
  const isBare = /(?<!\p{L})to\s*$/iu.test(text.slice(sentence.start, found.cueAt.start));
  return isBare ? null : found;
}

/** Whether a sentence has a reporting verb with a subject: for counts that need no speaker. */
export const hasReportingVerb = (text: string, sentence: Range): boolean =>
  reportingVerbs(text, sentence).some((verb) => subjectOf(text, verb, sentence, false) !== null);
