import { anchorAt } from '../author/anchor.ts';
import type { Fix } from '../author/fix-problem.ts';
import { MERGED_LISTS, type MergedList } from '../author/merge-records.ts';
import {
  type EntryFields,
  type FormList,
  fieldsOf,
  isFormList,
  type RecordField,
  recordName,
  shownValue,
  typedValue,
  valueAt,
  withValue,
} from '../author/record-fields.ts';
import type { Range } from '../case/anchors.ts';
import type { Article, CaseFile, ListName, Selector } from '../case/case-file.ts';

export type AskedField = RecordField;
export type AskedEntries = EntryFields;
export type EditableList = FormList;
export type OnePressFix = Fix;
export type JoinedList = MergedList;

export const isEditable = isFormList;
export const askedOf = fieldsOf;
export const shown = shownValue;
export const typed = typedValue;
export const fieldAt = valueAt;
export const withField = withValue;
export const nameOfRecord = recordName;

export const isJoined = (list: string): list is JoinedList => MERGED_LISTS.some((one) => one === list);

/** The anchor of a stretch of a text. */
export const selectorOf = (text: string, range: Range, body: Article['body']): Selector =>
  anchorAt(text, range, body);

export type NamedRecord = { id: string; name: string };

/** The records of a list as they are chosen from, in the order of the file. */
export const recordsOf = (file: CaseFile, list: ListName): NamedRecord[] =>
  ((file[list] ?? []) as readonly { id: string }[]).map(({ id }) => ({
    id,
    name: recordName(file, list, id),
  }));
