import type { ImportModel } from '../../engine/use-file-opening.ts';
import styles from './MappingStep.module.css';

/** What each file was taken for. */
export function FileSentences({ files }: { files: ImportModel['files'] }) {
  return (
    <ul className={styles.files}>
      {files.slice(0, 12).map(({ path, sentence, isRead }) => (
        <li key={path} data-unread={!isRead}>
          <bdi>{path}</bdi> {sentence.replace(/\.?$/, '.')}
        </li>
      ))}
      {files.length > 12 && <li>and {files.length - 12} more files</li>}
    </ul>
  );
}
