import { useCallback } from 'react';
import { useFilter } from '../filter/use-filter.ts';
import { shareAddress } from './share-address.ts';
import { useOpenedCase, useOwnCase } from './use-case.ts';

/** How an address of this site is handed on, of the open case as it is now (see `shareAddress`). */
export function useShareLink(): (address: string) => string {
  const own = useOwnCase();
  const { version } = useOpenedCase();
  const { blind } = useFilter().filter;
  return useCallback((address) => shareAddress(address, { own, version, blind }), [own, version, blind]);
}
