import { type Ref, useMemo, useState } from 'react';
import type { Range } from '../../case/anchors.ts';
import { authorName } from '../../case/author-name.ts';
import type { Article } from '../../case/case-file.ts';
import { guessArticle, repeatedLines, type Suggested } from '../../engine/author-proposals.ts';
import type { DraftDesk, DraftView } from '../../engine/draft-desk.ts';
import { FilterLink } from '../FilterLink.tsx';
import styles from './MakePage.module.css';
import { ProposalLine } from './ProposalLine.tsx';
import { TextField } from './TextField.tsx';

type Props = {
  ref: Ref<HTMLElement>;
  desk: DraftDesk;
  view: DraftView;
  article: Article;
  text: string;
  /** To the text. */
  onLeave: () => void;
};
type Field = {
  key: string;
  label: string;
  value: string;
  guess: Suggested<string> | undefined;
  save: (value: string) => void;
};

/** Outlet, headline, author, date and address of an article, with what its first lines suggest. */
export function ArticleFields({ ref, desk, view: { file }, article, text, onLeave }: Props) {
  const guess = useMemo(() => guessArticle(text, file), [text, file]);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const source = file.sources.find(({ id }) => id === article.sourceId);
  const set = (field: string) => (value: string) =>
    desk.change([
      {
        op: 'set',
        list: 'articles',
        id: article.id,
        field,
        ...(value.trim() !== '' && { value: value.trim() }),
      },
    ]);
  const setOutlet = (value: string) => {
    const name = value.trim();
    if (name === '' || !source) return;
    const other = file.sources.find((one) => one.name === name && one.id !== source.id);
    const isShared = file.articles.some((one) => one.id !== article.id && one.sourceId === source.id);
    if (other) {
      const changes = [
        { op: 'set' as const, list: 'articles' as const, id: article.id, field: 'sourceId', value: other.id },
      ];
      desk.change(isShared ? changes : [...changes, { op: 'remove', list: 'sources', id: source.id }]);
      return;
    }
    const id = desk.newId('sources', name);
    desk.change([
      { op: 'add', list: 'sources', id, value: { ...source, id, name } },
      { op: 'set', list: 'articles', id: article.id, field: 'sourceId', value: id },
      ...(isShared ? [] : [{ op: 'remove' as const, list: 'sources' as const, id: source.id }]),
    ]);
  };
  const setDate = (value: string) =>
    desk.change([
      {
        op: 'set',
        list: 'articles',
        id: article.id,
        field: 'datePublished',
        ...(value.trim() !== '' && { value: value.trim() }),
      },
      {
        op: 'set',
        list: 'articles',
        id: article.id,
        field: 'dateBasis',
        value: value.trim() === '' ? 'unknown' : 'stated',
      },
    ]);
  const fields: Field[] = [
    {
      key: 'outlet',
      label: 'Outlet',
      value: source?.name === 'Outlet not named' ? '' : (source?.name ?? ''),
      guess: guess.outlet,
      save: setOutlet,
    },
    {
      key: 'headline',
      label: 'Headline',
      value: article.headline ?? '',
      guess: guess.headline,
      save: set('headline'),
    },
    {
      key: 'author',
      label: 'Author',
      value: (article.author ?? []).map(authorName).join(', '),
      guess: guess.author,
      save: (value) =>
        desk.change([
          {
            op: 'set',
            list: 'articles',
            id: article.id,
            field: 'author',
            value: value
              .split(',')
              .map((name) => name.trim())
              .filter(Boolean),
          },
        ]),
    },
    {
      key: 'date',
      label: 'Date (2026-06-30)',
      value: article.datePublished ?? '',
      guess: guess.datePublished,
      save: setDate,
    },
    { key: 'url', label: 'Address', value: article.url ?? '', guess: guess.url, save: set('url') },
  ];
  const repeated = useMemo(() => repeatedLines(text, article.body), [text, article.body]);
  const takeOut = () =>
    repeated &&
    desk.change([{ op: 'set', list: 'articles', id: article.id, field: 'body', value: repeated.body }]);
  const open: { key: string; take: () => void }[] = fields.flatMap(({ key, value, guess: found, save }) =>
    value === '' && found && !dismissed.has(key) ? [{ key, take: () => save(found.value) }] : [],
  );
  if (repeated && !dismissed.has(REPEATED)) open.push({ key: REPEATED, take: takeOut });
  const [first] = open;
  const dismiss = (key: string) => setDismissed(new Set([...dismissed, key]));
  const onKeyDown = (event: React.KeyboardEvent) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const isTyped = target instanceof Element && target.closest('input, textarea, select');
    if (isTyped || ctrlKey || metaKey || altKey) return;
    if (key === 'y' && first) first.take();
    else if (key === 'x' && first) dismiss(first.key);
    else if (key === 't') onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <section
      ref={ref}
      className={styles.about}
      aria-label="About this article"
      aria-describedby={ABOUT_KEYS}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <p id={ABOUT_KEYS} className={`${styles.note} ${styles.wide} no-print`}>
        Here <kbd>y</kbd> accepts and <kbd>x</kbd> dismisses the first proposal, and <kbd>t</kbd> goes to the
        text.
      </p>
      <div className={styles.fields}>
        {fields.map(({ key, label, value, guess: found, save }) => (
          <div key={key} className={styles.list}>
            <TextField desk={desk} label={label} value={value} onSave={save} />
            {found && open.some((one) => one.key === key) && (
              <ProposalLine
                what={label.replace(/ \(.*/, '')}
                value={found.value}
                reason={found.reason}
                hasKeys={first?.key === key}
                onAccept={save}
                onDismiss={() => dismiss(key)}
              />
            )}
          </div>
        ))}
      </div>
      {repeated && open.some(({ key }) => key === REPEATED) && (
        <ProposalLine
          what="Not part of the article"
          value={linesSaid(text, repeated.lines)}
          reason={repeated.reason}
          hasKeys={first?.key === REPEATED}
          isFixed
          onAccept={takeOut}
          onDismiss={() => dismiss(REPEATED)}
        />
      )}
      <p className={`${styles.note} no-print`}>
        <FilterLink path={`/make/${desk.id}/articles/${article.id}`}>All fields of the article</FilterLink>
      </p>
    </section>
  );
}

const REPEATED = 'repeated lines';
/** As many lines are shown, each as far as this. */
const SHOWN = 3;
const FAR = 60;

/** Some lines as they stand, and how many more. */
function linesSaid(text: string, lines: readonly Range[]): string {
  const shown = lines
    .slice(0, SHOWN)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + FAR)).trim());
  return [...shown, ...(lines.length > SHOWN ? [`and ${lines.length - SHOWN} more`] : [])].join(' / ');
}

const ABOUT_KEYS = 'about-article-keys';
