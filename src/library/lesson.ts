import { LIMITS } from '../lib/limits.ts';
import {
  type Change,
  type Field,
  type Joined,
  otherVersions,
  shownVersion,
  type Version,
  versionsOf,
} from './joined.ts';

/** More steps are not added: a lesson is read and sent whole. */
export const MOST_STEPS = LIMITS.lessonSteps;
/** Longer texts and addresses are not written: a link could not carry them. In UTF-16 units. */
export const MOST_TEXT = LIMITS.lessonText;

const TEXTS = ['caption', 'prompt', 'choices', 'answer', 'view'] as const;
const FIELDS = [...TEXTS, 'minutes'] as const;
export type StepField = (typeof FIELDS)[number];

/** One step as it is written and sent; see `Lesson` of the models, which this is without knowing of it. */
export type StepContent = {
  caption: string;
  prompt: string;
  /** Answers to vote on, one a line. */
  choices?: string;
  answer: string;
  minutes: number;
  view: string;
};
export type KeptStep = StepContent & { id: string };

/** Another value of a field, written in another tab without knowing of the one shown. `step` null: the lesson's name. */
export type LessonConflict = { step: string | null; field: StepField | 'name'; others: readonly string[] };

export type KeptLesson = { name: string; steps: readonly KeptStep[]; conflicts: readonly LessonConflict[] };

const stepField = (id: string, field: string): Field => ['step', id, field];
const NAME: Field = ['name'];

/** The fields of a step are ["step", id, field]; "place" orders steps, "gone" holds what its remover had seen of it. */
function stepIds(row: Joined): string[] {
  const ids = new Set<string>();
  for (const key of row.fields.keys()) {
    const [kind, id, field] = JSON.parse(key) as string[];
    if (kind === 'step' && id !== undefined && field === 'view') ids.add(id);
  }
  return [...ids];
}

const nameOf = ({ tab, n }: Version): string => `${n} ${tab}`;
const contentVersions = (row: Joined, id: string): string[] =>
  FIELDS.flatMap((field) => versionsOf(row, stepField(id, field)).map(nameOf));

/** A removed step is there again as soon as another tab wrote in it, or brought it back, without knowing that it was removed. */
function isGone(row: Joined, id: string): boolean {
  const removals = versionsOf(row, stepField(id, 'gone')).map(({ value }) => value);
  if (removals.length === 0 || removals.includes(null)) return false;
  const content = contentVersions(row, id);
  return removals.some((value) => {
    const seen = new Set(Array.isArray(value) ? value : []);
    return content.every((version) => seen.has(version));
  });
}

const textAt = (row: Joined, field: Field, tab: string): string => {
  const value = shownVersion(row, field, tab)?.value;
  return typeof value === 'string' ? value : '';
};

function minutesAt(row: Joined, id: string, tab: string): number {
  const value = shownVersion(row, stepField(id, 'minutes'), tab)?.value;
  return typeof value === 'number' && value >= 0 && value <= 1_000 ? value : 0;
}

