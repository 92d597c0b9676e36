import { NO_FILTER } from '../../filter/filter.ts';
import { parseFilter } from '../../filter/url.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatCount } from '../../lib/format-count.ts';
import type { FrontTour } from '../../models/front/front.ts';
import { InnerLink } from '../InnerLink.tsx';
import styles from './TourList.module.css';

/** Lessons: ordered views with a question each. */
export function TourList({ tours }: { tours: readonly FrontTour[] }) {
  const { filter, href } = useFilter();
  if (tours.length === 0) return null;
  // A lesson's steps have filters of their own.
  const bare = (path: string) =>
    href({ ...NO_FILTER, case: filter.case, blind: filter.blind, veil: filter.veil }, path);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>Tours for a class</h2>
      <ul>
        {tours.map((tour) => (
          <li key={tour.id} className={styles.tour}>
            <h3 className={styles.name}>{tour.name}</h3>
            {tour.description !== '' && <p className={styles.description}>{tour.description}</p>}
            <p className={styles.meta}>
              {formatCount(tour.steps.length, 'step')}
              {tour.minutes > 0 && `, ${formatCount(tour.minutes, 'minute')}`}
            </p>
            {tour.steps.length > 0 && (
              <p className={styles.actions}>
                <InnerLink to={bare(`/present/${tour.id}/1`)}>Present</InnerLink>{' '}
                <InnerLink to={bare(`/handout/${tour.id}`)}>Handout</InnerLink>
              </p>
            )}
            <ol className={styles.steps}>
              {tour.steps.map(({ caption, path }, i) => (
                <li key={`${caption} ${path}`}>
                  <Step caption={caption || `Step ${i + 1}`} path={path} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
      <p className={styles.actions}>
        <InnerLink to={bare('/lesson')}>Make a lesson of your own</InnerLink>{' '}
        <InnerLink to={bare('/exercise/who/1')}>Who said it?</InnerLink>{' '}
        <InnerLink to={bare('/exercise/difference/1')}>Spot the difference</InnerLink>
      </p>
    </section>
  );
}

/** A step's view as its link says, in the case that is open. */
function Step({ caption, path }: { caption: string; path: string | null }) {
  const { filter, href } = useFilter();
  if (path === null) return <>{caption}</>;
  const [pathname = '/', query = ''] = path.split('?', 2);
  const asked = parseFilter(query).filter;
  return (
    <InnerLink
      to={href(
        { ...NO_FILTER, ...asked, case: filter.case, blind: filter.blind, veil: filter.veil },
        pathname,
      )}
    >
      {caption}
    </InnerLink>
  );
}
