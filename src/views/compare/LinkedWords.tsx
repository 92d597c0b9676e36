import type { EvidenceWords } from '../../models/compare/account-words.ts';
import type { MarkedRun } from '../../models/word-diff.ts';
import { Words } from '../../ui/Words.tsx';
import { FilterLink } from '../FilterLink.tsx';
import styles from './LinkedWords.module.css';

type Props = {
  words: Pick<EvidenceWords, 'exact' | 'standing' | 'quoteId' | 'lang'>;
  runs?: readonly MarkedRun[];
  size?: 'cell' | 'open';
};

/** Words of an article; those of a quote lead to its page. */
export function LinkedWords({ words, runs, size = 'cell' }: Props) {
  const { exact, standing, quoteId, lang } = words;
  const text = <Words words={runs ?? exact} status={standing} size={size} lang={lang ?? undefined} />;
  if (quoteId === null) return text;
  return (
    <FilterLink path={`/quotes/${quoteId}`} patch={{ open: null }} className={styles.link}>
      {text}
    </FilterLink>
  );
}
