import { Link } from 'react-router';
import type { LessonStep } from '../models/present/tour.ts';
import styles from './LessonPage.module.css';

type Props = {
  step: LessonStep;
  /** From 1. */
  place: number;
  isLast: boolean;
  onChange: (fields: Partial<LessonStep>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One step of a lesson, to be written in. */
export function LessonStepFields({ step, place, isLast, onChange, onMove, onRemove }: Props) {
  const { caption, prompt, answer, minutes, view } = step;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
    <div role="group" aria-label={`Step ${place}`} className={styles.fields}>
      <p className={styles.view}>
        <strong>{place}</strong> <Link to={view}>{view}</Link>
      </p>
      <label>
        Caption
        <input
          value={caption}
          maxLength={200}
          onChange={({ target }) => onChange({ caption: target.value })}
        />
      </label>
      <label>
        Question for the class
        <textarea
          rows={2}
          value={prompt}
          maxLength={1000}
          onChange={({ target }) => onChange({ prompt: target.value })}
        />
      </label>
      <label>
        What is to be found
        <textarea
          rows={2}
          value={answer}
          maxLength={1000}
          onChange={({ target }) => onChange({ answer: target.value })}
        />
      </label>
      <p className={styles.row}>
        <label>
          Minutes
          <input
            type="number"
            min={0}
            max={90}
            value={minutes}
            onChange={({ target }) =>
              onChange({ minutes: Math.min(90, Math.max(0, Math.round(target.valueAsNumber) || 0)) })
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
    </div>
  );
}
