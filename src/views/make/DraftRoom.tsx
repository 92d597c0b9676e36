import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { isFormList } from '../../engine/author-records.ts';
import type { DraftDesk, DraftView } from '../../engine/draft-desk.ts';
import { renameDraft, useDraftView } from '../../engine/use-draft.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useParams } from '../../ui/use-params.ts';
import { FilterLink } from '../FilterLink.tsx';
import { AddTexts } from './AddTexts.tsx';
import { ArticleRoom } from './ArticleRoom.tsx';
import { CodebookRoom } from './CodebookRoom.tsx';
import { ConflictList } from './ConflictList.tsx';
import { DraftProblems } from './DraftProblems.tsx';
import styles from './MakePage.module.css';
import { articleName } from './mark-words.ts';
import { QuestionGrid } from './QuestionGrid.tsx';
import { RecordRoom } from './RecordRoom.tsx';
import { RecordsList } from './RecordsList.tsx';
import { TextField } from './TextField.tsx';
import { type DraftCheck, useDraftCheck } from './use-draft-check.ts';

const VIEWS = [
  ['/timeline', 'Timeline', '1'],
  ['/compare', 'Compare', '2'],
  ['/framing', 'Framing', '3'],
] as const;
const FIELDS = 'input, textarea, select';

/** One draft: its name, what is kept, its texts and its questions. */
export function DraftRoom({ desk }: { desk: DraftDesk }) {
  const view = useDraftView(desk);
  const { part, record } = useParams();
  const check = useDraftCheck(desk, view);
  const navigate = useNavigate();
  const { state } = useLocation() as { state: { name?: string } | null };
  const [said, setSaid] = useState('');
  const { file } = view;
  const setName = (typed: string) =>
    desk.change([{ op: 'set', list: 'case', id: '', field: 'name', value: typed.trim() || 'Untitled case' }]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the draft begins
  useEffect(() => {
    if (state?.name && file.case.name === 'Untitled case' && !view.canUndo)
      desk.change([{ op: 'set', list: 'case', id: '', field: 'name', value: state.name }]);
  }, [desk]);
  const show = async (path: string) => {
    const id = await desk.keep();
    await navigate(`${path}?case=${id}`);
  };
  const showNow = useRef((_: string) => {});
  useEffect(() => {
    showNow.current = (path) => void show(path);
  });
  // The list of drafts names it as it is named here, whoever named it so.
  const { name } = file.case;
  const isSaved = view.saving === 'saved';
  useEffect(() => {
    if (isSaved) void renameDraft(desk.id, name).catch(() => undefined);
  }, [desk, name, isSaved]);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isField = event.target instanceof Element && event.target.closest(FIELDS);
      const isWithKey = event.ctrlKey || event.metaKey;
      const [path] = VIEWS.find(([, , key]) => key === event.key) ?? [];
      if (!isField && !isWithKey && !event.altKey && path && desk.snapshot().file.articles.length > 0) {
        // Elsewhere these keys lead to the views of the case that is open; here, of the draft.
        event.preventDefault();
        event.stopImmediatePropagation();
        showNow.current(path);
      }
      if (isField || !isWithKey || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      if (event.shiftKey) desk.redo();
      else desk.undo();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [desk]);
  const save = async () => {
    const { text, check } = await desk.write();
    saveFile(`${desk.freshId(file.case.name, [])}.case.json`, new Blob([text], { type: 'application/json' }));
    const count = check.problems.length;
    setSaid(
      count === 0
        ? 'The file was handed to the browser. Nothing in it is wrong.'
        : `The file was handed to the browser. ${count} ${count === 1 ? 'thing' : 'things'} in it can be mended; see below.`,
    );
  };
  return (
    <section className={styles.page} aria-label={`Making ${file.case.name}`}>
      <title>{`${file.case.name} – Make a case – Readout`}</title>
      <h1 className={styles.title}>Make a case</h1>
      <div className={styles.head}>
        <TextField
          desk={desk}
          label="Name of the case"
          value={file.case.name}
          onSave={setName}
          className={styles.name}
        />
        <p className={styles.buttons}>
          <button type="button" disabled={!view.canUndo} onClick={desk.undo}>
            Undo
          </button>
          <button type="button" disabled={!view.canRedo} onClick={desk.redo}>
            Redo
          </button>
          {VIEWS.map(([path, name, key]) => (
            <button
              key={path}
              type="button"
              disabled={file.articles.length === 0}
              onClick={() => void show(path)}
            >
              Show in {name}{' '}
              <span aria-hidden="true" className={styles.key}>
                {key}
              </span>
            </button>
          ))}
          <button type="button" className={styles.first} onClick={() => void save()}>
            Save as a file
          </button>
        </p>
        <p role="status" className={styles.status}>
          {savingWords(view.saving)}
        </p>
      </div>
      {said && <p className={styles.note}>{said}</p>}
      <ConflictList desk={desk} view={view} />
      <nav className={styles.tabs} aria-label="Texts and questions">
        {file.articles.map((one) => (
          <FilterLink
            key={one.id}
            path={`/make/${desk.id}/${one.id}`}
            aria-current={one.id === part ? 'page' : undefined}
          >
            {articleName(file, one)}
          </FilterLink>
        ))}
        <FilterLink path={`/make/${desk.id}`} aria-current={part === undefined ? 'page' : undefined}>
          Add texts
        </FilterLink>
        <FilterLink
          path={`/make/${desk.id}/questions`}
          aria-current={part === 'questions' ? 'page' : undefined}
        >
          Questions
        </FilterLink>
        <FilterLink path={`/make/${desk.id}/codes`} aria-current={part === 'codes' ? 'page' : undefined}>
          Codes
        </FilterLink>
        <FilterLink
          path={`/make/${desk.id}/records`}
          aria-current={part === 'records' || record !== undefined ? 'page' : undefined}
        >
          Records
        </FilterLink>
      </nav>
      <Part desk={desk} view={view} check={check} part={part} record={record} />
      {record === undefined && <DraftProblems desk={desk} view={view} check={check} />}
    </section>
  );
}

type PartProps = {
  desk: DraftDesk;
  view: DraftView;
  check: DraftCheck;
  part: string | undefined;
  record: string | undefined;
};

/** What the address asks for: a record, the questions, all records, an article's text, or room for more texts. */
function Part({ desk, view, check, part, record }: PartProps) {
  const navigate = useNavigate();
  const { href } = useFilter();
  const { state } = useLocation() as {
    state: { quote?: string; question?: string; isNew?: boolean; said?: readonly string[] } | null;
  };
  if (record !== undefined && part !== undefined && isFormList(part))
    return (
      <RecordRoom
        key={`${part} ${record}`}
        desk={desk}
        view={view}
        list={part}
        id={part === 'case' ? '' : record}
        check={check}
      />
    );
  const article = view.file.articles.find(({ id }) => id === part);
  if (article)
    return (
      <ArticleRoom
        key={article.id}
        desk={desk}
        view={view}
        article={article}
        opened={state?.quote ?? null}
        question={state?.question ?? null}
        isNew={state?.isNew === true}
        said={state?.said ?? []}
        check={check}
      />
    );
  if (part === 'questions') return <QuestionGrid desk={desk} view={view} />;
  if (part === 'codes') return <CodebookRoom desk={desk} view={view} />;
  if (part === 'records') return <RecordsList desk={desk} view={view} />;
  const onAdded = (id: string, said: readonly string[]) =>
    void navigate(href({ open: null }, `/make/${desk.id}/${id}`), { state: { isNew: true, said } });
  return <AddTexts desk={desk} onAdded={onAdded} />;
}

const savingWords = (saving: DraftView['saving']): string =>
  saving === 'saved'
    ? 'Saved'
    : saving === 'saving'
      ? 'Saving'
      : 'Not saved: the browser’s storage is full or switched off. All is here until this page is closed; save it as a file.';
