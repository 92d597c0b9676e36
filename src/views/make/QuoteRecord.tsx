import { useState } from 'react';
import { QUOTE_TYPES } from '../../case/vocabulary.ts';
import { likeQuotes, type Reading } from '../../engine/author-proposals.ts';
import type { DraftChange, DraftDesk, DraftView } from '../../engine/draft-desk.ts';
import styles from './MakePage.module.css';
import { ProposalLine } from './ProposalLine.tsx';
import { TextField } from './TextField.tsx';

type Props = { desk: DraftDesk; view: DraftView; id: string; reading: Reading };

/** The record of a quote beside the text: what is in the case, and what is only proposed. */
export function QuoteRecord({ desk, view: { file }, id, reading }: Props) {
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const quote = (file.quotes ?? []).find((one) => one.id === id);
  if (!quote) return null;
  const { start = -1, end = -1, exact } = quote.selector;
  const dismiss = (what: string) => () => setDismissed(new Set([...dismissed, what]));
  const set = (field: string, value: unknown): DraftChange => ({
    op: 'set',
    list: 'quotes',
    id,
    field,
    ...(value !== undefined && value !== '' && { value }),
  });
  const found =
    reading.quotes.find((string) => string.start < end && string.end > start)?.attribution ??
    reading.reports.find((sentence) => sentence.start < end && sentence.end > start)?.attribution ??
    null;
  const people = file.people ?? [];
  const setSpeaker = (name: string, wording?: string) => {
    const known = people.find(
      (one) => one.name === name || one.alternateName?.includes(name) || one.id === name,
    );
    const personId = known?.id ?? desk.newId('people', name);
    desk.change([
      ...(known
        ? []
        : [{ op: 'add' as const, list: 'people' as const, id: personId, value: { id: personId, name } }]),
      set('speakerId', personId),
      ...(wording ? [set('speakerText', wording)] : []),
    ]);
  };
  const known = found?.speakerId ? people.find((one) => one.id === found.speakerId)?.name : undefined;
  const speaker = known ?? found?.name ?? found?.wording;
  const like = quote.statementId ? [] : likeQuotes(exact, quote.articleId, file);
  const joinTo = (otherId: string, statementId: string | null) => {
    const statement = statementId ?? desk.newId('statements', exact.slice(0, 40));
    desk.change([
      ...(statementId
        ? []
        : [
            { op: 'add' as const, list: 'statements' as const, id: statement, value: { id: statement } },
            {
              op: 'set' as const,
              list: 'quotes' as const,
              id: otherId,
              field: 'statementId',
              value: statement,
            },
          ]),
      set('statementId', statement),
    ]);
  };
  return (
    <section className={styles.record} aria-label="Quote">
      <p className={styles.words} dir="auto">
        {exact}
      </p>
      <label className={styles.field}>
        Type
        <select
          value={quote.quoteType ?? ''}
          onChange={({ target }) => desk.change([set('quoteType', target.value)])}
        >
          {QUOTE_TYPES.map((type) => (
            <option key={type}>{type}</option>
          ))}
        </select>
      </label>
      <TextField
        desk={desk}
        label="Speaker"
        value={people.find((one) => one.id === quote.speakerId)?.name ?? ''}
        onSave={(name) =>
          name.trim() === '' ? desk.change([set('speakerId', undefined)]) : setSpeaker(name.trim())
        }
      />
      {!quote.speakerId && found && speaker && !dismissed.has('speaker') && (
        <ProposalLine
          what="Speaker"
          value={speaker}
          reason={found.reason}
          onAccept={(name) => setSpeaker(name, found.wording)}
          onDismiss={dismiss('speaker')}
        />
      )}
      <TextField
        desk={desk}
        label="Reporting verb"
        value={quote.cue ?? ''}
        onSave={(cue) => desk.change([set('cue', cue.trim())])}
      />
      {!quote.cue && found && !dismissed.has('cue') && (
        <ProposalLine
          what="Reporting verb"
          value={found.cue}
          reason={found.reason}
          onAccept={(cue) => desk.change([set('cue', cue)])}
          onDismiss={dismiss('cue')}
        />
      )}
      {like.slice(0, 2).map(({ value, reason }) => {
        const other = file.quotes?.find((one) => one.id === value.quoteId);
        if (!other || dismissed.has(other.id)) return null;
        return (
          <ProposalLine
            key={other.id}
            what="Same utterance"
            value={other.selector.exact}
            reason={reason}
            onAccept={() => joinTo(other.id, value.statementId)}
            onDismiss={dismiss(other.id)}
          />
        );
      })}
      {quote.statementId && (
        <p className={styles.note}>
          Joined with{' '}
          {(file.quotes ?? []).filter((one) => one.id !== id && one.statementId === quote.statementId).length}{' '}
          other renderings as one statement.
        </p>
      )}
      {quote.quoteType === 'indirect' && (
        <TextField
          desk={desk}
          label="What it says, in your words"
          value={quote.summary ?? ''}
          onSave={(summary) => desk.change([set('summary', summary.trim())])}
        />
      )}
      <TextField
        desk={desk}
        label="Note"
        value={quote.note ?? ''}
        onSave={(note) => desk.change([set('note', note.trim())])}
      />
      <p className={styles.buttons}>
        <button type="button" onClick={() => desk.change([{ op: 'remove', list: 'quotes', id }])}>
          Remove this quote
        </button>
      </p>
    </section>
  );
}
