import type { CaseFile, ListName } from '../case/case-file.ts';
import { JOINS } from '../case/joins.ts';
import type { Change } from './edit.ts';
import { ENTRY_FIELDS } from './edit.ts';

type Json = Readonly<Record<string, unknown>>;
type Row = Json & { id: string };

/** Lists whose records can be found to be the same person, thing, event or statement. */
export const MERGED_LISTS = ['people', 'sources', 'events', 'referents', 'statements'] as const;
export type MergedList = (typeof MERGED_LISTS)[number];

/** Lists that have a field for other names; elsewhere they go into the note. */
const HAVE_OTHER_NAMES: ReadonlySet<string> = new Set(['people', 'sources']);

/** The key of an entry of a record's list, by its place; and a new key. Both as the log of the draft counts them. */
export type EntryKeys = {
  at: (list: ListName, id: string, field: string, place: number) => string;
  fresh: () => string;
};

const rowsOf = (file: CaseFile, list: ListName): readonly Row[] => (file[list] ?? []) as unknown as Row[];

/**
 * The changes that make two records one. What `gone` says and `kept` does not is taken over; where both say something,
 * `kept` stands. Every name of `gone` stays as another name, its mentions and labels stay word by word, and whatever named
 * `gone` names `kept`. As one step of a log, undo parts them again.
 */
export function mergeChanges(
  file: CaseFile,
  list: MergedList,
  keptId: string,
  goneId: string,
  keys: EntryKeys,
): Change[] {
  const kept = rowsOf(file, list).find(({ id }) => id === keptId);
  const gone = rowsOf(file, list).find(({ id }) => id === goneId);
  if (!kept || !gone || keptId === goneId) return [];
  const taken = takenOver(list, kept, gone, keys);
  const whole = taken.flatMap((change) =>
    change.op === 'set' && change.entry === undefined ? [[change.field, change.value] as const] : [],
  );
  const merged = { ...kept, ...Object.fromEntries(whole) };
  const after = {
    ...file,
    [list]: rowsOf(file, list).map((row) => (row === kept ? merged : row)),
  } as CaseFile;
  return [...taken, ...renamed(after, list, keptId, goneId, keys), { op: 'remove', list, id: goneId }];
}

function takenOver(list: MergedList, kept: Row, gone: Row, keys: EntryKeys): Change[] {
  const changes: Change[] = [];
  const set = (field: string, value: unknown) => changes.push({ op: 'set', list, id: kept.id, field, value });
  const names = namesOf(gone).filter((name) => !namesOf(kept).includes(name));
  const hasNames = HAVE_OTHER_NAMES.has(list);
  for (const [field, value] of Object.entries(gone)) {
    if (field === 'id' || field === 'alternateName' || (field === 'note' && kept.note)) continue;
    if (value === kept.id) continue;
    if (ENTRY_FIELDS.has(field) && Array.isArray(value))
      for (const entry of value)
        changes.push({ op: 'set', list, id: kept.id, field, entry: keys.fresh(), value: entry });
    else if (Array.isArray(value) && Array.isArray(kept[field]))
      set(
        field,
        [...new Set([...(kept[field] as unknown[]), ...value])].filter((one) => one !== kept.id),
      );
    else if (kept[field] === undefined || kept[field] === null || kept[field] === '') set(field, value);
  }
  if (names.length > 0 && hasNames)
    set('alternateName', [...((kept.alternateName ?? []) as string[]), ...names]);
  const also = hasNames || names.length === 0 ? '' : `Also: ${names.join('; ')}.`;
  const notes = [kept.note, gone.note, also].filter((note) => typeof note === 'string' && note !== '');
  if (notes.length > 1 || also !== '') set('note', [...new Set(notes)].join(' '));
  return changes;
}

const namesOf = ({ name, summary, alternateName }: Row): string[] =>
  [name ?? summary, ...((alternateName ?? []) as unknown[])].filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );

/** Whatever names the one names the other instead. Lists that hold both hold it once. */
function renamed(
  file: CaseFile,
  list: MergedList,
  keptId: string,
  goneId: string,
  keys: EntryKeys,
): Change[] {
  const paths = JOINS.filter(({ to }) => to.includes(list)).map((join) => ({
    list: join.list,
    path: join.path,
  }));
  const all: { list: ListName; path: string }[] =
    list === 'people' ? [...paths, { list: 'claims', path: 'accounts[].voice' }] : paths;
  const changes: Change[] = [];
  for (const holder of new Set(all.map((one) => one.list)))
    for (const row of rowsOf(file, holder)) {
      if (holder === list && row.id === goneId) continue;
      const steps = all
        .filter((one) => one.list === holder)
        .map(({ path }) => path.replaceAll('[]', '.[]').split('.'));
      const after = steps.reduce<unknown>((value, step) => replaced(value, step, goneId, keptId), row) as Row;
      for (const [field, value] of Object.entries(after)) {
        const before = row[field];
        if (value === before) continue;
        if (!ENTRY_FIELDS.has(field)) {
          // Who spoke for the one that is gone would speak for themselves.
          const isOwn = holder === list && row.id === keptId;
          const others = isOwn && Array.isArray(value) ? value.filter((id) => id !== keptId) : value;
          const isSelf = isOwn && value === keptId;
          changes.push({ op: 'set', list: holder, id: row.id, field, ...(!isSelf && { value: others }) });
          continue;
        }
        for (const [place, entry] of (value as unknown[]).entries()) {
          if (entry === (before as unknown[])[place]) continue;
          const key = keys.at(holder, row.id, field, place);
          changes.push({ op: 'set', list: holder, id: row.id, field, entry: key, value: entry });
        }
      }
    }
  return changes;
}

/** The same value where nothing in it is replaced. */
function replaced(value: unknown, [step, ...rest]: readonly string[], from: string, to: string): unknown {
  if (step === undefined) return value === from ? to : value;
  if (step === '[]') {
    if (!Array.isArray(value)) return value;
    const list = value.map((one) => replaced(one, rest, from, to));
    if (list.every((one, i) => one === value[i])) return value;
    return rest.length === 0 ? [...new Set(list)] : list;
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return value;
  const before = (value as Json)[step];
  const after = replaced(before, rest, from, to);
  return after === before ? value : { ...value, [step]: after };
}
