import { formatCount } from '../../../lib/format-count.ts';
import { isolate } from '../../../lib/isolate.ts';
import type { MarkBox } from '../../../models/timeline/marks/mark-box.ts';
import { writeShape } from '../../../models/timeline/marks/mark-shape.ts';
import type { Mark } from '../../../models/timeline/marks/marks.ts';
import { FilterLink } from '../../FilterLink.tsx';
import styles from './MarkTarget.module.css';

/** What a mark stands for, as far as a mark says it. */
export type MarkRecord = { id: string; name: string };

/** Where a mark leads: an event is opened in the view, an article has a page. */
export const markLink = ({ id }: MarkRecord, isOfArticles: boolean) =>
  isOfArticles ? { path: `/articles/${id}`, patch: { open: null } } : { patch: { open: id } };

type Props = {
  mark: Mark;
  box: MarkBox;
  /** What the marks' positions stand for: the events of the model, or its articles. */
  records: readonly MarkRecord[];
  isOfArticles: boolean;
  isOpened: boolean;
  isTabbed: boolean;
  onCrowd: (at: HTMLElement) => void;
};

/** What is pressed: a link over a single mark, a button for a numbered one. Only one mark of the axis is in the tab order. */
export function MarkTarget({ mark, box, records, isOfArticles, isOpened, isTabbed, onCrowd }: Props) {
  const { left, right, y } = box;
  const tabIndex = isTabbed ? 0 : -1;
  const ids = isOfArticles ? undefined : mark.events.map((i) => records[i]?.id ?? '').join(' ');
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
        aria-label={`${formatCount(mark.count, isOfArticles ? 'article' : 'event')}${mark.isMaybe ? ', may not have been reported yet' : ''}: open the list`}
        onClick={(event) => onCrowd(event.currentTarget)}
      >
        {mark.count > 99 ? '99+' : mark.count}
      </button>
    );
  const record = records[mark.events[0] ?? -1];
  if (!record) return null;
  const name = isolate(record.name);
  const date = mark.dates[0]?.text ?? 'no date';
  const wide = Math.max(16, right - left + 4);
  return (
    <FilterLink
      {...markLink(record, isOfArticles)}
      draggable={false}
      className={styles.link}
      style={{ left: (left + right) / 2 - wide / 2, top: y - 6.5, width: wide }}
      tabIndex={tabIndex}
      data-events={ids}
      aria-current={isOpened ? 'true' : undefined}
      title={`${date} · ${name}`}
      aria-label={`${name}, ${date} (${writeShape(mark.shape)})${
        mark.isMaybe ? ', may not have been reported yet' : ''
      }`}
    />
  );
}
