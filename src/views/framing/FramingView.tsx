import { memo, useEffect, useRef, useState } from 'react';
import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { endSentence } from '../../lib/end-sentence.ts';
import type { FramingModel } from '../../models/framing/framing.ts';
import { writeFramingSentence } from '../../models/framing/framing-sentence.ts';
import { Sign } from '../../ui/Sign.tsx';
import { DrawAll } from '../../ui/use-near.ts';
import { CountedLine } from '../export/CountedLine.tsx';
import { ModelFailure } from '../ModelFailure.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { ContrastTable } from './ContrastTable.tsx';
import { CuesSection } from './CuesSection.tsx';
import { DistinctiveSection } from './DistinctiveSection.tsx';
import styles from './FramingView.module.css';
import { HowToRead } from './HowToRead.tsx';
import { NamingSection } from './NamingSection.tsx';
import { PerspectiveFacts, PerspectiveHeads } from './PerspectiveHeads.tsx';
import { QuotedSection } from './QuotedSection.tsx';
import { SectionLinks } from './SectionLinks.tsx';
import { Sentence } from './Sentence.tsx';
import { SilenceSection } from './SilenceSection.tsx';
import { StressSection } from './StressSection.tsx';
import { VoicesSection } from './VoicesSection.tsx';

/** Brings what the link points at into sight, once, when the first model has been drawn. */
function useFirstSight(isDrawn: boolean, open: string | null) {
  const isDone = useRef(false);
  useEffect(() => {
    if (!isDrawn || isDone.current) return;
    isDone.current = true;
    const id = location.hash.slice(1);
    const target =
      id === ''
        ? open === null
          ? null
          : document.querySelector('[data-opened="true"]')
        : document.getElementById(id);
    target?.scrollIntoView({ block: 'center' });
  }, [isDrawn, open]);
}

/** Perspectives side by side: what each calls things, stresses, quotes, attributes, and leaves out (of a voice: what is carried of it). */
export function FramingView() {
  const { filter } = useFilter();
  const { model, isBusy, failure } = useModel('framing', filter, null);
  useFirstSight(model !== null, filter.open);
  const [isAimed] = useState(() => location.hash !== '' || filter.open !== null);
  if (failure) return <ModelFailure failure={failure} />;
  if (!model) return <div className={styles.waiting} aria-busy="true" />;
  return (
    <article aria-busy={isBusy}>
      <PageTitle>Framing</PageTitle>
      <Sentence parts={model.sentence} />
      <div className={styles.meta}>
        <CountedLine summary={model.summary} view="framing" />
        <HowToRead />
        <ul className={styles.legend} aria-label="Signs">
          <li>
            <Sign name="own" size={14} /> own words
          </li>
          <li>
            <Sign name="relayed" size={14} /> another’s words
          </li>
          <li>“ ” the article’s quotation marks</li>
        </ul>
      </div>
      <SectionLinks />
      {model.surplus.length > 0 && (
        <p className={styles.notice}>
          Four perspectives fit side by side. {endSentence(`Not shown: ${model.surplus.join(', ')}`)}
        </p>
      )}
      <DrawAll value={isAimed}>
        <Sections model={model} />
      </DrawAll>
    </article>
  );
}

const Sections = memo(function Sections({ model }: { model: FramingModel }) {
  const { perspectives } = model;
  if (perspectives.length === 0) return null;
  const facts = {
    key: 'facts',
    head: 'In view',
    cells: perspectives.map((head) => <PerspectiveFacts key={head.id} head={head} />),
  };
  const sentences = {
    key: 'sentence',
    head: 'In one sentence',
    cells: perspectives.map(({ id }, p) => (
      <p key={id} className={styles.spoken}>
        {model.spoken[p]}
      </p>
    )),
  };
  return (
    <>
      <PerspectiveHeads perspectives={perspectives} />
      <div aria-live="polite">
        <ContrastTable
          caption={`How much of each is in view. ${writeFramingSentence(model.sentence)}`}
          columns={perspectives}
          rows={[facts, sentences]}
          isFirst
        />
      </div>
      <NamingSection model={model} />
      <StressSection model={model} />
      <QuotedSection model={model} />
      <CuesSection model={model} />
      <VoicesSection model={model} />
      <SilenceSection model={model} />
      <DistinctiveSection model={model} />
    </>
  );
});
