import { useState } from 'react';
import { useFilter } from '../../filter/use-filter.ts';
import { formatCount } from '../../lib/format-count.ts';
import type { FramingModel } from '../../models/framing/framing.ts';
import type { FrameRow, StressModel } from '../../models/framing/stress.ts';
import { FilterLink } from '../FilterLink.tsx';
import { Choice } from './Choice.tsx';
import { Codebook } from './Codebook.tsx';
import { ContrastTable } from './ContrastTable.tsx';
import { JudgementNote } from './HowToRead.tsx';
import { OpenedFrame } from './OpenedFrame.tsx';
import { SectionHead } from './SectionHead.tsx';
import { StressMark } from './StressMark.tsx';
import styles from './StressSection.module.css';

const isUsed = ({ cells }: FrameRow) => cells.some(({ main, second }) => main + second > 0);

function Matrix({ model, stress }: { model: FramingModel; stress: StressModel }) {
  const { filter } = useFilter();
  const { perspectives } = model;
  const { frames, bases, unit, largest } = stress;
  const noun = unit === 'statement' ? 'statement' : 'quote';
  const used = frames.filter(isUsed);
  const hasSecond = used.some(({ cells }) => cells.some(({ second }) => second > 0));
  const unused = frames.filter((frame) => !isUsed(frame));
  const rows = used.map((frame) => {
    const opened = perspectives.find(({ id }) => filter.open === `${frame.id}:${id}`);
    return {
      key: frame.id,
      head: frame.label,
      ...(opened ? { opened: <OpenedFrame frame={frame.id} perspective={opened.id} /> } : {}),
      cells: perspectives.map(({ id, name }, p) => {
        const cell = frame.cells[p] ?? { main: 0, own: 0, second: 0 };
        const base = bases[p];
        const mark = (
          <StressMark
            cell={cell}
            largest={largest}
            base={(unit === 'statement' ? base?.statements : base?.quotes) ?? 0}
            isSmall={base?.isSmall ?? true}
          />
        );
        if (cell.main + cell.second === 0)
          return (
            <span key={id} className={styles.cell}>
              {mark}
            </span>
          );
        const isOpen = opened?.id === id;
        return (
          <FilterLink
            key={id}
            className={styles.cell}
            patch={{ open: isOpen ? null : `${frame.id}:${id}` }}
            aria-current={isOpen ? 'true' : undefined}
            aria-label={`${frame.label}, ${name}: ${formatCount(cell.main, noun)}, ${cell.own} in its own words${
              cell.second > 0 ? `, ${cell.second} beside another frame` : ''
            }. ${isOpen ? 'Close' : 'Show the quotes'}`}
          >
            {mark}
          </FilterLink>
        );
      }),
    };
  });
  const base = {
    key: ' base',
    head: 'Base',
    cells: bases.map(({ quotes, statements, uncoded, isSmall }, p) => (
      <p key={perspectives[p]?.id} className={styles.base}>
        {formatCount(quotes, 'quote')} of {formatCount(statements, 'statement')}
        {isSmall && ', a small count'}
        {uncoded > 0 && `; ${uncoded} not coded`}
      </p>
    )),
  };
  return (
    <>
      <ContrastTable
        caption={`How many ${noun}s of each perspective carry each frame`}
        perspectives={perspectives}
        rows={[...rows, base]}
        isTight
      />
      <p className={styles.unused}>
        {hasSecond && 'A number after + counts those that carry the frame beside another main one. '}
        {unused.length > 0 && `In none of these words: ${unused.map(({ label }) => label).join(', ')}.`}
      </p>
    </>
  );
}

/** Frame × perspective: what each stresses, by a published codebook. */
export function StressSection({ model }: { model: FramingModel }) {
  const [isBook, setBook] = useState(false);
  const { stress } = model;
  if (!stress)
    return (
      <section aria-labelledby="stresses">
        <SectionHead id="stresses" title="What it stresses" />
        <p className={styles.unused}>Nobody has coded the quotes of this case by a codebook.</p>
      </section>
    );
  const noun = stress.unit === 'statement' ? 'statements' : 'quotes';
  return (
    <section aria-labelledby="stresses">
      <SectionHead
        id="stresses"
        title="What it stresses"
        hint={`${noun} per frame${stress.hasMain ? ', by the main frame of each quote' : ', every code counted'}; a count opens its quotes`}
      >
        {stress.schemes.length > 1 && (
          <Choice
            label="Codebook"
            options={stress.schemes.map(({ id, name }, i) => ({
              name,
              patch: { scheme: i === 0 ? null : id, open: null },
              isChosen: id === stress.scheme.id,
            }))}
          />
        )}
        <Choice
          label="Count"
          options={[
            { name: 'statements', patch: { unit: null }, isChosen: stress.unit === 'statement' },
            { name: 'renderings', patch: { unit: 'rendering' }, isChosen: stress.unit === 'rendering' },
          ]}
        />
        <button type="button" className={styles.book} onClick={() => setBook(true)}>
          The codebook
        </button>
        <FilterLink path="/coding" patch={{ open: null }} className={styles.book}>
          Code these quotes yourself
        </FilterLink>
      </SectionHead>
      <JudgementNote />
      <Matrix model={model} stress={stress} />
      <Codebook stress={stress} isOpen={isBook} onClose={() => setBook(false)} />
    </section>
  );
}
