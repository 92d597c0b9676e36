import { endSentence } from '../../lib/end-sentence.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import type { RelayCount, SourcePageModel } from '../../models/quotes/source.ts';
import { FilterLink } from '../FilterLink.tsx';
import { SourceName } from '../SourceName.tsx';
import pageStyles from './SourcePage.module.css';
import styles from './SourceRelays.module.css';

/** Whom it has quotes from, and who has quotes from it. */
export function SourceRelays({ page: { source, takesFrom, givesTo, articles } }: { page: SourcePageModel }) {
  return (
    <section className={pageStyles.section}>
      <h2 className={pageStyles.heading}>Relays</h2>
      <div className={styles.pair}>
        {articles.length > 0 && (
          <Relays
            says="It has quotes from"
            none="No quote in it is known to come from another outlet or agency."
            relays={takesFrom}
          />
        )}
        <Relays
          says="Others have quotes from it"
          none={endSentence(`No quote elsewhere in this case is known to come from ${source.name}`)}
          relays={givesTo}
        />
      </div>
    </section>
  );
}

function Relays({ says, none, relays }: { says: string; none: string; relays: readonly RelayCount[] }) {
  return (
    <div>
      <h3 className={styles.says}>{says}</h3>
      {relays.length === 0 && <p className={pageStyles.quiet}>{none}</p>}
      <ul>
        {relays.slice(0, 24).map((relay) => (
          <li key={relay.id} className={styles.relay}>
            {relay.source ? (
              <SourceName source={relay.source} />
            ) : (
              <FilterLink path="/quotes" patch={{ via: [relay.id] }}>
                {relay.name}
              </FilterLink>
            )}
            <span className={pageStyles.quiet}>
              {formatCount(relay.quotes, 'quote')}
              {relay.inferred > 0 &&
                (relay.inferred === relay.quotes
                  ? ', inferred'
                  : `, ${formatNumber(relay.inferred)} of them inferred`)}
            </span>
          </li>
        ))}
      </ul>
      {relays.length > 24 && (
        <p className={pageStyles.quiet}>and {formatCount(relays.length - 24, 'more')}</p>
      )}
    </div>
  );
}
