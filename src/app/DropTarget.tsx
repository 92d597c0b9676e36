import { useOpenFiles } from '../engine/use-open-files.ts';
import { useFileDrop } from '../ui/use-file-drop.ts';
import styles from './App.module.css';

/** Takes whatever is dropped on any page, unless the page itself wants it. */
export function DropTarget() {
  const open = useOpenFiles();
  const isOver = useFileDrop((_, all) => open(all), true);
  return isOver ? <div className={styles.drop} aria-hidden="true" data-over="true" /> : null;
}
