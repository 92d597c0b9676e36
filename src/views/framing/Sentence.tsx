import { Fragment } from 'react';
import type { SentencePart } from '../../models/framing/framing-sentence.ts';
import { Words } from '../../ui/Words.tsx';
import { FilterLink } from '../FilterLink.tsx';
import styles from './FramingView.module.css';

function Said({ part }: { part: Extract<SentencePart, { kind: 'words' }> }) {
  const { text, standing, lang, quoteId } = part;
  const words = <Words words={text} status={standing} size="inline" lang={lang ?? undefined} inline />;
  if (quoteId === null) return words;
  return (
    <FilterLink path={`/quotes/${quoteId}`} patch={{ open: null }} className={styles.said}>
      {words}
    </FilterLink>
  );
}

/** The finding. Verbatim words lead to the quote they stand in. */
export function Sentence({ parts }: { parts: readonly SentencePart[] }) {
  let at = 0;
  return (
    <h1 className={styles.sentence} aria-live="polite" aria-atomic="true">
      {parts.map((part) => {
        const key = at;
        at += part.text.length + 1;
        if (part.kind === 'ours') return <Fragment key={key}>{part.text}</Fragment>;
        return (
          <Fragment key={key}>
            <Said part={part} />
          </Fragment>
        );
      })}
    </h1>
  );
}
