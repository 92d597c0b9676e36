import { useCase } from '../../engine/use-case.ts';
import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatCount } from '../../lib/format-count.ts';
import type { PickedQuote } from '../../models/quotes/picked.ts';
import { pickedSentence } from '../../models/quotes/picked-sentence.ts';
import { Attribution } from '../Attribution.tsx';
import { ExportMenu } from '../export/ExportMenu.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { ModelFailure } from '../ModelFailure.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { QuoteWords } from '../QuoteWords.tsx';
import { SourceName } from '../SourceName.tsx';
import styles from './PickedPage.module.css';

/** The basket: the quotes that the reader picked, in the reader's order, each with its citation. The link holds them all. */
export function PickedPage() {
  const { filter, change } = useFilter();
  const { model, isBusy, failure } = useModel('picked', filter, null);
  const state = useCase();
  const caseName = state.status === 'open' ? state.opened.name : '';
  if (failure) return <ModelFailure failure={failure} />;
  if (!model) return <div className={styles.coming} aria-busy="true" />;
  const { quotes, missing } = model;
  return (
    <article className={styles.page} aria-busy={isBusy}>
      <PageTitle>Picked quotes</PageTitle>
      <h1 className={styles.title}>Picked quotes</h1>
      <div className={styles.line}>
        <p role="status">
          {pickedSentence(model)} {quotes.length > 0 && 'The filter narrows nothing here.'}
        </p>
        {quotes.length > 0 && <ExportMenu view="quotes" isBasket />}
      </div>
      {missing.length > 0 && (
        <p className={styles.missing}>
          {formatCount(missing.length, 'picked quote is', 'picked quotes are')} not in this case.{' '}
          <button
            type="button"
            className={styles.does}
            onClick={() => change(({ pick }) => ({ pick: pick.filter((id) => !missing.includes(id)) }))}
          >
            Take them out
          </button>
        </p>
      )}
      {quotes.length === 0 ? (
        <p>
          Press <strong>Pick</strong> beside any quote, under <FilterLink path="/quotes">Quotes</FilterLink>,
          on a quote’s own page or where a question is opened in{' '}
          <FilterLink path="/compare">Compare</FilterLink>. What is picked stands here in your order, to be
          printed, taken into a report, or sent as a link.
        </p>
      ) : (
        <ol className={styles.list}>
          {quotes.map((picked, at) => (
            <Picked key={picked.quote.id} picked={picked} at={at} of={quotes.length} />
          ))}
        </ol>
      )}
      {quotes.length > 0 && (
        <p className={styles.foot}>
          From <bdi>{caseName}</bdi>. Words in quotation marks are the articles’ own.{' '}
          <button type="button" className={`${styles.does} no-print`} onClick={() => change({ pick: [] })}>
            Empty the list
          </button>
        </p>
      )}
    </article>
  );
}

/** The same list with one of its items a place earlier or later. */
function moved(list: readonly string[], id: string, by: 1 | -1): readonly string[] {
  const at = list.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= list.length) return list;
  const rest = list.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

function Picked({ picked, at, of }: { picked: PickedQuote; at: number; of: number }) {
  const { quote, citation } = picked;
  const { change } = useFilter();
  const move = (by: 1 | -1) => change(({ pick }) => ({ pick: moved(pick, quote.id, by) }), { replace: true });
  return (
    <li className={styles.item}>
      <p>
        <SourceName source={quote.source} isLink={false} />
      </p>
      <div>
        <FilterLink path={`/quotes/${quote.id}`} patch={{ open: null }} className={styles.open}>
          <QuoteWords quote={quote} />
        </FilterLink>
        {quote.summary !== '' && <p className={styles.quiet}>In our words: {quote.summary}</p>}
        <p className={styles.quiet}>
          <Attribution speaker={quote.speaker} actor={quote.actor} />
        </p>
        <p className={styles.citation} dir="auto">
          {citation}
        </p>
      </div>
      <p className={`${styles.buttons} no-print`}>
        <button type="button" className={styles.does} disabled={at === 0} onClick={() => move(-1)}>
          Earlier
        </button>
        <button type="button" className={styles.does} disabled={at === of - 1} onClick={() => move(1)}>
          Later
        </button>
        <button
          type="button"
          className={styles.does}
          onClick={() => change(({ pick }) => ({ pick: pick.filter((id) => id !== quote.id) }))}
        >
          Take out
        </button>
      </p>
    </li>
  );
}
