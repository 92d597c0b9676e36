import { type ReactNode, useState } from 'react';
import { formatCount } from '../../lib/format-count.ts';
import type { FramingModel } from '../../models/framing/framing.ts';
import type { PointList, SilenceColumn } from '../../models/framing/silence.ts';
import { Sign } from '../../ui/Sign.tsx';
import { SourceTile } from '../../ui/SourceTile.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { ContrastTable } from './ContrastTable.tsx';
import { Section } from './Section.tsx';
import styles from './SilenceSection.module.css';

const FIRST = 6;
const TILES = 8;

type PointsProps = { list: PointList; none: string; sign: 'not-mentioned' | 'own' | 'relayed' };

function Points({ list, none, sign }: PointsProps) {
  const { points, more } = list;
  const [isAll, setAll] = useState(false);
  if (points.length === 0) return <p className={styles.none}>{none}</p>;
  const shown = isAll || points.length <= FIRST + 1 ? points : points.slice(0, FIRST);
  return (
    <>
      <ul>
        {shown.map(({ id, question, by }) => (
          <li key={id} className={styles.point}>
            <Sign name={sign} size={14} />
            <FilterLink path={`/claims/${id}`} patch={{ open: null }} className="hit-area">
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

/** Why the list of what it leaves out is empty, or what is not known beside it. */
function besides({ leftOut, subject, unrecorded }: Extract<SilenceColumn, { kind: 'source' }>): string {
  const open =
    unrecorded === 0
      ? ''
      : ` Of ${formatCount(unrecorded, 'question')} that ${unrecorded === 1 ? 'was' : 'were'} its subject nothing is recorded.`;
  if (leftOut.points.length > 0) return open.trim();
  if (subject + unrecorded === 0) return 'None of the questions in view is recorded as its subject.';
  return subject === 0
    ? open.trim()
    : `Nothing is recorded; it answers ${formatCount(subject, 'question')}.${open}`;
}

function LeftOut({ column }: { column: Extract<SilenceColumn, { kind: 'source' }> }) {
  const text = besides(column);
  return (
    <>
      <Points list={column.leftOut} none={text} sign="not-mentioned" />
      {column.leftOut.points.length > 0 && text !== '' && <p className={styles.none}>{text}</p>}
    </>
  );
}

/** What each source leaves out though it was its subject and what it alone tells; of a voice, what is carried of it. */
export function SilenceSection({ model }: { model: FramingModel }) {
  const { silence, perspectives } = model;
  if (!silence)
    return (
      <Section id="silence" title="What it leaves out">
        <p className={styles.none}>This case compares no questions, so nothing can be said to be left out.</p>
      </Section>
    );
  const hasSources = silence.some(({ kind }) => kind === 'source');
  const hasVoices = silence.some(({ kind }) => kind === 'voice');
  const row = (key: string, head: string, cell: (column: SilenceColumn) => ReactNode) => ({
    key,
    head,
    cells: silence.map((column, p) => <div key={perspectives[p]?.id}>{cell(column)}</div>),
  });
  const rows = [
    ...(hasSources
      ? [
          row('out', 'Others answer, it does not', (column) =>
            column.kind === 'source' ? (
              <LeftOut column={column} />
            ) : (
              <p className={styles.none}>Not known: it reaches us only through these outlets.</p>
            ),
          ),
          row('alone', 'It answers, no other here does', (column) =>
            column.kind === 'source' ? (
              <Points list={column.alone} none="Nothing that others do not answer too." sign="own" />
            ) : (
              <p className={styles.none}>See below.</p>
            ),
          ),
        ]
      : []),
    ...(hasVoices
      ? [
          row('carried', 'These outlets carry its answer', (column) =>
            column.kind === 'voice' ? (
              <Points list={column.carried} none="No answer of it in view." sign="relayed" />
            ) : (
              <p className={styles.none}>See above.</p>
            ),
          ),
          row('one', 'Only one of them carries it', (column) =>
            column.kind === 'voice' ? (
              <Points list={column.one} none="Nothing that one outlet alone carries." sign="relayed" />
            ) : null,
          ),
        ]
      : []),
  ];
  const title = !hasVoices
    ? 'What it leaves out'
    : hasSources
      ? 'What it leaves out, or what is carried of it'
      : 'What is carried of it';
  return (
    <Section
      id="silence"
      title={title}
      hint={
        hasSources
          ? 'a source leaves out only what was its subject; the tiles say which outlets answer'
          : 'the tiles say which outlets carry the answer'
      }
    >
      <ContrastTable caption={title} columns={perspectives} rows={rows} />
    </Section>
  );
}
