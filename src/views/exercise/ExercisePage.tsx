import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useParams } from '../../ui/use-params.ts';
import { CountingSentence } from '../CountingSentence.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { ModelFailure } from '../ModelFailure.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { DifferenceRound } from './DifferenceRound.tsx';
import styles from './ExercisePage.module.css';
import { WhoRound } from './WhoRound.tsx';

const MOST_SEED = 999_999;

/** Two exercises made from the case; the seed in the address gives a whole class the same questions. */
export function ExercisePage() {
  const { kind = '', seed = '' } = useParams();
  const number = Math.min(MOST_SEED, Number.parseInt(seed, 10) || 1);
  if (kind === 'who') return <Who key={number} seed={number} />;
  if (kind === 'difference') return <Difference key={number} seed={number} />;
  return (
    <section>
      <h1 className={styles.title}>There is no such exercise.</h1>
      <FilterLink path="/exercise/who/1">Who said it?</FilterLink>
    </section>
  );
}

function Who({ seed }: { seed: number }) {
  const { filter } = useFilter();
  const { model, failure } = useModel('who', filter, { seed });
  if (failure) return <ModelFailure failure={failure} />;
  if (!model) return <div className={styles.coming} aria-busy="true" />;
  return (
    <article className={styles.page}>
      <PageTitle>Who said it?</PageTitle>
      <h1 className={styles.title}>Who said it?</h1>
      <CountingSentence summary={model.summary} />
      {model.questions.length === 0 ? (
        <p>
          There are too few voices in view for this: {model.speakers}, and four are needed. Widen the filter.
        </p>
      ) : (
        <WhoRound questions={model.questions} seed={seed} />
      )}
    </article>
  );
}

function Difference({ seed }: { seed: number }) {
  const { filter } = useFilter();
  const { model, failure } = useModel('difference', filter, { seed });
  if (failure) return <ModelFailure failure={failure} />;
  if (!model) return <div className={styles.coming} aria-busy="true" />;
  return (
    <article className={styles.page}>
      <PageTitle>Spot the difference</PageTitle>
      <h1 className={styles.title}>Spot the difference</h1>
      <CountingSentence summary={model.summary} />
      {model.questions.length === 0 ? (
        <p>
          No statement in view has two renderings in two articles, the second with words that the first has
          not. Widen the filter.
        </p>
      ) : (
        <DifferenceRound questions={model.questions} seed={seed} />
      )}
    </article>
  );
}
