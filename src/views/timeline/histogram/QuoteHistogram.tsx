import { useFilter } from '../../../filter/use-filter.ts';
import { formatCount } from '../../../lib/format-count.ts';
import { placeOf } from '../../../models/timeline/axis/axis.ts';
import type { Tally } from '../../../models/timeline/histogram/histogram.ts';
import { writePart } from '../../../models/timeline/histogram/write-part.ts';
import type { TimelineModel } from '../../../models/timeline/timeline.ts';
import { askedSpanOf } from '../axis/asked-span.ts';
import { DayBrush } from '../axis/DayBrush.tsx';
import { CLOCK_WORDS, OtherClockLine } from '../list/OtherClockLine.tsx';
import { QuoteBars } from './QuoteBars.tsx';
import styles from './QuoteHistogram.module.css';

/** Px kept over the bars for their numbers, as in the chart. */
const TOP = 16;
/** The bar apart is drawn open at the top when it is so many times the highest: its number says how many. */
const CUT = 1;

type Props = { model: TimelineModel; width: number; height?: number };

/** Quotes on the scale of the axis above, with the brush over them; what has no exact day stands apart. */
export function QuoteHistogram({ model, width, height = 62 }: Props) {
  const { histogram, axis, unit, clock } = model;
  const { filter } = useFilter();
  const of = (tally: Tally) => (unit === 'statement' ? tally.statements : tally.quotes);
  const { coarse, undated, beyond, bucket } = histogram;
  const largest = Math.max(1, ...histogram.bars.map(of));
  const isCut = of(coarse) > largest * CUT;
  const span = askedSpanOf(filter);
  const noun = unit === 'statement' ? 'statement' : 'quote';
  const left = span ? placeOf(axis, span.from) * width : 0;
  const right = span ? placeOf(axis, span.to + 1) * width : 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div className={styles.row} role="group" aria-label={`Quotes per ${bucket}`}>
      <div className={styles.name}>
        <strong>
          {noun === 'quote' ? 'Quotes' : 'Statements'} per {bucket}
        </strong>
        <span>{CLOCK_WORDS[clock]}; drag to choose days</span>
      </div>
      <div className={styles.plot} style={{ width, height }}>
        {span && <div className={styles.chosen} style={{ left, width: right - left }} />}
        <div aria-hidden="true">
          <QuoteBars
            bars={histogram.bars.map((bar) => ({ ...bar, count: of(bar), inside: of(bar.inside) }))}
            largest={largest}
            width={width}
            height={height}
          />
        </div>
        <div className={styles.ground} />
        <DayBrush axis={axis} filter={filter} width={width} />
      </div>
      <div
        className={styles.coarse}
        style={{ height }}
        data-inside={of(coarse.inside) > 0}
        title={`${formatCount(of(coarse), noun)} whose date is longer than a ${bucket}, or not known to the ${bucket}`}
      >
        {of(coarse) > 0 && (
          <>
            <span className={styles.number}>{writePart(of(coarse.inside), of(coarse))}</span>
            <span
              className={styles.bar}
              data-cut={isCut}
              style={{ height: Math.max(2, (height - TOP) * Math.min(1, of(coarse) / largest)) }}
            />
          </>
        )}
      </div>
      <p className={styles.rest}>
        {[
          of(undated) > 0 && `${formatCount(of(undated), noun)} without a date`,
          of(beyond) > 0 && `${formatCount(of(beyond), noun)} not whole within the days shown`,
          span !== null && 'pale, and after “of”: whatever days are chosen',
          histogram.isCoarsened && `too many bars for the one chosen: shown per ${bucket}`,
        ]
          .filter(Boolean)
          .join(' · ')}
        {model.otherClock && (
          <>
            {of(undated) + of(beyond) > 0 || span !== null || histogram.isCoarsened ? ' · ' : ''}
            <OtherClockLine other={model.otherClock} clock={clock} />
          </>
        )}
      </p>
      <p className={styles.what}>{of(coarse) > 0 && `not dated to a ${bucket}`}</p>
    </div>
  );
}
