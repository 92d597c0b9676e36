import { formatCount, formatNumber } from '../../../lib/format-count.ts';
import { writeDays } from '../../../lib/format-date.ts';
import type { DayTally } from '../../../models/timeline/histogram/histogram.ts';
import type { TimelineModel } from '../../../models/timeline/timeline.ts';
import styles from '../list/EventTable.module.css';

/** The bars as a table: every number that is drawn, and those that have no bar. */
export function HistogramTable({ model: { histogram } }: { model: TimelineModel }) {
  const { bars, bucket, coarse, undated, beyond } = histogram;
  const rest: [string, DayTally][] = [
    [`No exact ${bucket}`, coarse],
    ['Without a date', undated],
    ['Not whole within the days shown', beyond],
  ];
  const all = [...bars, coarse, undated, beyond];
  const sum = (of: (tally: DayTally) => number) => all.reduce((total, tally) => total + of(tally), 0);
  const isAsked = all.some(({ quotes, inside }) => quotes !== inside.quotes);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>Quotes per {bucket}</caption>
      <thead>
        <tr>
          <th scope="col">{bucket[0]?.toUpperCase() + bucket.slice(1)}</th>
          <th scope="col" className={styles.count}>
            Quotes
          </th>
          <th scope="col" className={styles.count}>
            Statements
          </th>
          {isAsked && (
            <th scope="col" className={styles.count}>
              Quotes within the days chosen
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <Row
            key={bar.from}
            name={`${writeDays(bar.from, bar.to)}${bar.isInside ? '' : ' (outside the days chosen)'}`}
            tally={bar}
            isAsked={isAsked}
          />
        ))}
        {rest.map(
          ([name, tally]) =>
            tally.quotes > 0 && <Row key={name} name={name} tally={tally} isAsked={isAsked} />,
        )}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={isAsked ? 4 : 3}>
            {formatCount(
              sum(({ quotes }) => quotes),
              'quote',
            )}
            {isAsked &&
              ` whatever days are chosen; ${formatNumber(sum(({ inside }) => inside.quotes))} of them within those days`}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function Row({ name, tally, isAsked }: { name: string; tally: DayTally; isAsked: boolean }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={styles.count}>{formatNumber(tally.quotes)}</td>
      <td className={styles.count}>{formatNumber(tally.statements)}</td>
      {isAsked && <td className={styles.count}>{formatNumber(tally.inside.quotes)}</td>}
    </tr>
  );
}
