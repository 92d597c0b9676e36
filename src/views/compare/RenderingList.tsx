import { formatCount } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import { writeWho } from '../../models/compare/account-who.ts';
import type { AlignedWords, RenderingGroup } from '../../models/compare/compare-opened.ts';
import { AnswerShape } from '../../ui/Sign.tsx';
import { SourceTile } from '../../ui/SourceTile.tsx';
import { PickButton } from '../basket/PickButton.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { LinkedWords } from './LinkedWords.tsx';
import styles from './RenderingList.module.css';

/** The words of every account, those of one statement together, with what differs marked and named. */
export function RenderingList({ groups, more }: { groups: readonly RenderingGroup[]; more: number }) {
  if (groups.length === 0) return <p className={styles.none}>The case anchors no words for this question.</p>;
  return (
    <div className={styles.groups}>
      {groups.map(({ key, isOneStatement, renderings, inCase }) => (
        <div key={key}>
          {(renderings.length > 1 || inCase > 1) && (
            <p className={styles.head}>
              {isOneStatement
                ? `One statement, ${formatCount(inCase, 'rendering')}${writeShare(renderings.length, inCase)}`
                : 'Words of the articles'}
            </p>
          )}
          <ul className={styles.list}>
            {renderings.map((words, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice; the order is fixed
              <Rendering key={i} words={words} isCompared={isOneStatement && renderings.length > 1} />
            ))}
          </ul>
        </div>
      ))}
      {more > 0 && <p className={styles.none}>{formatCount(more, 'more rendering')} not drawn.</p>}
    </div>
  );
}

/** How many of a statement's renderings in the case answer the question. */
const writeShare = (here: number, inCase: number): string =>
  here === inCase ? '' : `; ${here} of them ${here === 1 ? 'answers' : 'answer'} this question`;

function Rendering({ words, isCompared }: { words: AlignedWords; isCompared: boolean }) {
  const { source, answer, runs, difference, isBase, quoteId } = words;
  return (
    <li className={styles.rendering}>
      <SourceTile letter={source.letter} slot={source.slot} name={source.name} />
      <div>
        <LinkedWords words={words} runs={runs} size="open" />
        <p className={styles.how}>
          {answer !== null && <AnswerShape index={answer} />}
          <How words={words} />
          {difference !== null && <span className={styles.difference}>{difference}</span>}
          {quoteId !== null && <PickButton id={quoteId} words={words.exact} />}
          {isBase ? (
            <span>the others are read against this</span>
          ) : (
            isCompared &&
            quoteId !== null && (
              <FilterLink
                patch={{ base: quoteId }}
                className={`${styles.against} hit-area no-print`}
                aria-label={`Read the others against ${isolate(source.name)}: ${isolate(words.exact)}`}
              >
                read the others against this
              </FilterLink>
            )
          )}
        </p>
      </div>
    </li>
  );
}

/** Speaker, whose act it reports, and the verb; another speaker or actor than in the first rendering is marked. */
function How({ words }: { words: AlignedWords }) {
  const { speaker, actor, cue, voice, differs, standing } = words;
  if (speaker === '' && cue === '') return <span>{writeWho({ voice, words: [words] })}</span>;
  const part = (text: string, isOther: boolean) => (isOther ? <mark>{text}</mark> : text);
  return (
    <span>
      {speaker === '' ? voice.name : part(speaker, differs.speaker)}
      {actor !== '' && actor !== speaker && <>, on {part(actor, differs.actor)}</>}
      {standing === 'retold' && ', retold'}
      {cue !== '' && (
        <>
          {' · '}
          <span className={styles.cue}>{cue}</span>
        </>
      )}
    </span>
  );
}
