/**
 * How the page asks the engine: an answer depends on nothing but its key, so it is never stale and asking again gives
 * the same; models are large and never equal, so they are not compared; being offline is no reason to wait.
 */
export const ASKED_ONCE = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 60_000,
  retry: false,
  structuralSharing: false,
  networkMode: 'always',
} as const;
