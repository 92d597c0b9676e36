import { axisTexts } from '../../../models/timeline/axis/axis-ticks.ts';
import type { TimelineModel } from '../../../models/timeline/timeline.ts';
import { QuoteHistogram } from '../histogram/QuoteHistogram.tsx';
import styles from './BrushStrip.module.css';

const LETTER = 6.4;

/** The axis of a phone: the quotes with their brush, and under them the heads of the stretches that have room. */
export function BrushStrip({ model, width }: { model: TimelineModel; width: number }) {
  let free = Number.NEGATIVE_INFINITY;
  const heads = axisTexts(model.axis, width).filter(({ kind, text, place }) => {
    const from = Math.min(place * width, width - text.length * LETTER);
    if (kind !== 'head' || from < free) return false;
    free = from + text.length * LETTER + 4;
    return true;
  });
  return (
    <div className={styles.strip}>
      <QuoteHistogram model={model} width={width} height={62} />
      <svg width={width} height={18} aria-hidden="true" className={styles.heads}>
        {heads.map(({ day, place, text }) => (
          <text key={day} x={Math.min(place * width, width - text.length * LETTER)} y={13}>
            {text}
          </text>
        ))}
      </svg>
    </div>
  );
}
