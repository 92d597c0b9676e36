import type { SourceRef } from '../../../models/source-ref.ts';
import { COVERAGES, type Coverage } from '../../../models/timeline/list/event-coverage.ts';
import type { TimelineEvent } from '../../../models/timeline/list/listed-events.ts';
import { SourceTile } from '../../../ui/SourceTile.tsx';
import { FilterLink } from '../../FilterLink.tsx';
import { MarkGlyph } from '../lanes/MarkGlyph.tsx';
import styles from './EventRow.module.css';

const TILES: Readonly<Record<Coverage, 'filled' | 'outline' | 'dash'>> = {
  mentions: 'filled',
  maybe: 'outline',
  silent: 'outline',
  before: 'dash',
  elsewhere: 'dash',
  absent: 'dash',
};

const WORDS: Readonly<Record<Coverage, string>> = {
  mentions: 'mentions it',
  maybe: 'mentions it, but may not have been out yet',
  silent: 'does not mention it',
  before: 'was published before it',
  elsewhere: 'has another subject',
  absent: 'was not out yet, or is left out',
};

type Props = {
  event: TimelineEvent;
  sources: readonly SourceRef[];
  sourceCount: number;
  isOpened: boolean;
};

/** One event: when, how that is known, what, and who tells of it. */
export function EventRow({ event, sources, sourceCount, isOpened }: Props) {
  const coverage = [...event.told].map((digit) => COVERAGES[Number(digit)] ?? 'absent');
  return (
    <div className={styles.row} data-opened={isOpened}>
      <span className={styles.date}>
        <span className="visually-hidden">{event.date ?? 'no date'}</span>
        <span aria-hidden="true">{event.short || '–'}</span>
      </span>
      <span className={styles.shape}>
        <MarkGlyph shape={event.shape} isSaid isOpened={isOpened} />
      </span>
      <FilterLink
        patch={{ open: event.id }}
        className={styles.link}
        data-row={event.id}
        aria-current={isOpened ? 'true' : undefined}
        tabIndex={isOpened ? 0 : -1}
      >
        <bdi>{event.name}</bdi>
      </FilterLink>
      {event.isLost ? (
        <span className={styles.lost}>no remaining source</span>
      ) : sources.length === 0 ? (
        <span className={styles.count}>
          {event.tellers} of {sourceCount}
        </span>
      ) : (
        <span className={styles.tiles}>
          {sources.map(({ id, name, letter, slot }, i) => {
            const state = coverage[i] ?? 'absent';
            return (
              <span key={id} className={state === 'maybe' ? styles.maybe : undefined}>
                <SourceTile
                  letter={letter}
                  slot={slot}
                  name={`${name} ${WORDS[state]}`}
                  state={TILES[state]}
                />
              </span>
            );
          })}
        </span>
      )}
    </div>
  );
}
