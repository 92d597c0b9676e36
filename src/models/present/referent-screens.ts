import type { Selection } from '../../filter/select.ts';
import { contrastedBy } from '../framing/contrasted.ts';
import { deriveNaming, type NamingRow } from '../framing/naming.ts';
import { sourceRefs } from '../source-ref.ts';
import type { WallPart, WallScreen } from './wall-screen.ts';

const MOST_LABELS = 3;

/**
 * What each contrasted perspective calls each thing in view, one thing to a screen and one perspective after the
 * other; in its own words where it has some. With `id`, only that referent. A perspective without a label for it says so.
 */
export function referentScreens(selection: Selection, id: string | null = null): WallScreen[] {
  const { case: data, filter } = selection;
  const { contrasted } = contrastedBy(data, filter.with);
  const refs = sourceRefs(data);
  const rows = deriveNaming(selection, contrasted).rows.filter((row) => id === null || row.id === id);
  const nameOf = (row: NamingRow): WallPart[] =>
    contrasted.map(({ name, sources, voices }, p): WallPart => {
      const mark = voices.length === 0 && sources.length === 1 ? (refs[sources[0]!] ?? null) : null;
      const all = row.cells[p]?.labels ?? [];
      // What others say that it calls a thing is another question.
      const own = all.filter(({ isOwn }) => isOwn);
      const labels = (own.length > 0 ? own : all).slice(0, MOST_LABELS);
      return {
        kind: 'names',
        name,
        mark,
        labels: labels.map(({ runs, standing, lang }) => ({ words: runs, standing, lang })),
      };
    });
  return rows.map((row) => ({
    key: `${row.id} names`,
    heading: `What does each call it? ${row.name[0]?.toUpperCase()}${row.name.slice(1)}`,
    parts: nameOf(row),
    open: 1,
  }));
}
