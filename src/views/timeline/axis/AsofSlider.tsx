import { useId, useState } from 'react';
import { parseDay } from '../../../lib/day.ts';
import { formatCount, formatNumber } from '../../../lib/format-count.ts';
import { writeDay } from '../../../lib/format-date.ts';
import type { AsofStop } from '../../../models/timeline/asof-stops.ts';
import { useCoalescedEntry } from '../gestures/use-coalesced-entry.ts';
import styles from './AsofSlider.module.css';

type Props = { stops: readonly AsofStop[]; asof: string | null };

/** What was known when: a slider through the days on which an article came, or may have come, out. At its end: any day. */
export function AsofSlider({ stops, asof }: Props) {
  const stroke = useCoalescedEntry();
  const id = useId();
  // The address follows a moment later: until then the thumb stays where the reader put it.
  const [held, setHeld] = useState<{ at: number; from: string | null } | null>(null);
  if (stops.length === 0) return null;
  const known = asof === null ? stops.length : lastBefore(stops, asof);
  const at = held && held.from === asof ? held.at : known;
  const stop = stops[at];
  const shown = at === known ? asof : (stop?.day ?? null);
  const day = shown === null ? null : parseDay(shown);
  const text = day === null ? 'any day' : writeDay(day);
  const counts = stop ? writeCounts(stop) : 'every article';
  return (
    <label className={styles.asof} htmlFor={id}>
      <span className={styles.label}>As known on</span>
      <input
        id={id}
        type="range"
        className={styles.slider}
        min={0}
        max={stops.length}
        value={at}
        aria-valuetext={`${text}: ${counts}`}
        onChange={({ target }) => {
          setHeld({ at: Number(target.value), from: asof });
          stroke({ asof: stops[Number(target.value)]?.day ?? null });
        }}
      />
      <span className={styles.text}>
        <strong>{text}</strong>
        {stop && <span className={styles.counts}> {counts}</span>}
      </span>
    </label>
  );
}

/** "1 article was out, 1 perhaps, 3 not yet"; what is nothing is not said. */
function writeCounts(stop: AsofStop): string {
  const parts = [
    `${formatCount(stop.in, 'article')} ${stop.in === 1 ? 'was' : 'were'} out`,
    stop.maybe > 0 && `${formatNumber(stop.maybe)} perhaps`,
    stop.out > 0 && `${formatNumber(stop.out)} not yet`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** The last stop on or before a day; the first when there is none. */
function lastBefore(stops: readonly AsofStop[], day: string): number {
  const after = stops.findIndex((stop) => stop.day > day);
  return after < 0 ? stops.length - 1 : Math.max(0, after - 1);
}
