import { useEffect, useReducer, useState } from 'react';
import type { LibraryFailure } from '../library/failure.ts';
import { type Change, type Joined, NOTHING } from '../library/joined.ts';
import type { Library } from '../library/open-library.ts';
import type { Key } from '../library/shelf.ts';
import type { FailureError } from './failure.ts';
import { useLibrary } from './use-library.ts';

export type JoinedState = {
  /** This tab's copy; empty until it was read. */
  row: Joined;
  /** False while it is on its way. */
  isRead: boolean;
  /** Why what was written last is not kept; null where it is. */
  unkept: LibraryFailure | null;
  failure: FailureError | null;
  /** False while what this tab wrote is on its way to the disk. */
  isKept: boolean;
  /** Names this tab, for what shows one of several versions. */
  tab: string;
  /** Writes at once into this tab's copy, and to the disk behind. */
  edit: (changes: (row: Joined) => readonly Change[]) => void;
  library: Library | null;
};

/** One record of the library that several tabs write; null as key: none. Drawn anew whenever it changes, in any tab. */
export function useJoined(store: 'lessons' | 'codes' | 'presets' | 'settings', key: Key | null): JoinedState {
  const { library, failure } = useLibrary(key !== null);
  const [read, setRead] = useState('');
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const text = JSON.stringify(key);
  useEffect(() => {
    const place = JSON.parse(text) as Key | null;
    if (!library || place === null) return;
    let isOver = false;
    const done = () => {
      if (!isOver) setRead(text);
    };
    const stop = library[store].watch(place, redraw);
    library[store].open(place).then(done, done);
    return () => {
      isOver = true;
      stop();
    };
  }, [library, store, text]);
  const joined = key && library ? library[store] : null;
  return {
    row: joined && key ? joined.now(key) : NOTHING,
    isRead: key === null || (library !== null && read === text),
    unkept: joined && key ? (joined.failure(key) ?? library?.failure() ?? null) : null,
    failure,
    isKept: joined && key ? joined.isKept(key) : true,
    tab: library?.tab ?? '',
    edit: (changes) => {
      if (joined && key) joined.edit(key, changes(joined.now(key)));
    },
    library,
  };
}
