import { Link } from 'react-router';
import { useOtherLessons } from '../engine/use-other-lessons.ts';
import { formatCount } from '../lib/format-count.ts';

/** Lessons of other cases on this machine: a lesson shows the views of one case. */
export function OtherLessons({ caseId }: { caseId: string }) {
  const others = useOtherLessons(caseId);
  if (others.length === 0) return null;
  return (
    <p>
      A lesson belongs to one case. You also have:{' '}
      {others.map(({ case: other, name, steps }, i) => (
        <span key={other}>
          {i > 0 && ', '}
          <Link to={other === null ? '/lesson' : `/lesson?${new URLSearchParams({ case: other })}`}>
            {name || other || 'the lesson of this site’s case'}
          </Link>{' '}
          ({formatCount(steps, 'step')})
        </span>
      ))}
      .
    </p>
  );
}
