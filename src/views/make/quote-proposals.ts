import type { CaseFile, Quote } from '../../case/case-file.ts';
import { likeQuotes, type Reading } from '../../engine/author-proposals.ts';
import type { DraftChange, DraftDesk } from '../../engine/draft-desk.ts';

/** A value that the words suggest for a field of a quote; it is no part of the case until it is accepted. */
export type QuoteProposal = {
  /** The same for one proposal at every drawing. */
  key: string;
  what: string;
  value: string;
  reason: string;
  accept: (value: string) => void;
};

const setOf = (id: string, field: string, value: string | undefined): DraftChange => ({
  op: 'set',
  list: 'quotes',
  id,
  field,
  ...(value !== undefined && value !== '' && { value }),
});

/** Gives a quote a speaker by name: a person of the draft by any name, else a new one. */
export function setSpeaker(desk: DraftDesk, file: CaseFile, quote: Quote, name: string, wording?: string) {
  const people = file.people ?? [];
  const known = people.find(
    (one) => one.name === name || one.alternateName?.includes(name) || one.id === name,
  );
  const id = known?.id ?? desk.newId('people', name);
  desk.change([
    ...(known ? [] : [{ op: 'add' as const, list: 'people' as const, id, value: { id, name } }]),
    setOf(quote.id, 'speakerId', id),
    ...(wording ? [setOf(quote.id, 'speakerText', wording)] : []),
  ]);
}

/** Two quotes become renderings of one statement: that of the other, or a new one. */
function join(desk: DraftDesk, quote: Quote, otherId: string, statementId: string | null): void {
  const id = statementId ?? desk.newId('statements', quote.selector.exact.slice(0, 40));
  desk.change([
    ...(statementId
      ? []
      : [
          { op: 'add' as const, list: 'statements' as const, id, value: { id } },
          setOf(otherId, 'statementId', id),
        ]),
    setOf(quote.id, 'statementId', id),
  ]);
}

/** What the words around a quote suggest for its fields that are still empty, in the order in which it is asked. */
export function quoteProposals(
  desk: DraftDesk,
  file: CaseFile,
  quote: Quote,
  reading: Reading,
): QuoteProposal[] {
  const { start = -1, end = -1, exact } = quote.selector;
  const found =
    reading.quotes.find((string) => string.start < end && string.end > start)?.attribution ??
    reading.reports.find((sentence) => sentence.start < end && sentence.end > start)?.attribution ??
    null;
  const known = file.people?.find(({ id }) => id === found?.speakerId)?.name;
  const speaker = known ?? found?.name ?? found?.wording;
  const proposals: QuoteProposal[] = [];
  if (!quote.speakerId && found && speaker)
    proposals.push({
      key: 'speaker',
      what: 'Speaker',
      value: speaker,
      reason: found.reason,
      accept: (name) => setSpeaker(desk, file, quote, name, found.wording),
    });
  if (!quote.cue && found)
    proposals.push({
      key: 'cue',
      what: 'Reporting verb',
      value: found.cue,
      reason: found.reason,
      accept: (cue) => desk.change([setOf(quote.id, 'cue', cue)]),
    });
  const part = otherPart(file, quote, reading);
  if (part)
    proposals.push({
      key: part.id,
      what: 'Same utterance',
      value: part.selector.exact,
      reason: 'The two are one sentence, which only its reporting verb breaks.',
      accept: () =>
        quote.statementId === undefined
          ? join(desk, quote, part.id, part.statementId ?? null)
          : join(desk, part, quote.id, quote.statementId),
    });
  for (const { value, reason } of quote.statementId
    ? []
    : likeQuotes(exact, quote.articleId, file).slice(0, 2)) {
    const other = file.quotes?.find(({ id }) => id === value.quoteId);
    if (other)
      proposals.push({
        key: other.id,
        what: 'Same utterance',
        value: other.selector.exact,
        reason,
        accept: () => join(desk, quote, other.id, value.statementId),
      });
  }
  return proposals;
}

/** The recorded quote that holds the other part of a sentence which its verb breaks; null where they are joined, or apart by choice. */
function otherPart(file: CaseFile, quote: Quote, { quotes }: Reading): Quote | null {
  const holds = (one: Quote, { start, end }: { start: number; end: number }) =>
    one.articleId === quote.articleId && (one.selector.start ?? 0) < end && (one.selector.end ?? -1) > start;
  const at = quotes.findIndex((string) => holds(quote, string));
  if (at < 0) return null;
  const places = [...(quotes[at]?.isRest ? [at - 1] : []), ...(quotes[at + 1]?.isRest ? [at + 1] : [])];
  for (const place of places) {
    const string = quotes[place];
    const other = string && file.quotes?.find((one) => one.id !== quote.id && holds(one, string));
    if (other && (quote.statementId === undefined || other.statementId === undefined)) return other;
  }
  return null;
}
