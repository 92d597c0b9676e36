import { useState } from 'react';
import { formatCount } from '../../lib/format-count.ts';
import type { FramingModel } from '../../models/framing/framing.ts';
import type { NamingCell } from '../../models/framing/naming-cells.ts';
import type { PerspectiveHead } from '../../models/framing/perspective-heads.ts';
import { ContrastTable } from './ContrastTable.tsx';
import { LabelLine } from './LabelLine.tsx';
import styles from './NamingSection.module.css';
import { Section } from './Section.tsx';
import { Silent } from './Silent.tsx';
import { WordSearch } from './WordSearch.tsx';

/** Labels shown per cell before the reader asks for all. */
const FIRST = 6;
/** Things shown before the reader asks for all. */
const FIRST_ROWS = 16;

type CellProps = { cell: NamingCell; head: PerspectiveHead; referent: string; articles: number };

function Cell({ cell, head, referent, articles }: CellProps) {
  const [isAll, setAll] = useState(false);
  if (cell.labels.length === 0)
    return (
      <Silent>
        no label in {head.isSource ? formatCount(articles, 'article') : formatCount(head.quotes, 'quote')}
      </Silent>
    );
  const rest = cell.labels.length - FIRST;
  const shown = isAll || rest <= 1 ? cell.labels : cell.labels.slice(0, FIRST);
  return (
    <>
      <ul className={styles.labels}>
        {shown.map((label) => (
          <LabelLine
            key={label.key}
            label={label}
            referent={referent}
            perspective={head.id}
            isSource={head.isSource}
          />
        ))}
      </ul>
      {shown.length < cell.labels.length && (
        <button type="button" className={`${styles.more} no-print`} onClick={() => setAll(true)}>
          {rest} more
        </button>
      )}
      {isAll && cell.more > 0 && <p className={styles.note}>and {formatCount(cell.more, 'further label')}</p>}
    </>
  );
}

/** What each perspective calls each thing. */
export function NamingSection({ model }: { model: FramingModel }) {
  const { naming, perspectives } = model;
  const [isAll, setAll] = useState(false);
  const shown = isAll ? naming.rows : naming.rows.slice(0, FIRST_ROWS);
  return (
    <Section
      id="calls"
      isFirst
      title="What it calls things"
      hint="words that differ are marked; each opens the places it stands in"
    >
      <WordSearch suggestions={model.words} />
      {naming.all === 0 && <p className={styles.note}>This case records no labels of things.</p>}
      {naming.all > 0 && naming.rows.length === 0 && (
        <p className={styles.note}>No perspective here names any thing that this case follows.</p>
      )}
      {naming.rows.length > 0 && (
        <ContrastTable
          caption="What each perspective calls each thing"
          columns={perspectives}
          isFirst
          rows={shown.map((row) => ({
            key: row.id,
            head: row.name,
            cells: perspectives.map((head, p) => (
              <Cell
                key={head.id}
                cell={row.cells[p] ?? { labels: [], more: 0 }}
                head={head}
                referent={row.id}
                articles={naming.articles[p] ?? 0}
              />
            )),
          }))}
        />
      )}
      {shown.length < naming.rows.length && (
        <p className="no-print">
          <button type="button" className={styles.more} onClick={() => setAll(true)}>
            Show all {naming.rows.length} things
          </button>
        </p>
      )}
      {naming.more > 0 && isAll && (
        <p className={styles.note}>{formatCount(naming.more, 'further thing')} not drawn.</p>
      )}
      {naming.unnamed.length > 0 && naming.rows.length > 0 && (
        <p className={styles.note}>
          Named by none of them: {naming.unnamed.slice(0, 20).join(', ')}
          {naming.unnamed.length > 20 && ` and ${naming.unnamed.length - 20} more`}.
        </p>
      )}
    </Section>
  );
}
