import { useState } from 'react';
import type { DraftDesk } from '../../engine/draft-desk.ts';
import { readArticleText } from '../../engine/read-article-text.ts';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import styles from './MakePage.module.css';

/** Between two articles of a press database's export: a line of its own that says where a document ends or begins. */
const SPLIT = /^(?:End of Document|Document \d+ of \d+|Dokument \d+ von \d+|_{20,}|={20,}|-{20,})\s*$/im;

const partsOf = (text: string): string[] =>
  text
    .split(new RegExp(SPLIT, 'gim'))
    .map((part) => part.trim())
    .filter((part) => part.length > 80);

type Props = { desk: DraftDesk; onAdded: (articleId: string) => void };

/** Texts come in here: pasted, chosen or dropped. They stay in this browser. */
export function AddTexts({ desk, onAdded }: Props) {
  const [pasted, setPasted] = useState('');
  const [said, setSaid] = useState<readonly string[]>([]);
  const [split, setSplit] = useState<{ name: string; text: string; parts: string[] } | null>(null);
  const add = async (name: string, texts: readonly string[]) => {
    let first: string | null = null;
    for (const text of texts) {
      const id = await desk.addArticle(name, text);
      first ??= id;
    }
    setSplit(null);
    if (first) onAdded(first);
  };
  const take = async (name: string, text: string) => {
    if (text.trim() === '') return;
    const parts = partsOf(text);
    if (parts.length > 1) setSplit({ name, text, parts });
    else await add(name, [text]);
  };
  const open = async (files: readonly File[]) => {
    const lines: string[] = [];
    for (const file of files) {
      const given = await readArticleText(file);
      if ('refused' in given) lines.push(given.refused);
      else if (given.text.trim() === '') lines.push(`${given.name} holds no text.`);
      else await take(given.name.replace(/\.[^.]+$/, ''), given.text);
    }
    setSaid(lines);
  };
  const isOver = useFileDrop((files) => void open(files));
  return (
    <section className={styles.list} aria-label="Add texts" data-over={isOver}>
      <form
        className={styles.list}
        onSubmit={(event) => {
          event.preventDefault();
          void take('', pasted.replace(/\r\n?/g, '\n')).then(() => setPasted(''));
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
        Or choose files, or drop them here: .txt, .md, .html, .docx
        <input
          type="file"
          multiple
          accept=".txt,.md,.html,.htm,.docx"
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
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {split && (
        <div className={styles.warning}>
          <p>
            This looks like {split.parts.length} articles in one:{' '}
            {split.parts.map((part) => `“${part.slice(0, 40)}…”`).join(', ')}
          </p>
          <p className={styles.buttons}>
            <button type="button" onClick={() => void add(split.name, split.parts)}>
              Add them as {split.parts.length} texts
            </button>
            <button type="button" onClick={() => void add(split.name, [split.text])}>
              Keep it as one
            </button>
          </p>
        </div>
      )}
    </section>
  );
}
