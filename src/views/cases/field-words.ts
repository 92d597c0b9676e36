import type { Field, RowChoice } from '../../engine/use-file-opening.ts';

/** What a field is called on the page. */
export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  id: 'Number or id',
  words: 'Words quoted',
  text: 'Text of the article',
  outlet: 'Outlet',
  url: 'Address of the article',
  headline: 'Headline',
  author: 'Author',
  published: 'Date published',
  language: 'Language',
  speaker: 'Speaker',
  actor: 'Actor',
  cue: 'Reporting verb',
  via: 'Relayed by',
  said: 'Date said',
  type: 'Type of quote',
  event: 'Event',
  eventDate: 'Date of the event',
  code: 'Code',
  target: 'What the code is about',
  coder: 'Coder',
  confidence: 'Confidence',
  note: 'Note',
  question: 'Question',
  answer: 'Answer',
  voice: 'Whose answer',
  start: 'Start in the text',
  end: 'End in the text',
  summary: 'Summary',
};

export const ROW_WORDS: Readonly<Record<RowChoice, string>> = {
  quote: 'a quote',
  event: 'an event',
  article: 'an article',
  code: 'a coded passage',
  answer: 'an answer to a question',
};
