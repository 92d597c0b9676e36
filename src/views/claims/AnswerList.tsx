import { writeWho } from '../../models/compare/account-who.ts';
import type { AnswerAccount, AnswerGroup } from '../../models/compare/claim.ts';
import { AnswerShape } from '../../ui/Sign.tsx';
import { SourceTile } from '../../ui/SourceTile.tsx';
import { LinkedWords } from '../compare/LinkedWords.tsx';
import styles from './AnswerList.module.css';

/** Every answer with the accounts that give it, in the article's words. */
export function AnswerList({ answers }: { answers: readonly AnswerGroup[] }) {
  if (answers.length === 0) return <p className={styles.none}>The case lists no answers to this question.</p>;
  return (
    <ol>
      {answers.map(({ answer, text, accounts }) => (
        <li key={answer} className={styles.answer}>
          <h3 className={styles.text}>
            {answer !== null && <AnswerShape index={answer} />}
            {answer === null ? 'Answer not coded' : text}
          </h3>
          {accounts.length === 0 && <p className={styles.none}>No source in view answers so.</p>}
          <ul>
            {accounts.map((account, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: accounts have no id and never change order
              <Account key={i} account={account} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Account({ account }: { account: AnswerAccount }) {
  const { source, words, isMaybe } = account;
  return (
    <li className={styles.account}>
      <SourceTile letter={source.letter} slot={source.slot} />
      <div>
        <p className={styles.who}>
          <strong>{source.name}</strong> {writeWho(account)}
          {isMaybe && '; may not have been out'}
        </p>
        {words.length === 0 && <p className={styles.none}>The case anchors no words.</p>}
        {words.map((piece) => (
          <LinkedWords
            key={`${piece.quoteId} ${piece.exact}`}
            words={{ ...piece, exact: piece.whole }}
            size="open"
          />
        ))}
      </div>
    </li>
  );
}
