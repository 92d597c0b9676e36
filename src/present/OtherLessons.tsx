import { useOtherLessons } from '../engine/use-other-lessons.ts';
import { formatCount } from '../lib/format-count.ts';
import { InnerLink } from '../views/InnerLink.tsx';

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
          <InnerLink to={other === null ? '/lesson' : `/lesson?${new URLSearchParams({ case: other })}`}>
            {name || other || 'the lesson of this site’s case'}
          </InnerLink>{' '}
          ({formatCount(steps, 'step')})
        </span>
      ))}
      .
    </p>
  );
}
