import { useEffect, useRef } from 'react';
import { formatCount } from '../../../lib/format-count.ts';
import type { Mark } from '../../../models/timeline/marks/marks.ts';
import { FilterLink } from '../../FilterLink.tsx';
import styles from './CrowdPanel.module.css';
import { MarkGlyph } from './MarkGlyph.tsx';
import { type MarkRecord, markLink } from './MarkTarget.tsx';

export type Crowd = { mark: Mark; lane: string; isOfArticles: boolean; at: HTMLElement };

type Props = {
  crowd: Crowd | null;
  /** What the marks stand for: the events of the model, or its articles. */
  records: readonly MarkRecord[];
  onClose: () => void;
  /** The days under the number, when showing only them is nearer. */
  onNearer: (() => void) | null;
};

/** A crowded day, opened to a list. Esc, a choice or a press elsewhere closes it; focus goes back to the number. */
export function CrowdPanel({ crowd, records, onClose, onNearer }: Props) {
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
  const isOfArticles = crowd?.isOfArticles ?? false;
  const noun = isOfArticles ? 'article' : 'event';
  return (
    <div
      ref={panel}
      popover="auto"
      role="dialog"
      aria-label={isOfArticles ? 'Articles at this mark' : 'Events at this mark'}
      className={styles.panel}
    >
      {crowd && (
        <>
          <p className={styles.head}>
            {formatCount(crowd.mark.count, noun)} · <bdi>{crowd.lane}</bdi>
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
            {listed.map((i, at) => {
              const record = records[i];
              const date = crowd.mark.dates[at];
              return (
                record && (
                  <li key={record.id}>
                    <FilterLink
                      {...markLink(record, isOfArticles)}
                      className={styles.event}
                      onClick={() => panel.current?.hidePopover()}
                    >
                      <span className={styles.date}>{date?.text ?? 'no date'}</span>
                      <MarkGlyph shape={date?.shape ?? null} isSaid />
                      <bdi>{record.name}</bdi>
                    </FilterLink>
                  </li>
                )
              );
            })}
          </ul>
          {crowd.mark.count > listed.length && (
            <p className={styles.more}>
              {formatCount(crowd.mark.count - listed.length, `more ${noun}`)}: show only these days, or see
              the list below.
            </p>
          )}
        </>
      )}
    </div>
  );
}
