import type { Selection } from '../../filter/select.ts';
import { isolate } from '../../lib/isolate.ts';
import { deriveEvent } from '../timeline/event/event.ts';
import type { WallScreen } from './wall-screen.ts';

const MOST_MENTIONS = 3;
/** Of each event, when several are shown one after the other. */
export const MENTIONS_IN_LIST = 2;

/**
 * One event: its name; then the words with which each article places it, each with the date that the article gives; last
 * its date as the case reads it. Each article is heard once before one is heard twice. Empty where the case has no such
 * event.
 */
export function eventScreens(selection: Selection, id: string, most = MOST_MENTIONS): WallScreen[] {
  const { event } = deriveEvent(selection, { id });
  if (!event) return [];
  const mentions = event.tellers
    .flatMap(({ source, mentions }) => mentions.map((mention, i) => ({ source, mention, turn: i })))
    .filter(({ mention }) => mention.exact !== '')
    .sort((a, b) => a.turn - b.turn)
    .slice(0, most);
  return [
    {
      key: `${id} event`,
      role: 'question',
      heading: event.kind === '' ? 'Event' : `Event: ${event.kind}`,
      parts: [{ kind: 'say', tone: 'question', text: event.name }],
      open: 1,
    },
    ...mentions.map(
      ({ source, mention }, i): WallScreen => ({
        key: `${id} mention ${i}`,
        heading: `${isolate(event.name)}. Which words tell you the day?`,
        parts: [
          {
            kind: 'words',
            words: [{ text: mention.exact, mark: false }],
            standing: 'own',
            lang: mention.lang,
          },
          {
            kind: 'who',
            source,
            text: [mention.date?.text ?? 'gives no date', mention.from].filter(Boolean).join(': '),
          },
        ],
        open: 1,
      }),
    ),
    {
      key: `${id} date`,
      role: 'result',
      heading: `${isolate(event.name)}. On which day?`,
      parts: [
        {
          kind: 'date',
          text: event.date?.text ?? 'No date is known',
          basis: event.date?.from ?? '',
        },
        { kind: 'say', tone: 'plain', text: event.dating, follows: true },
      ],
      open: 0,
    },
  ];
}
