import { MERGED_LISTS, type MergedList } from '../author/merge-records.ts';
import { recordName } from '../author/record-fields.ts';
import type { CaseFile, ListName } from '../case/case-file.ts';

export { anchorAt } from '../author/anchor.ts';
export type { Fix as OnePressFix } from '../author/fix-problem.ts';
export type { MergedList } from '../author/merge-records.ts';
/** A field that a form asks for; the component that draws one has the plain name. */
export type { EntryFields, FormList, RecordField as AskedField } from '../author/record-fields.ts';
export {
  fieldsOf,
  isFormList,
  recordName,
  shownValue,
  typedValue,
  valueAt,
  withValue,
} from '../author/record-fields.ts';

export const isJoined = (list: string): list is MergedList => MERGED_LISTS.some((one) => one === list);

export type NamedRecord = { id: string; name: string };

/** The records of a list as they are chosen from, in the order of the file. */
export const recordsOf = (file: CaseFile, list: ListName): NamedRecord[] =>
  ((file[list] ?? []) as readonly { id: string }[]).map(({ id }) => ({
    id,
    name: recordName(file, list, id),
  }));
