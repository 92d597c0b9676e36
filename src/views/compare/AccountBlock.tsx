import { writeWho } from '../../models/compare/account-who.ts';
import type { CellAccount } from '../../models/compare/compare-cells.ts';
import { AnswerShape } from '../../ui/Sign.tsx';
import { LongWords } from '../LongWords.tsx';
import styles from './AccountBlock.module.css';
import { LinkedWords } from './LinkedWords.tsx';

/** Words of one account that a cell shows; the opened row and the claim's page have all. */
const IN_CELL = 2;

type Props = {
  account: CellAccount;
  /** Whether to say of an uncertain account that it is; false where the column's head has said so. */
  saysMaybe?: boolean;
  /** The source's name, where no column head says it. */
  source?: string;
};

/** One account: which answer, its words, and whose voice. */
export function AccountBlock({ account, saysMaybe = true, source }: Props) {
  const { answer, text, words, isMaybe } = account;
  return (
    <div className={styles.account} data-maybe={isMaybe}>
      <p className={styles.answer}>
        {answer !== null && <AnswerShape index={answer} />}
        <span>{text === '' ? 'Reports, answer not coded' : text}</span>
      </p>
      <div className={styles.rest}>
        {words.slice(0, IN_CELL).map((piece) => (
          <LongWords key={`${piece.quoteId} ${piece.exact}`} length={piece.exact.length}>
            <LinkedWords words={piece} />
          </LongWords>
        ))}
        <p className={styles.who}>
          {source !== undefined && <span className={styles.source}>{source}</span>}
          {account.printedBy && (
            <>
              <bdi>{account.printedBy.name}</bdi>:{' '}
            </>
          )}
          {writeWho(account)}
          {words.length > IN_CELL && `; ${words.length - IN_CELL} more`}
          {isMaybe && saysMaybe && '; may not have been out'}
        </p>
        {account.article !== null && (
          <p className={styles.who}>
            in <bdi>{account.article}</bdi>
          </p>
        )}
      </div>
    </div>
  );
}
