import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { writeDays } from '../../lib/format-date.ts';
import type { Tally } from '../../models/timeline/histogram.ts';
import type { TimelineModel } from '../../models/timeline/timeline.ts';
import styles from './EventTable.module.css';

/** The bars as a table: every number that is drawn, and those that have no bar. */
export function HistogramTable({ model: { histogram } }: { model: TimelineModel }) {
  const { bars, bucket, coarse, undated, beyond } = histogram;
  const rest: [string, Tally][] = [
    [`No exact ${bucket}`, coarse],
    ['Without a date', undated],
    ['Outside the days shown', beyond],
  ];
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
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <Row
            key={bar.from}
            name={`${writeDays(bar.from, bar.to)}${bar.isInside ? '' : ' (outside the days chosen)'}`}
            tally={bar}
          />
        ))}
        {rest.map(([name, tally]) => tally.quotes > 0 && <Row key={name} name={name} tally={tally} />)}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3}>
            {formatCount(
              bars.reduce((sum, bar) => sum + bar.quotes, 0) + coarse.quotes + undated.quotes + beyond.quotes,
              'quote',
            )}{' '}
            whatever days are chosen
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function Row({ name, tally }: { name: string; tally: Tally }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={styles.count}>{formatNumber(tally.quotes)}</td>
      <td className={styles.count}>{formatNumber(tally.statements)}</td>
    </tr>
  );
}
