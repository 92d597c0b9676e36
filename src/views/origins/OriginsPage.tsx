import { useModel } from '../../engine/use-model.ts';
import { isNarrowed } from '../../filter/filter.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatCount } from '../../lib/format-count.ts';
import { type OriginRow, type OriginStatement, writeOriginsSentence } from '../../models/quotes/origins.ts';
import { SourceTile } from '../../ui/SourceTile.tsx';
import { Attribution } from '../Attribution.tsx';
import { CountedLine } from '../export/CountedLine.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { ModelFailure } from '../ModelFailure.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { QuoteWords } from '../QuoteWords.tsx';
import { SourceName } from '../SourceName.tsx';
import styles from './OriginsPage.module.css';

/** The quotes in view by where their words come from: one row per origin, with who carries it and what was said there. */
export function OriginsPage() {
  const { filter } = useFilter();
  const { model, isBusy, failure } = useModel('origins', filter, null);
  if (failure) return <ModelFailure failure={failure} />;
  if (!model) return <div className={styles.coming} aria-busy="true" />;
  const { origins, counts, more } = model;
  const several = origins.filter(({ outlets }) => outlets.length > 1);
  const alone = origins.filter(({ outlets }) => outlets.length < 2);
  return (
    <article aria-busy={isBusy}>
      <PageTitle>Origins</PageTitle>
      <h1 className={styles.title}>{writeOriginsSentence(counts)}</h1>
      <CountedLine summary={model.summary} view="quotes" />
      <p className={styles.how}>
        Words that several outlets print from one occasion are one witness. Where the case names no occasion,
        the speaker stands for it. <FilterLink path="/compare">Back to Compare</FilterLink>
      </p>
      {several.length > 0 && <Origins id="several" title="Told by several, from one" origins={several} />}
      {alone.length > 0 && (
        <Origins
          id="alone"
          title={isNarrowed(filter) ? 'Carried by one outlet in view' : 'Carried by one outlet'}
          origins={alone}
        />
      )}
      {more > 0 && (
        <p className={styles.quiet}>and {formatCount(more, 'more origin')}: filter to see them.</p>
      )}
    </article>
  );
}

type OriginsProps = { id: string; title: string; origins: readonly OriginRow[] };

function Origins({ id, title, origins }: OriginsProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.section}>
        {title} <span className={styles.count}>{formatCount(origins.length, 'origin')}</span>
      </h2>
      <ol className={styles.list}>
        {origins.map((origin) => (
          <Row key={origin.key} origin={origin} />
        ))}
      </ol>
    </section>
  );
}

function Row({ origin }: { origin: OriginRow }) {
  const { kind, name, date, eventId, speakerId, outlets, quotes, statements, more } = origin;
  const all = statements.length + more;
  const patch = eventId !== null ? { event: [eventId] } : { speaker: speakerId === null ? [] : [speakerId] };
  return (
    <li className={styles.row}>
      <div>
        <h3 className={styles.name}>
          {eventId !== null ? (
            <FilterLink path={`/events/${eventId}`} patch={{ open: null }}>
              <bdi>{name}</bdi>
            </FilterLink>
          ) : (
            <bdi>{kind === 'unnamed' ? 'An unnamed speaker' : name}</bdi>
          )}
        </h3>
        <p className={styles.quiet}>{kind === 'occasion' ? date || 'undated' : 'occasion not recorded'}</p>
        <p className={styles.quiet}>
          {formatCount(all, 'statement')}, {formatCount(quotes, 'quote')}
        </p>
      </div>
      <ul className={styles.outlets} aria-label={`Carried by ${formatCount(outlets.length, 'outlet')}`}>
        {outlets.map((source) => (
          <li key={source.id}>
            <SourceName source={source} />
          </li>
        ))}
      </ul>
      <ul className={styles.statements} aria-label="Statements">
        {statements.map((statement) => (
          <Statement key={statement.quote.id} statement={statement} saysWho={kind === 'occasion'} />
        ))}
        {more > 0 && (
          <li>
            {eventId === null && speakerId === null ? (
              `and ${formatCount(more, 'more statement')}`
            ) : (
              <FilterLink path="/quotes" patch={{ ...patch, open: null }}>
                and {formatCount(more, 'more statement')}
              </FilterLink>
            )}
          </li>
        )}
      </ul>
    </li>
  );
}

/** The fullest words of a statement, and who prints it, each leading to its own rendering. */
function Statement({ statement, saysWho }: { statement: OriginStatement; saysWho: boolean }) {
  const { quote, outlets } = statement;
  return (
    <li className={styles.statement}>
      <FilterLink path={`/quotes/${quote.id}`} patch={{ open: null }} className={styles.words}>
        <QuoteWords quote={quote} />
      </FilterLink>
      <div className={styles.by}>
        {saysWho && quote.speaker && (
          <span>
            <Attribution speaker={quote.speaker} actor={quote.actor} />
          </span>
        )}
        <span className={styles.tiles}>
          {outlets.map(({ source, quoteId, via }) => (
            <FilterLink
              key={source.id}
              path={`/quotes/${quoteId}`}
              patch={{ open: null }}
              className={styles.print}
              aria-label={[source.name, ...via.map(writeRelay)].join(', ')}
            >
              <SourceTile letter={source.letter} slot={source.slot} />
              {via.length > 0 && <span className={styles.via}>{via.map(writeRelay).join(', ')}</span>}
            </FilterLink>
          ))}
        </span>
      </div>
    </li>
  );
}

const writeRelay = ({ name, isInferred }: OriginStatement['outlets'][number]['via'][number]): string =>
  `via ${name}${isInferred ? ' (inferred)' : ''}`;
