import { useEffect, useMemo, useState } from 'react';
import { useAsk } from '../../engine/use-ask.ts';
import type { Filter } from '../../filter/filter.ts';
import { COMPARE_ROWS, type CompareModel, type CompareRow } from '../../models/compare/compare.ts';

/** More rows than this are not printed. */
const MOST_PRINTED = 5000;
/** Rows asked for at a time, and how long the grid rests before they are, in ms. */
const AT_ONCE = 100;
const REST = 1500;

type Printed = { model: CompareModel; isWhole: boolean };

/**
 * The grid as it goes to paper: with every row, fetched while the page rests, since a browser that prints does not wait for
 * an answer. While nothing is printed, the model as it is.
 */
export function useGridToPrint(
  model: CompareModel | null,
  filter: Filter,
  isPrinting: boolean,
): Printed | null {
  const ask = useAsk();
  const [kept, setKept] = useState<{ of: object; rows: readonly CompareRow[] } | null>(null);
  const shown = model?.points.shown ?? 0;
  // The columns are another list whenever the model is another.
  const of = model?.columns ?? null;
  const isNeeded = shown > COMPARE_ROWS && shown <= MOST_PRINTED;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the model stands for the filter it was made for
  useEffect(() => {
    if (!isNeeded || !of) return;
    let isOver = false;
    const fetchAll = async () => {
      const rows: CompareRow[] = [];
      for (let from = 0; from < shown && !isOver; from += AT_ONCE) {
        const part = await ask('compare', filter, { from, rows: AT_ONCE });
        rows.push(...part.groups.flatMap((group) => group.rows));
      }
      if (!isOver) setKept({ of, rows });
    };
    const timer = setTimeout(() => void fetchAll().catch(() => {}), REST);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [of, shown, isNeeded, ask]);
  return useMemo(() => {
    if (!model) return null;
    if (!isPrinting) return { model, isWhole: false };
    const rows = kept && kept.of === of ? kept.rows : null;
    return { model: rows ? withRows(model, rows) : model, isWhole: rows !== null || !isNeeded };
  }, [model, isPrinting, kept, of, isNeeded]);
}

/** A model that has all its rows. */
function withRows(model: CompareModel, rows: readonly CompareRow[]): CompareModel {
  const groups = model.groups.map((group) => ({
    ...group,
    rows: rows.slice(group.first, group.first + group.points),
  }));
  return { ...model, from: 0, groups };
}
