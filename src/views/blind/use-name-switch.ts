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
    async (to) => {
      const tableOf = ({ seed, veil }: Hiding) => ask('letterTable', NO_FILTER, { seed: seed ?? 0, veil });
      const go = (path: string, query: string) => {
        const address = `${path}${query && '?'}${query}`;
        void navigate(`${address}${hash}`, { replace: true });
        return address;
      };
      flushSync(() => setHiding('asking'));
      // A step back from here on may lead to what was loaded by itself.
      if (to.seed !== null) keepHidden(formatFilter({ ...NO_FILTER, blind: to.seed, veil: to.veil }));
      try {
        const path = to.path ?? pathname;
        let now = { path, filter };
        if (to.seed !== null) go('/', formatFilter({ ...NO_FILTER, case: filter.case, blind: to.seed }));
        if (filter.blind !== null)
          now = showNames(path, filter, await tableOf({ seed: filter.blind, veil: filter.veil }));
        if (to.seed !== null) {
          const { seed, veil } = to;
          const table = await tableOf(to);
          stayBlind({ seed, veil, table, base: import.meta.env.BASE_URL });
          now = hideNames(now.path, now.filter, table, to);
        } else stayBlind(null);
        setHiding({ until: go(now.path, formatFilter(now.filter)) });
      } catch (error) {
        setHiding(null);
        throw error;
      }
    },
    [ask, filter, hash, navigate, pathname],
  );
}
