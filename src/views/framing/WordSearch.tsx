import { useEffect, useState } from 'react';
import { useFilter } from '../../filter/use-filter.ts';
import { FilterLink } from '../FilterLink.tsx';
import styles from './WordSearch.module.css';
import { WordUses } from './WordUses.tsx';

const PREFIX = 'word:';

/** The word asked for in the address; null without one. */
export const askedWord = (open: string | null): string | null =>
  open?.startsWith(PREFIX) ? open.slice(PREFIX.length) : null;

const firstWord = (text: string): string =>
  /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/u.exec(text)?.[0].toLowerCase().replaceAll('’', "'") ?? '';

type Props = {
  /** Words of the labels above, to begin with. */
  suggestions: readonly string[];
};

/** Who uses a word, how often, and who never does. The word is part of the address. */
export function WordSearch({ suggestions }: Props) {
  const { filter, change } = useFilter();
  const asked = askedWord(filter.open);
  const [typed, setTyped] = useState(asked ?? '');
  useEffect(() => setTyped(asked ?? ''), [asked]);
  return (
    <div className={styles.search}>
      <form
        className={`${styles.form} no-print`}
        onSubmit={(event) => {
          event.preventDefault();
          const word = firstWord(typed);
          if (word !== '') change({ open: PREFIX + word });
        }}
      >
        <label className={styles.label}>
          Who uses the word{' '}
          <input
            className={styles.field}
            value={typed}
            maxLength={60}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <button type="submit" className={styles.submit}>
          Look it up
        </button>
        {suggestions.length > 0 && (
          <span className={styles.suggestions}>
            for example{' '}
            {suggestions.map((word) => (
              <FilterLink key={word} patch={{ open: PREFIX + word }} className={styles.suggestion}>
                {word}
              </FilterLink>
            ))}
          </span>
        )}
      </form>
      {asked !== null && <WordUses word={asked} />}
    </div>
  );
}
