import type { Range } from '../../case/anchors.ts';
import type { CaseFile, Quote, Selector } from '../../case/case-file.ts';
import type { DraftChange, DraftDesk } from '../../engine/draft-desk.ts';
import { meets } from './mark-words.ts';

/** The words that were marked, and where. */
export type Marked = { desk: DraftDesk; file: CaseFile; articleId: string; range: Range; selector: Selector };

/** The recorded quote that some words of an article stand in. */
export const quoteAround = ({ file, articleId, range }: Pick<Marked, 'file' | 'articleId' | 'range'>) =>
  (file.quotes ?? []).find(
    (quote) =>
      quote.articleId === articleId &&
      meets({ start: quote.selector.start ?? -1, end: quote.selector.end ?? -1 }, range),
  );

/** In whose voice words stand that name something: quoted or reported of somebody, or the article's own. */
export type LabelVoice = { kind: 'own' | 'quoted' | 'reported'; of?: string };

export const voiceOf = (quote: Quote | undefined): LabelVoice =>
  quote?.speakerId
    ? { kind: quote.quoteType === 'indirect' ? 'reported' : 'quoted', of: quote.speakerId }
    : { kind: 'own' };

/** The words call a thing something: one of the case, or a new one. */
export function nameChanges(marked: Marked, name: string, voice: LabelVoice): DraftChange[] {
  const { desk, file, articleId, selector } = marked;
  const same = (file.referents ?? []).find((one) => one.name === name);
  const id = same?.id ?? desk.newId('referents', name);
  const value = { articleId, voice, selector };
  return [
    ...(same ? [] : [{ op: 'add' as const, list: 'referents' as const, id, value: { id, name } }]),
    { op: 'set', list: 'referents', id, field: 'labels', entry: desk.newKey(), value },
  ];
}

export type MarkedDate = { date?: string; dateBasis?: string; dateFrom?: string };

/** The words mention an event; a new one takes the date that they give, one of the case keeps its own. */
export function eventChanges(marked: Marked, name: string, when: MarkedDate): DraftChange[] {
  const { desk, file, articleId, selector } = marked;
  const same = (file.events ?? []).find((one) => one.name === name);
  const id = same?.id ?? desk.newId('events', name);
  const value = { articleId, selector, ...when };
  return [
    ...(same ? [] : [{ op: 'add' as const, list: 'events' as const, id, value: { id, name, ...when } }]),
    { op: 'set', list: 'events', id, field: 'mentions', entry: desk.newKey(), value },
  ];
}

/** The words answer a question: in the voice of the quote that they are, else in the article's own. */
export function answerChanges(marked: Marked, question: string, said: string): DraftChange[] {
  const { desk, file, articleId, range, selector } = marked;
  const claim = (file.claims ?? []).find((one) => one.question === question);
  const id = claim?.id ?? desk.newId('claims', question);
  const answers = claim?.answers ?? [];
  const same = answers.find((one) => one.text === said);
  const taken = answers.map((one) => one.id);
  const answer = same?.id ?? desk.freshId(said || 'answer', taken);
  const quote = (file.quotes ?? []).find(
    (one) =>
      one.articleId === articleId && one.selector.start === range.start && one.selector.end === range.end,
  );
  const account = {
    articleId,
    voice: quote?.speakerId ?? 'own',
    position: 'reports',
    ...(said !== '' && { answer }),
    evidence: [quote ? { quoteId: quote.id } : { selector }],
  };
  // An article that answers is silent no more.
  const silent = (claim?.accounts ?? []).flatMap((one, place) =>
    one.articleId === articleId && one.position !== 'reports' ? [place] : [],
  );
  const target = { op: 'set' as const, list: 'claims' as const, id };
  return [
    ...(claim ? [] : [{ op: 'add' as const, list: 'claims' as const, id, value: { id, question } }]),
    ...(same || said === ''
      ? []
      : [{ ...target, field: 'answers', entry: desk.newKey(), value: { id: answer, text: said } }]),
    ...silent.map((place) => ({
      ...target,
      field: 'accounts',
      entry: desk.entryKey('claims', id, 'accounts', place),
    })),
    { ...target, field: 'accounts', entry: desk.newKey(), value: account },
  ];
}

/** The codes of one codebook, or of the draft's own, by what they are called. */
export const codeNamed = (file: CaseFile, name: string) =>
  (file.frames ?? []).find((frame) => frame.prefLabel === name);

/** Whether a quote has its main code of the code's codebook already. */
export function hasMainCode(file: CaseFile, quoteId: string | undefined, name: string): boolean {
  const schemeOf = new Map((file.frames ?? []).map((frame) => [frame.id, frame.schemeId]));
  const scheme = codeNamed(file, name)?.schemeId ?? file.schemes?.[0]?.id;
  return (file.annotations ?? []).some(
    (one) => one.primary && one.quoteId === quoteId && schemeOf.get(one.frameId) === scheme,
  );
}

export type CodeSaid = { name: string; why: string; isMain: boolean };

/** A code on the quote that the words stand in, with them as its marked words; else on the article's own words. */
export function codeChanges(marked: Marked, { name, why, isMain }: CodeSaid): DraftChange[] {
  const { desk, file, articleId, range, selector } = marked;
  const same = codeNamed(file, name);
  const frameId = same?.id ?? desk.newId('frames', name);
  const scheme = file.schemes?.[0]?.id ?? desk.newId('schemes', 'own-codes');
  const quote = quoteAround(marked);
  const id = desk.newId('annotations', name, `${articleId}:${range.start}`);
  const isPart = quote?.selector.exact.includes(selector.exact) && quote.selector.exact !== selector.exact;
  const target = quote
    ? { quoteId: quote.id, ...(isPart && { markedWords: [selector.exact] }) }
    : { articleId, selector };
  return [
    ...(file.schemes?.length
      ? []
      : [
          {
            op: 'add' as const,
            list: 'schemes' as const,
            id: scheme,
            value: { id: scheme, name: 'Our own codes' },
          },
        ]),
    ...(same
      ? []
      : [
          {
            op: 'add' as const,
            list: 'frames' as const,
            id: frameId,
            value: { id: frameId, schemeId: scheme, prefLabel: name },
          },
        ]),
    {
      op: 'add',
      list: 'annotations',
      id,
      value: { id, frameId, ...target, ...(isMain && { primary: true }), ...(why !== '' && { note: why }) },
    },
  ];
}
