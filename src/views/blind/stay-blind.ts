import { NO_FILTER } from '../../filter/filter.ts';
import { hideNames, type LetterTable } from '../../filter/translate-filter.ts';
import { formatFilter, parseFilter } from '../../filter/url.ts';
import { IS_SINGLE } from '../../lib/single-file.ts';
import { hidingState, keepHidden, setHiding, setOnEntry } from './hiding.ts';

type Blind = { seed: number; veil: 'people' | null; table: LetterTable; base: string };

/** Back and Forward stay blind while names are hidden: an entry of before is put into letters before anybody reads it. */
export function stayBlind(next: Blind | null): void {
  setOnEntry(next && (() => enter(next)));
  keepHidden(next && formatFilter({ ...NO_FILTER, blind: next.seed, veil: next.veil }));
}

function enter(next: Blind): void {
  const until = replaceEntry(next);
  // Where the step comes before the page is drawn in letters, it is drawn for where the step leads.
  if (hidingState()) setHiding({ until });
}

/** Answers where the step leads, as the router has it. */
function replaceEntry({ seed, veil, table, base }: Blind): string {
  // An address in a fragment is read as any other is.
  const { pathname, search, hash } = IS_SINGLE
    ? new URL(window.location.hash.slice(1) || '/', 'http://inside.invalid')
    : window.location;
  const { filter } = parseFilter(search);
  const path = `/${pathname.slice(base.length)}`;
  if (filter.blind !== null || !pathname.startsWith(base)) return path + search;
  const hidden = hideNames(path, filter, table, { seed, veil });
  const address = `${hidden.path.slice(1)}?${formatFilter(hidden.filter)}`;
  window.history.replaceState(window.history.state, '', `${IS_SINGLE ? '#/' : base}${address}${hash}`);
  return `/${address}`;
}
