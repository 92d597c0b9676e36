import { useState } from 'react';
import type { DifferenceQuestion } from '../../models/exercise/spot-the-difference.ts';
import { FilterLink } from '../FilterLink.tsx';
import { SourceName } from '../SourceName.tsx';
import styles from './ExercisePage.module.css';
import { RoundEnd } from './RoundEnd.tsx';
import { RoundFrame } from './RoundFrame.tsx';

/** Two renderings of one statement: tap the words of the second that the first does not have, then look. */
export function DifferenceRound({
  questions,
  seed,
}: {
  questions: readonly DifferenceQuestion[];
  seed: number;
}) {
  const [at, setAt] = useState(0);
  const [tapped, setTapped] = useState<ReadonlySet<number>>(new Set());
  const [isShown, setShown] = useState(false);
  const [score, setScore] = useState({ found: 0, of: 0 });
  const question = questions[at];
  if (!question) return <RoundEnd {...score} unit="differing word" kind="difference" seed={seed} />;
  const { first, second, words, difference } = question;
  const differing = words.filter(({ differs }) => differs).length;
  const toggle = (i: number) => {
    const next = new Set(tapped);
    if (!next.delete(i)) next.add(i);
    setTapped(next);
  };
  const look = () => {
    const found = words.filter(({ differs }, i) => differs && tapped.has(i)).length;
    setScore({ found: score.found + found, of: score.of + differing });
    setShown(true);
  };
  const wrong = [...tapped].filter((i) => !words[i]?.differs).length;
  return (
    <RoundFrame at={at} of={questions.length} quote={first}>
      <p className={styles.ask}>
        Another article has the same statement. Tap the words that are not in the first.
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div
        role="group"
        aria-label="Words of the second"
        className={styles.words}
        lang={second.lang ?? undefined}
      >
        {words.map(({ text, differs }, i) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a word is its place
            key={i}
            type="button"
            aria-pressed={tapped.has(i)}
            data-differs={isShown && differs}
            disabled={isShown}
            onClick={() => toggle(i)}
          >
            {text}
          </button>
        ))}
      </div>
      <div role="status">
        {isShown && (
          <p className={styles.reveal}>
            You found {words.filter(({ differs }, i) => differs && tapped.has(i)).length} of {differing}
            {wrong > 0 && `, and tapped ${wrong} that are in both`}. {difference}. First in{' '}
            <SourceName source={first.source} />, second in <SourceName source={second.source} />{' '}
            <FilterLink path={`/quotes/${second.id}`} patch={{ open: null }}>
              All renderings
            </FilterLink>
          </p>
        )}
      </div>
      <button
        type="button"
        className={styles.next}
        onClick={() => {
          if (!isShown) return look();
          setShown(false);
          setTapped(new Set());
          setAt(at + 1);
        }}
      >
        {!isShown ? 'Look' : at + 1 < questions.length ? 'Next' : 'How it went'}
      </button>
    </RoundFrame>
  );
}
