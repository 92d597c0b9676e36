import type { WallPart } from '../models/present/wall-screen.ts';
import { AnswerShape } from '../ui/Sign.tsx';
import { SourceTile } from '../ui/SourceTile.tsx';
import { Words } from '../ui/Words.tsx';
import { HandCount } from './HandCount.tsx';
import { HandResult } from './HandResult.tsx';
import type { Hands } from './use-hands.ts';
import { WallChain } from './WallChain.tsx';
import styles from './WallPartView.module.css';

/** One part of what stands on the wall, in letters for the last row. */
export function WallPartView({ part, hands }: { part: WallPart; hands: Hands }) {
  switch (part.kind) {
    case 'say':
      return (
        <p className={styles.say} data-tone={part.tone}>
          {part.text}
        </p>
      );
    case 'words':
      return (
        <blockquote className={styles.words} data-long={lengthOf(part) > 220}>
          <Words
            words={part.words}
            status={part.standing}
            size="wall"
            {...(part.lang === null ? {} : { lang: part.lang })}
          />
        </blockquote>
      );
    case 'who':
      return (
        <p className={styles.who}>
          {part.source && (
            <>
              <SourceTile letter={part.source.letter} slot={part.source.slot} size={34} />
              <strong>{part.source.name}</strong>
            </>
          )}
          <span>{part.text}</span>
        </p>
      );
    case 'date':
      return (
        <p className={styles.date}>
          <strong>{part.text}</strong>
          {part.basis !== '' && <span>{part.basis}</span>}
        </p>
      );
    case 'answer':
      return (
        <p className={styles.answer}>
          {part.answer !== null && <AnswerShape index={part.answer} />}
          <span>{part.text}</span>
        </p>
      );
    case 'names':
      return (
        <div className={styles.names}>
          <p className={styles.name}>
            {part.mark && <SourceTile letter={part.mark.letter} slot={part.mark.slot} size={34} />}
            {part.name}
          </p>
          {part.labels.length === 0 ? (
            <p className={styles.none}>has no name for it here</p>
          ) : (
            <ul>
              {part.labels.map(({ words, standing, lang }) => (
                <li key={`${standing} ${words.map(({ text }) => text).join('')}`}>
                  <Words words={words} status={standing} size="wall" {...(lang === null ? {} : { lang })} />
                </li>
              ))}
            </ul>
          )}
        </div>
      );
    case 'choice':
      return <HandCount answers={part.answers} hands={hands} />;
    case 'result':
      return <HandResult answers={part.answers} hands={hands} />;
    case 'tally':
      return <HandResult answers={part.answers} hands={hands} saysWho={false} />;
    case 'chain':
      return <WallChain hands={part.hands} />;
    case 'list':
      return (
        <ol className={styles.list}>
          {part.items.map((item, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two things may have one name
            <li key={i}>{item}</li>
          ))}
        </ol>
      );
  }
}

const lengthOf = ({ words }: Extract<WallPart, { kind: 'words' }>): number =>
  words.reduce((sum, { text }) => sum + text.length, 0);
