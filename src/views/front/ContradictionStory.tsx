import { formatCount } from '../../lib/format-count.ts';
import type { EvidenceWords } from '../../models/compare/account-words.ts';
import type { ContradictionFinding } from '../../models/front/find-contradictions.ts';
import { Words } from '../../ui/Words.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { SourceName } from '../SourceName.tsx';
import styles from './ContradictionStory.module.css';
import { Story } from './Story.tsx';

type Props = {
  story: ContradictionFinding;
  isLead?: boolean;
  /** Contradictions that the page does not show. */
  more?: number;
};

/** A question with answers that cannot both hold: each answer with the words that give it, side by side. */
export function ContradictionStory({ story, isLead = false, more = 0 }: Props) {
  const { claim, answers, note } = story;
  return (
    <Story
      sign="contradiction"
      kicker="Contradiction"
      title={claim.name}
      path={`/claims/${claim.id}`}
      way="All accounts and the note"
      isLead={isLead}
    >
      <div className={styles.answers} data-lead={isLead}>
        {answers.map((answer) => (
          <section key={answer.id} className={styles.answer}>
            <h3 className={styles.text}>
              {answer.text}
              <span className={styles.count}> {formatCount(answer.count, 'account')}</span>
            </h3>
            {answer.accounts.map(({ source, words, who }) => (
              <div key={`${source?.id}${who}${words[0]?.exact}`} className={styles.account}>
                <p className={styles.source}>
                  <SourceName source={source} size={16} />
                </p>
                {words.length === 0 ? (
                  <p className={styles.voice}>The case gives no words for it.</p>
                ) : (
                  words.slice(0, 2).map((evidence) => <Evidence key={evidence.exact} words={evidence} />)
                )}
                <p className={styles.voice}>
                  {who}
                  {words[0] && words[0].actor !== '' && words[0].actor !== words[0].speaker && (
                    <>, on {words[0].actor}</>
                  )}
                </p>
              </div>
            ))}
          </section>
        ))}
      </div>
      {note !== '' && <p className={styles.note}>{note}</p>}
      {more > 0 && (
        <p className={styles.voice}>
          <FilterLink path="/compare" patch={{ show: { rule: 'kind', kind: 'contradiction' } }}>
            {formatCount(more, 'more contradiction')}
          </FilterLink>
        </p>
      )}
    </Story>
  );
}

function Evidence({ words }: { words: EvidenceWords }) {
  const shown = (
    <Words
      words={words.exact}
      status={words.standing}
      {...(words.lang === null ? {} : { lang: words.lang })}
    />
  );
  if (words.quoteId === null) return shown;
  return (
    <FilterLink path={`/quotes/${words.quoteId}`} className={styles.open}>
      {shown}
    </FilterLink>
  );
}
