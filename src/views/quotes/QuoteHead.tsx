import type { QuotePageModel } from '../../models/quotes/quote.ts';
import { Words } from '../../ui/Words.tsx';
import { Attribution } from '../Attribution.tsx';
import { PickButton } from '../basket/PickButton.tsx';
import { EditLink } from '../EditLink.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { QuoteWords } from '../QuoteWords.tsx';
import { SourceName } from '../SourceName.tsx';
import styles from './QuoteHead.module.css';
import { NO_TYPE, TYPE_SENTENCES } from './quote-types.ts';
import { TranslationNote } from './TranslationNote.tsx';

/** The words, large, with who said them by our reading and by the article's own words. */
export function QuoteHead({ page }: { page: QuotePageModel }) {
  const { quote, speakerText, edits, note } = page;
  return (
    <header className={styles.head}>
      <p className={styles.trail}>
        <FilterLink path="/quotes">Quotes</FilterLink>
        <span aria-hidden="true">/</span>
        <SourceName source={quote.source} />
        <PickButton id={quote.id} words={quote.words.map(({ text }) => text).join('')} />
      </p>
      <h1 className={styles.who}>
        {quote.type === 'indirect' && quote.speaker && (
          <span className={styles.reported}>Reported as said by </span>
        )}
        <Attribution speaker={quote.speaker} actor={quote.actor} />
      </h1>
      {note?.leads && <Note note={note} />}
      <div className={styles.words}>
        <QuoteWords quote={quote} size="open" />
      </div>
      {quote.summary !== '' && (
        <p className={styles.summary}>
          <span className={styles.label}>In our words</span> {quote.summary}
        </p>
      )}
      <ul className={styles.notes}>
        {quote.translated && (
          <li>
            <TranslationNote translated={quote.translated} standing={quote.standing} />
          </li>
        )}
        <li>{quote.type === null ? NO_TYPE : TYPE_SENTENCES[quote.type]}</li>
        {(speakerText !== '' || quote.cue !== '') && (
          <li>
            {speakerText !== '' && (
              <>
                The article names the speaker <InArticle text={speakerText} lang={quote.lang} />
              </>
            )}
            {speakerText !== '' && quote.cue !== '' && ' and '}
            {quote.cue !== '' && (
              <>
                {speakerText === '' && 'The article '}introduces the words with{' '}
                <InArticle text={quote.cue} lang={quote.lang} />
              </>
            )}
            .
          </li>
        )}
        {quote.actor && (
          <li>
            {quote.type === 'indirect' ? 'Reported as said by' : 'Said by'}{' '}
            <bdi>{quote.speaker?.name ?? 'a speaker not named'}</bdi>
            {quote.type === 'indirect' && ', in the article’s words'}; it is on what{' '}
            <bdi>{quote.actor.name}</bdi> did or holds. Voices are counted by who speaks.
          </li>
        )}
        {edits.map(({ kind, text }, i) => (
          <li key={`${kind} ${text} ${i === 0 ? '' : i}`}>
            {kind === 'insertion' ? (
              <>
                Put in by the article, not said: <InArticle text={text} lang={quote.lang} />
              </>
            ) : (
              <>
                <InArticle text={text} lang={quote.lang} /> marks words that the article left out.
              </>
            )}
          </li>
        ))}
      </ul>
      {note && !note.leads && <Note note={note} />}
      <EditLink list="quotes" id={quote.id} what="quote" />
    </header>
  );
}

const InArticle = ({ text, lang }: { text: string; lang: string | null }) => (
  <Words words={text} status="own" size="inline" inline {...(lang === null ? {} : { lang })} />
);

/** The case's note, with its basis: before the words where this rendering attributes them otherwise than others do. */
function Note({ note }: { note: NonNullable<QuotePageModel['note']> }) {
  return (
    <div className={styles.note}>
      <p>
        <span className={styles.label}>Note</span> {note.text}
      </p>
      <p className={styles.basis}>
        {note.basis === 'case' && 'Basis: this case; another place in it shows it.'}
        {note.basis === 'background' && 'Basis: general knowledge, not these articles.'}
        {note.basis === null && 'The case does not say on what basis.'}
      </p>
    </div>
  );
}
