import type { KeptStep, LessonConflict, StepField } from '../engine/use-kept-lesson.ts';
import { useLettered } from '../views/blind/letters-context.ts';
import { InnerLink } from '../views/InnerLink.tsx';
import { FieldConflict } from './FieldConflict.tsx';
import styles from './LessonPage.module.css';

/** Views that show several things, and what these are. */
const LISTS = new Map([
  ['timeline', 'events'],
  ['compare', 'questions'],
  ['framing', 'names of things'],
  ['quotes', 'quotes'],
]);

type Props = {
  step: KeptStep;
  /** From 1. */
  place: number;
  isLast: boolean;
  conflicts: readonly LessonConflict[];
  onChange: (field: StepField, value: string | number) => void;
  onSettle: (field: StepField, value: string | number) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One step of a lesson, to be written in. */
export function LessonStepFields(props: Props) {
  const { step, place, isLast, conflicts, onChange, onSettle, onMove, onRemove } = props;
  const { caption, prompt, answer, minutes, view, choices = '' } = step;
  const list = LISTS.get(view.split(/[/?]/)[1] ?? '');
  const lettered = useLettered();
  const isList = list !== undefined && !/^\/\w+\/./.test(view);
  const conflictAt = (field: StepField) => (
    <FieldConflict
      conflict={conflicts.find((conflict) => conflict.field === field)}
      shown={String(step[field] ?? '')}
      onSettle={(value) => onSettle(field, field === 'minutes' ? Number(value) : value)}
    />
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
    <div role="group" aria-label={`Step ${place}`} className={styles.fields}>
      <p className={styles.view}>
        <strong>{place}</strong> <InnerLink to={lettered(view)}>{lettered(view)}</InnerLink>
      </p>
      {isList && (
        <p className={styles.lead}>
          This view is a list of {list}: the wall shows the first ones, one after the other. To show a certain
          one, open it and add its page instead.
        </p>
      )}
      <label>
        Caption
        <input value={caption} maxLength={200} onChange={({ target }) => onChange('caption', target.value)} />
      </label>
      {conflictAt('caption')}
      <label>
        Question for the class
        <textarea
          rows={2}
          value={prompt}
          maxLength={1000}
          onChange={({ target }) => onChange('prompt', target.value)}
        />
      </label>
      {conflictAt('prompt')}
      <label>
        Answers to vote on, one on each line (without any: those of the view, if it has some)
        <textarea
          rows={2}
          value={choices}
          maxLength={1000}
          onChange={({ target }) => onChange('choices', target.value)}
        />
      </label>
      {conflictAt('choices')}
      <label>
        What is to be found
        <textarea
          rows={2}
          value={answer}
          maxLength={1000}
          onChange={({ target }) => onChange('answer', target.value)}
        />
      </label>
      {conflictAt('answer')}
      <p className={styles.row}>
        <label>
          Minutes
          <input
            type="number"
            min={0}
            max={90}
            value={minutes}
            onChange={({ target }) =>
              onChange('minutes', Math.min(90, Math.max(0, Math.round(target.valueAsNumber) || 0)))
            }
          />
        </label>
        <button
          type="button"
          disabled={place === 1}
          onClick={() => onMove(-1)}
          aria-label={`Step ${place} earlier`}
        >
          Earlier
        </button>
        <button type="button" disabled={isLast} onClick={() => onMove(1)} aria-label={`Step ${place} later`}>
          Later
        </button>
        <button type="button" onClick={onRemove} aria-label={`Remove step ${place}`}>
          Remove
        </button>
      </p>
      {conflictAt('minutes')}
    </div>
  );
}
