import { useRef } from 'react';
import { useOpenFiles } from '../../engine/use-open-files.ts';
import { listChosen } from '../../ui/list-dropped.ts';

type Props = { className?: string | undefined; hasFolder?: boolean };

/** The way in for whatever the reader has: files, and where it is wanted a folder. */
export function OpenFiles({ className, hasFolder = false }: Props) {
  const open = useOpenFiles();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    void open(listChosen(input.files));
    input.value = '';
  };
  return (
    <>
      <button type="button" className={className} onClick={() => files.current?.click()}>
        Open files
      </button>
      <input
        ref={files}
        className="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label="Files"
        onChange={({ target }) => take(target)}
      />
      {hasFolder && (
        <>
          <button type="button" className={className} onClick={() => folder.current?.click()}>
            Open folder
          </button>
          <input
            ref={(input) => {
              folder.current = input;
              if (input) input.webkitdirectory = true;
            }}
            className="visually-hidden"
            type="file"
            tabIndex={-1}
            aria-label="Folder"
            onChange={({ target }) => take(target)}
          />
        </>
      )}
    </>
  );
}
