import { useEffect, useState } from 'react';
import { splitExport } from '../../engine/author-proposals.ts';
import type { DraftDesk } from '../../engine/draft-desk.ts';
import { readArticleText } from '../../engine/read-article-text.ts';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import styles from './MakePage.module.css';

/** Texts as they were taken in, and what is to be said about them. */
type Brought = { texts: { name: string; text: string }[]; said: string[] };

async function readAll(files: readonly File[], signal: AbortSignal): Promise<Brought> {
  const brought: Brought = { texts: [], said: [] };
  for (const file of files) {
    const given = await readArticleText(file, { signal });
    if ('refused' in given) brought.said.push(given.refused);
    else if (given.text.trim() === '') brought.said.push(`${given.name} holds no text.`);
    else {
      brought.texts.push({ name: given.name.replace(/\.[^.]+$/, ''), text: given.text });
      if (given.note !== undefined) brought.said.push(given.note);
    }
  }
  return brought;
}

type Split = { name: string; text: string; parts: readonly string[] };

type Props = { desk: DraftDesk; onAdded: (articleId: string, said: readonly string[]) => void };

/** Texts come in here: pasted, chosen or dropped. They stay in this browser. */
export function AddTexts({ desk, onAdded }: Props) {
  const [pasted, setPasted] = useState('');
  const [said, setSaid] = useState<readonly string[]>([]);
  const [splits, setSplits] = useState<readonly Split[]>([]);
  /** Ends what is being read; null while nothing is. */
  const [reading, setReading] = useState<AbortController | null>(null);
  useEffect(() => () => reading?.abort(), [reading]);
  /** Adds texts in their order; the page goes on to the first, unless something here waits for an answer. */
  const add = async (
    texts: readonly { name: string; text: string }[],
    waiting: readonly Split[],
    notes = said,
  ) => {
    const ids: string[] = [];
    for (const { name, text } of texts) ids.push(await desk.addArticle(name, text));
    setSplits(waiting);
    setSaid(notes);
    if (ids[0] !== undefined && waiting.length === 0) onAdded(ids[0], notes);
  };
  const take = async ({ texts, said: notes }: Brought) => {
    const found = texts.map(({ name, text }) => ({ name, text, parts: splitExport(text) }));
    const whole = found.filter(({ parts }) => parts.length < 2);
    await add(whole, [...splits, ...found.filter(({ parts }) => parts.length > 1)], notes);
  };
  const answer = (split: Split, texts: readonly string[]) =>
    add(
      texts.map((text) => ({ name: split.name, text })),
      splits.filter((one) => one !== split),
    );
  const open = async (files: readonly File[]) => {
    const stop = new AbortController();
    setReading(stop);
    const brought = await readAll(files, stop.signal);
    setReading(null);
    await take(brought);
  };
  const isOver = useFileDrop((files) => void open(files));
  return (
    <section className={styles.list} aria-label="Add texts" data-over={isOver}>
      <form
        className={styles.list}
        onSubmit={(event) => {
          event.preventDefault();
          const text = pasted.replace(/\r\n?/g, '\n');
          if (text.trim() === '') return;
          void take({ texts: [{ name: '', text }], said: [] }).then(() => setPasted(''));
        }}
      >
        <label className={styles.field}>
          Paste an article
          <textarea value={pasted} onChange={({ target }) => setPasted(target.value)} />
        </label>
        <p className={styles.buttons}>
          <button type="submit" className={styles.first}>
            Add this text
          </button>
        </p>
      </form>
      <label className={styles.field}>
        Or choose files, or drop them here: .txt, .md, .html, .docx, .pdf with text
        <input
          type="file"
          multiple
          accept=".txt,.md,.html,.htm,.docx,.pdf"
          onChange={({ target }) => {
            void open([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </label>
      <p className={styles.note}>
        The text is kept to the letter in this browser, and never becomes part of the case you save.
      </p>
      <div role="status" className={styles.list}>
        {reading && (
          <p className={styles.buttons}>
            Reading …
            <button type="button" onClick={() => reading.abort()}>
              Stop
            </button>
          </p>
        )}
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {splits.map((split) => (
        <div key={split.text.slice(0, 80)} className={styles.warning}>
          <p>
            {split.name === '' ? 'This' : split.name} looks like {split.parts.length} articles in one:{' '}
            {split.parts.map((part) => `“${part.slice(0, 40)}…”`).join(', ')}
          </p>
          <p className={styles.buttons}>
            <button type="button" onClick={() => void answer(split, split.parts)}>
              Add them as {split.parts.length} texts
            </button>
            <button type="button" onClick={() => void answer(split, [split.text])}>
              Keep it as one
            </button>
          </p>
        </div>
      ))}
    </section>
  );
}
