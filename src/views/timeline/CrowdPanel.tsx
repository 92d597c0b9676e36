import { useEffect, useRef } from 'react';
import { formatCount } from '../../lib/format-count.ts';
import type { TimelineEvent } from '../../models/timeline/timeline-events.ts';
import type { Mark } from '../../models/timeline/timeline-marks.ts';
import { FilterLink } from '../FilterLink.tsx';
import styles from './CrowdPanel.module.css';
import { MarkGlyph } from './MarkGlyph.tsx';

export type Crowd = { mark: Mark; lane: string; at: HTMLElement };

type Props = {
  crowd: Crowd | null;
  events: readonly TimelineEvent[];
  onClose: () => void;
  /** The days under the number, when showing only them is nearer. */
  onNearer: (() => void) | null;
};

/** A crowded day, opened to a list. Esc, a choice or a press elsewhere closes it; focus goes back to the number. */
export function CrowdPanel({ crowd, events, onClose, onNearer }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = panel.current;
    if (!crowd || !element) return;
    const { left, bottom, width } = crowd.at.getBoundingClientRect();
    const room = window.innerWidth - 360;
    element.style.setProperty('--x', `${Math.max(8, Math.min(left + width / 2 - 170, room))}px`);
    element.style.setProperty('--y', `${Math.max(8, Math.min(bottom + 6, window.innerHeight - 332))}px`);
    element.showPopover();
    element.querySelector<HTMLElement>('a')?.focus();
    const onToggle = (event: Event) => {
      if ((event as ToggleEvent).newState !== 'closed') return;
      if (element.contains(document.activeElement) || document.activeElement === document.body)
        crowd.at.focus();
      onClose();
    };
    element.addEventListener('toggle', onToggle);
    return () => element.removeEventListener('toggle', onToggle);
  }, [crowd, onClose]);
  const listed = crowd?.mark.events ?? [];
  return (
    <div ref={panel} popover="auto" role="dialog" aria-label="Events at this mark" className={styles.panel}>
      {crowd && (
        <>
          <p className={styles.head}>
            {formatCount(crowd.mark.count, 'event')} · {crowd.lane}
          </p>
          {onNearer && (
            <button
              type="button"
              className={styles.nearer}
              onClick={() => {
                panel.current?.hidePopover();
                onNearer();
              }}
            >
              Show only these days on the axis
            </button>
          )}
          <ul>
            {listed.map((i) => {
              const event = events[i];
              return (
                event && (
                  <li key={event.id}>
                    <FilterLink
                      patch={{ open: event.id }}
                      className={styles.event}
                      onClick={() => panel.current?.hidePopover()}
                    >
                      <span className={styles.date}>{event.date ?? 'no date'}</span>
                      <MarkGlyph shape={event.shape} isSaid />
                      <span>{event.name}</span>
                    </FilterLink>
                  </li>
                )
              );
            })}
          </ul>
          {crowd.mark.count > listed.length && (
            <p className={styles.more}>
              {formatCount(crowd.mark.count - listed.length, 'more event')}: show only these days, or see the
              list below.
            </p>
          )}
        </>
      )}
    </div>
  );
}
