import { useCallback } from 'react';
import { flushSync } from 'react-dom';
import { useLocation, useNavigate } from 'react-router';
import { useAsk } from '../../engine/use-ask.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { type Hiding, hideNames, showNames } from '../../filter/translate-filter.ts';
import { formatFilter } from '../../filter/url.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { keepHidden, setHiding } from './hiding.ts';
import { stayBlind } from './stay-blind.ts';

/** The letters that names are first hidden under. */
export const FIRST_SEED = 7;

/**
 * Hides the names, shows them, or changes the letters, on any page and over any filter: the same view with the filter in
 * letters, or back in ids. The page is emptied first, and the address of before is replaced, so that no name is left.
 */
export function useNameSwitch(): (to: Hiding & { path?: string }) => Promise<void> {
  const { filter } = useFilter();
  const { pathname, hash } = useLocation();
  const navigate = useNavigate();
  const ask = useAsk();
  return useCallback(
    async ({ seed, veil, path = pathname }) => {
      const tableOf = (of: number, its: Hiding['veil']) =>
        ask('letterTable', NO_FILTER, { seed: of, veil: its });
      const go = (path: string, query: string) => {
        const address = `${path}${query && '?'}${query}`;
        void navigate(`${address}${hash}`, { replace: true });
        return address;
      };
      flushSync(() => setHiding('asking'));
      try {
        let now = { path, filter };
        if (seed !== null) {
          // A step back from here on may lead to what was loaded by itself.
          keepHidden(formatFilter({ ...NO_FILTER, blind: seed, veil }));
          go('/', formatFilter({ ...NO_FILTER, case: filter.case, blind: seed }));
        }
        if (filter.blind !== null) now = showNames(path, filter, await tableOf(filter.blind, filter.veil));
        if (seed === null) stayBlind(null);
        else {
          const table = await tableOf(seed, veil);
          stayBlind({ seed, veil, table, base: import.meta.env.BASE_URL });
          now = hideNames(now.path, now.filter, table, { seed, veil });
        }
        setHiding({ until: go(now.path, formatFilter(now.filter)) });
      } catch (error) {
        setHiding(null);
        throw error;
      }
    },
    [ask, filter, hash, navigate, pathname],
  );
}
