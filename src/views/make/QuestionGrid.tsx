import { useState } from 'react';
import type { Account, Article, Claim } from '../../case/case-file.ts';
import { BETWEEN_KINDS } from '../../case/vocabulary.ts';
import type { DraftDesk, DraftView } from '../../engine/draft-desk.ts';
import { FilterLink } from '../FilterLink.tsx';
import styles from './MakePage.module.css';
import { articleName } from './mark-words.ts';

type Props = { desk: DraftDesk; view: DraftView };

/** Questions as rows, articles as columns: each cell has its answers, or says that there are none. */
export function QuestionGrid({ desk, view: { file } }: Props) {
  const [question, setQuestion] = useState('');
  const claims = file.claims ?? [];
  const add = () => {
    const text = question.trim();
    if (text === '') return;
    const id = desk.newId('claims', text);
    desk.change([{ op: 'add', list: 'claims', id, value: { id, question: text } }]);
    setQuestion('');
  };
  return (
    <section className={styles.list} aria-label="Questions">
      <p className={styles.lead}>
        A question that several articles answer. <em>Find its words</em> opens the article: select the words
        there and press <kbd>a</kbd>. Here you say which articles are silent, and how two answers differ.
      </p>
      <form
        className={styles.inline}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label className={`${styles.field} ${styles.name}`}>
          New question
          <input value={question} onChange={({ target }) => setQuestion(target.value)} />
        </label>
        <button type="submit">Add the question</button>
      </form>
      {file.articles.length === 0 && (
        <p>
          There is no text yet. <FilterLink path={`/make/${desk.id}`}>Add texts</FilterLink>: each becomes a
          column here.
        </p>
      )}
      {claims.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is scrolled by keyboard
        <section className={styles.scroll} aria-label="Grid of questions" tabIndex={0}>
          <table className={styles.grid}>
            <thead>
              <tr>
                <th scope="col">Question</th>
                {file.articles.map((article) => (
                  <th key={article.id} scope="col">
                    {articleName(file, article)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {claims.map((claim) => (
                <tr key={claim.id}>
                  <th scope="row">
                    <div className={styles.cell}>
                      {claim.question}
                      <Differences desk={desk} claim={claim} />
                      <p className={styles.buttons}>
                        <FilterLink path={`/make/${desk.id}/claims/${claim.id}`}>Edit</FilterLink>
                        <button
                          type="button"
                          className={styles.quiet}
                          aria-label={`Remove ${claim.question}`}
                          onClick={() => desk.change([{ op: 'remove', list: 'claims', id: claim.id }])}
                        >
                          Remove
                        </button>
                      </p>
                    </div>
                  </th>
                  {file.articles.map((article) => (
                    <td key={article.id} data-article={articleName(file, article)}>
                      <Cell desk={desk} view={{ file }} claim={claim} article={article} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

type CellProps = { desk: DraftDesk; view: Pick<DraftView, 'file'>; claim: Claim; article: Article };

function Cell({ desk, view: { file }, claim, article }: CellProps) {
  const accounts = (claim.accounts ?? []).map((account, place) => ({ account, place }));
  const own = accounts.filter(({ account }) => account.articleId === article.id);
  const put = (account: Account) =>
    desk.change([
      { op: 'set', list: 'claims', id: claim.id, field: 'accounts', entry: desk.newKey(), value: account },
    ]);
  return (
    <div className={styles.cell}>
      {own.map(({ account, place }) => (
        <div key={desk.entryKey('claims', claim.id, 'accounts', place)}>
          <p>{saidBy(claim, account)}</p>
          {account.evidence?.map(({ quoteId, selector }) => {
            const words = selector?.exact ?? file.quotes?.find(({ id }) => id === quoteId)?.selector.exact;
            return words ? (
              <p key={words} className={styles.words} dir="auto">
                {words}
              </p>
            ) : null;
          })}
          <button
            type="button"
            className={styles.quiet}
            onClick={() =>
              desk.change([
                {
                  op: 'set',
                  list: 'claims',
                  id: claim.id,
                  field: 'accounts',
                  entry: desk.entryKey('claims', claim.id, 'accounts', place),
                },
              ])
            }
          >
            Take away
          </button>
        </div>
      ))}
      <p>
        <FilterLink path={`/make/${desk.id}/${article.id}`} state={{ question: claim.question }}>
          Find its words
        </FilterLink>
      </p>
      {own.length === 0 && (
        <p className={styles.buttons}>
          <button
            type="button"
            onClick={() => put({ articleId: article.id, voice: 'own', position: 'not-mentioned' })}
          >
            Not mentioned
          </button>
          <button
            type="button"
            onClick={() =>
              put({
                articleId: article.id,
                voice: 'own',
                position: 'not-applicable',
                reason: 'not-its-subject',
              })
            }
          >
            Not its subject
          </button>
        </p>
      )}
    </div>
  );
}

function saidBy(claim: Claim, { position, answer }: Account): string {
  if (position === 'not-mentioned') return 'Not mentioned';
  if (position === 'not-applicable') return 'Not its subject';
  return claim.answers?.find(({ id }) => id === answer)?.text ?? 'Reported, without an answer yet';
}

/** Every two answers of a question: how they differ, or that nobody judged it. */
function Differences({ desk, claim }: { desk: DraftDesk; claim: Claim }) {
  const answers = claim.answers ?? [];
  const pairs = answers.flatMap((a, i) => answers.slice(i + 1).map((b) => ({ a, b })));
  return pairs.map(({ a, b }) => {
    const place = (claim.between ?? []).findIndex(
      (pair) => (pair.a === a.id && pair.b === b.id) || (pair.a === b.id && pair.b === a.id),
    );
    const kind = claim.between?.[place]?.kind ?? '';
    return (
      <label key={`${a.id} ${b.id}`} className={styles.field}>
        “{a.text}” and “{b.text}”
        <select
          value={kind}
          onChange={({ target }) =>
            desk.change([
              {
                op: 'set',
                list: 'claims',
                id: claim.id,
                field: 'between',
                entry: place < 0 ? desk.newKey() : desk.entryKey('claims', claim.id, 'between', place),
                ...(target.value !== '' && { value: { a: a.id, b: b.id, kind: target.value } }),
              },
            ])
          }
        >
          <option value="">not judged</option>
          {BETWEEN_KINDS.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
    );
  });
}
