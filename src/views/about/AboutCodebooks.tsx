import { formatCount } from '../../lib/format-count.ts';
import type { Codebook } from '../../models/front/about.ts';
import { FilterLink } from '../FilterLink.tsx';
import styles from './AboutCodebooks.module.css';
import pageStyles from './AboutPage.module.css';
import { AboutSection } from './AboutSection.tsx';

/** The codebooks of the case: where they come from, and each frame with what it takes in and leaves out. */
export function AboutCodebooks({ codebooks }: { codebooks: readonly Codebook[] }) {
  return (
    <AboutSection id="codebooks" title="Codebooks">
      {codebooks.length === 0 && (
        <p>This case has no codebook and no frames, so that nothing in it is coded.</p>
      )}
      {codebooks.map((codebook) => (
        <div key={codebook.id} className={styles.codebook}>
          <h3 className={styles.name}>{codebook.name}</h3>
          <p>{codebook.citation || 'The case gives no source for it.'}</p>
          {codebook.note !== '' && <p>{codebook.note}</p>}
          <details className={styles.details}>
            <summary>{formatCount(codebook.frames.length, 'frame')}</summary>
            <dl>
              {codebook.frames.map((frame) => (
                <div key={frame.id} className={styles.frame}>
                  <dt>
                    <FilterLink path="/quotes" patch={{ frame: [frame.id] }}>
                      {frame.name}
                    </FilterLink>
                  </dt>
                  <dd>
                    {frame.definition || 'No definition in the case.'}
                    {frame.include !== '' && <p className={pageStyles.quiet}>Takes in: {frame.include}</p>}
                    {frame.exclude !== '' && <p className={pageStyles.quiet}>Leaves out: {frame.exclude}</p>}
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        </div>
      ))}
    </AboutSection>
  );
}
