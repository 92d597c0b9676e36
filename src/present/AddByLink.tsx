import { type FormEvent, useState } from 'react';
import { viewOfLink } from './edit-lesson.ts';
import styles from './LessonPage.module.css';

/** Adds a view by its link; from the view itself it goes by Copy link, then Add this view. */
export function AddByLink({ onAdd }: { onAdd: (step: { view: string }) => string | null }) {
  const [link, setLink] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const view = viewOfLink(link, location.origin, import.meta.env.BASE_URL);
    setWrong(view === null || link.trim() === '');
    if (view === null || link.trim() === '') return;
    const refused = onAdd({ view });
    setRefusal(refused);
    if (refused === null) setLink('');
  };
  return (
    <form className={styles.addForm} onSubmit={add}>
      <label>
        Add a view by its link
        <input
          value={link}
          onChange={({ target }) => setLink(target.value)}
          aria-invalid={isWrong}
          placeholder="paste a link you copied here"
        />
      </label>
      <button type="submit">Add</button>
      <p role="status">
        {!isWrong && refusal}
        {isWrong && 'That is no link of this site. Open the view, copy its link, and paste it here.'}
      </p>
    </form>
  );
}
