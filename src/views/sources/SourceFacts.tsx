import type { SourceFact, SourcePageModel } from '../../models/quotes/source.ts';
import styles from './SourceFacts.module.css';
import pageStyles from './SourcePage.module.css';

const NAMES: Record<SourceFact['name'], string> = {
  kind: 'What it is',
  country: 'Country',
  owner: 'Owner',
  funding: 'Funding',
  tie: 'Tie to a party of the event',
};

/** Owner, funding and ties: the same five facts for every source, also where they are not known. */
export function SourceFacts({ page: { facts, basis } }: { page: SourcePageModel }) {
  return (
    <section className={pageStyles.section}>
      <h2 className={pageStyles.heading}>Facts</h2>
      <dl className={styles.list}>
        {facts.map(({ name, text }) => (
          <div key={name} className={styles.fact}>
            <dt>{NAMES[name]}</dt>
            <dd>{text === '' ? <span className={pageStyles.quiet}>not stated in the case</span> : text}</dd>
          </div>
        ))}
      </dl>
      <p className={pageStyles.quiet}>
        {basis === 'case' && 'Basis: the articles of this case. '}
        {basis === 'background' && 'Basis: general knowledge, not the articles of this case. '}
        {basis === null && 'The case does not say on what basis. '}
        The same five facts are asked of every source; they are no score.
      </p>
    </section>
  );
}
