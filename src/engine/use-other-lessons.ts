import { useEffect, useState } from 'react';
import { readKeptLesson } from '../library/lesson.ts';
import { DEFAULT_CASE } from './case-url.ts';
import { useLibrary } from './use-library.ts';

/** A lesson of another case kept on this machine; `case` as the address has it, null = the site's own. */
export type OtherLesson = { case: string | null; name: string; steps: number };

/** Lessons of other cases than this one, so that none seems lost. */
export function useOtherLessons(caseId: string): readonly OtherLesson[] {
  const { library } = useLibrary();
  const [others, setOthers] = useState<readonly OtherLesson[]>([]);
  useEffect(() => {
    if (!library) return;
    let isOver = false;
    library.lessons.list().then(
      (entries) => {
        if (isOver) return;
        const found = entries.flatMap(({ key, row }) => {
          const id = String(key[0]);
          const { name, steps } = readKeptLesson(row, library.tab);
          if (id === caseId || steps.length === 0) return [];
          return [{ case: id === DEFAULT_CASE ? null : id, name, steps: steps.length }];
        });
        setOthers(found);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [library, caseId]);
  return others;
}
