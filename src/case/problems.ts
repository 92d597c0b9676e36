import type { ListName } from './case-file.ts';

/**
 * `fatal`: the file is refused. `dropped`: one record is left out. `flagged`: the record stays, the part that cannot be
 * read (if any) is left out, and the screen says so. `hint`: nothing is wrong, and something could be better.
 */
export type Severity = 'fatal' | 'dropped' | 'flagged' | 'hint';

/** One thing wrong with a case file, said once, in a sentence that needs no other to be understood. */
export type Problem = {
  code: string;
  severity: Severity;
  /** Where in the file as it was read: `quotes[12].selector.exact`; empty for the file as a whole. */
  path: string;
  list?: ListName;
  /** The record's id, where it has one. */
  id?: string;
  message: string;
  fix: string;
  /** From 1, for text that is not JSON; `locateProblems` adds them to the others. */
  line?: number;
  column?: number;
};

/** What a problem code stands for: the text of the table in data/README.md. */
export type ProblemKind = { severity: Severity; meaning: string; fix: string };

/** Every code that decoding a case gives. `check-problems.ts` has those of `check-case` alone. */
export const PROBLEMS = {
  'not-json': {
    severity: 'fatal',
    meaning: 'The text is not JSON.',
    fix: 'Correct the file at this line and column.',
  },
  'too-deep': {
    severity: 'fatal',
    meaning: 'Brackets are nested more than 64 levels deep.',
    fix: 'A case needs seven levels. Remove the nested part.',
  },
  'not-a-case': {
    severity: 'fatal',
    meaning: 'The file is JSON, but not an object with a case in it.',
    fix: 'Begin the file with { "case": { "name": … }, "sources": [ … ], "articles": [ … ] }.',
  },
  'format-version': {
    severity: 'fatal',
    meaning: 'The file is written in a version of the format that this Readout does not read.',
    fix: 'Write "formatVersion": "1.1", or open the file with a newer Readout.',
  },
  'no-name': {
    severity: 'fatal',
    meaning: 'The case has no name.',
    fix: 'Write "case": { "name": "…" }.',
  },
  'no-list': {
    severity: 'fatal',
    meaning: 'The list of sources or of articles is missing.',
    fix: 'Add the list, even if it is empty: [].',
  },
  'not-a-list': {
    severity: 'fatal',
    meaning: 'Something else stands where a list of records belongs.',
    fix: 'Put the records between [ and ], or remove the key.',
  },
  'not-a-record': {
    severity: 'dropped',
    meaning: 'An entry of a list is not a record.',
    fix: 'Write a record between { and }, or remove the entry.',
  },
  'bad-id': {
    severity: 'dropped',
    meaning: 'A record has no id, or one that cannot be an id.',
    fix: 'Use lower-case letters, digits, dots and hyphens, beginning with a letter or digit, at most 120.',
  },
  'duplicate-id': {
    severity: 'dropped',
    meaning: 'Two records of one list have the same id. The first is kept.',
    fix: 'Give the second an id of its own.',
  },
  'required-field': {
    severity: 'dropped',
    meaning: 'A field that its record cannot do without is missing or unreadable.',
    fix: 'Add the field, in the form that data/README.md shows.',
  },
  'required-id': {
    severity: 'dropped',
    meaning: 'A record belongs to another one that is not there.',
    fix: 'Correct the id, or add the record that it names.',
  },
  'wrong-field': {
    severity: 'flagged',
    meaning: 'A field that may be missing holds something unreadable.',
    fix: 'Correct the value, or remove the field.',
  },
  'unknown-id': {
    severity: 'flagged',
    meaning: 'An id names a record that is not there.',
    fix: 'Correct the id, or add the record that it names.',
  },
  'misspelled-field': {
    severity: 'flagged',
    meaning: 'A field is unknown, and looks much like a known one.',
    fix: 'Correct the name. Fields of your own may have any name that is not close to a known one.',
  },
  'broken-text': {
    severity: 'flagged',
    meaning: 'A text holds the sign that stands for bytes that are no UTF-8.',
    fix: 'Save the file again as UTF-8 from the program that wrote it, and look for the lost letters.',
  },
  'hidden-sign': {
    severity: 'flagged',
    meaning:
      'A name holds a sign that is not seen: one that turns the direction of writing, a control code, a blank without width. It is shown as its code.',
    fix: 'Remove the sign; names are set right without it.',
  },
  'unsafe-key': {
    severity: 'flagged',
    meaning: 'A key is called "__proto__".',
    fix: 'Remove the key, or give it another name.',
  },
  'bad-date': {
    severity: 'flagged',
    meaning: 'A date is not in a form that Readout reads.',
    fix: 'Write 2024-06-25, 2024-06, 2024, 2022-02/.., [2024-07-12..] or another form of data/README.md.',
  },
  'date-basis': {
    severity: 'flagged',
    meaning: 'A date and its basis do not go together.',
    fix: 'A stated or computed date needs the date, a computed one also dateFrom; unknown goes with no date.',
  },
  'skipped-time': {
    severity: 'flagged',
    meaning: 'A time of day lies in the hour that its time zone skipped, when clocks were set forward.',
    fix: 'Correct the time or the zone. Until then it is shown as written and never shifted.',
  },
  'bad-time-zone': {
    severity: 'flagged',
    meaning: 'A time zone is not a known name.',
    fix: 'Write a name such as "Europe/Moscow" or "UTC", or null.',
  },
  'bad-language': {
    severity: 'flagged',
    meaning: 'A language is not a language tag.',
    fix: 'Write a tag such as "en", "ru" or "fa".',
  },
  'bad-url': {
    severity: 'flagged',
    meaning: 'An address is not a plain web address.',
    fix: 'Write an address that begins with https:// or http:// and has no user name in it.',
  },
  'selector-range': {
    severity: 'flagged',
    meaning: 'The start and end of an anchor do not fit each other or its words.',
    fix: 'Remove start and end; check-case --stamp writes them again from the text.',
  },
  'body-range': {
    severity: 'flagged',
    meaning: 'The body ranges of an article are empty, out of order or overlap.',
    fix: 'Write each range with start before end, in the order of the text.',
  },
  'edit-range': {
    severity: 'flagged',
    meaning: 'An edit lies outside the words of its quote.',
    fix: 'Count start and end from the first letter of exact, end exclusive.',
  },
  'marked-words': {
    severity: 'flagged',
    meaning: 'Marked words do not occur in the quote that they mark.',
    fix: 'Copy the words from the quote, letter by letter.',
  },
  'annotation-target': {
    severity: 'flagged',
    meaning: 'An annotation names a quote and also words of an article. The quote counts.',
    fix: 'Keep quoteId, or articleId and selector; write a second annotation for the other.',
  },
  'changed-id': {
    severity: 'flagged',
    meaning: 'A change of the case says that a record went that is there, or names a successor that is not.',
    fix: 'Correct the list and the ids of the change; "to" is null for a record without successor.',
  },
  'names-source': {
    severity: 'flagged',
    meaning:
      'The id of a quote, statement or claim holds the id of a source, so a link in blind mode would name it.',
    fix: 'Choose an id that says what is said, not who printed it.',
  },
  'affiliation-circle': {
    severity: 'flagged',
    meaning: 'Affiliations run in a circle.',
    fix: 'Let the largest organisation have no affiliation.',
  },
  'echoes-itself': {
    severity: 'flagged',
    meaning: 'A quote is said to echo itself.',
    fix: 'Name the quote that was there first.',
  },
  'quote-order': {
    severity: 'flagged',
    meaning: 'Two quotes of one article have the same order, or an order against their place in the text.',
    fix: 'Number the quotes of an article from 1 in the order of the text.',
  },
  'primary-frame': {
    severity: 'flagged',
    meaning: 'A quote has two primary frames of one codebook.',
    fix: 'Keep one as primary.',
  },
  'statement-without-quote': {
    severity: 'flagged',
    meaning: 'No quote carries a statement. No quote, no claim.',
    fix: 'Add the quote, or remove the statement.',
  },
  'event-without-words': {
    severity: 'flagged',
    meaning: 'An event has no date, no words of any article mention it, and no quote is about it.',
    fix: 'Add a date or a mention with a selector, or remove the event.',
  },
  'mention-without-words': {
    severity: 'flagged',
    meaning: 'A mention has no selector, so that nothing shows it.',
    fix: 'Add the words that place the event.',
  },
  'referent-without-label': {
    severity: 'flagged',
    meaning: 'No article is said to call a referent anything.',
    fix: 'Add a label, or remove the referent.',
  },
  'claim-without-words': {
    severity: 'flagged',
    meaning: 'No account of a claim reports anything.',
    fix: 'Add an account that reports, with its evidence, or remove the claim.',
  },
  'account-position': {
    severity: 'flagged',
    meaning: 'An account does not say whether its article reports or is silent.',
    fix: 'Add position: reports, not-mentioned, not-applicable or not-collected.',
  },
  'account-answer': {
    severity: 'flagged',
    meaning: 'An account reports, but gives no answer.',
    fix: 'Add the id of one of the answers of the claim.',
  },
  'account-evidence': {
    severity: 'flagged',
    meaning: 'An account reports, but shows no words. No quote, no claim.',
    fix: 'Add evidence: a quoteId, or a selector.',
  },
  'evidence-elsewhere': {
    severity: 'flagged',
    meaning: 'The evidence of an account is a quote of another article.',
    fix: 'Name a quote of the same article, or move the account.',
  },
  'silent-with-words': {
    severity: 'flagged',
    meaning: 'An account is silent, but has an answer or evidence.',
    fix: 'Write position "reports", or remove answer and evidence.',
  },
  'reason-without-silence': {
    severity: 'flagged',
    meaning: 'An account reports, but has a reason for silence.',
    fix: 'Remove the reason.',
  },
  'silent-and-reports': {
    severity: 'flagged',
    meaning: 'One article both reports and is silent on one claim.',
    fix: 'Remove the silent account.',
  },
  'account-twice': {
    severity: 'flagged',
    meaning: 'One voice gives one answer twice in one article.',
    fix: 'Put the evidence of both into one account.',
  },
  'answer-twice': {
    severity: 'flagged',
    meaning: 'Two answers of one claim have the same id.',
    fix: 'Give the second an id of its own.',
  },
  'between-answers': {
    severity: 'flagged',
    meaning: 'A comparison of two answers names one answer twice, or the same two as another.',
    fix: 'Name two different answers, each pair once.',
  },
  'tour-view': {
    severity: 'flagged',
    meaning: 'A step of a tour leads to a view or a record that is not there.',
    fix: 'Open the view, and copy the part of its address that begins with /.',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;
