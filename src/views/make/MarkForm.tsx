import { useState } from 'react';
import type { Range } from '../../case/anchors.ts';
import type { Article, CaseFile } from '../../case/case-file.ts';
import { datesIn } from '../../engine/author-proposals.ts';
import { anchorAt } from '../../engine/author-records.ts';
import type { DraftChange, DraftDesk, DraftView } from '../../engine/draft-desk.ts';
import styles from './MakePage.module.css';
import {
  answerChanges,
  codeChanges,
  codeNamed,
  eventChanges,
  hasMainCode,
  type Marked,
  type MarkedDate,
  nameChanges,
  quoteAround,
  voiceOf,
} from './mark-changes.ts';
import { ProposalLine } from './ProposalLine.tsx';

export type MarkKind = 'name' | 'event' | 'answer' | 'code';

type Props = {
  desk: DraftDesk;
  view: DraftView;
  article: Article;
  text: string;
  kind: MarkKind;
  range: Range;
  /** What the words answer, where that is known. */
  question: string | null;
  onClose: () => void;
};

const WORDS: Readonly<Record<MarkKind, { title: string; of: string; more: string | null; done: string }>> = {
  name: { title: 'A name for something', of: 'What it names', more: null, done: 'Add the name' },
  event: {
    title: 'Words that place an event',
    of: 'Event',
    more: 'Date (2026-06-30)',
    done: 'Add the mention',
  },
  answer: { title: 'An answer to a question', of: 'Question', more: 'Answer', done: 'Add the answer' },
  code: { title: 'A code on these words', of: 'Code', more: 'Why', done: 'Add the code' },
};

/** What the draft has that the words could be of. */
function knownOf(kind: MarkKind, file: CaseFile): string[] {
  const names =
    kind === 'name'
      ? (file.referents ?? []).map(({ name }) => name)
      : kind === 'event'
        ? (file.events ?? []).map(({ name }) => name)
        : kind === 'answer'
          ? (file.claims ?? []).map(({ question }) => question)
          : (file.frames ?? []).map(({ prefLabel }) => prefLabel);
  return [...new Set(names)].flatMap((name) => (name ? [name] : []));
}

/** Asks what the marked words are of, one of those in the case or a new one. */
export function MarkForm({ desk, view: { file }, article, text, kind, range, question, onClose }: Props) {
  const [of, setOf] = useState(kind === 'answer' ? (question ?? '') : '');
  const [more, setMore] = useState('');
  const [counted, setCounted] = useState<MarkedDate | null>(null);
  const [isDismissed, setDismissed] = useState(false);
  const [isOther, setOther] = useState(false);
  const selector = anchorAt(text, range, article.body);
  const marked: Marked = { desk, file, articleId: article.id, range, selector };
  const quote = quoteAround(marked);
  const words = WORDS[kind];
  const name = of.trim();
  const said = more.trim();
  const [date] = kind === 'event' ? datesIn(text, range, article.datePublished) : [];
  const voice = isOther ? ({ kind: 'own' } as const) : voiceOf(quote);
  const isMain = !isOther && quote !== undefined && !hasMainCode(file, quote.id, name);
  const when: MarkedDate =
    said === '' ? {} : counted?.date === said ? counted : { date: said, dateBasis: 'stated' };
  const changes = (): DraftChange[] =>
    kind === 'name'
      ? nameChanges(marked, name, voice)
      : kind === 'event'
        ? eventChanges(marked, name, when)
        : kind === 'answer'
          ? answerChanges(marked, name, said)
          : codeChanges(marked, { name, why: said, isMain });
  const add = () => {
    if (name === '') return;
    desk.change(changes());
    onClose();
  };
  const definition = kind === 'code' ? codeNamed(file, name)?.definition : undefined;
  const speaker = file.people?.find(({ id }) => id === quote?.speakerId)?.name;
  return (
    <form
      className={styles.record}
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <h2>{words.title}</h2>
      <p className={styles.words} dir="auto">
        {selector.exact.length > 160 ? `${selector.exact.slice(0, 160)}…` : selector.exact}
      </p>
      <label className={styles.field}>
        {words.of}
        <input
          // biome-ignore lint/a11y/noAutofocus: one key opened it, and the next are for it
          autoFocus
          list="make-known"
          value={of}
          onChange={({ target }) => setOf(target.value)}
        />
      </label>
      <datalist id="make-known">
        {knownOf(kind, file).map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {definition && <p className={styles.note}>{definition}</p>}
      {words.more && (
        <label className={styles.field}>
          {words.more}
          <input
            value={more}
            onChange={({ target }) => setMore(target.value)}
            {...(kind === 'answer' && { list: 'make-answers' })}
          />
        </label>
      )}
      {kind === 'answer' && (
        <datalist id="make-answers">
          {(file.claims?.find((one) => one.question === name)?.answers ?? []).map(
            (one) => one.text && <option key={one.id} value={one.text} />,
          )}
        </datalist>
      )}
      {date && more === '' && !isDismissed && (
        <ProposalLine
          what="Date"
          value={date.value.date}
          reason={date.reason}
          onAccept={(value) => {
            setMore(value);
            setCounted({ date: date.value.date, dateBasis: 'computed', dateFrom: date.value.dateFrom });
          }}
          onDismiss={() => setDismissed(true)}
        />
      )}
      {kind === 'name' && speaker !== undefined && (
        <label className={styles.check}>
          <input type="checkbox" checked={!isOther} onChange={({ target }) => setOther(!target.checked)} />
          <span>
            In the words of <bdi>{speaker}</bdi>
          </span>
        </label>
      )}
      {kind === 'code' && quote && (
        <label className={styles.check}>
          <input type="checkbox" checked={isMain} onChange={({ target }) => setOther(!target.checked)} />
          The main code of this quote
        </label>
      )}
      <p className={styles.buttons}>
        <button type="submit" className={styles.first}>
          {words.done}
        </button>
        <button type="button" onClick={onClose}>
          Cancel
        </button>
      </p>
    </form>
  );
}
