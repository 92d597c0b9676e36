import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import type { Lesson } from '../models/present/tour.ts';
import { unpackLesson } from './lesson-link.ts';
import { loadOwnLesson } from './own-lesson.ts';

/** "#lesson=…" of an address; null where it has none. */
export const lessonInHash = (hash: string): string | null =>
  /^#lesson=([\w-]+)(?:&wall=\w+)?$/.exec(hash)?.[1] ?? (hash.startsWith('#lesson=') ? '' : null);

type OwnLesson = {
  /** From the address where it has one, else from this machine; null where there is none, or it cannot be read. */
  lesson: Lesson | null;
  /** The address has a lesson, whether or not it can be read. */
  isSent: boolean;
  isRead: boolean;
};

/** The lesson in the address, else the one kept on this machine. */
export function useOwnLesson(): OwnLesson {
  const { hash } = useLocation();
  const packed = lessonInHash(hash);
  const [sent, setSent] = useState<{ packed: string; lesson: Lesson | null } | null>(null);
  useEffect(() => {
    if (packed === null) return;
    let isOver = false;
    void unpackLesson(packed).then((lesson) => {
      if (!isOver) setSent({ packed, lesson });
    });
    return () => {
      isOver = true;
    };
  }, [packed]);
  // Read again when the address lets go of a lesson that was sent: it may have been kept.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const kept = useMemo(loadOwnLesson, [packed]);
  if (packed === null) return { lesson: kept.steps.length > 0 ? kept : null, isSent: false, isRead: true };
  const isRead = sent?.packed === packed;
  return { lesson: isRead ? sent.lesson : null, isSent: true, isRead };
}
