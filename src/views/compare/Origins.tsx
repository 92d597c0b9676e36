import { endSentence } from '../../lib/end-sentence.ts';
import { formatCount } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import { joinWords } from '../../lib/join-words.ts';
import type { Origins as OriginsModel } from '../../models/compare/claim-origins.ts';
import { SourceTile } from '../../ui/SourceTile.tsx';
import { FilterLink } from '../FilterLink.tsx';
import styles from './Origins.module.css';

/** How many outlets and how many origins, and the way each rendering took. */
export function Origins({ origins }: { origins: OriginsModel }) {
  const { answering, outlets, origins: names, chains } = origins;
  if (outlets === 0) return null;
  return (
    <div className={styles.origins}>
      <p>
        <strong>
          Quotes in{' '}
          {outlets === answering
            ? formatCount(outlets, 'outlet')
            : `${outlets} of ${formatCount(answering, 'answering outlet')}`}
          , {formatCount(names.length, 'origin')}
        </strong>
        : {endSentence(joinWords(names.slice(0, 3).map(isolate), names.length - 3))}
        {outlets < answering &&
          ` The other ${answering - outlets === 1 ? 'answers' : `${answering - outlets} answer`} in words that are no quote of this case.`}
      </p>
      <ul className={styles.chains}>
        {chains.slice(0, 12).map(({ quoteId, speaker, actor, via, source }) => (
          <li key={quoteId}>
            <FilterLink path={`/quotes/${quoteId}`} patch={{ open: null }}>
              {speaker || 'Unnamed speaker'}
              {actor !== '' && actor !== speaker && ` (on ${actor})`}
            </FilterLink>
            {via.map((relay) => (
              <span key={relay.name} className={styles.step} data-inferred={relay.isInferred}>
                <Arrow isInferred={relay.isInferred} /> {relay.name}
                {relay.isInferred && ' (inferred)'}
              </span>
            ))}
            <span className={styles.step}>
              <Arrow isInferred={false} /> <SourceTile letter={source.letter} slot={source.slot} size={16} />{' '}
              {source.name}
            </span>
          </li>
        ))}
        {chains.length > 12 && <li>and {formatCount(chains.length - 12, 'more quote')}</li>}
      </ul>
      <p className={`${styles.all} no-print`}>
        <FilterLink path="/origins" patch={{ open: null }} className="hit-area">
          All origins, and who carries them
        </FilterLink>
      </p>
    </div>
  );
}

function Arrow({ isInferred }: { isInferred: boolean }) {
  return (
    <svg viewBox="0 0 24 10" width="22" height="10" role="img" aria-label={isInferred ? 'probably to' : 'to'}>
      <path
        d="M1 5h19"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeDasharray={isInferred ? '2.5 2.5' : undefined}
      />
      <path d="M17.5 1.5L22 5l-4.500 3.500" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}
