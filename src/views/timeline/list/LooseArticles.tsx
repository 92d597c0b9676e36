import { formatCount, formatNumber } from '../../../lib/format-count.ts';
import type { LooseArticle } from '../../../models/timeline/list/loose-articles.ts';
import { FilterLink } from '../../FilterLink.tsx';
import { SourceName } from '../../SourceName.tsx';
import styles from './LooseArticles.module.css';

const MOST = 200;

type Props = { articles: readonly LooseArticle[]; found: number };

/** By when they came out, the articles that tell of no event of the case: the list beside their lane. */
export function LooseArticles({ articles, found }: Props) {
  const listed = articles.filter(({ isOutside }) => !isOutside);
  if (listed.length === 0) return null;
  return (
    <section className={styles.articles} aria-label="Articles that tell of no event">
      <p className={styles.head}>
        {formatCount(found, 'article')} {found === 1 ? 'tells' : 'tell'} of no event of this case
      </p>
      <ol className={styles.list}>
        {listed.slice(0, MOST).map(({ id, name, source, date }) => (
          <li key={id} className={styles.row}>
            <span className={styles.date}>{date?.text ?? 'no date'}</span>
            <span>
              <FilterLink path={`/articles/${id}`} patch={{ open: null }}>
                <bdi>{name}</bdi>
              </FilterLink>
              {source && (
                <span className={styles.source}>
                  <SourceName source={source} isLink={false} />
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
      {listed.length > MOST && (
        <p className={styles.head}>
          The first {formatNumber(MOST)} of {formatCount(listed.length, 'article')}: choose days to see
          others.
        </p>
      )}
    </section>
  );
}
