import { useState } from 'react';
import { formatCount } from '../../lib/format-count.ts';
import type { FramingModel } from '../../models/framing/framing.ts';
import type { ToldPoint } from '../../models/framing/silence.ts';
import { Sign } from '../../ui/Sign.tsx';
import { SourceTile } from '../../ui/SourceTile.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { ContrastTable } from './ContrastTable.tsx';
import { SectionHead } from './SectionHead.tsx';
import styles from './SilenceSection.module.css';

const FIRST = 6;
const TILES = 8;

type PointsProps = {
  points: readonly ToldPoint[];
  more: number;
  none: string;
  sign: 'not-mentioned' | 'own';
};

function Points({ points, more, none, sign }: PointsProps) {
  const [isAll, setAll] = useState(false);
  if (points.length === 0) return <p className={styles.none}>{none}</p>;
  const shown = isAll || points.length <= FIRST + 1 ? points : points.slice(0, FIRST);
  return (
    <>
      <ul>
        {shown.map(({ id, question, by }) => (
          <li key={id} className={styles.point}>
            <Sign name={sign} size={14} />
            <FilterLink path={`/claims/${id}`} patch={{ open: null }}>
              {question}
            </FilterLink>
            <span className={styles.by}>
              {by.slice(0, TILES).map((mark) => (
                <SourceTile key={mark.id} letter={mark.letter} slot={mark.slot} name={mark.name} size={16} />
              ))}
              {by.length > TILES && `+${by.length - TILES}`}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < points.length && (
        <button type="button" className={`${styles.more} no-print`} onClick={() => setAll(true)}>
          {points.length - shown.length} more
        </button>
      )}
      {shown.length === points.length && more > 0 && (
        <p className={styles.none}>and {formatCount(more, 'further question')}</p>
      )}
    </>
  );
}

/** What each perspective leaves out though it was its subject, and what only it carries. */
export function SilenceSection({ model }: { model: FramingModel }) {
  const { silence, perspectives } = model;
  if (!silence)
    return (
      <section aria-labelledby="silence">
        <SectionHead id="silence" title="What it leaves out" />
        <p className={styles.none}>This case compares no claims, so nothing can be said to be left out.</p>
      </section>
    );
  const rows = [
    {
      key: 'out',
      head: 'Others answer, it does not',
      cells: silence.map(({ leftOut, leftOutMore, subject }, p) => (
        <Points
          key={perspectives[p]?.id}
          points={leftOut}
          more={leftOutMore}
          none={
            subject === 0
              ? 'None of the questions in view was its subject.'
              : `Nothing: it answers ${subject === 1 ? 'the one question' : `all ${subject} questions`} that were its subject.`
          }
          sign="not-mentioned"
        />
      )),
    },
    {
      key: 'alone',
      head: 'It answers, no other here does',
      cells: silence.map(({ alone, aloneMore }, p) => (
        <Points
          key={perspectives[p]?.id}
          points={alone}
          more={aloneMore}
          none="Nothing that others do not answer too."
          sign="own"
        />
      )),
    },
  ];
  return (
    <section aria-labelledby="silence">
      <SectionHead
        id="silence"
        title="What it leaves out"
        hint="only questions that were its subject; the tiles say which outlets answer"
      />
      <ContrastTable caption="What each leaves out" columns={perspectives} rows={rows} />
    </section>
  );
}
