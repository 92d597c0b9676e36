import { useCallback } from 'react';
import { flushSync } from 'react-dom';
import { useLocation, useNavigate } from 'react-router';
import { loadPart } from '../../engine/load-part.ts';
import { useAsk } from '../../engine/use-ask.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import type { Hiding } from '../../filter/translate-filter.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { setHiding } from './hiding.ts';

/** The seed that names are first hidden under. */
export const FIRST_SEED = 7;

/**
 * Hides the names, shows them, or changes the letters, on any page and over any filter: the same view with the filter in
 * letters, or back in ids. The page is emptied first, and the address of before is replaced, so that no name is left.
 * Fails with `part-missing`, with the page as it was, where what it takes does not arrive.
 */
export function useNameSwitch(): (to: Hiding & { path?: string }) => Promise<void> {
  const { filter } = useFilter();
  const { pathname, hash } = useLocation();
  const navigate = useNavigate();
  const ask = useAsk();
  return useCallback(
    async ({ path = pathname, ...to }) => {
      flushSync(() => setHiding('asking'));
      try {
        const { switchNames } = await loadPart(() => import('./switch-names.ts'));
        const until = await switchNames({ path, hash, filter }, to, {
          tableOf: (args) => ask('letterTable', NO_FILTER, args),
          replace: (address) => void navigate(address, { replace: true, preventScrollReset: true }),
        });
        setHiding({ until });
      } catch (error) {
        setHiding(null);
        throw error;
      }
    },
    [ask, filter, hash, navigate, pathname],
  );
}
