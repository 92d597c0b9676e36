import { formatCount } from '../../lib/format-count.ts';
import type { CompareRow } from '../../models/compare/compare.ts';
import type { KindCounts } from '../../models/compare/compare-sentence.ts';
import { FilterLink } from '../FilterLink.tsx';
import { KindLine } from './KindLine.tsx';
import styles from './PointHead.module.css';
import { questionId } from './use-close-on-escape.ts';

type Props = { row: CompareRow; isOpen: boolean; counts: KindCounts; isBrief?: boolean };

/** A question, which opens itself, and its kind of difference; `isBrief` in a head that is as high as its highest. */
export function PointHead({ row, isOpen, counts, isBrief = false }: Props) {
  return (
    <>
      <FilterLink
        id={questionId(row.id)}
        patch={{ open: isOpen ? null : row.id, base: null }}
        className={styles.question}
        aria-expanded={isOpen}
        {...(isBrief && { title: row.question })}
      >
        {row.question}
      </FilterLink>
      <KindLine kind={row.kind} isLost={row.isLost} columns={counts.columns} />
      {isBrief ? null : <Asides row={row} counts={counts} />}
    </>
  );
}

/** What else is to be said of a row, line by line. */
function Asides({ row, counts: { columns, inView, isPart } }: Pick<Props, 'row' | 'counts'>) {
  return (
    <>
      {row.isUnsure && (
        <p className={styles.aside}>Perhaps: rests on an article that may not have been out.</p>
      )}
      {row.unjudged > 0 && row.kind !== 'not-judged' && (
        <p className={styles.aside}>{formatCount(row.unjudged, 'pair')} of answers not judged.</p>
      )}
      {row.isOnlySubject && inView > 1 && (
        <p className={styles.aside}>No other source’s subject{isPart && ' in view'}.</p>
      )}
      {row.elsewhere > 0 && (
        <p className={styles.aside}>
          {formatCount(row.elsewhere, columns === 'voices' ? 'more voice' : 'more source')} not drawn{' '}
          {row.elsewhere === 1 ? 'answers' : 'answer'}.
        </p>
      )}
    </>
  );
}
