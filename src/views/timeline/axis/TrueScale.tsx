import { dayOf, partsOfDay } from '../../../lib/day.ts';
import { writeYear } from '../../../lib/format-date.ts';
import type { TimelineModel } from '../../../models/timeline/timeline.ts';
import { mainSpan, writeFarOff } from './main-span.ts';
import styles from './TrueScale.module.css';

const HEIGHT = 34;

/** The stretches of the axis at true scale, so that its breaks do not mislead. What lies very far off is said in words. */
export function TrueScale({ model, width }: { model: TimelineModel; width: number }) {
  const stretches = model.axis.pieces.filter(({ kind }) => kind === 'stretch');
  const { from, to, before, after } = mainSpan(stretches);
  const scale = width / (to + 1 - from);
  const years: number[] = [];
  const first = partsOfDay(from).year;
  const last = partsOfDay(to).year;
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.max(2, Math.floor(width / 60))));
  for (let year = first; year <= last; year += step) if (dayOf(year, 1, 1) >= from) years.push(year);
  const off = [writeFarOff(before, 'left'), writeFarOff(after, 'right')].filter(Boolean);
  return (
    <div className={styles.row}>
      <p className={styles.name}>
        <span className={styles.text}>At true scale{off.length > 0 && `; ${off.join(', ')}`}</span>
      </p>
      <svg width={width} height={HEIGHT} aria-hidden="true" className={styles.strip}>
        <path className={styles.line} d={`M0 9H${width}`} />
        {stretches.map((stretch) => {
          const a = Math.max(from, stretch.from);
          const b = Math.min(to, stretch.to) + 1;
          return (
            b > a && (
              <rect
                key={stretch.from}
                x={(a - from) * scale}
                y={6}
                width={Math.max(2.5, (b - a) * scale)}
                height={6}
              />
            )
          );
        })}
        {years.map((year) => {
          const x = (dayOf(year, 1, 1) - from) * scale;
          return (
            x < width - 24 && (
              <g key={year}>
                <path className={styles.line} d={`M${x} 5v8`} />
                <text x={x} y={27} textAnchor={x < 14 ? 'start' : 'middle'}>
                  {writeYear(year)}
                </text>
              </g>
            )
          );
        })}
      </svg>
    </div>
  );
}
