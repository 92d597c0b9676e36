import { useState } from 'react';
import type { Range } from '../../case/anchors.ts';
import type { Article } from '../../case/case-file.ts';
import { datesIn } from '../../engine/author-proposals.ts';
import type { DraftDesk, DraftView } from '../../engine/draft-desk.ts';
import { cite } from '../../lib/cite.ts';
import styles from './MakePage.module.css';
import { selectorOf } from './mark-words.ts';
import { ProposalLine } from './ProposalLine.tsx';

export type MarkKind = 'name' | 'event' | 'answer' | 'code';

type Props = {
  desk: DraftDesk;
  view: DraftView;
  article: Article;
  text: string;
  kind: MarkKind;
  range: Range;
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

/** Asks what the marked words are of, one of those in the case or a new one. */
export function MarkForm({ desk, view: { file }, article, text, kind, range, onClose }: Props) {
  const [of, setOf] = useState('');
  const [more, setMore] = useState('');
  const [counted, setCounted] = useState<{ date: string; dateFrom: string } | null>(null);
  const [isDismissed, setDismissed] = useState(false);
  const selector = selectorOf(text, range, article.body);
  const words = WORDS[kind];
  const known =
    kind === 'name'
      ? (file.referents ?? []).map(({ name }) => name)
      : kind === 'event'
        ? (file.events ?? []).map(({ name }) => name)
        : kind === 'answer'
          ? (file.claims ?? []).map(({ question }) => question)
          : (file.frames ?? []).map(({ prefLabel }) => prefLabel);
  const claim = (file.claims ?? []).find(({ question }) => question === of.trim());
  const [date] = kind === 'event' ? datesIn(text, range, article.datePublished) : [];
  const add = () => {
    const name = of.trim();
    if (name === '') return;
    if (kind === 'name') {
      const same = (file.referents ?? []).find((one) => one.name === name);
      const id = same?.id ?? desk.newId('referents', name);
      const value = { articleId: article.id, voice: { kind: 'own' }, selector };
      desk.change([
        ...(same ? [] : [{ op: 'add' as const, list: 'referents' as const, id, value: { id, name } }]),
        { op: 'set', list: 'referents', id, field: 'labels', entry: desk.newKey(), value },
      ]);
    } else if (kind === 'event') {
      const same = (file.events ?? []).find((one) => one.name === name);
      const id = same?.id ?? desk.newId('events', name);
      const when =
        more.trim() === ''
          ? {}
          : counted?.date === more.trim()
            ? { ...counted, dateBasis: 'computed' }
            : { date: more.trim(), dateBasis: 'stated' };
      desk.change([
        ...(same ? [] : [{ op: 'add' as const, list: 'events' as const, id, value: { id, name, ...when } }]),
        {
          op: 'set',
          list: 'events',
          id,
          field: 'mentions',
          entry: desk.newKey(),
          value: { articleId: article.id, selector, ...when },
        },
      ]);
    } else if (kind === 'answer') {
      const id = claim?.id ?? desk.newId('claims', name);
      const said = more.trim();
      const answers = claim?.answers ?? [];
      const same = answers.find((one) => one.text === said);
      const answerId =
        same?.id ??
        desk.freshId(
          said || 'answer',
          answers.map((one) => one.id),
        );
      const quote = (file.quotes ?? []).find(
        (one) =>
          one.articleId === article.id &&
          one.selector.start === range.start &&
          one.selector.end === range.end,
      );
      const account = {
        articleId: article.id,
        voice: quote?.speakerId ?? 'own',
        position: 'reports',
        ...(said !== '' && { answer: answerId }),
        evidence: [quote ? { quoteId: quote.id } : { selector }],
      };
      desk.change([
        ...(claim
          ? []
          : [{ op: 'add' as const, list: 'claims' as const, id, value: { id, question: name } }]),
        ...(same || said === ''
          ? []
          : [
              {
                op: 'set' as const,
                list: 'claims' as const,
                id,
                field: 'answers',
                entry: desk.newKey(),
                value: { id: answerId, text: said },
              },
            ]),
        { op: 'set', list: 'claims', id, field: 'accounts', entry: desk.newKey(), value: account },
      ]);
    } else {
      const same = (file.frames ?? []).find((one) => one.prefLabel === name);
      const frameId = same?.id ?? desk.newId('frames', name);
      const scheme = file.schemes?.[0]?.id ?? desk.newId('schemes', 'own-codes');
      const quote = (file.quotes ?? []).find(
        ({ articleId, selector: { start = -1, end = -1 } }) =>
          articleId === article.id && start < range.end && end > range.start,
      );
      const id = desk.newId('annotations', name, `${article.id}:${range.start}`);
      desk.change([
        ...(file.schemes?.length
          ? []
          : [
              {
                op: 'add' as const,
                list: 'schemes' as const,
                id: scheme,
                value: { id: scheme, name: 'Our own codes' },
              },
            ]),
        ...(same
          ? []
          : [
              {
                op: 'add' as const,
                list: 'frames' as const,
                id: frameId,
                value: { id: frameId, schemeId: scheme, prefLabel: name },
              },
            ]),
        {
          op: 'add',
          list: 'annotations',
          id,
          value: {
            id,
            frameId,
            ...(quote
              ? {
                  quoteId: quote.id,
                  ...(quote.selector.exact.includes(selector.exact) && { markedWords: [selector.exact] }),
                }
              : { articleId: article.id, selector }),
            ...(more.trim() !== '' && { note: more.trim() }),
          },
        },
      ]);
    }
    onClose();
  };
  const listId = `make-${kind}-known`;
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
        {cite(selector.exact, 120)}
      </p>
      <label className={styles.field}>
        {words.of}
        {/* biome-ignore lint/a11y/noAutofocus: one key opened it, and the next are for it */}
        <input autoFocus list={listId} value={of} onChange={({ target }) => setOf(target.value)} />
      </label>
      <datalist id={listId}>
        {[...new Set(known)].map((name) => name && <option key={name} value={name} />)}
      </datalist>
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
          {(claim?.answers ?? []).map(({ id, text: said }) => said && <option key={id} value={said} />)}
        </datalist>
      )}
      {date && more === '' && !isDismissed && (
        <ProposalLine
          what="Date"
          value={date.value.date}
          reason={date.reason}
          onAccept={(value) => {
            setMore(value);
            setCounted({ date: date.value.date, dateFrom: date.value.dateFrom });
          }}
          onDismiss={() => setDismissed(true)}
        />
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
