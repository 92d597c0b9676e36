import { type Case, NONE } from '../../case/case.ts';
import type { Account } from '../../case/case-file.ts';

/** Whose voice an account is: the article's own, a named one, or one that cannot be told. */
export type Voice = { kind: 'own' | 'unclear' | 'named'; name: string };

/** The name of whoever has this id: a person, an organisation or a source; the id itself where nobody has. */
export function nameOfId(data: Case, id: string): string {
  const person = data.people.rows[data.people.at.get(id) ?? -1];
  return person ? (person.name ?? id) : (data.sources.rows[data.sources.at.get(id) ?? -1]?.name ?? id);
}

/** Who speaks a quote: the person's name, else the article's wording; '' where the case says neither. */
export function speakerOf(data: Case, row: number): string {
  const person = data.people.rows[data.quotes.speaker[row]!];
  return person ? (person.name ?? person.id) : (data.quotes.rest.get(row)?.speakerText ?? '');
}

/**
 * The id of an account's voice, or "own", or "unclear". The voice of an evidence follows its quote: an account that is
 * called the article's own although all its evidence is quotes of one other person has that person's voice.
 */
export function voiceIdOf(data: Case, rows: ReadonlyMap<string, number>, account: Account): string {
  const { voice = 'unclear', evidence = [] } = account;
  if (voice !== 'own' || evidence.length === 0) return voice;
  const speakers = new Set(
    evidence.map(({ quoteId }) => data.quotes.speaker[rows.get(quoteId ?? '') ?? NONE] ?? NONE),
  );
  const [only = NONE] = speakers;
  return (speakers.size === 1 && data.people.rows[only]?.id) || voice;
}

/** The voice of an account as it is shown; see `voiceIdOf`. Without a `voice` it is unclear. */
export function voiceOf(data: Case, rows: ReadonlyMap<string, number>, account: Account): Voice {
  const id = voiceIdOf(data, rows, account);
  if (id === 'own' || id === 'unclear') return { kind: id, name: '' };
  return { kind: 'named', name: nameOfId(data, id) };
}
