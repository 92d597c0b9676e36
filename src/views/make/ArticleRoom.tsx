import { useMemo, useState } from 'react';
import type { Range } from '../../case/anchors.ts';
import type { Article } from '../../case/case-file.ts';
import { readingOf } from '../../engine/author-proposals.ts';
import type { DraftDesk, DraftView } from '../../engine/draft-desk.ts';
import { ArticleFields } from './ArticleFields.tsx';
import styles from './MakePage.module.css';
import { MarkForm, type MarkKind } from './MarkForm.tsx';
import { articleName, selectorOf, shortened, tooMany, trimRange } from './mark-words.ts';
import { QuoteRecord } from './QuoteRecord.tsx';
import { ReadingPane } from './ReadingPane.tsx';

const KINDS: readonly { key: string; name: string; kind: MarkKind | 'quote' }[] = [
  { key: 'q', name: 'Quote', kind: 'quote' },
  { key: 'n', name: 'Name', kind: 'name' },
  { key: 'e', name: 'Event', kind: 'event' },
  { key: 'a', name: 'Answer', kind: 'answer' },
  { key: 'f', name: 'Code', kind: 'code' },
];

type Props = { desk: DraftDesk; view: DraftView; article: Article };

/** An article to read and mark: its text, and beside it the record that the marked words make. */
export function ArticleRoom({ desk, view, article }: Props) {
  const { file } = view;
  const text = view.texts.get(article.id);
  const [selection, setSelection] = useState<Range | null>(null);
  const [form, setForm] = useState<{ kind: MarkKind; range: Range } | null>(null);
  const [quoteId, setQuoteId] = useState<string | null>(null);
  const reading = useMemo(
    () => (text === undefined ? null : readingOf(text, file, article.id)),
    [text, file, article.id],
  );
  if (text === undefined || !reading)
    return (
      <p>
        The text of this article is not in this browser. Its records can be read in the views; to mark words,
        add the text under <strong>Add texts</strong>.
      </p>
    );
  const quotes = (file.quotes ?? []).filter(({ articleId }) => articleId === article.id);
  const done = reading.quotes.filter((string) =>
    quotes.some(({ selector: { start = -1, end = -1 } }) => start < string.end && end > string.start),
  );
  const marked = reading.quotes;
  const excess = selection ? tooMany(text, selection, marked) : 0;
  const inside = selection && marked.find(({ start, end }) => start < selection.end && end > selection.start);
  const mark = (kind: MarkKind | 'quote', chosen: Range | null = selection) => {
    const range = chosen && trimRange(text, chosen);
    if (!range) return;
    setQuoteId(null);
    if (kind !== 'quote') setForm({ kind, range });
    else {
      const string = marked.find(({ start, end }) => range.start >= start && range.end <= end);
      const selector = selectorOf(text, range, article.body);
      const same = quotes.find(({ selector: { start, end } }) => start === range.start && end === range.end);
      const id = same?.id ?? desk.newId('quotes', selector.exact, `${article.id}:${range.start}`);
      if (!same)
        desk.change([
          {
            op: 'add',
            list: 'quotes',
            id,
            value: { articleId: article.id, quoteType: string ? string.quoteType : 'indirect', selector },
          },
        ]);
      setForm(null);
      setQuoteId(id);
    }
  };
  const setBody = (isIn: boolean) => {
    if (!selection) return;
    const whole = article.body ?? [{ start: 0, end: text.length }];
    const kept = whole.flatMap(({ start, end }) =>
      [
        { start, end: Math.min(end, selection.start) },
        { start: Math.max(start, selection.end), end },
      ].filter((range) => range.end > range.start),
    );
    const value = (isIn ? [...kept, selection] : kept).sort((a, b) => a.start - b.start);
    desk.change([{ op: 'set', list: 'articles', id: article.id, field: 'body', value }]);
  };
  return (
    <div className={styles.list}>
      <ArticleFields desk={desk} view={view} article={article} text={text} />
      <div className={styles.desk}>
        <ReadingPane
          name={articleName(file, article)}
          text={text}
          body={article.body}
          lang={article.inLanguage}
          reading={reading}
          recorded={quotes.flatMap(({ selector: { start, end } }) =>
            start === undefined || end === undefined ? [] : [{ start, end }],
          )}
          selection={selection}
          onSelect={setSelection}
          onKey={(key, range) => {
            const found = KINDS.find((kind) => kind.key === key);
            if (found) mark(found.kind, range);
            return found !== undefined;
          }}
        />
        <div className={styles.side}>
          <p className={styles.buttons}>
            {KINDS.map(({ key, name, kind }) => (
              <button key={key} type="button" disabled={!selection} onClick={() => mark(kind)}>
                {name} <kbd>{key}</kbd>
              </button>
            ))}
          </p>
          <p className={styles.note}>
            Select words, or press ↓ and ↑ for sentences, → and ← for words, with Shift for more; then one
            letter.
          </p>
          <p className={styles.status}>
            {done.length} of {reading.quotes.length} quoted strings done
            {reading.reports.length > 0 &&
              `; ${reading.reports.length} more sentences report somebody’s words`}
          </p>
          {selection && excess > 0 && (
            <div className={styles.warning} role="status">
              <p>
                {excess + 12} words: shorten to 12, or take the quotation marks’ own words. A quote may be
                longer only inside quotation marks.
              </p>
              <p className={styles.buttons}>
                <button type="button" onClick={() => setSelection(shortened(text, selection))}>
                  Shorten to 12 words
                </button>
                {inside && (
                  <button
                    type="button"
                    onClick={() => setSelection({ start: inside.start, end: inside.end })}
                  >
                    Take the words in quotation marks
                  </button>
                )}
              </p>
            </div>
          )}
          {selection && (
            <p className={styles.buttons}>
              <button type="button" onClick={() => setBody(false)}>
                Not part of the article
              </button>
              <button type="button" onClick={() => setBody(true)}>
                Part of the article
              </button>
            </p>
          )}
          {form && (
            <MarkForm
              key={`${form.kind} ${form.range.start} ${form.range.end}`}
              desk={desk}
              view={view}
              article={article}
              text={text}
              kind={form.kind}
              range={form.range}
              onClose={() => setForm(null)}
            />
          )}
          {quoteId && <QuoteRecord key={quoteId} desk={desk} view={view} id={quoteId} reading={reading} />}
          <QuoteList quotes={quotes} onOpen={setQuoteId} />
        </div>
      </div>
    </div>
  );
}

function QuoteList({
  quotes,
  onOpen,
}: {
  quotes: readonly { id: string; selector: { exact: string } }[];
  onOpen: (id: string) => void;
}) {
  if (quotes.length === 0) return null;
  return (
    <section className={styles.record} aria-label="Quotes of this article">
      <h2>Quotes of this article</h2>
      <ul className={styles.list}>
        {quotes.map(({ id, selector }) => (
          <li key={id}>
            <button type="button" onClick={() => onOpen(id)} dir="auto">
              {selector.exact.length > 60 ? `${selector.exact.slice(0, 60)}…` : selector.exact}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
