import { useState } from 'react';
import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import { joinWords } from '../../lib/join-words.ts';
import type {
  DistinctiveColumn,
  DistinctiveModel,
  WordOdds,
} from '../../models/framing/distinctive-words.ts';
import type { FramingModel } from '../../models/framing/framing.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { later } from '../../ui/later.tsx';
import { ChartBoundary } from '../ChartBoundary.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { ContrastTable } from './ContrastTable.tsx';
import styles from './DistinctiveSection.module.css';
import { Section } from './Section.tsx';
import { Silent } from './Silent.tsx';

const WordDots = later(() => import('./WordDots.tsx'), 'WordDots');

/** So many quotes are counted without being asked. */
const COUNTED_AT_ONCE = 2000;

/** The words that each side uses rather than the rest; of many quotes counted when asked for, as it reads every word in view. */
export function DistinctiveSection({ model }: { model: FramingModel }) {
  // Few quotes are counted at once, so that nobody presses only to learn that there are too few words.
  const [isAsked, setAsked] = useState(false);
  const isOpen = isAsked || model.summary.quotes.shown <= COUNTED_AT_ONCE;
  return (
    <Section
      id="distinctive"
      title="Words that set it apart"
      hint="words that it uses more than the rest in view, by more than chance; one rendering of each statement"
    >
      {isOpen ? (
        <Opened model={model} />
      ) : (
        <p className={`${styles.ask} no-print`}>
          <button type="button" onClick={() => setAsked(true)}>
            Count the words
          </button>
        </p>
      )}
    </Section>
  );
}

function Opened({ model }: { model: FramingModel }) {
  const { filter } = useFilter();
  const { model: words, isBusy } = useModel('distinctive', filter, null);
  if (!words) return <p aria-busy="true">Counting …</p>;
  if (words.columns.every(({ isTooFew }) => isTooFew))
    return (
      <p aria-busy={isBusy}>
        <Silent>
          Too few words to say:{' '}
          {joinWords(words.columns.map(({ name, words }) => `${isolate(name)} has ${formatNumber(words)}`))};{' '}
          {formatNumber(words.least)} are needed here and elsewhere in view.
        </Silent>
      </p>
    );
  const largest = Math.max(1, ...words.columns.flatMap(({ top }) => top.map(({ z }) => z)));
  return (
    <div aria-busy={isBusy}>
      <ContrastTable
        caption="Words that set a perspective apart from the rest in view"
        columns={model.perspectives}
        rows={[
          {
            key: 'words',
            head: 'Rather here than elsewhere',
            cells: words.columns.map((column) => (
              <Column key={column.id} column={column} all={words} largest={largest} />
            )),
          },
        ]}
      />
      <p className={styles.method}>
        Each word is measured by how much likelier it is here than elsewhere, with{' '}
        {formatNumber(words.weight)} words of the whole case added to each side, so that a rare word does not
        stand out by chance. Listed is what chance alone would bring about once in forty times or less
        (Monroe, Colaresi and Quinn 2008: log-odds with an informative Dirichlet prior, z from 1.96). Such a
        list shows habits of speech, and says nothing about who is right.
      </p>
    </div>
  );
}

/** Words that stand out alike are named together, or counted: none of them alone. */
function writeTop(top: readonly WordOdds[]): string {
  const first = top.filter(({ z }) => z === top[0]?.z);
  const words = first.map(({ word }) => `“${isolate(word)}”`);
  if (words.length > 3) return `${formatNumber(words.length)} words stand out alike.`;
  return `${joinWords(words)} ${words.length === 1 ? 'stands out most' : 'stand out most, alike'}.`;
}

type ColumnProps = { column: DistinctiveColumn; all: DistinctiveModel; largest: number };

function Column({ column: { words, rest, isTooFew, top }, all, largest }: ColumnProps) {
  const base = `${formatCount(words, 'word')} here, ${formatNumber(rest)} elsewhere in view`;
  if (isTooFew)
    return (
      <Silent>
        too few words: {base}; {formatNumber(all.least)} are needed on both sides
      </Silent>
    );
  if (top.length === 0) return <Silent>no word stands out: {base}</Silent>;
  return (
    <ChartFrame
      title={writeTop(top)}
      caption={`${base}. One scale in all columns.`}
      table={
        <table className={styles.twin}>
          <thead>
            <tr>
              <th scope="col">Word</th>
              <th scope="col">z</th>
              <th scope="col">Here</th>
              <th scope="col">Elsewhere</th>
            </tr>
          </thead>
          <tbody>
            {top.map(({ word, z, here, there }) => (
              <tr key={word}>
                <th scope="row">
                  <FilterLink patch={{ open: `word:${word}` }}>{word}</FilterLink>
                </th>
                <td>{z.toFixed(1)}</td>
                <td>{formatNumber(here)}</td>
                <td>{formatNumber(there)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <ChartBoundary>
        <WordDots words={top} largest={largest} />
      </ChartBoundary>
    </ChartFrame>
  );
}
