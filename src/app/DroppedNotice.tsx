import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type Dropped, formatFilter } from '../filter/url.ts';
import { useFilter } from '../filter/use-filter.ts';
import { whyNotOpened } from '../filter/why-not-opened.ts';
import { formatCount } from '../lib/format-count.ts';
import type { FacetsModel } from '../models/facets.ts';
import styles from './DroppedNotice.module.css';

/** What was left out, and the address without it, for which alone it is said. */
type Said = { dropped: readonly Dropped[]; address: string };

/**
 * Says which parts of a link were not understood, or name things that this case does not have, and rewrites the address
 * without them (replacing the history entry), so that the link that is passed on is a clean one. The next address is
 * another's, and nothing is said there. `known` is the model of the filter in the address; null while there is none.
 */
export function DroppedNotice({ known }: { known: FacetsModel | null }) {
  const { filter, dropped } = useFilter();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    const stale = known?.dropped ?? [];
    const all = [...dropped, ...stale];
    if (all.length === 0) return;
    const query = formatFilter({ ...filter, ...known?.cleaned });
    const address = query === '' ? pathname : `${pathname}?${query}`;
    if (address === `${pathname}${search}`) return;
    setSaid((before) => ({
      dropped: before?.address === `${pathname}${search}` ? [...before.dropped, ...all] : all,
      address,
    }));
    void navigate(address, { replace: true });
  }, [dropped, filter, known, navigate, pathname, search]);
  if (said?.address !== `${pathname}${search}`) return null;
  const refusal = said.dropped.map(whyNotOpened).find((sentence) => sentence !== null) ?? null;
  return (
    <div className={styles.notice} role="alert">
      <p>
        This link asked for something that this case does not have, so it was left out:{' '}
        {filter.blind !== null && formatCount(said.dropped.length, 'part')}
        {(filter.blind === null ? said.dropped.slice(0, 6) : []).map(({ param, value, became }, i) => (
          <span key={`${param} ${value}`}>
            {i > 0 && ', '}
            <code dir="ltr">{value === '' ? param : `${param}=${value}`}</code>
            {became !== undefined && ` (${became})`}
          </span>
        ))}
        {filter.blind === null && said.dropped.length > 6 && ` and ${said.dropped.length - 6} more`}.{' '}
        {refusal === null ? 'Everything else is as the link says.' : refusal}
      </p>
      <button type="button" className={styles.close} onClick={() => setSaid(null)}>
        Dismiss
      </button>
    </div>
  );
}