const placeOf = (row: Joined, id: string): number => {
  const value = versionsOf(row, stepField(id, 'place')).at(-1)?.value;
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

/** Steps in order, those that were removed left out. Every copy of a record orders them alike. */
function orderOf(row: Joined): string[] {
  return stepIds(row)
    .filter((id) => !isGone(row, id))
    .map((id) => ({ id, place: placeOf(row, id) }))
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

const withChoices = (choices: string) => (choices === '' ? {} : { choices });

/** The lesson that a record holds, as one tab shows it. */
export function readKeptLesson(row: Joined, tab: string): KeptLesson {
  const ids = orderOf(row);
  const conflicts: LessonConflict[] = [];
  const look = (step: string | null, field: StepField | 'name', at: Field) => {
    const others = otherVersions(row, at, tab).map(({ value }) => String(value));
    if (others.length > 0) conflicts.push({ step, field, others });
  };
  look(null, 'name', NAME);
  for (const id of ids) for (const field of FIELDS) look(id, field, stepField(id, field));
  return {
    name: textAt(row, NAME, tab),
    steps: ids.map((id) => ({
      id,
      caption: textAt(row, stepField(id, 'caption'), tab),
      prompt: textAt(row, stepField(id, 'prompt'), tab),
      answer: textAt(row, stepField(id, 'answer'), tab),
      minutes: minutesAt(row, id, tab),
      view: textAt(row, stepField(id, 'view'), tab),
      ...withChoices(textAt(row, stepField(id, 'choices'), tab)),
    })),
    conflicts,
  };
}

/** Why a step cannot be added; null where it can. */
export function refusedStep(row: Joined, { view, ...texts }: StepContent, more = 1): string | null {
  if (orderOf(row).length + more > MOST_STEPS)
    return `A lesson has ${MOST_STEPS} steps at most, so that it can be sent whole. Nothing was added.`;
  const isLong = [view, texts.caption, texts.prompt, texts.choices ?? '', texts.answer].some(
    ({ length }) => length > MOST_TEXT,
  );
  return isLong
    ? `A text or address of more than ${MOST_TEXT} characters is no step. Nothing was added.`
    : null;
}

/** A step at the end. `id` must be new; ask `refusedStep` before. */
export function addStep(row: Joined, step: StepContent, id: string, behind = 0): Change[] {
  const last = orderOf(row).at(-1);
  const place = (last === undefined ? 0 : placeOf(row, last)) + 1 + behind;
  return [
    ...FIELDS.flatMap((field) => {
      const value = step[field];
      return value === undefined ? [] : [{ field: stepField(id, field), value }];
    }),
    { field: stepField(id, 'place'), value: place },
  ];
}

/** One field of a step (null: the lesson's name) with another value. */
export const setField = (
  step: string | null,
  field: StepField | 'name',
  value: string | number,
): Change[] => [{ field: step === null ? NAME : stepField(step, field), value }];

/** Ends a conflict: this value stands, and no other. */
export const settleField = (
  step: string | null,
  field: StepField | 'name',
  value: string | number,
): Change[] => setField(step, field, value).map((change) => ({ ...change, over: 'all' }));

/** Takes a step out. Its words stay in the record, so that `restoreStep` brings them back. */
export const removeStep = (row: Joined, id: string): Change[] => [
  { field: stepField(id, 'gone'), value: contentVersions(row, id), over: 'all' },
];

export const restoreStep = (id: string): Change[] => [
  { field: stepField(id, 'gone'), value: null, over: 'all' },
];

/** A step one place earlier (-1) or later (1); nothing at an end. */
export function moveStep(row: Joined, id: string, by: -1 | 1): Change[] {
  const order = orderOf(row);
  const at = order.indexOf(id);
  const other = order[at + by];
  if (at < 0 || other === undefined) return [];
  const next = order.map((one) => (one === id ? other : one === other ? id : one));
  const places = order.map((one) => placeOf(row, one));
  // Two tabs that added at once gave one place twice; only then every step gets a place of its own.
  const isClear = places.every((place, i) => i === 0 || place > (places[i - 1] as number));
  return next.flatMap((one, i) => {
    const place = isClear ? (places[i] as number) : i + 1;
    return place === placeOf(row, one)
      ? []
      : [{ field: stepField(one, 'place'), value: place, over: 'all' as const }];
  });
}

/** Another lesson in place of this one: its steps are taken out, the others added under the ids given. */
export function replaceLesson(
  row: Joined,
  lesson: { name: string; steps: readonly StepContent[] },
  newId: () => string,
): Change[] {
  return [
    ...setField(null, 'name', lesson.name),
    ...orderOf(row).flatMap((id) => removeStep(row, id)),
    ...lesson.steps.flatMap((step, i) => addStep(row, step, newId(), i)),
  ];
}

/** What takes changes back, given the record before them; later changes of other fields stay. */
export function undoOf(row: Joined, changes: readonly Change[], tab: string): Change[] {
  return changes.flatMap((change): Change[] => {
    const [kind, id = '', field] = change.field;
    const before = shownVersion(row, change.field, tab);
    if (before) return [{ field: change.field, value: before.value, over: change.over ?? 'shown' }];
    if (kind === 'step' && field === 'gone') return restoreStep(id);
    // A step that was not there before is taken out again, by whoever reads the record as it then is.
    if (kind === 'step' && field === 'view') return [{ field: stepField(id, 'gone'), value: 'new' }];
    return kind === 'name' ? setField(null, 'name', '') : [];
  });
}

/** Fills in what `undoOf` could not know: which versions of a new step its removal has seen. */
export const resolveUndo = (row: Joined, undo: readonly Change[]): Change[] =>
  undo.flatMap((change) => (change.value === 'new' ? removeStep(row, change.field[1] ?? '') : [change]));
