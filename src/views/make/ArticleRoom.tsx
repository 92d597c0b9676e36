import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Range } from '../../case/anchors.ts';
import type { Article } from '../../case/case-file.ts';
import { readingOf } from '../../engine/author-proposals.ts';
import { anchorAt } from '../../engine/author-records.ts';
import type { DraftDesk, DraftView } from '../../engine/draft-desk.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { FilterLink } from '../FilterLink.tsx';
import { ArticleFields } from './ArticleFields.tsx';
import { rangeIn } from './chosen-words.ts';
import styles from './MakePage.module.css';
import { MarkBar } from './MarkBar.tsx';
import { MarkForm, type MarkKind } from './MarkForm.tsx';
import { articleName, meets, trimRange } from './mark-words.ts';
import { QuoteList } from './QuoteList.tsx';
import { QuoteRecord } from './QuoteRecord.tsx';
import { quoteProposals } from './quote-proposals.ts';
import { ReadingPane } from './ReadingPane.tsx';
import type { DraftCheck } from './use-draft-check.ts';

const KINDS: Readonly<Record<string, MarkKind | 'quote'>> = {
  q: 'quote',
  n: 'name',
  e: 'event',
  a: 'answer',
  f: 'code',
};

type Props = {
  desk: DraftDesk;
  view: DraftView;
  article: Article;
  /** The quote whose record is open at first, and the question that words are looked for. */
  opened: string | null;
  question: string | null;
  /** It has just been added: its outlet and headline come first. */
  isNew: boolean;
  /** What is to be said of the texts that came with it. */
  said: readonly string[];
  check: DraftCheck;
};

/** An article to read and mark: its text, and beside it the record that the marked words make. */
export function ArticleRoom(props: Props) {
  const { view, article } = props;
  const text = view.texts.get(article.id);
  if (text === undefined)
    return (
      <p>
        The text of this article is not in this browser. Its records can be read in the views; to mark words,
        add the text under <strong>Add texts</strong>.
      </p>
    );
  return <Desk {...props} text={text} />;
}

