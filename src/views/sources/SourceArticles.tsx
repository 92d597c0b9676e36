import { useState } from 'react';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { formatShare } from '../../lib/format-share.ts';
import type { SourceArticle, SourcePageModel } from '../../models/quotes/source.ts';
import { Words } from '../../ui/Words.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { DateText } from '../quotes/DateText.tsx';
import styles from './SourceArticles.module.css';
import pageStyles from './SourcePage.module.css';

const SHOWN = 10;

/** Its articles: headline, date and how it is known, author, length and share of words in quotation marks. */
export function SourceArticles({ page: { articles } }: { page: SourcePageModel }) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? articles : articles.slice(0, SHOWN);
  return (
    <section className={pageStyles.section}>
      <h2 className={pageStyles.heading}>{formatCount(articles.length, 'article')}</h2>
      <ul>
        {shown.map((article) => (
          <Article key={article.id} article={article} />
        ))}
      </ul>
      {shown.length < articles.length && (
        <button type="button" className={styles.all} onClick={() => setAll(true)}>
          Show all {formatNumber(articles.length)}
        </button>
      )}
    </section>
  );
}

function Article({ article }: { article: SourceArticle }) {
  const { headline, lang, published, authors, mainEvents } = article;
  return (
    <li className={styles.article}>
      <h3 className={styles.headline}>
        {headline === '' ? (
          <span className={pageStyles.quiet}>The case has no headline of it.</span>
        ) : (
          <Words words={headline} status="own" size="open" inline {...(lang === null ? {} : { lang })} />
        )}
      </h3>
      <dl className={styles.facts}>
        <dt>Published</dt>
        <dd>
          <DateText date={published} none="no date known" />
          {published.from !== '' && <p className={pageStyles.quiet}>{published.from}</p>}
        </dd>
        <dt>Author</dt>
        <dd>{authors.length === 0 ? 'not named' : authors.join(', ')}</dd>
        <dt>Subject</dt>
        <dd>
          {mainEvents.length === 0
            ? 'not stated'
            : mainEvents.map(({ id, name }, i) => (
                <span key={id}>
                  {i > 0 && ', '}
                  <FilterLink path={`/events/${id}`}>{name}</FilterLink>
                </span>
              ))}
        </dd>
        <dt>Words</dt>
        <dd>{share(article)}</dd>
        <dt>Text</dt>
        <dd>
          <FilterLink path={`/articles/${article.id}`} patch={{ open: null }}>
            Its quotes in order, and its text if you have it
          </FilterLink>
        </dd>
      </dl>
    </li>
  );
}

function share({ wordCount, quotedWords, quotes }: SourceArticle): string {
  const quoted = `${formatCount(quotedWords, 'word')} in quotation marks, in ${formatCount(quotes, 'quote')}`;
  if (wordCount === null || wordCount === 0)
    return `${quoted}; the case does not say how long the article is`;
  return `${quoted}: ${formatShare(quotedWords / wordCount)} of its ${formatNumber(wordCount)}`;
}
