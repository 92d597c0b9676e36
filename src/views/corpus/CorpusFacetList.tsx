import { useState } from 'react';
import {
  type Asking,
  type CorpusFacet,
  type CorpusQuery,
  type MappedCorpus,
  MOST_VALUES,
  type OpenCorpus,
  type Pressed,
  useCorpusFacet,
} from '../../engine/use-corpus.ts';
import { toggled } from '../../filter/toggled.ts';
import { formatNumber } from '../../lib/format-count.ts';
import styles from './CorpusFacetList.module.css';
import { FaultSentences } from './FaultSentences.tsx';

type Props = {
  asked: { corpus: OpenCorpus; mapped: MappedCorpus };
  query: CorpusQuery;
  facet: CorpusFacet;
  /** What the press counted; values that are looked for by name are asked here. */
  pressed: Asking<Pressed>;
  onAsk: (change: (query: CorpusQuery) => Partial<CorpusQuery>) => void;
};

const WORDS: Readonly<Record<CorpusFacet, readonly [title: string, one: string]>> = {
  outlets: ['Outlets', 'outlet'],
  speakers: ['Speakers', 'speaker'],
  languages: ['Languages', 'language'],
};
const FEW = 8;
/** From this many values on, a field to search them. */
const SEARCHED = 12;

/** The values of a facet with live counts: how many quotes adding each would leave. */
export function CorpusFacetList({ asked, query, facet, pressed, onAsk }: Props) {
  const [find, setFind] = useState('');
  const [isLong, setIsLong] = useState(false);
  const found = useCorpusFacet(asked, query, facet, find);
  const [title, one] = WORDS[facet];
  const whole = pressed.data?.facets[facet] ?? null;
  const isFinding = find.trim() !== '';
  const data = isFinding ? (found.data ?? whole) : whole;
  const isBusy = isFinding ? found.isBusy : pressed.isBusy;
  const all = whole?.total ?? 0;
  if (!data) return null;
  const counted = data.values.filter(({ value }) => value !== '');
  const none = query[facet].filter((value) => !counted.some((one) => one.value === value));
  const values = [...none.map((value) => ({ value, count: 0 })), ...counted];
  const without = data.values.find(({ value }) => value === '')?.count ?? 0;
  const chosen = query[facet];
  const shown = isLong || isFinding ? values : values.slice(0, Math.max(FEW, chosen.length));
  const most = Math.max(1, ...values.map(({ count }) => count));
  return (
    <section className={styles.facet} aria-busy={isBusy} aria-label={title}>
      <h2>{title}</h2>
      {all > SEARCHED && (
        <input
          type="search"
          className={styles.search}
          value={find}
          aria-label={`Search ${title.toLowerCase()} by name`}
          placeholder={`Search ${formatNumber(all)} names`}
          onChange={({ target }) => setFind(target.value)}
        />
      )}
      {found.fault && <FaultSentences fault={found.fault} />}
      <ul className={styles.list}>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <label className={styles.value} data-empty={count === 0}>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={() => onAsk((now) => ({ [facet]: toggled(now[facet], value) }))}
              />
              <bdi>{value}</bdi>
              <span className={styles.count}>{formatNumber(count)}</span>
              <span
                className={styles.bar}
                aria-hidden="true"
                style={{ inlineSize: `${(100 * count) / most}%` }}
              />
            </label>
          </li>
        ))}
      </ul>
      {values.length === 0 && <p className={styles.more}>No {one} here.</p>}
      {values.length > shown.length && (
        <button type="button" className={styles.more} onClick={() => setIsLong(true)}>
          {formatNumber(Math.min(all, values.length) - shown.length)} more
          <span className="visually-hidden"> {title.toLowerCase()}</span>
        </button>
      )}
      {isLong && data.total > data.values.length && (
        <p className={styles.more}>
          The first {MOST_VALUES} of {formatNumber(data.total)}. Type part of a name to find the others.
        </p>
      )}
      {without > 0 && (
        <p className={styles.more}>
          {formatNumber(without)} name no {one}
        </p>
      )}
    </section>
  );
}
