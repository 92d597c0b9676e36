import type { CSSProperties } from 'react';
import { formatNumber } from '../../lib/format-count.ts';
import type { QuotedBar } from '../../models/framing/quoted-share.ts';
import { SourceTile } from '../../ui/SourceTile.tsx';
import styles from './QuotedBars.module.css';
import { roomForNames } from './quoted-bars-size.ts';

type Props = {
  bars: readonly QuotedBar[];
  /** The bars of all columns: they share one scale and the room for names, so that lengths compare. */
  all: readonly QuotedBar[];
};

/** Words in quotation marks as bars on a scale that all columns share. Zeros are drawn as a line. */
export function QuotedBars({ bars, all }: Props) {
  const largest = Math.max(1, ...all.map(({ words }) => words));
  return (
    <ul className={styles.bars} style={{ '--names': `${roomForNames(all)}px` } as CSSProperties}>
      {bars.map(({ key, label, source, words }) => (
        <li key={key} className={styles.row}>
          <span className={styles.name}>
            {source && <SourceTile letter={source.letter} slot={source.slot} size={16} />}
            <bdi>{label}</bdi>
          </span>
          <span className={styles.scale}>
            <span
              className={styles.bar}
              data-bar
              style={{ width: `${(words / largest) * 100}%`, background: colourOf(source?.slot) }}
            />
            <span className={styles.number}>{formatNumber(words)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

const colourOf = (slot: number | undefined): string =>
  slot !== undefined && slot < 8 ? `var(--source-${slot})` : 'var(--ink)';
