import { useMemo, useRef, useState } from 'react';
import type { LibraryFailure } from '../library/failure.ts';
import type { Change, Joined } from '../library/joined.ts';
import {
  addStep,
  type KeptLesson,
  moveStep,
  readKeptLesson,
  refusedStep,
  removeStep,
  replaceLesson,
  resolveUndo,
  type StepContent,
  type StepField,
  setField,
  settleField,
  undoOf,
} from '../library/lesson.ts';
import type { FailureError } from './failure.ts';
import { useJoined } from './use-joined.ts';

export type { KeptLesson, KeptStep, LessonConflict, StepField } from '../library/lesson.ts';

/** A step without the fields that are empty as long as nobody has written in them. */
type NewStep = Partial<StepContent> & { view: string };

export type LessonEditing = {
  /** null while it is on its way. */
  lesson: KeptLesson | null;
  /** Why the last change is not kept; null where it is. */
  unkept: LibraryFailure | null;
  failure: FailureError | null;
  /** False while a change is on its way to the disk. */
  isKept: boolean;
  /** Each says in a sentence why it refused, or null. */
  add: (step: NewStep) => string | null;
  set: (step: string | null, field: StepField | 'name', value: string | number) => void;
  /** Ends a conflict: the value stands and the others go. */
  settle: (step: string | null, field: StepField | 'name', value: string | number) => void;
  remove: (step: string) => void;
  move: (step: string, by: -1 | 1) => void;
  replace: (lesson: { name: string; steps: readonly StepContent[] }) => void;
  /** Takes back this tab's own last change; null where there is none. */
  undo: (() => void) | null;
};

const EMPTY: StepContent = { caption: '', prompt: '', answer: '', minutes: 5, view: '/' };
/** Changes that can be taken back, one by one. */
const MOST_UNDOS = 200;

const newId = (): string => crypto.getRandomValues(new Uint32Array(2)).join('-');

/** The lesson of a case that is kept on this machine, and the ways to change it; null as case: none. */
export function useKeptLesson(caseId: string | null): LessonEditing {
  const { row, isRead, unkept, failure, isKept, tab, edit } = useJoined(
    'lessons',
    caseId === null ? null : [caseId],
  );
  const lesson = useMemo(() => readKeptLesson(row, tab), [row, tab]);
  const undos = useRef<{ for: string | null; list: Change[][] }>({ for: caseId, list: [] });
  const [, setCount] = useState(0);
  if (undos.current.for !== caseId) undos.current = { for: caseId, list: [] };
  const { list } = undos.current;
  const change = (changes: (row: Joined) => readonly Change[]) => {
    edit((now) => {
      const made = changes(now);
      if (made.length > 0) {
        list.push(undoOf(now, made, tab));
        if (list.length > MOST_UNDOS) list.shift();
        setCount(list.length);
      }
      return made;
    });
  };
  return {
    lesson: isRead ? lesson : null,
    unkept,
    failure,
    isKept,
    add(step) {
      let refusal: string | null = null;
      const whole = { ...EMPTY, ...step };
      change((now) => {
        refusal = refusedStep(now, whole);
        return refusal === null ? addStep(now, whole, newId()) : [];
      });
      return refusal;
    },
    set: (step, field, value) => change(() => setField(step, field, value)),
    settle: (step, field, value) => change(() => settleField(step, field, value)),
    remove: (step) => change((now) => removeStep(now, step)),
    move: (step, by) => change((now) => moveStep(now, step, by)),
    replace: (lesson) => change((now) => replaceLesson(now, lesson, newId)),
    undo:
      list.length === 0
        ? null
        : () => {
            const last = list.pop();
            setCount(list.length);
            if (last) edit((now) => resolveUndo(now, last));
          },
  };
}
