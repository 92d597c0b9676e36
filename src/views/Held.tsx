import { type ReactNode, useContext, useState } from 'react';
import { UNSAFE_LocationContext as LocationContext } from 'react-router';

type Props = {
  /** True while the model that the children draw is not yet the one of the address. */
  isBusy: boolean;
  children: ReactNode;
};

/**
 * Holds the address still for what is drawn inside, until its model has come: a part of hundreds of links is then drawn once
 * for a change of the filter and not twice. A link that is pressed meanwhile counts from the filter last asked for. Give it
 * children that are memoised.
 */
export function Held({ isBusy, children }: Props) {
  const now = useContext(LocationContext);
  const [held, hold] = useState(now);
  if (!isBusy && held !== now) hold(now);
  return <LocationContext value={isBusy ? held : now}>{children}</LocationContext>;
}
