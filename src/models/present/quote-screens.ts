import { type Selection, sourcesIn } from '../../filter/select.ts';
import { endSentence } from '../../lib/end-sentence.ts';
import { isolate } from '../../lib/isolate.ts';
import type { ChainNode } from '../quotes/chain.ts';
import { deriveQuote, type QuotePageModel } from '../quotes/quote.ts';
import type { AttributionChange } from '../quotes/quote-renderings.ts';
import type { QuoteRow } from '../quotes/quote-row.ts';
import { alignRenderings, nameDiff } from '../word-diff.ts';
import type { WallHand, WallPart, WallScreen } from './wall-screen.ts';
import { withoutAddresses } from './without-addresses.ts';

const MOST_RENDERINGS = 6;

/** Whose words these are, in words for a class: nobody is said to have uttered what is only reported. */
function who(
  { id, source, speaker, actor, standing }: QuoteRow,
  isAskedLater: (quote: string) => boolean,
  speakerText = '',
): WallPart {
  const name = speaker?.name ?? speakerText;
  const said =
    name === '' ? 'Speaker not named' : standing === 'retold' ? `reported as said by ${isolate(name)}` : name;
  return {
    kind: 'who',
    source,
    text: actor && !isAskedLater(id) ? `${said}, on ${isolate(actor.name)}` : said,
  };
}

/** What another rendering says of who said it; reporting verbs are for those who code. */
function writeChange({ field, here, there }: AttributionChange): string[] {
  if (field === 'cue') return [];
  const [to, from] = [there || 'nobody named', here || 'nobody named'];
  return [field === 'speaker' ? `said by ${to}, not ${from}` : `on ${to}, not ${from}`];
}

/**
 * One statement: this quote (its words, then who said it and when), an earlier quote whose words it repeats, every
 * other rendering in another article with the words that differ marked, and the hands it went through. With sources
 * chosen, only what these print. On whom a quote speaks is not said where a later step asks it. Empty where the case has no such quote.
 */
export function quoteScreens(
  selection: Selection,
  id: string,
  isAskedLater: (quote: string) => boolean = () => false,
): WallScreen[] {
  const { page } = deriveQuote(selection, { id });
  if (!page) return [];
  const { quote, renderings } = page;
  const isIn = sourcesIn(selection);
  const inView = new Set(
    selection.case.sources.rows.flatMap(({ id: source }, i) => (isIn[i] ? [source] : [])),
  );
  const others = renderings.others
    .filter(({ isSameArticle, quote: other }) => !isSameArticle && inView.has(other.source?.id ?? ''))
    .slice(0, MOST_RENDERINGS);
  const said: WallPart[] = quote.said
    ? [{ kind: 'date', text: `Said ${quote.said.text}`, basis: '', follows: true }]
    : [];
  const note: WallPart[] = page.note
    ? [{ kind: 'say', tone: 'note', text: withoutAddresses(page.note.text) }]
    : [];
  return [
    {
      key: `${id} words`,
      role: 'quote',
      heading: isAskedLater(id) ? 'Who said it?' : 'Who said it, and of whom?',
      parts: [
        { kind: 'words', words: quote.words, standing: quote.standing, lang: quote.lang },
        who(quote, isAskedLater, page.speakerText),
        ...said,
        ...note,
      ],
      open: 1,
    },
    ...earlier(page, inView, isAskedLater),
    ...others.map((other): WallScreen => {
      const changed = isAskedLater(other.quote.id) ? [] : other.attribution.flatMap(writeChange);
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
          who(other.quote, isAskedLater),
          {
            kind: 'say',
            tone: 'plain',
            text: sentence([other.difference || 'not compared word by word', ...changed].join('; ')),
            follows: true,
          },
        ],
        open: 1,
      };
    }),
    ...chain(page, inView),
  ];
}

/** The quote whose words this one repeats, with what differs marked. */
function earlier(
  { quote, echoes }: QuotePageModel,
  inView: ReadonlySet<string>,
  isAskedLater: (quote: string) => boolean,
): WallScreen[] {
  if (!echoes || !inView.has(echoes.source?.id ?? '')) return [];
  const exact = ({ words }: QuoteRow) => words.map(({ text }) => text).join('');
  const [, beside] = alignRenderings(
    [quote, echoes].map((row) => ({ exact: exact(row), standing: row.standing })),
  );
  return [
    {
      key: `${quote.id} echoes ${echoes.id}`,
      heading: 'These words were there before. What has changed?',
      parts: [
        { kind: 'words', words: beside?.runs ?? echoes.words, standing: echoes.standing, lang: echoes.lang },
        who(echoes, isAskedLater),
        ...(echoes.said
          ? [{ kind: 'date', text: `Said ${echoes.said.text}`, basis: '', follows: true } as const]
          : []),
        ...(beside?.diff
          ? [{ kind: 'say', tone: 'plain', text: sentence(nameDiff(beside.diff)), follows: true } as const]
          : []),
      ],
      open: 1,
    },
  ];
}

/** Who passed the words on to whom; nothing where every outlet has them from who spoke. */
function chain({ quote, renderings }: QuotePageModel, inView: ReadonlySet<string>): WallScreen[] {
  const isRelayed = (nodes: readonly ChainNode[]): boolean =>
    nodes.some(({ role, children }) => role === 'relay' || isRelayed(children));
  const leads = (node: ChainNode): boolean =>
    node.isHere || (node.quoteId !== null && inView.has(node.source?.id ?? '')) || node.children.some(leads);
  const write = (nodes: readonly ChainNode[]): WallHand[] =>
    nodes.filter(leads).map(({ name, source, isInferred, children }) => ({
      name,
      source,
      isInferred,
      children: write(children),
    }));
  const kept = renderings.chain.filter(leads);
  if (!isRelayed(kept)) return [];
  return [
    {
      key: `${quote.id} chain`,
      heading: 'Who had it from whom? A broken line is inferred: no article says so.',
      parts: [{ kind: 'chain', hands: write(kept) }],
      open: 1,
    },
  ];
}

const sentence = (text: string): string => endSentence(`${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`);
