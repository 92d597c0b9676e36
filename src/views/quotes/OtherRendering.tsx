import type { AttributionChange, OtherRendering as Model } from '../../models/quotes/quote-renderings.ts';
import type { WordChange } from '../../models/word-diff.ts';
import { Attribution } from '../Attribution.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { QuoteWords } from '../QuoteWords.tsx';
import { SourceName } from '../SourceName.tsx';
import styles from './Renderings.module.css';

const FIELDS: Record<AttributionChange['field'], string> = {
  speaker: 'Another speaker',
  actor: 'On somebody else',
  cue: 'Another verb',
};

const MARKS: Record<Model['quotationMarks'], string> = {
  kept: '',
  dropped: 'without quotation marks',
  added: 'in quotation marks',
};

/** One rendering beside the quote of the page: its words marked where they differ, and the difference in words. */
export function OtherRendering({ other }: { other: Model }) {
  const { quote, attribution } = other;
  const differs = (field: AttributionChange['field']) => attribution.some((change) => change.field === field);
  return (
    <li className={styles.rendering}>
      <div>
        <SourceName source={quote.source} />
        {other.isSameArticle && <p className={styles.place}>same article</p>}
        {quote.part !== 'body' && <p className={styles.place}>{quote.part}</p>}
      </div>
      <div>
        <p className={styles.who}>
          <Attribution
            speaker={quote.speaker}
            actor={quote.actor}
            marks={{ speaker: differs('speaker'), actor: differs('actor') }}
          />
        </p>
        <FilterLink path={`/quotes/${quote.id}`} className={styles.open}>
          <QuoteWords quote={quote} words={other.words} />
        </FilterLink>
      </div>
      <Difference other={other} />
    </li>
  );
}

function Difference({ other }: { other: Model }) {
  const { difference, changes, attribution, isSameArticle, quotationMarks } = other;
  if (isSameArticle) return <p className={styles.difference}>In the same article: not compared.</p>;
  return (
    <div className={styles.difference}>
      <p className={styles.result}>{[difference, MARKS[quotationMarks]].filter(Boolean).join(', ')}</p>
      {changes.map((change) => (
        <p key={`${change.kind} ${change.before} ${change.after}`}>
          <Change change={change} />
        </p>
      ))}
      {attribution.map(({ field, here, there }) => (
        <p key={field}>
          {FIELDS[field]}: <Said field={field} text={there} />; here <Said field={field} text={here} />.
        </p>
      ))}
    </div>
  );
}

/** A verb is the article's word, a name is ours. */
function Said({ field, text }: { field: AttributionChange['field']; text: string }) {
  if (text === '') return field === 'cue' ? 'none' : 'nobody named';
  return field === 'cue' ? <span className={styles.serif}>{text}</span> : <b>{text}</b>;
}

function Change({ change: { kind, before, after } }: { change: WordChange }) {
  const old = <span className={styles.serif}>{before}</span>;
  const now = <span className={styles.serif}>{after}</span>;
  if (kind === 'added') return <>Added: {now}</>;
  if (kind === 'dropped') return <>Dropped: {old}</>;
  return (
    <>
      Replaced: {old} by {now}
    </>
  );
}
