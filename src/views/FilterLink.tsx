import type { ReactNode } from 'react';
import type { Filter } from '../filter/filter.ts';
import { type Patch, useAddress } from '../filter/use-filter.ts';
import { InnerLink, type LinkProps } from './InnerLink.tsx';

type Props = Omit<LinkProps, 'to' | 'toNow'> & {
  /** Path of the view; the current one without it. */
  path?: string;
  /**
   * What the link changes in the filter; everything else is kept, of the filter last asked for when it is pressed. A change
   * that depends on how the filter is, as what turns an order round, is a function of it.
   */
  patch?: Patch | ((filter: Filter) => Patch);
  /** "#…", at the end of the address. */
  hash?: string;
  children?: ReactNode;
};

/** A link to a view that keeps the filter. */
export function FilterLink({ path, patch = {}, hash = '', ...rest }: Props) {
  const { filter, href, hrefNow } = useAddress();
  const drawn = typeof patch === 'function' ? patch(filter) : patch;
  return <InnerLink to={href(drawn, path) + hash} toNow={() => hrefNow(patch, path) + hash} {...rest} />;
}
