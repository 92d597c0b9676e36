import type { AboutModel } from '../../models/front/about.ts';
import { writeLimits } from '../../models/front/about-limits.ts';
import styles from './AboutPage.module.css';
import { AboutSection } from './AboutSection.tsx';

/** What this case cannot show, read from the case itself, and what no case can. */
export function AboutLimits({ about }: { about: AboutModel }) {
  return (
    <AboutSection id="limits" title="Limits">
      <ul className={styles.list}>
        {writeLimits(about).map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
        <li>
          Codebooks of policy frames were made for news on domestic policy, and for whole articles. Using them
          on one quote at a time, with one main frame per quote, is our adaptation. A second, small codebook
          for this kind of event stands beside it where a case has one, because in some cases almost
          everything falls under one frame.
        </li>
        <li>
          Counts are given with their base: a share of nine quotes is not a percentage. Two outlets with the
          same words are not two witnesses.
        </li>
        <li>There are no scores of outlets, and none can be derived from these counts.</li>
      </ul>
    </AboutSection>
  );
}
