import type { ReactNode } from 'react';
import { insideOutermostMarks } from '../lib/outermost-marks.ts';
import styles from './Words.module.css';

/** A run of words, marked or not. Readers hear nothing of the mark; what differs is said in text beside it. */
export type Run = { text: string; mark?: boolean };

type Props = {
  /** Verbatim words of an article, whole or in runs. */
  words: string | readonly Run[];
  /**
   * What the article does with them: `quoted` stands in quotation marks (drawn, hung outside the edge), `own` is the
   * article's own text (serif without marks), `retold` a voice reported without marks (grey).
   */
  status: 'quoted' | 'own' | 'retold';
  size?: 'cell' | 'open' | 'wall' | 'inline';
  lang?: string | undefined;
  /** Block (hanging marks) or inside a line of ours. */
  inline?: boolean;
  children?: ReactNode;
};

/** Words that bring the marks around them lose them where marks are drawn. */
function withoutOwnMarks(runs: readonly Run[]): readonly Run[] {
  const text = runs.map((run) => run.text).join('');
  const inside = insideOutermostMarks(text);
  if (inside.end - inside.start === text.length) return runs;
  let at = 0;
  return runs.flatMap((run) => {
    const start = Math.max(0, inside.start - at);
    const end = Math.max(start, inside.end - at);
    at += run.text.length;
    const cut = run.text.slice(start, end);
    return cut === '' ? [] : [{ ...run, text: cut }];
  });
}

/** The words of an article. The serif is used for nothing else. */
export function Words({ words, status, size = 'cell', lang, inline = false, children }: Props) {
  const isQuoted = status === 'quoted';
  const given = typeof words === 'string' ? [{ text: words }] : words;
  const runs = isQuoted ? withoutOwnMarks(given) : given;
  let at = 0;
  const content = runs.map((run) => {
    const key = at;
    at += run.text.length;
    return run.mark ? <mark key={key}>{run.text}</mark> : <span key={key}>{run.text}</span>;
  });
  const Tag = inline ? 'span' : 'p';
  return (
    <Tag
      className={styles.words}
      data-status={status}
      data-size={size}
      data-inline={inline}
      lang={lang}
      dir="auto"
    >
      {isQuoted && <span className={styles.open}>“</span>}
      {content}
      {isQuoted && '”'}
      {children}
    </Tag>
  );
}
