import type { Case } from '../case/case.ts';
import type { CaseEvent, Claim } from '../case/case-file.ts';
import { fold } from '../lib/fold.ts';
import { evidenceRows } from './evidence-rows.ts';

/** What a search reads of an event: its name, its note, and the words that mention it. */
function textsOfEvent({ id, name, note, mentions }: CaseEvent): (string | undefined)[] {
  return [name ?? id, note, ...(mentions ?? []).map(({ selector }) => selector?.exact)];
}

/** What a search reads of a question: itself, its answers, its notes, and the words of its evidence. */
function textsOfClaim(claim: Claim, exactOf: (quoteId: string) => string): (string | undefined)[] {
  const texts: (string | undefined)[] = [claim.question ?? claim.id, claim.note];
  for (const answer of claim.answers ?? []) texts.push(answer.text);
  for (const { note } of claim.between ?? []) texts.push(note);
  for (const { note, evidence } of claim.accounts ?? []) {
    texts.push(note);
    for (const { quoteId, selector } of evidence ?? [])
      texts.push(selector?.exact, quoteId === undefined ? undefined : exactOf(quoteId));
  }
  return texts;
}

const foldAll = (texts: readonly (string | undefined)[]): string => fold(texts.filter(Boolean).join('\n'));

const events = new WeakMap<Case, readonly string[]>();
const claims = new WeakMap<Case, readonly string[]>();

/** Per event position, all that a search reads of it, folded: the filter `q` and the search box alike. */
export function eventTexts(data: Case): readonly string[] {
  let texts = events.get(data);
  if (!texts) {
    texts = data.events.rows.map((event) => foldAll(textsOfEvent(event)));
    events.set(data, texts);
  }
  return texts;
}

/** The same per position of a question. */
export function claimTexts(data: Case): readonly string[] {
  let texts = claims.get(data);
  if (!texts) {
    const rowOf = evidenceRows(data);
    const exactOf = (id: string) => data.quotes.exact[rowOf.get(id) ?? -1] ?? '';
    texts = data.claims.rows.map((claim) => foldAll(textsOfClaim(claim, exactOf)));
    claims.set(data, texts);
  }
  return texts;
}
