import { useLocation } from 'react-router';
import type { OwnCase } from '../engine/find-own.ts';
import { useFilter } from '../filter/use-filter.ts';
import { originWords } from '../views/cases/origin-words.ts';
import styles from './OwnNote.module.css';

/** Beside the name of a case that is the reader's own: where it came from, and what is to be known of it. */
export function OwnNote({ own }: { own: OwnCase }) {
  const { filter } = useFilter();
  const { state } = useLocation();
  const isOther = (state as { isOther?: boolean } | null)?.isOther === true;
  const isHidden = filter.blind !== null;
  const notes = [
    originWords(isHidden || own.origin.kind !== 'link' ? { ...own.origin, name: '' } : own.origin),
    own.isChanged ? 'changed since this link' : null,
    isOther ? 'not the version that this link was made with' : null,
    own.failure ? 'not kept: save it under Cases' : null,
  ];
  return <em className={styles.note}>{notes.filter(Boolean).join('; ')}</em>;
}
