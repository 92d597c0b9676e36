import { useState } from 'react';
import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import type { ContrastedKind } from '../../models/framing/contrasted.ts';
import { SourceTile } from '../../ui/SourceTile.tsx';
import styles from './PerspectivePicker.module.css';

const KINDS: Record<Exclude<ContrastedKind, 'set'>, string> = {
  perspective: 'Perspectives of this case',
  source: 'Sources',
  organization: 'Organisations',
  person: 'People',
};

type Props = {
  /** Ids that are not offered: they stand side by side, or in the column, already. */
  taken: readonly string[];
  onPick: (id: string) => void;
};

/** Everything that can stand as a perspective, searched by name. */
export function PerspectivePicker({ taken, onPick }: Props) {
  const { filter } = useFilter();
  const [search, setSearch] = useState('');
  const { model, isBusy } = useModel('framingChoices', filter, { search });
  if (!model) return <p className={styles.note}>Counting…</p>;
  const free = model.choices.filter(({ id }) => !taken.includes(id));
  const kinds = (Object.keys(KINDS) as (keyof typeof KINDS)[]).filter((kind) =>
    free.some((one) => one.kind === kind),
  );
  return (
    <div aria-busy={isBusy}>
      <input
        className={styles.search}
        type="search"
        value={search}
        aria-label="Search sources, people and organisations by name"
        placeholder="Type a name"
        onChange={(event) => setSearch(event.target.value)}
      />
      {kinds.map((kind) => (
        <section key={kind}>
          <h3 className={styles.kind}>{KINDS[kind]}</h3>
          <ul>
            {free
              .filter((one) => one.kind === kind)
              .map(({ id, name, source, quotes }) => (
                <li key={id}>
                  <button
                    type="button"
                    className={styles.choice}
                    aria-label={`${isolate(name)}, ${formatCount(quotes, 'quote')}`}
                    onClick={() => onPick(id)}
                  >
                    {source && <SourceTile letter={source.letter} slot={source.slot} size={16} />}
                    <span className={styles.name}>{name}</span>
                    <span className={styles.count}>{formatNumber(quotes)}</span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {free.length === 0 && <p className={styles.note}>No other name has these letters.</p>}
      {model.found > model.choices.length && (
        <p className={styles.note}>
          {model.choices.length} of {formatNumber(model.found)}. Type part of a name to find the others.
        </p>
      )}
      <p className={styles.note}>The number: its quotes in view.</p>
    </div>
  );
}
