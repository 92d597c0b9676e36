import type { ProblemKind } from './problems.ts';

/** The codes that only `check-case` gives: rights, the articles' texts, stamps, and slips of the pen. */
export const CHECK_PROBLEMS = {
  'repeated-key': {
    severity: 'flagged',
    meaning: 'A record has the same key twice; only the second is read.',
    fix: 'Remove one of the two.',
  },
  'long-context': {
    severity: 'flagged',
    meaning: 'The prefix or suffix of an anchor is longer than 32 characters.',
    fix: 'Keep only what makes the anchor unique.',
  },
  'long-anchor': {
    severity: 'flagged',
    meaning: 'Words that stood in no quotation marks in any article are copied, and they are more than 12.',
    fix: 'Shorten the anchor to the 8 words or so that prove the point.',
  },
  'too-much-text': {
    severity: 'flagged',
    meaning: 'The case copies half of an article, or more.',
    fix: 'Shorten anchors of that article, beginning with the longest.',
  },
  'own-voice': {
    severity: 'flagged',
    meaning: 'An account is in the article’s own voice, but its evidence is a quote of somebody.',
    fix: 'Give the account the voice of the speaker, or show words that the article says itself.',
  },
  'not-judged': {
    severity: 'hint',
    meaning:
      'Two different answers are given, and nobody has judged how they differ. It counts as not judged.',
    fix: 'Add the pair to between, with its kind, or give both accounts one answer.',
  },
  'outer-marks': {
    severity: 'hint',
    meaning: 'Words bring the quotation marks around them, which Readout sets itself.',
    fix: 'Take the marks off both ends of exact, and add one to start and take one from end.',
  },
  'no-text': {
    severity: 'flagged',
    meaning: 'The text of an article was not found in the folder of texts.',
    fix: 'Save it there as <article id>.txt, or as <source id>.txt if the source has one article.',
  },
  'text-digest': {
    severity: 'flagged',
    meaning: 'The text is not the one that the article was stamped with, or was never stamped.',
    fix: 'Find the right copy of the text, or run check-case with --stamp.',
  },
  'word-count': {
    severity: 'flagged',
    meaning: 'wordCount or wordFrequencies differs from the text.',
    fix: 'Run check-case with --stamp.',
  },
  'body-outside-text': {
    severity: 'flagged',
    meaning: 'A body range reaches past the end of the text.',
    fix: 'Count the ranges again, in UTF-16 units after line ends are written as one LF.',
  },
  'no-match': {
    severity: 'flagged',
    meaning: 'The words of an anchor are not in the body of the article.',
    fix: 'Copy the words from the text, letter by letter, or correct the body ranges.',
  },
  'loose-match': {
    severity: 'flagged',
    meaning: 'The words are there, but spaces or quotation marks differ.',
    fix: 'Copy the words from the text again; it may hold no-break spaces.',
  },
  ambiguous: {
    severity: 'flagged',
    meaning: 'The words of an anchor occur more than once in the body.',
    fix: 'Add a prefix or suffix of at most 32 characters, or make exact longer.',
  },
  'position-differs': {
    severity: 'flagged',
    meaning: 'The words are in the text, but not at start and end.',
    fix: 'See whether the right place is meant, then remove start and end and run check-case with --stamp.',
  },
  'needless-context': {
    severity: 'flagged',
    meaning: 'An anchor has a prefix or suffix although its words occur once.',
    fix: 'Remove the prefix and the suffix.',
  },
  'quotation-not-covered': {
    severity: 'flagged',
    meaning: 'Words in quotation marks in the body of an article are in no direct or partial quote.',
    fix: 'Add the quote.',
  },
  'quote-without-marks': {
    severity: 'flagged',
    meaning: 'A direct or partial quote holds words that stand in no quotation marks in the text.',
    fix: 'Keep to the words between the marks, or make it indirect.',
  },
  'not-stamped': {
    severity: 'flagged',
    meaning: 'Words of the case were never checked against the text.',
    fix: 'Run check-case with --texts and --stamp.',
  },
  'changed-since-stamp': {
    severity: 'flagged',
    meaning: 'Words of the case differ from those that were checked against the text.',
    fix: 'Undo the change, or run check-case with --texts and --stamp.',
  },
  'bad-stamp': {
    severity: 'flagged',
    meaning: 'The file of stamps cannot be read.',
    fix: 'Delete it, and run check-case with --texts and --stamp.',
  },
} as const satisfies Record<string, ProblemKind>;

export type CheckProblemCode = keyof typeof CHECK_PROBLEMS;
