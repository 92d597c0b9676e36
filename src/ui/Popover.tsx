import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './Popover.module.css';

type Props = {
  /** What the button says. */
  label: ReactNode;
  /** Its accessible name, when the label is not enough. */
  name?: string;
  /** Name of the panel. */
  title: string;
  className?: string | undefined;
  align?: 'start' | 'end';
  children: ReactNode | ((close: () => void) => ReactNode);
};

/**
 * A button with a panel, on the platform's own popover: light dismiss, Esc and focus return come with it. The panel
 * is placed under its button, or over it where there is more room, and kept inside the window; on a phone it is a sheet at the bottom.
 */
export function Popover({ label, name, title, className, align = 'start', children }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    const onToggle = (event: Event) => setOpen((event as ToggleEvent).newState === 'open');
    element.addEventListener('toggle', onToggle);
    return () => element.removeEventListener('toggle', onToggle);
  }, []);
  useEffect(() => {
    const element = panel.current;
    // Not measured while closed: a page that has just changed would be laid out for it.
    const from = isOpen && button.current?.getBoundingClientRect();
    if (!element || !from) return;
    const width = element.offsetWidth;
    const wanted = align === 'end' ? from.right - width : from.left;
    element.style.setProperty('--x', `${Math.max(8, Math.min(wanted, window.innerWidth - width - 8))}px`);
    const below = window.innerHeight - from.bottom - 14;
    const above = from.top - 14;
    const isAbove = below < Math.min(element.scrollHeight, 320) && above > below;
    element.style.setProperty('--y', isAbove ? 'auto' : `${from.bottom + 6}px`);
    element.style.setProperty('--bottom', isAbove ? `${window.innerHeight - from.top + 6}px` : 'auto');
    element.style.setProperty('--room', `${isAbove ? above : below}px`);
    (element.querySelector<HTMLElement>('input, button, a, [tabindex="0"]') ?? element).focus();
  }, [isOpen, align]);
  const close = () => {
    panel.current?.hidePopover();
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        popoverTarget={id}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        {...(name === undefined ? {} : { 'aria-label': name })}
      >
        {label}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        tabIndex={-1}
        aria-label={title}
        className={styles.panel}
      >
        {isOpen && (typeof children === 'function' ? children(close) : children)}
      </div>
    </>
  );
}
