import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import type { FailureError } from '../engine/failure.ts';
import { useOpenedCase } from '../engine/use-case.ts';
import { useKeptLesson } from '../engine/use-kept-lesson.ts';
import type { Lesson } from '../models/present/tour.ts';
import { unpackLesson } from './lesson-link.ts';

/** "#lesson=…" of an address; null where it has none. */
export const lessonInHash = (hash: string): string | null =>
  /^#lesson=([\w-]+)(?:&wall=\w+)?$/.exec(hash)?.[1] ?? (hash.startsWith('#lesson=') ? '' : null);

type OwnLesson = {
  /** From the address where it has one, else from this machine; null where there is none, or it cannot be read. */
  lesson: Lesson | null;
  /** The address has a lesson, whether or not it can be read. */
  isSent: boolean;
  isRead: boolean;
  failure: FailureError | null;
};

/** The lesson in the address, else the one of this case kept on this machine, which is read only where it is wanted. */
export function useOwnLesson(isWanted: boolean): OwnLesson {
  const { hash } = useLocation();
  const { id } = useOpenedCase();
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
  const { lesson: kept, failure } = useKeptLesson(isWanted && packed === null ? id : null);
  if (packed === null) {
    const lesson = kept && kept.steps.length > 0 ? kept : null;
    return { lesson, isSent: false, isRead: kept !== null, failure };
  }
  const isRead = sent?.packed === packed;
  return { lesson: isRead ? sent.lesson : null, isSent: true, isRead, failure: null };
}
