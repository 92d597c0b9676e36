import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { ModelFailure } from '../ModelFailure.tsx';
import { PageTitle } from '../PageTitle.tsx';
import { AboutCodebooks } from './AboutCodebooks.tsx';
import { AboutLesson } from './AboutLesson.tsx';
import { AboutLicence } from './AboutLicence.tsx';
import { AboutLimits } from './AboutLimits.tsx';
import { AboutMethod } from './AboutMethod.tsx';
import styles from './AboutPage.module.css';
import { AboutReaders } from './AboutReaders.tsx';
import { AboutSigns } from './AboutSigns.tsx';
import { AboutWhat } from './AboutWhat.tsx';

const CONTENTS = [
  ['what', 'What this is'],
  ['method', 'Method'],
  ['limits', 'Limits'],
  ['signs', 'How to read the signs'],
  ['codebooks', 'Codebooks'],
  ['analysts', 'For analysts'],
  ['teachers', 'For teachers'],
  ['authors', 'For case authors'],
  ['keys', 'Keys'],
  ['privacy', 'Privacy'],
  ['lesson', 'A lesson, press by press'],
  ['licence', 'Licence'],
] as const;

/** What Readout is, how a case is made, what this case cannot show, and how to read what is drawn. */
export function AboutPage() {
  const { filter } = useFilter();
  const { hash } = useLocation();
  const { model, failure } = useModel('about', filter, null);
  const isThere = model !== null;
  useEffect(() => {
    if (isThere && hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [isThere, hash]);
  if (failure) return <ModelFailure failure={failure} />;
  if (!model) return <div className={styles.coming} aria-busy="true" />;
  return (
    <div className={styles.page}>
      <PageTitle>About</PageTitle>
      <nav className={`${styles.contents} no-print`} aria-label="On this page">
        <ul>
          {CONTENTS.map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        <h1 className={styles.title}>About Readout and this case</h1>
        <AboutWhat about={model} />
        <AboutMethod />
        <AboutLimits about={model} />
        <AboutSigns />
        <AboutCodebooks codebooks={model.codebooks} />
        <AboutReaders />
        <AboutLesson />
        <AboutLicence about={model} />
      </div>
    </div>
  );
}
