import type { ComponentProps, MouseEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { tellAsked } from '../filter/use-filter.ts';
import { innerPath } from '../lib/inner-path.ts';

export type LinkProps = Omit<ComponentProps<typeof Link>, 'to'> & {
  /** An address inside the site. */
  to: string;
  /** The address as it is when the link is pressed, where it may have changed since it was drawn. */
  toNow?: () => string;
};

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

/** Every link to a page of this site. What is no address of ours is drawn as text and leads nowhere. */
export function InnerLink({ to, toNow, onClick, children, ...rest }: LinkProps) {
  const navigate = useNavigate();
  const inner = innerPath(to);
  if (inner === null) return <span className={rest.className}>{children}</span>;
  const press = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || !toNow || !isPlain(event)) return;
    const now = toNow();
    tellAsked(now);
    if (now === inner) return;
    event.preventDefault();
    void navigate(now, { preventScrollReset: rest.preventScrollReset ?? false });
  };
  return (
    <Link to={inner} onClick={press} {...rest}>
      {children}
    </Link>
  );
}
