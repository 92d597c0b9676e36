import type { AboutModel } from '../../models/front/about.ts';
import { AboutSection } from './AboutSection.tsx';

export function AboutLicence({ about }: { about: AboutModel }) {
  return (
    <AboutSection id="licence" title="Licence">
      <p>{about.license === '' ? 'This case file states no licence.' : `This case: ${about.license}`}</p>
      <p>
        Readout: MIT. It is built with React, React Router, TanStack Query and Virtual, Recharts and Valibot
        (MIT) and jsdiff (BSD-3-Clause), and set in Source Sans 3, Source Serif 4 and Vazirmatn (SIL Open Font
        License 1.1).
      </p>
    </AboutSection>
  );
}
