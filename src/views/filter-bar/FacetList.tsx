import { useEffect, useRef, useState } from 'react';
import { useModel } from '../../engine/use-model.ts';
import { ALL_FACETS, type FacetName } from '../../filter/filter.ts';
import { toggled } from '../../filter/toggled.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatNumber } from '../../lib/format-count.ts';
import styles from './FacetList.module.css';

const LIMIT = 100;
/** From this many values on, a field to search them. */
const SEARCHED = 12;

/** The values of one facet with live counts, zeros too; many are searched by name. */
export function FacetList({ name }: { name: FacetName }) {
  const { filter, change } = useFilter();
  const [search, setSearch] = useState('');
  const { model, isBusy } = useModel('facet', filter, { name, search, limit: LIMIT });
  const field = useRef<HTMLInputElement>(null);
  const isThere = model !== null;
  useEffect(() => {
    // The panel has the focus while its list is on the way; what was chosen by hand since keeps it.
    const held = document.activeElement;
    const panel = field.current?.closest('[popover]');
    if (isThere && panel && (held === panel || held === document.body)) field.current?.focus();
  }, [isThere]);
  if (!model) return <p aria-busy="true">Counting…</p>;
  const chosen: readonly string[] = filter[name];
  const toggle = (id: string) => change(({ [name]: now }) => ({ [name]: toggled(now, id) }));
  return (
    <div aria-busy={isBusy}>
      {model.all > SEARCHED && (
        <input
          ref={field}
          className={styles.search}
          type="search"
          value={search}
          aria-label={`Search ${model.label.toLowerCase()} by name`}
          placeholder={`Search ${formatNumber(model.all)} names`}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <HowMany name={name} />
      <ul className={styles.list} aria-label={model.label}>
        {model.values.map((value) => (
          <li key={value.id}>
            <label className={styles.value} data-empty={value.count === 0}>
              <input type="checkbox" checked={chosen.includes(value.id)} onChange={() => toggle(value.id)} />
              <span>{value.label}</span>
              <span className={styles.count}>{formatNumber(value.count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {model.found === 0 && <p className={styles.more}>No name has these letters.</p>}
      {model.found > model.values.length && (
        <p className={styles.more}>
          The first {LIMIT} of {formatNumber(model.found)}. Type part of a name to find the others.
        </p>
      )}
    </div>
  );
}

/** Whether a quote must have one of the chosen values or each of them, where it can have several. */
function HowMany({ name }: { name: FacetName }) {
  const { filter, change } = useFilter();
  const facet = ALL_FACETS.find((one) => one === name);
  if (!facet) return null;
  const isAll = filter.all.includes(facet);
  const ask = (wanted: boolean) =>
    change(({ all }) => ({
      all: ALL_FACETS.filter((one) => (one === facet ? wanted : all.includes(one))),
    }));
  return (
    <fieldset className={styles.how}>
      <legend className="visually-hidden">How many of the chosen must hold</legend>
      <label>
        <input type="radio" checked={!isAll} onChange={() => ask(false)} /> any of these
      </label>
      <label>
        <input type="radio" checked={isAll} onChange={() => ask(true)} /> all of these
      </label>
    </fieldset>
  );
}
