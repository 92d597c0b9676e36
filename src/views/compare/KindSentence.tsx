import type { Show } from '../../filter/filter.ts';
import { compareSentence, type KindCounts } from '../../models/compare/compare-sentence.ts';
import { Sign } from '../../ui/Sign.tsx';
import { FilterLink } from '../FilterLink.tsx';
import styles from './KindSentence.module.css';

/** How the points in view divide into kinds; each number shows its points, or all again. */
export function KindSentence({ counts, show }: { counts: KindCounts; show: Show | null }) {
  let at = 0;
  return (
    <h1 className={styles.sentence} aria-live="polite" aria-atomic="true">
      {compareSentence(counts).map(({ text, kind }) => {
        const key = at;
        at += text.length;
        if (kind === null)
          return (
            <span key={key}>
              {text
                .split(/(\d[\d,]*)/)
                .map((part) => (/^\d/.test(part) ? <strong key={part}>{part}</strong> : part))}
            </span>
          );
        const isOn = show?.rule === 'kind' && show.kind === kind;
        const [number = '', ...words] = text.split(' ');
        const content = (
          <>
            <Sign name={kind} />
            <span className={styles.words}>
              <strong>{number}</strong> {words.join(' ')}
            </span>
          </>
        );
        return counts.byKind[kind] === 0 && !isOn ? (
          <span key={key} className={styles.none}>
            {content}
          </span>
        ) : (
          <FilterLink
            key={key}
            patch={{ show: isOn ? null : { rule: 'kind', kind } }}
            className={styles.kind}
            aria-current={isOn ? 'true' : undefined}
          >
            {content}
          </FilterLink>
        );
      })}
    </h1>
  );
}
