import type { AboutModel } from '../../models/front/about.ts';
import { FilterLink } from '../FilterLink.tsx';
import { AboutSection } from './AboutSection.tsx';

export function AboutWhat({ about }: { about: AboutModel }) {
  return (
    <AboutSection id="what" title="What this is">
      <p>
        An event is told by several outlets, each in its own words. Readout sets those words side by side: who
        said what, who reports it, what each account leaves out, and what each calls things. Every statement
        on screen opens the words that carry it.
      </p>
      <p>
        It gives no score. There is no number for bias, no left and right, no ranking of outlets. Many
        differences between accounts are a matter of naming or of what was known when, and no contradiction.
        You are shown the words and asked to judge.
      </p>
      <p>
        The open case is <b>{about.name}</b>
        {about.creator.length > 0 && `, by ${about.creator.join(', ')}`}
        {about.version !== '' && `, version ${about.version}`}
        {about.dateModified !== '' && `, last changed ${about.dateModified}`}.{' '}
        <FilterLink path="/">See its front page</FilterLink>
      </p>
    </AboutSection>
  );
}
