import { useNavigate } from 'react-router';
import { useOpenFile } from '../../engine/use-case.ts';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import styles from './AboutPage.module.css';

/** Opens a case file from the reader's disk and leads to its front page; a refused file leaves the open case as it is. */
export function OpenCase() {
  const openFile = useOpenFile();
  const navigate = useNavigate();
  const open = async (file: File | undefined) => {
    if (!file) return;
    await openFile(file);
    await navigate('/');
  };
  const isOver = useFileDrop(([file]) => void open(file));
  return (
    <div data-over={isOver} className={styles.open}>
      <label>
        Open a case file from your disk, or drop it on this page
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => {
            void open(target.files?.[0]);
            target.value = '';
          }}
        />
      </label>
      <p className={styles.quiet}>
        It is read here, in place of this case, until the page is closed or reloaded; nothing is sent. A link
        to it shows the bundled case instead, so send the file along with the link.
      </p>
    </div>
  );
}
