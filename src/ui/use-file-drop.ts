import { useEffect, useRef, useState } from 'react';
import { type DroppedFile, listDropped } from './list-dropped.ts';
import { allowDrops, refuseDrops } from './refuse-drops.ts';

/** Answers false for files that are not its own: they go to whoever listens below. */
type Take = (files: readonly File[], all: readonly DroppedFile[]) => unknown;

type Listener = { take: { current: Take }; setOver: (isOver: boolean) => void; isLast: boolean };

/** The parts of the page that take files, the last one mounted asked first. */
const listeners: Listener[] = [];
let controller: AbortController | null = null;

const inOrder = (): Listener[] => [
  ...listeners.filter(({ isLast }) => !isLast).reverse(),
  ...listeners.filter(({ isLast }) => isLast),
];

function listen(): void {
  allowDrops();
  controller = new AbortController();
  const on = <K extends 'dragover' | 'dragleave' | 'drop'>(type: K, react: (event: DragEvent) => void) =>
    addEventListener(type, react, { signal: controller?.signal as AbortSignal });
  const setOver = (isOver: boolean) => inOrder()[0]?.setOver(isOver);
  on('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  });
  // The pointer leaves the page when there is nothing that it goes to.
  on('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false));
  on('drop', async (event) => {
    setOver(false);
    const { dataTransfer } = event;
    if (!dataTransfer || dataTransfer.files.length === 0) return;
    event.preventDefault();
    const files = [...dataTransfer.files];
    const all = await listDropped(dataTransfer);
    for (const { take } of inOrder()) if ((await take.current(files, all)) !== false) return;
  });
}

/**
 * Takes files dropped anywhere on the page, so that a drop beside a small field does not make the browser leave the
 * page for the file. True while files are held over the page. Drags of text are left to the browser. `take` gets the
 * files as dropped, and with every file of dropped folders; what it answers false for goes to the part below, and what
 * nobody wants to the one with `isLast`.
 */
export function useFileDrop(take: Take, isLast = false): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const listener: Listener = { take: latest, setOver, isLast };
    listeners.push(listener);
    if (!controller) listen();
    return () => {
      listeners.splice(listeners.indexOf(listener), 1);
      if (listeners.length > 0) return;
      controller?.abort();
      controller = null;
      refuseDrops();
    };
  }, [isLast]);
  return isOver;
}
