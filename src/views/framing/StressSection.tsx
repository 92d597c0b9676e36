import { useState } from 'react';
import { ACROSS, SHARES } from '../../filter/filter.ts';
import type { FramingModel } from '../../models/framing/framing.ts';
import { FilterLink } from '../FilterLink.tsx';
import { Choice } from './Choice.tsx';
import { Codebook } from './Codebook.tsx';
import { FrameMatrix } from './FrameMatrix.tsx';
import { JudgementNote } from './HowToRead.tsx';
import { Section } from './Section.tsx';
import styles from './StressSection.module.css';

/** Frame × perspective: what each stresses, by a published codebook. */
export function StressSection({ model }: { model: FramingModel }) {
  const [isBook, setBook] = useState(false);
  const { stress, frameTable } = model;
  if (!stress || !frameTable)
    return (
      <Section id="stresses" title="What it stresses">
        <p className={styles.unused}>Nobody has coded the quotes of this case by a codebook.</p>
      </Section>
    );
  const noun = stress.unit === 'statement' ? 'statements' : 'quotes';
  return (
    <Section
      id="stresses"
      title="What it stresses"
      hint={`${noun} per frame${stress.hasMain ? ', by the main frame of each quote' : ', every code counted'}; a count opens its quotes`}
      className={frameTable.across === 'perspective' ? undefined : styles.apart}
      tools={
        <>
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
            label="Across"
            options={ACROSS.map((across) => ({
              name: across === 'about' ? 'targets' : `${across}s`,
              patch: { across, open: null },
              isChosen: frameTable.across === across,
            }))}
          />
          <Choice
            label="Count"
            options={[
              { name: 'statements', patch: { unit: null }, isChosen: stress.unit === 'statement' },
              { name: 'renderings', patch: { unit: 'rendering' }, isChosen: stress.unit === 'rendering' },
            ]}
          />
          <Choice
            label="As"
            options={[
              { name: 'counts', patch: { share: null }, isChosen: frameTable.share === null },
              ...SHARES.map((share) => ({
                name: `shares by ${share}`,
                patch: { share },
                isChosen: frameTable.share === share,
              })),
            ]}
          />
          <button type="button" className={styles.book} onClick={() => setBook(true)}>
            The codebook
          </button>
          <FilterLink path="/coding" patch={{ open: null }} className={styles.book}>
            Code these quotes yourself
          </FilterLink>
        </>
      }
    >
      <JudgementNote />
      <FrameMatrix table={frameTable} stress={stress} />
      <Codebook stress={stress} isOpen={isBook} onClose={() => setBook(false)} />
    </Section>
  );
}
