import { useState } from 'react';
import { useNavigate } from 'react-router';
import { beginDraft, useDraftDesk, useDrafts } from '../../engine/use-draft.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useParams } from '../../ui/use-params.ts';
import { FilterLink } from '../FilterLink.tsx';
import { DraftRoom } from './DraftRoom.tsx';
import styles from './MakePage.module.css';

/** Where a case is made: the drafts of this browser, or one of them. */
export function MakePage() {
  const { draft } = useParams();
  return draft === undefined ? <DraftList /> : <OpenDraft key={draft} id={draft} />;
}

function OpenDraft({ id }: { id: string }) {
  const desk = useDraftDesk(id);
  return desk ? <DraftRoom desk={desk} /> : <div aria-busy="true" className={styles.page} />;
}

function DraftList() {
  const drafts = useDrafts();
  const navigate = useNavigate();
  const { href } = useFilter();
  const [name, setName] = useState('');
  const begin = async () => {
    const called = name.trim() || 'Untitled case';
    const id = await beginDraft(called, null);
    await navigate(href({ open: null }, `/make/${id}`), { state: { name: called } });
  };
  return (
    <section className={styles.page} aria-label="Make a case">
      <title>Make a case – Readout</title>
      <h1 className={styles.title}>Make a case</h1>
      <p className={styles.lead}>
        Bring articles, read them, and mark who said what. Each step is kept in this browser as you go;
        nothing is sent.
      </p>
      <form
        className={styles.inline}
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <label className={styles.field}>
          Name of the case
          <input value={name} onChange={({ target }) => setName(target.value)} />
        </label>
        <button type="submit" className={styles.first}>
          Begin a case
        </button>
      </form>
      {drafts && drafts.length > 0 && (
        <>
          <h2>Begun in this browser</h2>
          <ul className={styles.list}>
            {drafts.map((draft) => (
              <li key={draft.id}>
                <FilterLink path={`/make/${draft.id}`} patch={{ open: null }}>
                  {draft.name || 'Untitled case'}
                </FilterLink>{' '}
                <span className={styles.note}>
                  {draft.edits} {draft.edits === 1 ? 'step' : 'steps'}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
