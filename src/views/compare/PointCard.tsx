import type { CompareRow } from '../../models/compare/compare.ts';
import type { Silence } from '../../models/compare/compare-cells.ts';
import type { CompareColumn } from '../../models/compare/compare-columns.ts';
import type { OpenedPoint } from '../../models/compare/compare-opened.ts';
import type { KindCounts } from '../../models/compare/compare-sentence.ts';
import { SourceTile } from '../../ui/SourceTile.tsx';
import { AccountBlock } from './AccountBlock.tsx';
import { OpenedPanel } from './OpenedPanel.tsx';
import styles from './PointCard.module.css';
import { PointHead } from './PointHead.tsx';
import { SilenceLine } from './SilenceLine.tsx';

type Props = {
  row: CompareRow;
  columns: readonly CompareColumn[];
  counts: KindCounts;
  opened: OpenedPoint | null;
};

/** One point on a narrow page: sources that speak have a row each, silent ones share a line per kind of silence. */
export function PointCard({ row, columns, counts, opened }: Props) {
  const silent = new Map<Silence, CompareColumn[]>();
  for (const [i, { accounts, silences }] of row.cells.entries()) {
    const column = columns[i];
    if (accounts.length > 0 || !column) continue;
    for (const { kind } of silences)
      if (kind !== 'not-carried') silent.set(kind, [...(silent.get(kind) ?? []), column]);
  }
  return (
    <article className={styles.card} data-open={opened !== null}>
      <h3 className={styles.head}>
        <PointHead row={row} isOpen={opened !== null} counts={counts} />
      </h3>
      <ul>
        {row.cells.map(({ accounts }, i) => {
          const column = columns[i];
          if (accounts.length === 0 || !column) return null;
          return (
            <li key={column.id} className={styles.source}>
              {column.letter === '' ? (
                <span aria-hidden="true" />
              ) : (
                <SourceTile letter={column.letter} slot={column.slot} name={column.name} />
              )}
              <div>
                {accounts.map((account, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: accounts have no id and never change order
                  <AccountBlock key={n} account={account} source={column.name} />
                ))}
              </div>
            </li>
          );
        })}
        {[...silent].map(([kind, sources]) => (
          <li key={kind} className={styles.silent}>
            <SilenceLine kind={kind} />
            <span className={styles.tiles}>
              {sources.map(({ id, name, letter, slot }) => (
                <SourceTile key={id} letter={letter} slot={slot} name={name} state="outline" />
              ))}
            </span>
          </li>
        ))}
      </ul>
      {opened && <OpenedPanel opened={opened} />}
    </article>
  );
}
