import { type KeyboardEvent, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useModel } from '../engine/use-model.ts';
import { useFilter } from '../filter/use-filter.ts';
import { formatCount, formatNumber } from '../lib/format-count.ts';
import type { Hit, SearchModel } from '../models/search.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { SourceTile } from '../ui/SourceTile.tsx';
import { Words } from '../ui/Words.tsx';
import { FilterLink } from '../views/FilterLink.tsx';
import styles from './SearchDialog.module.css';

const KINDS: Readonly<Record<Hit['kind'], string>> = {
  event: 'Event',
  claim: 'Question',
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
  const { filter, change } = useFilter();
  const isTimeline = useLocation().pathname === '/timeline';
  const [q, setQ] = useState(filter.q);
  const { model, isBusy } = useModel('search', filter, { q });
  const hits = model?.hits ?? [];
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      onKeyDown={(event) => moveInHits(event, form.current)}
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
          : model && model.q === q
            ? writeFound(model)
            : ''}
      </p>
      <ul aria-busy={isBusy}>
        {hits.map((hit) => (
          <li key={`${hit.kind} ${hit.id}`}>
            <FilterLink
              className={styles.hit}
              {...(hit.kind === 'person'
                ? { path: '/quotes', patch: { speaker: [hit.id], open: null } }
                : hit.kind === 'event' && isTimeline
                  ? { patch: { open: hit.id, span: null } }
                  : { path: hit.path, patch: { open: null } })}
              onClick={onDone}
            >
              <span className={styles.kind}>{KINDS[hit.kind]}</span>
              {hit.quote ? (
                <QuoteHit hit={hit} quote={hit.quote} />
              ) : (
                <span>
                  <bdi>{hit.label}</bdi>
                  {hit.isInside && <span className={styles.by}>{INSIDE[hit.kind] ?? ''}</span>}
                  {hit.count !== null &&
                    `: ${hit.count === 0 ? 'no quote' : formatCount(hit.count, 'quote')}`}
                </span>
              )}
            </FilterLink>
          </li>
        ))}
      </ul>
    </form>
  );
}

/** What was found, by how it was found; never "none" where not everything was read. */
function writeFound({ hits, quotes, read, all }: SearchModel): string {
  const { words, stem, summary } = quotes;
  const unread =
    read < all ? ` Only the first ${formatNumber(read)} of ${formatCount(all, 'quote')} were read.` : '';
  if (hits.length === 0)
    return unread === '' ? 'Nothing in this case has these words.' : `Nothing found so far.${unread}`;
  const parts = [
    words === 0 ? 'No quote has these very words' : `${formatCount(words, 'quote')} with these very words`,
    stem > 0 ? `${formatNumber(stem)} with another form of a word (same stem)` : '',
    summary > 0 ? `${formatNumber(summary)} only in our summary` : '',
  ];
  return `${parts.filter(Boolean).join('; ')}, in the whole case.${unread}`;
}

/** Where the words stand that are not in the name. */
const INSIDE: Partial<Record<Hit['kind'], string>> = {
  event: 'in its note, or in the words that mention it',
  claim: 'in its answers or notes, or in the words that show them',
};

const MATCHES = { words: '', stem: 'another form of the word', summary: 'in our summary' } as const;

function QuoteHit({ hit, quote }: { hit: Hit; quote: NonNullable<Hit['quote']> }) {
  const { source, speaker, match, summary } = quote;
  return (
    <span>
      <Words inline words={hit.label} status="own" size="inline" />
      {summary !== '' && <span className={styles.by}>Our summary: {summary}</span>}
      <span className={styles.by}>
        {source && <SourceTile letter={source.letter} slot={source.slot} size={16} />}{' '}
        <bdi>{source?.name ?? 'Source not in the case'}</bdi>, <bdi>{speaker || 'speaker not named'}</bdi>
        {match !== 'words' && <span className={styles.match}>{MATCHES[match]}</span>}
      </span>
    </span>
  );
}

/** Down from the field enters the results, up from the first goes back to it; other keys are left alone. */
function moveInHits(event: KeyboardEvent, form: HTMLFormElement | null): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...(form?.querySelectorAll<HTMLElement>('[role="searchbox"], li > a') ?? [])];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
