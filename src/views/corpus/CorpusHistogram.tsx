import type { TimeAxis } from '../../engine/use-corpus.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import styles from './CorpusHistogram.module.css';

type Props = { axis: TimeAxis; isBusy: boolean; onChoose: (from: string, to: string) => void };

const HEIGHT = 120;

/** Quotes over time. A bar narrows the days to its own; the same is a table one press away. */
export function CorpusHistogram({ axis: { bars, unit, undated, coarse }, isBusy, onChoose }: Props) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const highest = bars.find(({ count }) => count === most);
  const rest = [
    undated > 0 ? `${formatNumber(undated)} without a date` : null,
    coarse > 0 ? `${formatNumber(coarse)} dated less exactly than by ${unit}` : null,
  ].filter(Boolean);
  return (
    <section className={styles.figure} aria-label="When they were published" aria-busy={isBusy}>
      <h2>
        Quotes per {unit}
        {highest && bars.length > 1 && (
          <span className={styles.note}>
            most in {highest.name}: {formatNumber(most)}
          </span>
        )}
      </h2>
      {bars.length > 0 && (
        <>
          <svg
            className={styles.plot}
            viewBox={`0 0 ${bars.length * 10} ${HEIGHT}`}
            preserveAspectRatio="none"
            role="img"
            aria-label={`${formatCount(bars.length, unit)}, from ${bars[0]?.name} to ${bars.at(-1)?.name}`}
          >
            {bars.map(({ from, to, name, count }, i) => (
              // biome-ignore lint/a11y/noStaticElementInteractions: the table below does the same by keyboard
              <g key={from} onClick={() => onChoose(from, to)}>
                <title>{`${name}: ${formatNumber(count)}`}</title>
                <rect className={styles.ground} x={i * 10} y={0} width={10} height={HEIGHT} />
                <rect
                  className={styles.bar}
                  x={i * 10 + 1}
                  y={HEIGHT - barHeight(count, most)}
                  width={8}
                  height={barHeight(count, most)}
                />
              </g>
            ))}
          </svg>
          <p className={styles.axis} aria-hidden="true">
            <span>{bars[0]?.name}</span>
            {bars.length > 2 && <span>{bars[Math.floor(bars.length / 2)]?.name}</span>}
            {bars.length > 1 && <span>{bars.at(-1)?.name}</span>}
          </p>
        </>
      )}
      {rest.length > 0 && <p className={styles.rest}>{rest.join(' · ')}</p>}
      {bars.length > 0 && (
        <details className={styles.table}>
          <summary>As a table</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{unit[0]?.toUpperCase() + unit.slice(1)}</th>
                <th scope="col">Quotes</th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ from, to, name, count }) => (
                <tr key={from}>
                  <th scope="row">
                    <button type="button" onClick={() => onChoose(from, to)}>
                      {name}
                    </button>
                  </th>
                  <td>{formatNumber(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}

/** One quote is seen as one. */
const barHeight = (count: number, most: number): number =>
  count === 0 ? 0 : Math.max(1.5, (HEIGHT * count) / most);
