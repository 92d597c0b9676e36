import type { WallAnswer } from '../models/present/wall-screen.ts';
import { AnswerShape } from '../ui/Sign.tsx';
import { SourceTile } from '../ui/SourceTile.tsx';
import styles from './HandResult.module.css';
import type { Hands } from './use-hands.ts';

type Props = {
  answers: readonly WallAnswer[];
  hands: Hands;
  /** False where the answers are the teacher's own, which no source gives. */
  saysWho?: boolean;
};

/** Each answer with what the class predicted beside the sources that give it. A table; the bar repeats the number. */
export function HandResult({ answers, hands, saysWho = true }: Props) {
  const most = Math.max(1, ...hands.counts);
  return (
    <table className={styles.result}>
      <thead>
        <tr>
          <th scope="col">Answer</th>
          {hands.total > 0 && <th scope="col">The class</th>}
          {saysWho && <th scope="col">Says so</th>}
        </tr>
      </thead>
      <tbody>
        {answers.map(({ answer, text, sources }, place) => {
          const count = hands.counts[place] ?? 0;
          return (
            <tr key={text}>
              <th scope="row">
                {answer !== null && <AnswerShape index={answer} />} {text}
              </th>
              {hands.total > 0 && (
                <td className={styles.hands}>
                  <span
                    className={styles.bar}
                    style={{ inlineSize: `${(count / most) * 60}%` }}
                    aria-hidden="true"
                  />
                  {count}
                </td>
              )}
              {saysWho && (
                <td>
                  {sources.length === 0 ? (
                    <span className={styles.nobody}>no source in view</span>
                  ) : (
                    <span className={styles.sources}>
                      {sources.map((source) => (
                        <span key={source.id} className={styles.source}>
                          <SourceTile letter={source.letter} slot={source.slot} size={34} />
                          {source.name}
                        </span>
                      ))}
                    </span>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
