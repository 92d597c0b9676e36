import { useEffect, useRef, useState } from 'react';

/**
 * Takes files dropped anywhere on the page, so that a drop beside a small field does not make the browser leave the
 * page for the file. True while files are held over the page. Drags of text are left to the browser.
 */
export function useFileDrop(open: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const controller = new AbortController();
    const on = <K extends 'dragover' | 'dragleave' | 'drop'>(type: K, react: (event: DragEvent) => void) =>
      addEventListener(type, react, { signal: controller.signal });
    on('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    });
    // The pointer leaves the page when there is nothing that it goes to.
    on('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false));
    on('drop', (event) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    });
    return () => controller.abort();
  }, []);
  return isOver;
}
