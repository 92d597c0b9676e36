import { formatCount } from '../../lib/format-count.ts';
import type { QuotePageModel } from '../../models/quotes/quote.ts';
import { FilterLink } from '../FilterLink.tsx';
import { Headline } from '../Headline.tsx';
import { CitationButton } from './CitationButton.tsx';
import { DateText } from './DateText.tsx';
import { PlaceInArticle } from './PlaceInArticle.tsx';
import styles from './QuoteFacts.module.css';
import { VerificationLine } from './VerificationLine.tsx';

/** Where the words stand, when they were said and published, and whether somebody compared them with the text. */
export function QuoteFacts({ page }: { page: QuotePageModel }) {
  const { quote, article, renderings, passage } = page;
  const { origin } = renderings.spread;
  return (
    <aside className={styles.facts} aria-label="About this quote">
      <dl className={styles.list}>
        <dt>Article</dt>
        <dd>
          <Headline of={article} none="Headline not in the case" />
          <p className={styles.meta}>
            <FilterLink path={`/articles/${article.id}`} patch={{ open: quote.id }}>
              Read it in its article
            </FilterLink>
          </p>
          {article.archive !== '' && (
            <p className={styles.meta}>
              <a href={article.archive} target="_blank" rel="noopener noreferrer">
                Archived copy
              </a>
            </p>
          )}
          <p className={styles.meta}>
            {article.authors.length === 0 ? 'No author named' : article.authors.join(', ')}
            {article.wordCount !== null && ` · ${formatCount(article.wordCount, 'word')}`}
          </p>
        </dd>
        <dt>Published</dt>
        <dd>
          <DateText date={article.published} none="No date known" />
          {article.published.from !== '' && article.published.basis !== 'stated' && (
            <p className={styles.meta}>{article.published.from}</p>
          )}
        </dd>
        <dt>Said</dt>
        <dd>
          <DateText date={quote.said} none="The case does not say when" />
          {origin && (
            <p className={styles.meta}>
              at <FilterLink path={`/events/${origin.id}`}>{origin.name}</FilterLink>
            </p>
          )}
        </dd>
        <dt>Place</dt>
        <dd>
          <PlaceInArticle context={page.context} part={quote.part} />
        </dd>
        <dt>Checked</dt>
        <dd>
          <VerificationLine verification={page.verification} />
        </dd>
      </dl>
      <div className={`${styles.actions} no-print`}>
        {passage && (
          <a href={passage.href} target="_blank" rel="noopener noreferrer">
            {passage.kind === 'passage' ? 'Open at passage' : 'Search the web for this article'}
          </a>
        )}
        <CitationButton citations={page.citations} words={page.wordCitations} missing={page.missing} />
      </div>
      {passage?.kind === 'search' && (
        <p className={`${styles.meta} no-print`}>
          The case has no address of the article. The search opens duckduckgo.com.
        </p>
      )}
    </aside>
  );
}
