import { useEffect, useRef } from 'react';
import { questionId } from './use-close-on-escape.ts';

/**
 * Brings the row that a link opens into sight, once, when the view first has its model (`undefined` before); rows
 * opened later stay where they are.
 */
export function useScrollToOpened(opened: string | null | undefined): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current || opened === undefined) return;
    if (opened !== null) document.getElementById(questionId(opened))?.scrollIntoView({ block: 'center' });
    isDone.current = true;
  }, [opened]);
}
