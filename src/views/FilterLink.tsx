import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type Patch, useFilter } from '../filter/use-filter.ts';

type Props = {
  /** Path of the view; the current one without it. */
  path?: string;
  /** What the link changes in the filter; everything else is kept. */
  patch?: Patch;
  className?: string | undefined;
  'aria-label'?: string | undefined;
  'aria-current'?: 'page' | 'true' | undefined;
  children: ReactNode;
};

/** A link to a view that keeps the filter. */
export function FilterLink({ path, patch = {}, ...rest }: Props) {
  const { href } = useFilter();
  return <Link to={href(patch, path)} {...rest} />;
}
