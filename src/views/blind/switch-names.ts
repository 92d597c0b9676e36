import type { Filter } from '../../filter/filter.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { type Hiding, hideNames, type LetterTable, showNames } from '../../filter/translate-filter.ts';
import { formatFilter } from '../../filter/url.ts';
import { stayBlind } from './stay-blind.ts';

type From = { path: string; hash: string; filter: Filter };
type Ways = {
  /** The letters that names are hidden under. */
  tableOf: (args: { seed: number; veil: Hiding['veil'] }) => Promise<LetterTable>;
  /** Puts an address in the place of the present one. */
  replace: (address: string) => void;
};

/** Turns the address into letters, other letters, or back into ids. Answers the path and query that stand there then. */
export async function switchNames({ path, hash, filter }: From, to: Hiding, ways: Ways): Promise<string> {
  const tableOf = ({ seed, veil }: Hiding) => ways.tableOf({ seed: seed ?? 0, veil });
  const go = (place: string, query: string): string => {
    const address = `${place}${query && '?'}${query}`;
    ways.replace(`${address}${hash}`);
    return address;
  };
  let now = { path, filter };
  if (to.seed !== null) go('/', formatFilter({ ...NO_FILTER, case: filter.case, blind: to.seed }));
  if (filter.blind !== null)
    now = showNames(path, filter, await tableOf({ seed: filter.blind, veil: filter.veil }));
  if (to.seed !== null) now = hideNames(now.path, now.filter, await tableOf(to), to);
  else stayBlind(null);
  return go(now.path, formatFilter(now.filter));
}
