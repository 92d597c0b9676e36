import type { Show } from '../../filter/filter.ts';
import { formatShow } from '../../filter/url.ts';
import { compareSentence, type KindCounts } from '../../models/compare/compare-sentence.ts';
import { Sign } from '../../ui/Sign.tsx';
import { FilterLink } from '../FilterLink.tsx';
import styles from './KindSentence.module.css';

/** How the points in view divide into kinds; each number shows its points, or all again. */
export function KindSentence({ counts, show }: { counts: KindCounts; show: Show | null }) {
  let at = 0;
  return (
    <h1 className={styles.sentence} aria-live="polite" aria-atomic="true">
      {compareSentence(counts).map(({ text, show: asked }) => {
        const key = at;
        at += text.length;
        if (asked === null)
          return (
            <span key={key}>
              {text
                .split(/(\d[\d,]*)/)
                .map((part) => (/^\d/.test(part) ? <strong key={part}>{part}</strong> : part))}
            </span>
          );
        const isOn = show !== null && formatShow(show) === formatShow(asked);
        const [number = '', ...words] = text.split(' ');
        const content = (
          <>
            <Sign name={asked.rule === 'kind' ? asked.kind : 'not-collected'} />
            <span className={styles.words}>
              <strong>{number}</strong> {words.join(' ')}
            </span>
          </>
        );
        return (
          <FilterLink
            key={key}
            patch={{ show: isOn ? null : asked }}
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
