import { useLocation } from 'react-router';
import type { OwnCase } from '../engine/find-own.ts';
import type { AddedCounts } from '../engine/import-port.ts';
import { useFilter } from '../filter/use-filter.ts';
import { formatCount, formatNumber } from '../lib/format-count.ts';
import { originWords } from '../views/cases/origin-words.ts';
import styles from './OwnNote.module.css';

/** "7 records added, 40 there already, 1 changed", of what was joined to the case. */
const addedWords = ({ added, same, changed, kept }: AddedCounts): string =>
  [
    `${formatCount(added, 'record')} added`,
    `${formatNumber(same)} there already`,
    `${formatNumber(changed)} changed`,
    kept === 0 ? '' : `${formatCount(kept, 'value')} of the case kept against the new rows`,
  ]
    .filter(Boolean)
    .join(', ');

/** Beside the name of a case that is the reader's own: where it came from, and what is to be known of it. */
export function OwnNote({ own }: { own: OwnCase }) {
  const { filter } = useFilter();
  const { state } = useLocation();
  const told = state as { isOther?: boolean; added?: AddedCounts | null } | null;
  const isOther = told?.isOther === true;
  const isHidden = filter.blind !== null;
  const notes = [
    originWords(isHidden || own.origin.kind !== 'link' ? { ...own.origin, name: '' } : own.origin),
    own.isChanged ? 'changed since this link' : null,
    isOther ? 'not the version that this link was made with' : null,
    told?.added ? addedWords(told.added) : null,
    own.failure ? 'not kept: save it under Cases' : null,
  ];
  return (
    <em className={styles.note} role="status">
      {notes.filter(Boolean).join('; ')}
    </em>
  );
}
