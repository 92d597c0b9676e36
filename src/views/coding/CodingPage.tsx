import { useState } from 'react';
import { useCase } from '../../engine/use-case.ts';
import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatNumber } from '../../lib/format-count.ts';
import type { Coding } from '../../models/coding/coding-file.ts';
import type { CodingModel } from '../../models/coding/coding-units.ts';
import type { OtherCase } from '../../models/coding/other-case.ts';
import { CountingSentence } from '../CountingSentence.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { ModelFailure } from '../ModelFailure.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { AgreementReport } from './AgreementReport.tsx';
import { CodeConflicts } from './CodeConflicts.tsx';
import { CodingFiles } from './CodingFiles.tsx';
import styles from './CodingPage.module.css';
import { CodingTask } from './CodingTask.tsx';
import { useOwnCoding } from './use-own-coding.ts';

/** A reader codes the same quotes as the case's coder, privately, and sees how far they agree afterwards. */
export function CodingPage() {
  const { filter } = useFilter();
  const state = useCase();
  const { model, failure } = useModel('coding', filter, null);
  if (failure) return <ModelFailure failure={failure} />;
  if (!model || state.status !== 'open') return <div className={styles.coming} aria-busy="true" />;
  if (!model.scheme)
    return (
      <article className={styles.page}>
        <h1 className={styles.title}>This case has no codebook.</h1>
        <p>
          Without a codebook that has frames there is nothing to code. The rest of the case can be read as it
          is.
        </p>
      </article>
    );
  return (
    <Coder
      key={`${state.opened.id} ${model.scheme.id}`}
      model={model}
      caseId={state.opened.id}
      schemeId={model.scheme.id}
    />
  );
}

function Coder({ model, caseId, schemeId }: { model: CodingModel; caseId: string; schemeId: string }) {
  const own = useOwnCoding(caseId, schemeId);
  const { coding, unkept } = own;
  const [others, setOthers] = useState<readonly Coding[]>([]);
  const [cases, setCases] = useState<readonly OtherCase[]>([]);
  const [isComparing, setComparing] = useState(false);
  if (own.failure) return <ModelFailure failure={own.failure} />;
  if (!coding) return <div className={styles.coming} aria-busy="true" />;
  const { quotes, scheme, schemes, summary, more } = model;
  const chosen = new Map(coding.codes.map(({ quote, frame }) => [quote, frame]));
  const coded = quotes.filter(({ id }) => (chosen.get(id) ?? null) !== null).length;
  return (
    <article className={styles.page}>
      <PageTitle>Code the quotes</PageTitle>
      <header className={styles.head}>
        <h1 className={styles.title}>Code the quotes yourself</h1>
        <p className={styles.lead}>
          Give each quote the one frame that fits best. How the case’s coder decided is shown afterwards.
          Coding is a judgement: where you differ, neither is wrong by that.
        </p>
        <CountingSentence summary={summary} />
        <p className={styles.books}>
          Codebook:{' '}
          {schemes.map(({ id, name }, i) => (
            <FilterLink
              key={id}
              patch={{ scheme: i === 0 ? null : id }}
              aria-current={id === schemeId ? 'true' : undefined}
            >
              {name}
            </FilterLink>
          ))}
        </p>
        <p className={styles.progress} role="status" aria-busy={!own.isKept && unkept === null}>
          {coded} of {quotes.length} quotes coded
          {more > 0 && ` (the first ${quotes.length} of ${quotes.length + more})`}.{' '}
          {unkept === null ? 'Kept in this browser.' : `Not kept: ${unkept}`}
        </p>
      </header>
      <CodeConflicts
        conflicts={own.conflicts}
        quotes={quotes}
        frames={model.frames}
        chosen={chosen}
        onSettle={own.settle}
      />
      {quotes.length === 0 ? (
        <p>{whyNone(model.inView, scheme?.name ?? '')}</p>
      ) : isComparing ? (
        <AgreementReport
          codings={[...(coded > 0 ? [coding] : []), ...others]}
          cases={cases}
          onBack={() => setComparing(false)}
        />
      ) : (
        <CodingTask quotes={quotes} frames={model.frames} chosen={chosen} onChoose={own.choose} />
      )}
      {!isComparing && quotes.length > 0 && (
        <p className={styles.compare}>
          <button
            type="button"
            disabled={coded === 0 && others.length === 0 && cases.length === 0}
            onClick={() => setComparing(true)}
          >
            {coded === quotes.length ? 'Compare' : 'Stop here and compare'}
          </button>{' '}
          {coded < quotes.length &&
            'You will see how the case’s coder decided; code the rest first if you want to stay blind to it.'}
        </p>
      )}
      <CodingFiles
        coding={coding}
        others={others}
        onName={own.nameCoder}
        onOwn={(read) => own.take(read.codes)}
        onOthers={setOthers}
        cases={cases}
        onCases={setCases}
      />
    </article>
  );
}

/** Why there is no quote to code: the filter leaves none, or the case's coder gave none a main frame. */
function whyNone(inView: number, scheme: string): string {
  if (inView === 0) return 'The filter leaves no quote.';
  const these =
    inView === 1 ? 'The one quote in view has' : `None of the ${formatNumber(inView)} quotes in view has`;
  const no = inView === 1 ? 'no' : 'a';
  return `${these} ${no} main frame of “${scheme}”: the case marks none of their frames as “primary”, so that there is nothing to compare yours with. Choose another codebook above, or other quotes.`;
}
