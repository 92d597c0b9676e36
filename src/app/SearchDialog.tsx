import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useModel } from '../engine/use-model.ts';
import { useFilter } from '../filter/use-filter.ts';
import type { Hit } from '../models/search.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Words } from '../ui/Words.tsx';
import styles from './SearchDialog.module.css';

const KINDS: Readonly<Record<Hit['kind'], string>> = {
  event: 'Event',
  claim: 'Claim',
  quote: 'Quote',
  source: 'Source',
  person: 'Speaker',
};

/** One field: Enter filters every view by the words; below, what they name, as links. */
export function SearchDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title="Search" isOpen={isOpen} onClose={onClose}>
      <SearchForm onDone={onClose} />
    </Dialog>
  );
}

function SearchForm({ onDone }: { onDone: () => void }) {
  const { filter, change, href } = useFilter();
  const navigate = useNavigate();
  const isTimeline = useLocation().pathname === '/timeline';
  const [q, setQ] = useState(filter.q);
  const { model, isBusy } = useModel('search', filter, { q });
  const hits = model?.hits ?? [];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        change({ q: q.trim() });
        onDone();
      }}
    >
      <div className={styles.row}>
        {/* biome-ignore lint/a11y/useSemanticElements: in a search input the first Escape clears, and does not close */}
        <input
          className={styles.field}
          type="text"
          role="searchbox"
          inputMode="search"
          value={q}
          maxLength={200}
          aria-label="Words to search for"
          placeholder="Words, a name, an event"
          onChange={({ target }) => setQ(target.value)}
        />
        <button type="submit" className={styles.submit}>
          Filter by these words
        </button>
      </div>
      <p className={styles.said} role="status">
        {q.trim() === ''
          ? 'Case and accents do not matter.'
          : hits.length === 0
            ? 'Nothing has this name.'
            : ''}
      </p>
      <ul className={styles.hits} aria-busy={isBusy}>
        {hits.map((hit) => (
          <li key={`${hit.kind} ${hit.id}`}>
            <Link
              className={styles.hit}
              to={
                hit.kind === 'person'
                  ? href({ speaker: [hit.id], open: null }, '/quotes')
                  : hit.kind === 'event' && isTimeline
                    ? href({ open: hit.id, span: null })
                    : href({ open: null }, hit.path)
              }
              onClick={(event) => {
                event.preventDefault();
                const path = event.currentTarget.pathname.slice(import.meta.env.BASE_URL.length - 1);
                void navigate(path + event.currentTarget.search);
                onDone();
              }}
            >
              <span className={styles.kind}>{KINDS[hit.kind]}</span>
              {hit.kind === 'quote' ? (
                <Words inline words={hit.label} status="own" size="inline" />
              ) : (
                hit.label
              )}
            </Link>
          </li>
        ))}
      </ul>
    </form>
  );
}
