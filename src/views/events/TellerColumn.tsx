import { formatCount } from '../../lib/format-count.ts';
import type { EventMention, Teller } from '../../models/timeline/event/event-tellers.ts';
import { Words } from '../../ui/Words.tsx';
import { Attribution } from '../Attribution.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { QuoteWords } from '../QuoteWords.tsx';
import { SourceName } from '../SourceName.tsx';
import { basisWords } from './basis-words.ts';
import styles from './TellerColumn.module.css';

type Props = { teller: Teller; eventId: string; mostQuotes: number; level: 2 | 3 };

/** What one source has of an event: the words that place it, the date it gives, and whom it quotes on it. */
export function TellerColumn({ teller, eventId, mostQuotes, level }: Props) {
  const Heading = `h${level}` as const;
  const { source, mentions, quotes, shown, all } = teller;
  const drawn = quotes.slice(0, mostQuotes);
  return (
    <section className={styles.column} aria-label={source.name}>
      <Heading className={styles.name}>
        <SourceName source={source} />
      </Heading>
      <p className={styles.published}>
        {teller.isMaybe && 'may not have been out yet; '}
        {publishedOf(mentions)}
      </p>
      {mentions.map((mention) => (
        <Mention key={`${mention.article.id} ${mention.exact} ${mention.from}`} mention={mention} />
      ))}
      {mentions.length === 0 && (
        <p className={styles.meta}>Quoted on it; no words that place it are recorded.</p>
      )}
      {drawn.length > 0 && (
        <ul className={styles.quotes}>
          {drawn.map((quote) => (
            <li key={quote.id}>
              <p className={styles.meta}>
                <Attribution speaker={quote.speaker} actor={quote.actor} />
                {quote.cue !== '' && ` · ${quote.cue}`}
              </p>
              <FilterLink path={`/quotes/${quote.id}`} patch={{ open: null }} className={styles.quote}>
                <QuoteWords quote={quote} />
              </FilterLink>
            </li>
          ))}
        </ul>
      )}
      {(shown > drawn.length || shown < all) && (
        <p className={styles.meta}>
          <FilterLink
            path="/quotes"
            patch={{ event: [eventId], source: [source.id], open: null, sort: null }}
          >
            {shown < all ? `${shown} of ${formatCount(all, 'quote')}` : `All ${formatCount(all, 'quote')}`}
          </FilterLink>
          {shown < all && ' in view'}
        </p>
      )}
    </section>
  );
}

const publishedOf = (mentions: readonly EventMention[]): string => {
  const texts = new Set(
    mentions.map(({ article: { published } }) =>
      published.text === ''
        ? 'no date of publication'
        : `published ${published.text}${basisWords(published.basis === 'stated' ? null : published.basis)}`,
    ),
  );
  return [...texts].join('; ');
};

function Mention({ mention }: { mention: EventMention }) {
  const { exact, lang, date, differs, from, note, noteBasis } = mention;
  return (
    <div className={styles.mention}>
      {exact !== '' && <Words words={exact} status="own" {...(lang === null ? {} : { lang })} />}
      <p className={styles.meta}>
        {date ? (
          <>
            {differs ? <mark>{date.text}</mark> : <span className={styles.date}>{date.text}</span>}
            {basisWords(date.basis)}
            {differs && ' · not the case’s reading'}
          </>
        ) : (
          'gives no date'
        )}
        {from !== '' && <span className={styles.from}>{from}</span>}
      </p>
      {note !== '' && (
        <p className={styles.note}>
          {note}
          {noteBasis && ` Basis: ${noteBasis === 'case' ? 'this case' : 'general knowledge'}.`}
        </p>
      )}
    </div>
  );
}
