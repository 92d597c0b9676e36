import { type FormEvent, useId, useState } from 'react';
import {
  ASK_ALL,
  CORPUS_FACETS,
  type CorpusAddress,
  type CorpusFacet,
  type CorpusQuery,
  changeMapping,
  closeCorpus,
  type MappedCorpus,
  type OpenCorpus,
  queryInWords,
  type Slice,
  useCorpusPress,
  useCorpusSample,
  useCorpusSize,
} from '../../engine/use-corpus.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { useMedia } from '../../ui/use-media.ts';
import { CorpusFacetList } from './CorpusFacetList.tsx';
import { CorpusHistogram } from './CorpusHistogram.tsx';
import styles from './CorpusPage.module.css';
import { FaultSentences } from './FaultSentences.tsx';
import { OpenSlice } from './OpenSlice.tsx';
import { SameAsLinked } from './SameAsLinked.tsx';
import { SampleQuotes } from './SampleQuotes.tsx';

type Props = {
  asked: { corpus: OpenCorpus; mapped: MappedCorpus };
  address: CorpusAddress;
  slice: Slice | null;
  onAsk: (change: (query: CorpusQuery) => Partial<CorpusQuery>) => void;
};

const SAMPLE = 50;

/** What is in a corpus: how many quotes, when, of whom, in which outlets, and some of them. Each press asks anew. */
export function CorpusBoard({ asked, address, slice, onAsk }: Props) {
  const { corpus, mapped } = asked;
  const { query } = address;
  const all = useCorpusSize(asked);
  const found = useCorpusPress(asked, query);
  const sample = useCorpusSample(asked, query, SAMPLE);
  const isNarrow = useMedia('(max-width: 800px)');
  const facets = (Object.keys(CORPUS_FACETS) as CorpusFacet[]).map((facet) => (
    <CorpusFacetList key={facet} asked={asked} query={query} facet={facet} pressed={found} onAsk={onAsk} />
  ));
  const chosen = query.outlets.length + query.speakers.length + query.languages.length;
  const isAsked = queryInWords(query) !== '';
  const failed = [found, all, sample].filter((asking) => asking.fault !== null);
  const fault = failed[0]?.fault ?? null;
  return (
    <>
      <header className={styles.head} aria-busy={found.isBusy}>
        <h1 className={styles.title}>
          {found.data && all.data !== null
            ? sentenceOf(found.data, all.data)
            : fault
              ? 'Not counted'
              : 'Counting …'}
        </h1>
        <p className={styles.where}>
          <span>
            <bdi>{corpus.table}</bdi> on <bdi>{corpus.host}</bdi>, ClickHouse {corpus.version}
          </span>
          <button type="button" onClick={() => void changeMapping()}>
            Change how its columns are read
          </button>
          <button type="button" onClick={closeCorpus}>
            Disconnect
          </button>
        </p>
        {mapped.table.folded === null && (
          <p className={styles.note}>
            This table has no column of folded words, so each search reads all words anew. README says how to
            add it.
          </p>
        )}
        <SameAsLinked asked={asked} address={address} />
      </header>
      {fault && (
        <div className={styles.failed}>
          <FaultSentences fault={fault} />
          <button
            type="button"
            className={styles.second}
            onClick={() => {
              for (const { again } of failed) again();
            }}
          >
            Ask again
          </button>
        </div>
      )}
      <div className={styles.board}>
        <div className={styles.narrow}>
          <WordsForm key={query.words} words={query.words} onSearch={(words) => onAsk(() => ({ words }))} />
          {mapped.table.fields.has('published') && <DayFields query={query} onAsk={onAsk} />}
          {isAsked && (
            <button type="button" className={styles.quiet} onClick={() => onAsk(() => ASK_ALL)}>
              Ask for everything again
            </button>
          )}
          {isNarrow ? (
            <details className={styles.facets}>
              <summary>
                Outlets, speakers, languages
                {chosen > 0 && <span className={styles.note}> {formatNumber(chosen)} chosen</span>}
              </summary>
              {facets}
            </details>
          ) : (
            facets
          )}
        </div>
        <div>
          {found.data?.times && found.data.count > 0 && (
            <CorpusHistogram
              axis={found.data.times}
              isBusy={found.isBusy}
              onChoose={(from, to) => onAsk(() => ({ from, to }))}
            />
          )}
          <OpenSlice
            asked={asked}
            query={query}
            count={found.data?.count ?? null}
            isBusy={found.isBusy}
            slice={slice}
          />
          {!fault && (
            <section aria-label="Some of them">
              <h2 className={styles.section}>{headOf(sample.data?.quotes.length, found.data?.count)}</h2>
              {sample.data && <SampleQuotes {...sample.data} isBusy={sample.isBusy} />}
              {sample.data?.quotes.length === 0 && !sample.isBusy && (
                <p>No quote is so. Leave out a word, a name or the days.</p>
              )}
            </section>
          )}
        </div>
      </div>
    </>
  );
}

/** "50 of them", "All of them"; nothing while neither is known. */
function headOf(shown: number | undefined, all: number | undefined): string {
  if (shown === undefined || all === undefined) return 'Reading some of them';
  if (shown === 0) return 'None';
  return shown < all ? `${formatNumber(shown)} of them` : 'All of them';
}

/** "1,204 of 10,000,000 quotes with “war”". */
function sentenceOf({ count, query }: { count: number; query: CorpusQuery }, all: number): string {
  const asked = queryInWords(query);
  return asked === ''
    ? formatCount(all, 'quote')
    : `${formatNumber(count)} of ${formatCount(all, 'quote')} ${asked}`;
}

/** Words to look for; asked when *Find* is pressed, so that each search is one step back. */
function WordsForm({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const [text, setText] = useState(words);
  const hint = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== words) onSearch(text.trim());
  };
  return (
    <form className={styles.words} onSubmit={submit}>
      <label className={styles.field}>
        <span>Words</span>
        <input
          type="search"
          value={text}
          maxLength={200}
          aria-describedby={hint}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <button type="submit" className={styles.second}>
        Find
      </button>
      <p id={hint} className={styles.note}>
        Quotes with each of them, also within longer words.
      </p>
    </form>
  );
}

function DayFields({ query, onAsk }: { query: CorpusQuery; onAsk: Props['onAsk'] }) {
  return (
    <div className={styles.days}>
      {(['from', 'to'] as const).map((field) => (
        <label key={field} className={styles.field}>
          <span>{field === 'from' ? 'From' : 'To, that day included'}</span>
          <input
            type="date"
            value={query[field]}
            min={field === 'to' ? query.from || undefined : undefined}
            max={field === 'from' ? query.to || undefined : undefined}
            onChange={({ target }) => {
              if (/^(?:\d{4}-\d{2}-\d{2})?$/.test(target.value) && !target.value.startsWith('0'))
                onAsk(() => ({ [field]: target.value }));
            }}
          />
        </label>
      ))}
    </div>
  );
}
