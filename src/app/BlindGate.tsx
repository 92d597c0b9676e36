import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { useFilter } from '../filter/use-filter.ts';
import { later } from '../ui/later.tsx';
import { hidingState, onHiding, setHiding } from '../views/blind/hiding.ts';
import { HidingNames } from './HidingNames.tsx';
import { ViewBoundary } from './ViewBoundary.tsx';

const Lettered = later(() => import('./Lettered.tsx'), 'Lettered', <HidingNames />);

/** Lets nothing of the case be drawn under `blind` before its names, and those in the address, are in letters. */
export function BlindGate({ children }: { children: ReactNode }) {
  const { filter } = useFilter();
  const { pathname, search } = useLocation();
  const state = useSyncExternalStore(onHiding, hidingState);
  const isDone = typeof state === 'object' && state?.until === pathname + search;
  useEffect(() => {
    if (isDone) setHiding(null);
  }, [isDone]);
  if (state !== null && !isDone) return <HidingNames />;
  if (filter.blind === null) return children;
  return (
    <ViewBoundary>
      <Lettered>{children}</Lettered>
    </ViewBoundary>
  );
}
