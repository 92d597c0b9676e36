import { LabelList, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import type { WordOdds } from '../../models/framing/distinctive-words.ts';
import styles from './WordDots.module.css';

const ROW = 24;
/** Room for the longest word that is written whole. */
const NAMES = 112;
const MOST_LETTERS = 16;

const shorten = (word: string): string =>
  word.length <= MOST_LETTERS ? word : `${word.slice(0, MOST_LETTERS - 1)}…`;

/** Words by how far they stand out, one dot each, with its number; the scale begins at 0. */
export function WordDots({ words, largest }: { words: readonly WordOdds[]; largest: number }) {
  const rows = words.map(({ word, z }, at) => ({ at, z, label: z.toFixed(1), word: shorten(word) }));
  return (
    <ScatterChart
      responsive
      style={{ width: '100%', height: words.length * ROW + 8 }}
      margin={{ top: 4, right: 36, bottom: 4, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="z" domain={[0, Math.ceil(largest)]} hide />
      <YAxis
        type="number"
        dataKey="at"
        domain={[-0.5, words.length - 0.5]}
        reversed
        width={NAMES}
        ticks={rows.map(({ at }) => at)}
        interval={0}
        axisLine={false}
        tickLine={false}
        tickFormatter={(at: number) => rows[at]?.word ?? ''}
        className={styles.names ?? ''}
      />
      <Scatter data={rows} isAnimationActive={false} fill="var(--ink)">
        <LabelList dataKey="label" position="right" offset={8} className={styles.number ?? ''} />
      </Scatter>
    </ScatterChart>
  );
}
