import type { Selection } from '../../filter/select.ts';
import { deriveQuote } from '../quotes/quote.ts';
import type { QuoteRow } from '../quotes/quote-row.ts';
import type { WallPart, WallScreen } from './wall-screen.ts';

const MOST_RENDERINGS = 6;

const who = ({ source, speaker, actor, cue }: QuoteRow): WallPart => ({
  kind: 'who',
  source,
  text: [
    speaker ? speaker.name : 'Speaker not named',
    actor ? `of ${actor.name}` : '',
    cue === '' ? '' : `cue: ${cue}`,
  ]
    .filter(Boolean)
    .join(', '),
});

/**
 * One statement: this quote (its words, then who said it, then when), then every other rendering of it in another
 * article with the words that differ marked. Empty where the case has no such quote.
 */
export function quoteScreens(selection: Selection, id: string): WallScreen[] {
  const { page } = deriveQuote(selection, { id });
  if (!page) return [];
  const { quote, renderings } = page;
  const others = renderings.others.filter(({ isSameArticle }) => !isSameArticle).slice(0, MOST_RENDERINGS);
  const said: WallPart[] = quote.said
    ? [{ kind: 'date', text: `Said ${quote.said.text}`, basis: quote.said.basis ?? '' }]
    : [];
  const note: WallPart[] = page.note ? [{ kind: 'say', tone: 'note', text: page.note.text }] : [];
  return [
    {
      key: `${id} words`,
      heading: 'Who said it, and of whom?',
      parts: [
        { kind: 'words', words: quote.words, standing: quote.standing, lang: quote.lang },
        who(quote),
        ...said,
        ...note,
      ],
      open: 1,
    },
    ...others.map((other): WallScreen => {
      const changed = other.attribution.map(
        ({ field, here, there }) => `${field}: ${there || 'nobody named'}, not ${here || 'nobody named'}`,
      );
      return {
        key: `${id} ${other.quote.id}`,
        heading: 'The same statement, in another article. What has changed?',
        parts: [
          {
            kind: 'words',
            words: other.words,
            standing: other.quote.standing,
            lang: other.quote.lang,
          },
          who(other.quote),
          {
            kind: 'say',
            tone: 'plain',
            text: [other.difference || 'not compared word by word', ...changed].join('; '),
          },
        ],
        open: 1,
      };
    }),
  ];
}
