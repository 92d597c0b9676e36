import type { MarkBox } from '../../models/timeline/mark-box.ts';
import { writeShape } from '../../models/timeline/mark-shape.ts';
import type { TimelineEvent } from '../../models/timeline/timeline-events.ts';
import type { Mark } from '../../models/timeline/timeline-marks.ts';
import { FilterLink } from '../FilterLink.tsx';
import styles from './MarkTarget.module.css';

type Props = {
  mark: Mark;
  box: MarkBox;
  events: readonly TimelineEvent[];
  isOpened: boolean;
  isTabbed: boolean;
  onCrowd: (at: HTMLElement) => void;
};

/** What is pressed: a link over a single mark, a button for a numbered one. Only one mark of the axis is in the tab order. */
export function MarkTarget({ mark, box, events, isOpened, isTabbed, onCrowd }: Props) {
  const { left, right, y } = box;
  const tabIndex = isTabbed ? 0 : -1;
  const ids = mark.events.map((i) => events[i]?.id ?? '').join(' ');
  if (mark.shape === null)
    return (
      <button
        type="button"
        className={styles.number}
        style={{ left: (left + right) / 2, top: y }}
        data-outside={mark.isOutside}
        data-opened={isOpened}
        data-maybe={mark.isMaybe}
        data-events={ids}
        tabIndex={tabIndex}
        aria-haspopup="dialog"
        aria-label={`${mark.count} events${mark.isMaybe ? ', may not have been reported yet' : ''}: open the list`}
        onClick={(event) => onCrowd(event.currentTarget)}
      >
        {mark.count > 99 ? '99+' : mark.count}
      </button>
    );
  const event = events[mark.events[0] ?? -1];
  if (!event) return null;
  const wide = Math.max(16, right - left + 4);
  return (
    <FilterLink
      patch={{ open: event.id }}
      draggable={false}
      className={styles.link}
      style={{ left: (left + right) / 2 - wide / 2, top: y - 6.5, width: wide }}
      tabIndex={tabIndex}
      data-events={ids}
      aria-current={isOpened ? 'true' : undefined}
      title={`${event.date ?? 'no date'} · ${event.name}`}
      aria-label={`${event.name}, ${event.date ?? 'no date'} (${writeShape(mark.shape)})${
        mark.isMaybe ? ', may not have been reported yet' : ''
      }`}
    />
  );
}
