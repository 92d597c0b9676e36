import type { Range } from '../case/anchors.ts';
import { wordsOf } from '../lib/words.ts';
import { firstNamed, nameIn, personBeside, voiceNamed, wholeName } from './names-in.ts';
import type { KnownVoice } from './proposal.ts';
import { REPORTING_VERBS, SOURCE_WORDS } from './reporting-verbs.ts';

/**
 * Who is said to have said words, as the sentence around them shows. `wording`: the subject of the verb as printed;
 * `speakerId`: a known voice that it names; `name`: else the name in it. `cue`: the verb, and where it stands.
 */
export type Attribution = {
  cue: string;
  cueAt: Range;
  wording: string;
  speakerId: string | null;
  name: string | null;
  reason: string;
};

/** A verb in its clause, with what could be its subject. */
type Verb = Range & { word: string };

const RELATIVE = /^(?:who|which|that)$/iu;
const PRONOUN = /^(?:he|she|it|they|он|она|они|він|вона|вони|er|sie|il|elle|ils|elles|او|وی|آنها)$/iu;
/** What parts a clause from the one before it; an "and" inside a name does not. */
const CLAUSE =
  /[,،;:—–()“”„«»"\n]|(?<!\p{L})(?:and(?=\s+[\p{Ll}“"]|\s*$)|[Bb]ut|that|as|while|[Ww]hen|[Aa]fter|[Bb]efore|because|during which|что|когда|що|коли|dass|(?:und|et)(?!(?<=\p{Lu}[\p{L}’-]*\s(?:und|et))\s+\p{Lu})|que|که)(?!\p{L})/gu;
const ADVERB =
  /^(?:\p{L}+ly|[Aa]lso|later|then|earlier|again|has|have|had|did|is|was|a|ont|hat|haben|in a statement|on \p{Lu}\p{L}+)$/u;
/** Where what follows a subject begins that stands behind its verb: "said Peskov about the alliance", "sagte Varga am Freitag". */
const BEHIND = new RegExp(
  `\\s+(?:${[
    'about|in|on|at|during|after|before|to|when|as|over|amid|last|this|that|reporters|journalists',
    'ist|sind|war|waren|hat|haben',
    'am|im|bei|vor|nach|während|gegenüber|zu|zum|zur|dem|den',
    'à|au|aux|lors|dans|devant|après|avant|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
    'в|во|на|об?|после|перед|журналистам|у|про|після|під|журналістам',
    'در|به|روز',
  ].join('|')})(?:\\s.*)?$`,
  'u',
);
const PASSIVE =
  /(?<!\p{L})(?:be|been|being|am|is|are|was|were|wurde|wurden|werden|worden)\s+(?:\p{Ll}+ly\s+)?$/iu;
/** Right before a verb: it was not said, or not yet. "Went on to say" said it. */
const UNSAID =
  /(?:(?<!\p{L})(?:not|never|hardly|cannot|of|for|не|ні|nie|nicht|(?<!on )to|would|could|should|might|may|must|can)|n[’']t|(?<!\p{L})n(?:e\s+|[’'])\p{L}+\s+(?:pas|jamais))\s+(?:\p{L}+ly\s+)?$/iu;
/** Right behind a verb: the same. */
const UNSAID_BEHIND = /^\s+(?:nothing|nicht|nie|nichts)(?!\p{L})/iu;
/** Who said nothing, or did so only on a condition. */
const NOBODY =
  /^(?:nobody|no one|none|neither|nothing|if|niemand|keiner|wenn|falls|никто|ничего|если|ніхто|якщо|personne|aucune?|si|اگر)(?!\p{L})/iu;
/** Whoever denies words has not said them. */
const DENIAL =
  /^(?:den(?:y|ied|ies|ying)|bestritt(?:en)?|dementierten?|опроверг(?:ла|ли)?|спростува(?:в|ла|ли)|dément|démenti)$/iu;
