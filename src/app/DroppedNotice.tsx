import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type Dropped, formatFilter, parseFilter } from '../filter/url.ts';
import { useFilter } from '../filter/use-filter.ts';
import type { FacetsModel } from '../models/facets.ts';
import styles from './DroppedNotice.module.css';

/**
 * Says which parts of a link were not understood, or name things that this case does not have, and rewrites the address
 * without them (replacing the history entry), so that the link that is passed on is a clean one.
 */
export function DroppedNotice({ known }: { known: FacetsModel | null }) {
  const { filter, dropped } = useFilter();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [said, setSaid] = useState<readonly Dropped[]>([]);
  useEffect(() => {
    const isCurrent = known !== null && formatFilter(known.filter) !== formatFilter(filter);
    const stale = isCurrent && known.dropped.length > 0 && isAbout(known, search) ? known.dropped : [];
    const all = [...dropped, ...stale];
    if (all.length === 0) return;
    setSaid(all);
    const query = formatFilter(stale.length > 0 && known ? known.filter : filter);
    void navigate(query === '' ? pathname : `${pathname}?${query}`, {
      replace: true,
      preventScrollReset: true,
    });
  }, [dropped, filter, known, navigate, pathname, search]);
  if (said.length === 0) return null;
  return (
    <div className={styles.notice} role="alert">
      <p>
        This link asked for something that this case does not have, so it was left out:{' '}
        {said.slice(0, 6).map(({ param, value }, i) => (
          <span key={`${param} ${value}`}>
            {i > 0 && ', '}
            <code dir="ltr">{value === '' ? param : `${param}=${value}`}</code>
          </span>
        ))}
        {said.length > 6 && ` and ${said.length - 6} more`}. Everything else is as the link says.
      </p>
      <button type="button" className={styles.close} onClick={() => setSaid([])}>
        Dismiss
      </button>
    </div>
  );
}

/** True when the model was made for the query that is in the address now, and not for the one before. */
function isAbout(known: FacetsModel, search: string): boolean {
  const asked = parseFilter(search).filter;
  return known.dropped.every(({ param, value }) => {
    const current: unknown = new Map<string, unknown>(Object.entries(asked)).get(param);
    if (Array.isArray(current)) return current.includes(value);
    return current !== null && current !== '';
  });
}
