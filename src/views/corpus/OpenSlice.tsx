import {
  type CorpusQuery,
  cancelSlice,
  type MappedCorpus,
  type OpenCorpus,
  openSlice,
  type Slice,
  sliceName,
} from '../../engine/use-corpus.ts';
import { formatBytes } from '../../lib/format-bytes.ts';
import { formatNumber } from '../../lib/format-count.ts';
import { LIMITS } from '../../lib/limits.ts';
import { OpeningProgressBar } from '../cases/OpeningProgressBar.tsx';
import { FailureSentences } from '../FailureSentences.tsx';
import styles from './CorpusPage.module.css';
import { FaultSentences } from './FaultSentences.tsx';

type Props = {
  asked: { corpus: OpenCorpus; mapped: MappedCorpus };
  query: CorpusQuery;
  count: number | null;
  isBusy: boolean;
  slice: Slice | null;
};

/** What was found, as a case of the reader's own. */
export function OpenSlice({ asked, query, count, isBusy, slice }: Props) {
  if (slice && slice.step !== 'failed' && slice.step !== 'done')
    return (
      <div className={styles.slice}>
        <SliceProgress slice={slice} />
        <button type="button" className={styles.quiet} onClick={cancelSlice}>
          Cancel
        </button>
      </div>
    );
  const most = LIMITS.corpusQuotes;
  const isTooMuch = count !== null && count > most;
  return (
    <div className={styles.slice}>
      <button
        type="button"
        className={styles.main}
        disabled={count === null || count === 0 || isTooMuch || isBusy}
        onClick={() => void openSlice(query, sliceName(asked.corpus.table, query))}
      >
        {whatOpens(count)}
      </button>
      <span className={styles.note}>
        {isTooMuch
          ? `A case of a corpus has up to ${formatNumber(most)} quotes: narrow this down first.`
          : 'Read from the server into this browser, and kept here.'}
      </span>
      {slice?.step === 'failed' && slice.fault && <FaultSentences fault={slice.fault} />}
      {slice?.step === 'failed' && slice.failure && (
        <div role="alert">
          <FailureSentences failure={slice.failure} />
        </div>
      )}
    </div>
  );
}

function whatOpens(count: number | null): string {
  if (count === null) return 'Open these as a case';
  if (count === 0) return 'Nothing to open as a case';
  return count === 1 ? 'Open this one as a case' : `Open these ${formatNumber(count)} as a case`;
}

function SliceProgress({ slice }: { slice: Exclude<Slice, { step: 'failed' | 'done' }> }) {
  if (slice.step === 'importing') return <OpeningProgressBar progress={slice.progress} />;
  const isReading = slice.step === 'reading';
  return (
    <>
      <p role="status">
        {isReading
          ? `Reading: ${formatNumber(slice.rows)} of ${formatNumber(slice.of)} quotes, ${formatBytes(slice.bytes)}`
          : 'Counting them, to know when all are here'}
      </p>
      <progress
        className={styles.progress}
        aria-label="Opening"
        {...(isReading ? { value: slice.rows, max: slice.of } : {})}
      />
    </>
  );
}
