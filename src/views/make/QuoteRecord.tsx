import { useEffect, useRef } from 'react';
import type { CaseFile, Quote } from '../../case/case-file.ts';
import { QUOTE_TYPES } from '../../case/vocabulary.ts';
import type { DraftDesk } from '../../engine/draft-desk.ts';
import { FilterLink } from '../FilterLink.tsx';
import styles from './MakePage.module.css';
import { ProposalLine } from './ProposalLine.tsx';
import { type QuoteProposal, setSpeaker } from './quote-proposals.ts';
import { TextField } from './TextField.tsx';

type Props = {
  desk: DraftDesk;
  file: CaseFile;
  quote: Quote;
  proposals: readonly QuoteProposal[];
  onDismiss: (key: string) => void;
  /** To the words in the text. */
  onLeave: () => void;
};

/** Where the record stands below the text; the same in the styles of this page. */
const BELOW = '(max-width: 900px)';

/** The record of a quote beside the text: what is in the case, and what is only proposed. */
export function QuoteRecord({ desk, file, quote, proposals, onDismiss, onLeave }: Props) {
  const record = useRef<HTMLElement>(null);
  // Beside the text it is in sight; below it, on a phone, it would not be.
  useEffect(() => {
    if (matchMedia(BELOW).matches) record.current?.scrollIntoView({ block: 'start' });
  }, []);
  const { id } = quote;
  const set = (field: string) => (typed: string) => {
    const value = typed.trim();
    desk.change([{ op: 'set', list: 'quotes', id, field, ...(value !== '' && { value }) }]);
  };
  const proposed = (wanted: (key: string) => boolean) =>
    proposals.map(
      ({ key, what, value, reason, accept }, place) =>
        wanted(key) && (
          <ProposalLine
            key={key}
            what={what}
            value={value}
            reason={reason}
            hasKeys={place === 0}
            onAccept={accept}
            onDismiss={() => onDismiss(key)}
          />
        ),
    );
  const joined = (file.quotes ?? []).filter(
    (one) => one.id !== id && one.statementId !== undefined && one.statementId === quote.statementId,
  ).length;
  return (
    <section ref={record} className={`${styles.record} no-print`} aria-label="Quote">
      <p className={styles.words} dir="auto">
        {quote.selector.exact}
      </p>
      <label className={styles.field}>
        Type
        <select value={quote.quoteType ?? ''} onChange={({ target }) => set('quoteType')(target.value)}>
          {QUOTE_TYPES.map((type) => (
            <option key={type}>{type}</option>
          ))}
        </select>
      </label>
      <TextField
        desk={desk}
        label="Speaker"
        value={file.people?.find((one) => one.id === quote.speakerId)?.name ?? ''}
        onSave={(name) =>
          name.trim() === '' ? set('speakerId')('') : setSpeaker(desk, file, quote, name.trim())
        }
      />
      {proposed((key) => key === 'speaker')}
      <TextField desk={desk} label="Reporting verb" value={quote.cue ?? ''} onSave={set('cue')} />
      {proposed((key) => key !== 'speaker')}
      {quote.statementId && (
        <p className={styles.note}>
          Joined with {joined} other {joined === 1 ? 'rendering' : 'renderings'} as one statement.
        </p>
      )}
      {quote.quoteType === 'indirect' && (
        <TextField
          desk={desk}
          label="What it says, in your words"
          value={quote.summary ?? ''}
          onSave={set('summary')}
        />
      )}
      <TextField desk={desk} label="Note" value={quote.note ?? ''} onSave={set('note')} />
      <p className={styles.buttons}>
        <button type="button" className={styles.narrow} onClick={onLeave}>
          Back to the text
        </button>
        <FilterLink path={`/make/${desk.id}/quotes/${id}`}>All its fields</FilterLink>
        <button type="button" onClick={() => desk.change([{ op: 'remove', list: 'quotes', id }])}>
          Remove this quote
        </button>
      </p>
    </section>
  );
}
