import { useSyncExternalStore } from 'react';
import { type FileOpening, fileOpening, onFileOpening, openGivenFiles } from './file-opening.ts';
import type { GivenFile } from './import-port.ts';

export { cancelOpening, describeOpening, finishOpening, leftOutOfOpening } from './file-opening.ts';
export type { Field, ImportModel, MapValue, RowChoice } from './import-port.ts';

/** Where the opening of the reader's files stands. */
export const useFileOpening = (): FileOpening => useSyncExternalStore(onFileOpening, fileOpening);

/** Opens files that came with a link or from another site, and says so of the case that they become. */
export const openFilesOfLink = (files: readonly GivenFile[], host = ''): Promise<void> =>
  openGivenFiles(files, { kind: 'link', name: host });
