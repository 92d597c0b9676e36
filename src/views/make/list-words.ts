import type { FormList } from '../../engine/author-records.ts';

/** What the records of each list are called. */
export const LIST_WORDS: Readonly<Record<FormList, { one: string; many: string }>> = {
  case: { one: 'case', many: 'The case' },
  articles: { one: 'article', many: 'Articles' },
  sources: { one: 'source', many: 'Sources' },
  people: { one: 'person or organisation', many: 'People and organisations' },
  events: { one: 'event', many: 'Events' },
  quotes: { one: 'quote', many: 'Quotes' },
  statements: { one: 'statement', many: 'Statements' },
  claims: { one: 'question', many: 'Questions' },
  referents: { one: 'named thing', many: 'What is named' },
  schemes: { one: 'codebook', many: 'Codebooks' },
  frames: { one: 'code', many: 'Codes' },
  annotations: { one: 'coding', many: 'Codings' },
  perspectives: { one: 'perspective', many: 'Perspectives' },
};
