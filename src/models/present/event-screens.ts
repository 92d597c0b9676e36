import type { Selection } from '../../filter/select.ts';
import { deriveEvent } from '../timeline/event.ts';
import type { WallScreen } from './wall-screen.ts';

const MOST_MENTIONS = 8;
/** Of each event, when several are shown one after the other. */
export const MENTIONS_IN_LIST = 3;

/**
 * One event: its name, then its date as the case reads it; then the words with which each article places it, each
 * with the date that the article gives. Empty where the case has no such event.
 */
export function eventScreens(selection: Selection, id: string, most = MOST_MENTIONS): WallScreen[] {
  const { event } = deriveEvent(selection, { id });
  if (!event) return [];
  const mentions = event.tellers
    .flatMap(({ source, mentions }) => mentions.map((mention) => ({ source, mention })))
    .filter(({ mention }) => mention.exact !== '')
    .slice(0, most);
  return [
    {
      key: `${id} event`,
      heading: event.kind === '' ? 'Event' : `Event: ${event.kind}`,
      parts: [
        { kind: 'say', tone: 'question', text: event.name },
        {
          kind: 'date',
          text: event.date?.text ?? 'No date is known',
          basis: event.date ? [event.date.basis ?? '', event.date.from].filter(Boolean).join(', ') : '',
        },
        { kind: 'say', tone: 'plain', text: event.dating },
      ],
      open: 1,
    },
    ...mentions.map(
      ({ source, mention }, i): WallScreen => ({
        key: `${id} mention ${i}`,
        heading: `${event.name}. Which words tell you the day?`,
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
            text: [mention.date?.text ?? 'gives no date', mention.date?.basis ?? '', mention.from]
              .filter(Boolean)
              .join(', '),
          },
        ],
        open: 1,
      }),
    ),
  ];
}
