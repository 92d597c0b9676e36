import { useQuery } from '@tanstack/react-query';
import { IS_SINGLE } from '../lib/single-file.ts';
import { ASKED_ONCE } from './asked-once.ts';
import { caseUrl } from './case-url.ts';
import { useEngine } from './engine-context.ts';
import type { CatalogueEntry } from './port.ts';

/** The cases that this site offers; empty until, and unless, the list could be loaded. */
export function useCatalogue(): readonly CatalogueEntry[] {
  const { port } = useEngine();
  const url = caseUrl(null);
  const { data } = useQuery({
    queryKey: ['catalogue', new URL('.', url).href],
    queryFn: ({ signal }) => port.catalogue(url, signal),
    enabled: !IS_SINGLE,
    ...ASKED_ONCE,
  });
  return data ?? [];
}
