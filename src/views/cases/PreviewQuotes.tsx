import type { ImportModel } from '../../engine/use-file-opening.ts';
import { inMarks } from '../../lib/outermost-marks.ts';
import styles from './MappingStep.module.css';

/** Finished quotes, as they will stand in the case. */
export function PreviewQuotes({ model }: { model: ImportModel }) {
  if (model.preview.length === 0) return null;
  return (
    <section className={styles.preview} aria-labelledby="preview">
      <h2 id="preview">So it will read</h2>
      <ol>
        {model.preview.map(({ words, type, speaker, outlet, headline, published, said, codes }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: three places that are filled anew with each change
          <li key={i}>
            <blockquote dir="auto">{type === 'indirect' ? words : inMarks(words)}</blockquote>
            <p dir="auto">
              {[
                speaker ?? 'nobody named',
                outlet || 'no outlet',
                headline,
                published ?? (said === null ? 'no date' : null),
                said && `said ${said}`,
                type,
                codes.length > 0 ? `coded ${codes.join(', ')}` : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
