import { useFilter } from '../../filter/use-filter.ts';

/** Changes to the perspectives side by side; each is one history entry. `shown` are the ids shown now, in order. */
export function usePerspectives(shown: readonly string[]) {
  const { change } = useFilter();
  const set = (ids: readonly string[]) => change({ with: ids, open: null });
  return {
    add: (id: string) => set([...shown, id]),
    remove: (at: number) => set(shown.filter((_, i) => i !== at)),
    replace: (at: number, id: string) => set(shown.map((old, i) => (i === at ? id : old))),
    /** Joins one to a column, so that they count as one. */
    join: (at: number, id: string) => set(shown.map((old, i) => (i === at ? `${old}:${id}` : old))),
    /** Takes one out of a column that was joined. */
    part: (at: number, id: string) =>
      set(
        shown.map((old, i) =>
          i === at
            ? old
                .split(':')
                .filter((member) => member !== id)
                .join(':')
            : old,
        ),
      ),
    /** By -1 to the left, by 1 to the right. */
    move: (at: number, by: number) => {
      const ids = [...shown];
      const [id] = ids.splice(at, 1);
      if (id !== undefined) ids.splice(at + by, 0, id);
      set(ids);
    },
  };
}
