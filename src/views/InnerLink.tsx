import type { ComponentProps, MouseEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { tellAsked } from '../filter/use-filter.ts';
import { innerPath } from '../lib/inner-path.ts';
import { pageHref } from '../ui/site-address.ts';

export type LinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  /** An address inside the site. */
  to: string;
  /** The address as it is when the link is pressed, where it may have changed since it was drawn. */
  toNow?: () => string;
  /** What the page there finds beside its address. */
  state?: unknown;
};

/** Pressed as browsers follow a link in the same window; anything else is theirs. */
const isPlain = ({
  button,
  metaKey,
  ctrlKey,
  shiftKey,
  altKey,
  currentTarget,
}: MouseEvent<Element>): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey && !currentTarget.hasAttribute('target');

/** Every link to a page of this site. What is no address of ours is drawn as text and leads nowhere. */
export function InnerLink({ to, toNow, state, onClick, children, ...rest }: LinkProps) {
  const navigate = useNavigate();
  const { pathname, search, hash } = useLocation();
  const inner = innerPath(to);
  if (inner === null) return <span className={rest.className}>{children}</span>;
  const press = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || !isPlain(event)) return;
    event.preventDefault();
    const now = toNow?.() ?? inner;
    tellAsked(pathname, now);
    void navigate(now, { state, replace: now === pathname + search + hash });
  };
  return (
    <a href={pageHref(inner)} onClick={press} {...rest}>
      {children}
    </a>
  );
}
