import type { QuotesModel } from '../../models/quotes/quotes.ts';
import { quotesSentence } from '../../models/quotes/quotes-sentence.ts';
import { FilterLink } from '../FilterLink.tsx';
import styles from './QuotesView.module.css';

/** The finding over the table: how many quotes of how many statements, and how many stand in quotation marks. */
export function QuotesSentence({ model }: { model: QuotesModel }) {
  let at = 0;
  return (
    <>
      {quotesSentence(model).map(({ text, types, isStrong }) => {
        const key = at;
        at += text.length;
        if (types.length > 0)
          return (
            <FilterLink key={key} patch={{ type: types }} className={styles.number}>
              {text}
            </FilterLink>
          );
        return isStrong ? <b key={key}>{text}</b> : <span key={key}>{text}</span>;
      })}
    </>
  );
}
