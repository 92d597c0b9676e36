import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 860px)';

const subscribe = (onChange: () => void) => {
  const query = matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
};

/** True where a table of seven columns does not fit: it becomes a list of cards. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