function Desk({ desk, view, article, opened, question, isNew, said, check, text }: Props & { text: string }) {
  const { file } = view;
  const navigate = useNavigate();
  const { href } = useFilter();
  const region = useRef<HTMLElement>(null);
  const fields = useRef<HTMLElement>(null);
  const [selection, setSelection] = useState<Range | null>(null);
  const [form, setForm] = useState<{ kind: MarkKind; range: Range } | null>(null);
  const [quoteId, setQuoteId] = useState(opened);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const reading = useMemo(() => readingOf(text, file, article.id), [text, file, article.id]);
  useEffect(() => (isNew ? fields : region).current?.focus({ preventScroll: isNew }), [isNew]);
  const quotes = (file.quotes ?? []).filter(({ articleId }) => articleId === article.id);
  const recorded = quotes.flatMap(({ selector: { start, end } }) =>
    start === undefined || end === undefined ? [] : [{ start, end }],
  );
  const left = {
    strings: reading.quotes.filter((string) => !recorded.some((range) => meets(range, string))),
    reports: reading.reports.filter((sentence) => !recorded.some((range) => meets(range, sentence))),
  };
  const quote = quotes.find(({ id }) => id === quoteId);
  const proposals = quote
    ? quoteProposals(desk, file, quote, reading).filter(({ key }) => !dismissed.has(`${quote.id} ${key}`))
    : [];
  const dismiss = (key: string) => setDismissed(new Set([...dismissed, `${quoteId} ${key}`]));
  const markQuote = (range: Range) => {
    const string = reading.quotes.find(({ start, end }) => range.start >= start && range.end <= end);
    const selector = anchorAt(text, range, article.body);
    const same = quotes.find(({ selector: { start, end } }) => start === range.start && end === range.end);
    const id = same?.id ?? desk.newId('quotes', selector.exact, `${article.id}:${range.start}`);
    const value = { articleId: article.id, quoteType: string ? string.quoteType : 'indirect', selector };
    if (!same) desk.change([{ op: 'add', list: 'quotes', id, value }]);
    setForm(null);
    setQuoteId(id);
  };
  const mark = (kind: MarkKind | 'quote', chosen: Range | null = selection) => {
    const range = chosen && trimRange(text, chosen);
    if (!range) return;
    if (kind === 'quote') return markQuote(range);
    setQuoteId(null);
    setForm({ kind, range });
  };
  const goTo = (part: string) => void navigate(href({ open: null }, `/make/${desk.id}/${part}`));
  const goBy = (by: 1 | -1) => {
    const at = file.articles.findIndex(({ id }) => id === article.id);
    const next = file.articles[at + by];
    if (next) goTo(next.id);
  };
  const next = (ranges: readonly Range[]) => {
    const from = selection?.end ?? 0;
    const found = ranges.find(({ start }) => start >= from) ?? ranges[0];
    if (found) setSelection({ start: found.start, end: found.end });
  };
  const onKey = (key: string, chosen: Range | null): boolean => {
    const kind = Object.hasOwn(KINDS, key) ? KINDS[key] : undefined;
    const [first] = proposals;
    if (kind) mark(kind, chosen);
    else if (key === 'p') next(left.strings);
    else if (key === 'r') next(left.reports);
    else if (key === 'y' && first) first.accept(first.value);
    else if (key === 'x' && first) dismiss(first.key);
    else if (key === 'b' && chosen) setBody(!isBody(chosen), chosen);
    else if (key === 'j') goBy(1);
    else if (key === 'k') goBy(-1);
    else if (key === 'g') goTo('questions');
    else return false;
    return true;
  };
  const onTap = (at: number) => {
    const inside = quotes.find(({ selector: { start = -1, end = -1 } }) => at >= start && at < end);
    const sentence = reading.sentences.find(({ start, end }) => at >= start && at < end);
    if (inside) setQuoteId(inside.id);
    setSelection(sentence ? { start: sentence.start, end: sentence.end } : null);
  };
  const body = article.body ?? [{ start: 0, end: text.length }];
  const isBody = (chosen: Range | null) => chosen !== null && body.some((range) => meets(range, chosen));
  const setBody = (isIn: boolean, chosen: Range | null = selection) => {
    if (!chosen) return;
    const kept = body.flatMap(({ start, end }) =>
      [
        { start, end: Math.min(end, chosen.start) },
        { start: Math.max(start, chosen.end), end },
      ].filter((range) => range.end > range.start),
    );
    const value = (isIn ? [...kept, chosen] : kept).sort((a, b) => a.start - b.start);
    desk.change([{ op: 'set', list: 'articles', id: article.id, field: 'body', value }]);
  };
  const closeForm = () => {
    setForm(null);
    region.current?.focus({ preventScroll: true });
  };
  const backToText = () => {
    const place = region.current && selection && rangeIn(region.current, selection);
    (place?.startContainer.parentElement ?? region.current)?.scrollIntoView({ block: 'center' });
    region.current?.focus({ preventScroll: true });
  };
  return (
    <div className={styles.list}>
      {said.map((line) => (
        <p key={line} role="status" className={styles.warning}>
          {line}
        </p>
      ))}
      <ArticleFields
        ref={fields}
        desk={desk}
        view={view}
        article={article}
        text={text}
        onLeave={() => region.current?.focus()}
      />
      <div className={styles.desk}>
        <ReadingPane
          ref={region}
          name={articleName(file, article)}
          text={text}
          body={article.body}
          lang={article.inLanguage}
          reading={reading}
          recorded={recorded}
          selection={selection}
          onSelect={setSelection}
          onKey={onKey}
          onTap={onTap}
        />
        <div className={styles.aside}>
          <MarkBar
            text={text}
            selection={selection}
            marked={reading.quotes}
            onMark={mark}
            onSelect={setSelection}
            isBody={isBody(selection)}
            onBody={(isIn) => setBody(isIn)}
          />
          <div className={styles.side}>
            {form && (
              <MarkForm
                key={`${form.kind} ${form.range.start} ${form.range.end}`}
                desk={desk}
                view={view}
                article={article}
                text={text}
                kind={form.kind}
                range={form.range}
                question={question}
                onClose={closeForm}
              />
            )}
            {quote && !form && (
              <QuoteRecord
                key={quote.id}
                desk={desk}
                file={file}
                quote={quote}
                proposals={proposals}
                onDismiss={dismiss}
                onLeave={backToText}
              />
            )}
            <Done
              desk={desk}
              next={file.articles[file.articles.indexOf(article) + 1]}
              reading={reading}
              left={left}
              share={shareOf(check, article.id)}
            />
            <QuoteList file={file} quotes={quotes} onOpen={setQuoteId} />
          </div>
        </div>
      </div>
    </div>
  );
}

const shareOf = (check: DraftCheck, id: string): number | null =>
  check.verbatim.find(({ articleId }) => articleId === id)?.share ?? null;

type DoneProps = {
  desk: DraftDesk;
  /** The article after this one. */
  next: Article | undefined;
  reading: ReturnType<typeof readingOf>;
  left: { strings: readonly Range[]; reports: readonly Range[] };
  share: number | null;
};

/** What of the article has its record, what has not, how much of it the case copies, and where to go on. */
function Done({ desk, next, reading: { quotes, reports }, left, share }: DoneProps) {
  return (
    <div className={styles.status}>
      <p>
        {quotes.length - left.strings.length} of {quotes.length} quoted strings done
      </p>
      <p>
        {reports.length - left.reports.length} of {reports.length} reporting sentences done
      </p>
      {share !== null && <p>{Math.round(share * 100)} % of its words are copied; the limit is half.</p>}
      <p className="no-print">
        Next:{' '}
        <FilterLink path={`/make/${desk.id}${next ? `/${next.id}` : ''}`}>
          {next ? 'the next text' : 'another text'}
        </FilterLink>{' '}
        or <FilterLink path={`/make/${desk.id}/questions`}>the grid</FilterLink>
      </p>
    </div>
  );
}
