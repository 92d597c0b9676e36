import { type Case, NONE } from '../../case/case.ts';
import { speakerOf } from '../compare/account-voice.ts';

/**
 * Where words come from: the occasion that the case names (a briefing, a release, an interview), else who spoke, else
 * nobody. The same words from one origin are one witness, however many outlets print them.
 */
export type Origin = { key: string; kind: 'occasion' | 'speaker' | 'unnamed'; id: string; name: string };

/**
 * The origin of the quote at a row: its statement's occasion, else its speaker, else its statement. A speaker whom the case
 * knows by wording only ("a dock worker"), or calls vague, may be another one each time: each statement is an origin then.
 */
export function originAt(data: Case, row: number): Origin {
  const statement = data.quotes.statement[row] ?? NONE;
  const event = data.events.rows[data.events.at.get(data.statements.rows[statement]?.originId ?? '') ?? NONE];
  if (event)
    return { key: `event ${event.id}`, kind: 'occasion', id: event.id, name: event.name ?? event.id };
  const person = data.people.rows[data.quotes.speaker[row] ?? NONE];
  const name = speakerOf(data, row);
  if (name === '')
    return { key: `statement ${statement}`, kind: 'unnamed', id: '', name: 'an unnamed speaker' };
  const isOne = person && person.vague !== true && person.byWording !== true;
  return {
    key: isOne ? `speaker ${person.id}` : `statement ${statement} by ${name}`,
    kind: 'speaker',
    id: person?.id ?? '',
    name,
  };
}
