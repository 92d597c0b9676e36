import { type Change, compareStamps, type Edit, type EditStamp, type Seen, stampKey } from './edit.ts';

/** The edits of all tabs in the one order that every tab reads them in, each once. */
export function joinLogs(...logs: readonly (readonly Edit[])[]): Edit[] {
  const byKey = new Map(logs.flat().map((edit) => [stampKey(edit.stamp), edit] as const));
  return [...byKey.values()].sort((a, b) => compareStamps(a.stamp, b.stamp));
}

function seenIn(log: readonly Edit[]): Seen {
  const seen = new Map<string, number>();
  for (const { stamp } of log) seen.set(stamp.tab, Math.max(stamp.n, seen.get(stamp.tab) ?? 0));
  return [...seen].sort(([a], [b]) => (a < b ? -1 : 1));
}

const next = (log: readonly Edit[], tab: string): { stamp: EditStamp; seen: Seen } => {
  const seen = seenIn(log);
  return { stamp: { tab, n: 1 + Math.max(0, ...seen.map(([, n]) => n)) }, seen };
};

/**
 * The step that makes these changes after all that the log holds. `shown`: the log as the author had it before them when
 * they began to type, where others have written since: those steps are not answered by this one.
 */
export function writeEdit(
  log: readonly Edit[],
  tab: string,
  changes: readonly Change[],
  shown: readonly Edit[] = log,
): Edit {
  const { stamp, seen } = next(log, tab);
  if (shown === log) return { stamp, seen, changes };
  const own = seen.filter(([name]) => name === tab);
  return { stamp, seen: [...seenIn(shown).filter(([name]) => name !== tab), ...own], changes };
}

/** Whose steps a tab may take back: its own, and those of tabs that are closed. */
export type IsOwn = (tab: string) => boolean;

/** Own steps that undo would take back, and that redo would bring back; the next one last. */
export function historyOf(
  log: readonly Edit[],
  isOwn: IsOwn,
): { done: readonly EditStamp[]; undone: readonly EditStamp[] } {
  let done: EditStamp[] = [];
  let undone: EditStamp[] = [];
  const without = (list: EditStamp[], gone: EditStamp) =>
    list.filter((stamp) => stampKey(stamp) !== stampKey(gone));
  for (const edit of joinLogs(log)) {
    if (!isOwn(edit.stamp.tab)) continue;
    if ('undo' in edit) {
      done = without(done, edit.undo);
      undone = [...without(undone, edit.undo), edit.undo];
    } else if ('redo' in edit) {
      undone = without(undone, edit.redo);
      done = [...without(done, edit.redo), edit.redo];
    } else {
      done.push(edit.stamp);
      undone = [];
    }
  }
  return { done, undone };
}

/** The step that takes back the own step done last; null where there is none. */
export function writeUndo(log: readonly Edit[], tab: string, isOwn: IsOwn): Edit | null {
  const undo = historyOf(log, isOwn).done.at(-1);
  return undo ? { ...next(log, tab), undo } : null;
}

/** The step that brings back the own step taken back last, above all that was done since; null where there is none. */
export function writeRedo(log: readonly Edit[], tab: string, isOwn: IsOwn): Edit | null {
  const redo = historyOf(log, isOwn).undone.at(-1);
  return redo ? { ...next(log, tab), redo } : null;
}

/** Changes that hold now. `made`: their own step; `at`: the step as which they came last, which a redo moves. */
export type LiveStep = { made: EditStamp; at: Edit; changes: readonly Change[] };

/** The steps that are not taken back, in order. */
export function liveSteps(log: readonly Edit[]): LiveStep[] {
  const steps = new Map<string, LiveStep & { isLive: boolean }>();
  for (const edit of joinLogs(log)) {
    if ('changes' in edit)
      steps.set(stampKey(edit.stamp), { made: edit.stamp, at: edit, changes: edit.changes, isLive: true });
    else {
      const key = stampKey('undo' in edit ? edit.undo : edit.redo);
      const step = steps.get(key);
      if (!step) continue;
      steps.delete(key);
      steps.set(key, { ...step, at: 'redo' in edit ? edit : step.at, isLive: 'redo' in edit });
    }
  }
  return [...steps.values()]
    .filter(({ isLive }) => isLive)
    .sort((a, b) => compareStamps(a.at.stamp, b.at.stamp));
}