/** Words that somebody other than the subject of the verb before them said or is said to have said. */
const OF_ANOTHER =
  /(?:\p{L}[’']s?\s+(?:\p{Ll}+\s+){0,2}(?:words?|claims?|statements?|remarks?|comments?|allegations?|assertions?|accusations?|charges?|warnings?|promises?|suggestions?)|(?<!\p{L})(?:accus|blam|suspect)\p{Ll}+\s[^,;:]*(?:of|for)\s+(?:saying|calling)|(?<!\p{L})what\s[^,;:]+(?:call(?:s|ed)|term(?:s|ed)|dubbed|describe[sd]\s+as))(?:\s+that)?(?!\p{L})[^,;]*$/iu;
/** Verbs of languages in which one right behind a comma stands before its subject: Russian, Ukrainian, German, French. */
const TURNS = /^\p{Script=Cyrillic}|(?:ten?|é)$/u;
const PERSONAL = /^(?:he|she|он|она|він|вона|er|sie|il|elle|او|وی)$/iu;

/** Reporting verbs between two places of a text, those inside quotation marks or words that name a source left out. */
export function reportingVerbs(text: string, { start, end }: Range, marked: readonly Range[] = []): Verb[] {
  const part = text.slice(start, end);
  // "به گفته" names a source, though one of its words is a verb elsewhere.
  const sources = [...part.matchAll(SOURCE_WORDS)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  return wordsOf(part).flatMap(({ word, ...at }) => {
    const place = { start: start + at.start, end: start + at.end };
    const isIn = [...marked, ...sources].some((range) => place.start < range.end && place.end > range.start);
    // "He was blamed": whoever is the subject says nothing.
    const isPassive = !word.endsWith('ing') && PASSIVE.test(text.slice(start, place.start));
    const isUnsaid =
      UNSAID.test(text.slice(start, place.start)) || UNSAID_BEHIND.test(text.slice(place.end, end));
    return REPORTING_VERBS.has(word) && !isIn && !isPassive && !isUnsaid
      ? [{ ...place, word: text.slice(place.start, place.end) }]
      : [];
  });
}

/**
 * The subject that stands before a verb in its clause, or after it where the order is turned round ("said Singh"). A verb
 * right behind a comma has its subject before what the commas hold: "Moscow, which has long viewed it so, said". Null for
 * a verb joined to another by "and", whose subject only grammar finds.
 */
export function subjectOf(text: string, verb: Range, sentence: Range, mayFollow: boolean): string | null {
  const whole = text.slice(sentence.start, verb.start);
  if (/(?<!\p{L})(?:and|et|und|и|та|і)\s*$/u.test(whole)) return null;
  const aside = /[,—–][^,—–]*[,—–]\s*$/u.exec(whole);
  const before = aside && !mayFollow ? whole.slice(0, aside.index) : whole;
  const order = orderOf(whole, text.slice(verb.start, verb.end), mayFollow, aside !== null);
  if (order !== 'before') {
    const behind = turnedSubject(text, verb, sentence);
    if (order === 'behind' || (behind && /^\p{Lu}/u.test(behind))) return behind;
  }
  const cuts = [...before.matchAll(CLAUSE)];
  for (let i = cuts.length; i >= 0; i--) {
    const cut = i === 0 ? null : (cuts[i - 1] as RegExpMatchArray);
    const from = cut ? (cut.index as number) + cut[0].length : 0;
    const to = i === cuts.length ? before.length : (cuts[i]?.index as number);
    const phrase = trimmed(before.slice(from, to));
    if (phrase !== '' && !ADVERB.test(phrase)) return headOf(phrase);
  }
  return mayFollow ? turnedSubject(text, verb, sentence) : null;
}

/**
 * On which side of a verb its subject stands, by what leads to the verb; either where only a name behind it tells: in
 * English a small letter there may begin what is reported. With `mayFollow`, words of a quotation stand before the verb.
 */
function orderOf(
  led: string,
  verb: string,
  mayFollow: boolean,
  isAside: boolean,
): 'before' | 'behind' | 'either' {
  if (mayFollow) {
    if (/^[\s,”»"’“—–-]*$/u.test(led)) return 'behind';
    // "…” opened on Friday, said Varga": what goes on in small letters up to the comma is no subject.
    const goesOn = /^[\s,”»"’“]*(?!the\s|an?\s|der\s|die\s|das\s|le\s|la\s|les\s)\p{Ll}/u.test(led);
    return goesOn && /[,،—–]\s*$/u.test(led) ? 'either' : 'before';
  }
  // "The pier is shut, said Varga".
  const isBehindComma = /[,،]\s*(?:(?:a|ont|hat|haben)\s+)?$/u.test(led);
  if (isAside || !isBehindComma || verb.endsWith('ing')) return 'before';
  return TURNS.test(verb) ? 'behind' : 'either';
}

/** Without a relative "who", and without what another reporting verb in it adds: "the ministry said in a statement". */
function headOf(phrase: string): string {
  const [inner] = reportingVerbs(phrase, { start: 0, end: phrase.length });
  const told = inner ? trimmed(phrase.slice(inner.end)) : '';
  // "Oster said Varga" in front of "told him": a name alone behind the first verb begins what is reported.
  const isNew = /^\p{Lu}\S*(?:\s+\p{Lu}\S*)*$/u.test(told);
  const cut = inner && inner.start > 0 ? (isNew ? told : trimmed(phrase.slice(0, inner.start))) : phrase;
  const who = (/^(.*?)\s+(?:which|who)$/u.exec(cut)?.[1] ?? cut)
    .replace(/^(?:as|wie|comme|как|як)\s+(?=\p{L})/iu, '')
    .replace(/\s+به\s.*$/u, '')
    .replace(/\s+(?:went|goes)\s+on\s+to$/u, '')
    .replace(/\s+was\s+quoted(?:\s.*)?$/u, '');
  return /^(?:a|ont)-t-(\p{L}+)$/u.exec(who)?.[1] ?? who;
}

/** What follows a verb turned round; a whole clause there is what is reported. */
function turnedSubject(text: string, verb: Range, sentence: Range): string | null {
  const phrase = afterVerb(text, verb, sentence);
  const isClause = /(?<!\p{L})(?:is|are|was|were|has|have|had|will|would|est|était)(?!\p{L})/u;
  return phrase && !isClause.test(phrase) ? phrase : null;
}

function afterVerb(text: string, verb: Range, sentence: Range): string | null {
  const rest = text.slice(verb.end, sentence.end);
  const phrase = trimmed(/^[^,;:“”„«»"\n]*?(?=[,;:“”„«»"\n]|\.(?:\s|$)|$)/u.exec(rest)?.[0] ?? '').replace(
    BEHIND,
    '',
  );
  return phrase === '' || phrase.split(/\s+/).length > 9 || !/\p{L}/u.test(phrase) ? null : phrase;
}

const trimmed = (phrase: string): string =>
  phrase
    .replace(/^\s*(?:and|und|et|и|та|і)\s+(?=\p{Lu})/u, '')
    .replace(/^[\s.!?…”“"»«’–—-]+|[\s”“"»«–—-]+$/gu, '')
    .replace(/\s+(?:also|later|then|has|have|had|did|a|ont|hat|haben|in a statement|on \p{Lu}\p{L}+)$/u, '')
    .trim();

/**
 * What the sentence around a stretch of words says about who said them: the verb after the closing mark where a comma, a
 * mark or nothing parts them ("…,” Singh told reporters"), else the first verb before the words that no other string
 * stands between, else "according to". `lastId` is who spoke before in this article. Null where no verb of the lists stands there.
 */
export function proposeAttribution(
  text: string,
  words: Range,
  sentence: Range,
  marked: readonly Range[],
  known: readonly KnownVoice[],
  lastId: string | null,
): Attribution | null {
  const others = marked.filter(({ start, end }) => start < words.start || end > words.end);
  const tail = { start: words.end, end: sentence.end };
  const hasComma =
    /[,!?،]$/u.test(text.slice(words.start, words.end)) || /^["”»“’]?\s*[,–—]/u.test(text.slice(words.end));
  const nextMark = Math.min(
    sentence.end,
    others.find(({ start }) => start > words.end)?.start ?? sentence.end,
  );
  const after = hasComma ? reportingVerbs(text, { start: tail.start, end: nextMark }, others)[0] : undefined;
  const make = (verb: Verb, mayFollow: boolean, within: Range, where: string): Attribution | null => {
    const subject = subjectOf(text, verb, within, mayFollow);
    return subject && !NOBODY.test(subject)
      ? named(text, sentence, subject, verb, known, lastId, where)
      : null;
  };
  if (after) {
    const found = make(after, true, { start: tail.start, end: sentence.end }, 'after the words');
    if (found) return found;
  }
  const from = Math.max(
    sentence.start,
    ...others.filter(({ end }) => end <= words.start).map(({ end }) => end),
  );
  for (const verb of nearestFirst(
    text,
    reportingVerbs(text, { start: from, end: words.start }, others),
    words,
  )) {
    const between = text.slice(verb.start, words.start);
    if (
      words.end > words.start &&
      (DENIAL.test(verb.word) || OF_ANOTHER.test(between.replace(/[“„«»‘‚"\s]+$/u, '')))
    )
      return null;
    // Words of an earlier string are no subject; a verb right behind them may have its own behind it.
    const isBehind = from > sentence.start && /^["”»“’]?[\s,–—]*$/u.test(text.slice(from, verb.start));
    const within = { start: isBehind ? from : sentence.start, end: words.start };
    const found = make(verb, isBehind, within, 'before the words');
    if (found) return found;
  }
  for (const match of text.slice(sentence.start, sentence.end).matchAll(SOURCE_WORDS)) {
    const start = sentence.start + match.index;
    const verb = { start, end: start + match[0].trimEnd().length, word: match[0].trim() };
    const phrase = afterVerb(text, verb, sentence);
    if (phrase) return named(text, sentence, phrase, verb, known, lastId, 'in the same sentence');
  }
  // Words in the middle of a sentence are no utterance that a verb turned round could follow: "Le journal « Le Monde » a annoncé la fermeture".
  const isFirst = /^[\s“"„«»‘‚–—-]*$/u.test(text.slice(sentence.start, words.start));
  const loose = hasComma ? undefined : reportingVerbs(text, tail, others)[0];
  return loose ? make(loose, isFirst, tail, 'after the words') : null;
}

/** The verbs before some words in order, but first of all one that nothing parts from them. */
function nearestFirst(text: string, verbs: readonly Verb[], words: Range): readonly Verb[] {
  const last = verbs.at(-1);
  const isNext =
    last && /^(?:[\s,]*|(?:\s+\p{L}+){0,3}\s*:\s*)["“„«»‘‚]?\s*$/u.test(text.slice(last.end, words.start));
  return isNext ? [last, ...verbs.slice(0, -1)] : verbs;
}

function named(
  text: string,
  sentence: Range,
  wording: string,
  { word, start, end }: Verb,
  known: readonly KnownVoice[],
  lastId: string | null,
  where: string,
): Attribution {
  const made = { cue: word, cueAt: { start, end }, wording };
  if (RELATIVE.test(wording)) {
    const led = text.slice(sentence.start, start);
    const clause =
      led
        .slice(0, led.lastIndexOf(wording))
        .split(/[,;:]/u)
        .findLast((part) => part.trim() !== '') ?? '';
    // "Oster told of Varga, who": the name that ends the clause, and no other.
    const holder = /\p{Lu}[\p{L}’'.-]*(?:\s+\p{Lu}[\p{L}’'.-]*)*\s*$/u.exec(clause)?.[0] ?? '';
    const meant = voiceNamed(holder, known);
    const who = meant
      ? `, and “${wording}” is taken for ${meant.by}, named in front of it`
      : `, with the subject “${wording}”`;
    return { ...made, speakerId: meant?.id ?? null, name: null, reason: `“${word}” stands ${where}${who}.` };
  }
  if (PRONOUN.test(wording)) {
    const near = PERSONAL.test(wording)
      ? firstNamed(
          text.slice(sentence.start, start),
          known.filter(({ isPerson }) => isPerson),
        )
      : null;
    const taken = near
      ? `is taken for ${near.by}, named in the same sentence`
      : lastId === null
        ? 'is its subject'
        : 'is taken for who spoke before';
    const reason = `“${word}” stands ${where}, and “${wording}” ${taken}.`;
    return { ...made, speakerId: near?.id ?? lastId, name: null, reason };
  }
  const other = personBeside(wording);
  const voice = voiceNamed(other ?? wording, known);
  if (voice) {
    const reason = `“${word}” stands ${where}, and its subject “${wording}” has the name ${voice.by}.`;
    return { ...made, speakerId: voice.id, name: null, reason };
  }
  const meant = describedBefore(text.slice(0, start), wording, known, lastId);
  if (meant)
    return { ...made, ...meant, name: null, reason: `“${word}” stands ${where}, and ${meant.reason}` };
  const name = other ?? nameIn(wording);
  const whole = name && wholeName(name, text);
  const reason = `“${word}” stands ${where}, and its subject is “${wording}”${whole ? `, whose whole name stands elsewhere in the text` : ''}.`;
  return { ...made, speakerId: null, name: whole ?? name, reason };
}

/** "the ministry": the voice whose name with that noun was printed last; "the statement": who spoke before. */
function describedBefore(
  before: string,
  wording: string,
  known: readonly KnownVoice[],
  lastId: string | null,
): { speakerId: string; reason: string } | null {
  const noun = /^(?:the|this|that)\s+(?:same\s+)?(\p{Ll}+)$/iu.exec(wording)?.[1];
  if (noun === undefined) return null;
  let best: { id: string; by: string; at: number } | null = null;
  for (const { id, names } of known)
    for (const name of names) {
      if (!new RegExp(`(?<!\\p{L})${noun}(?!\\p{L})`, 'iu').test(name)) continue;
      const at = before.toLowerCase().lastIndexOf(name.toLowerCase());
      if (at >= 0 && (!best || at > best.at)) best = { id, by: name, at };
    }
  if (best) return { speakerId: best.id, reason: `“${wording}” is taken for “${best.by}”, named before.` };
  if (lastId === null || !/^(?:statement|release|communique|communiqué|report|document)$/iu.test(noun))
    return null;
  return { speakerId: lastId, reason: `“${wording}” is taken for that of who spoke before.` };
}
