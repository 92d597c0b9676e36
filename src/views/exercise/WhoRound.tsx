import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { WhoQuestion } from '../../models/exercise/who-said-it.ts';
import { Attribution } from '../Attribution.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { SourceName } from '../SourceName.tsx';
import styles from './ExercisePage.module.css';
import { RoundEnd } from './RoundEnd.tsx';
import { RoundFrame } from './RoundFrame.tsx';

/** Question after question: a quote and four voices, keys 1 to 4; then who spoke, where it stands, and the next. */
export function WhoRound({ questions, seed }: { questions: readonly WhoQuestion[]; seed: number }) {
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const [found, setFound] = useState(0);
  const question = questions[at];
  const next = useRef<HTMLButtonElement>(null);
  const choose = (id: string) => {
    if (chosen !== null || !question) return;
    setChosen(id);
    if (id === question.right) setFound(found + 1);
  };
  const onKey = useRef<(event: KeyboardEvent) => void>(() => undefined);
  onKey.current = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    const voice = question?.voices[Number(event.key) - 1];
    if (!voice) return;
    // The same keys lead to the views elsewhere.
    event.preventDefault();
    event.stopImmediatePropagation();
    choose(voice.id);
  };
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKey.current(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
  useEffect(() => {
    if (chosen !== null) next.current?.focus();
  }, [chosen]);
  if (!question) return <RoundEnd found={found} of={questions.length} unit="voice" kind="who" seed={seed} />;
  const { quote, voices, right } = question;
  return (
    <RoundFrame at={at} of={questions.length} quote={quote}>
      <ol className={styles.voices}>
        {voices.map(({ id, name }, i) => (
          <li key={id}>
            <button
              type="button"
              disabled={chosen !== null}
              aria-pressed={chosen === id}
              data-right={chosen !== null && id === right}
              onClick={() => choose(id)}
            >
              <kbd>{i + 1}</kbd> {name}
              {chosen !== null && id === right && ' – spoke'}
              {chosen === id && id !== right && ' – your choice'}
            </button>
          </li>
        ))}
      </ol>
      <div role="status">
        {chosen !== null && (
          <p className={styles.reveal}>
            {chosen === right ? 'Yes: ' : 'It was '}
            <Attribution speaker={quote.speaker} actor={quote.actor} />
            {quote.cue !== '' && `, ${quote.cue}`}; in <SourceName source={quote.source} />{' '}
            <FilterLink path={`/quotes/${quote.id}`} patch={{ open: null }}>
              The quote in its context
            </FilterLink>
          </p>
        )}
      </div>
      {chosen !== null && (
        <button
          ref={next}
          type="button"
          className={styles.next}
          onClick={() => {
            setChosen(null);
            setAt(at + 1);
          }}
        >
          {at + 1 < questions.length ? 'Next' : 'How it went'}
        </button>
      )}
    </RoundFrame>
  );
}
