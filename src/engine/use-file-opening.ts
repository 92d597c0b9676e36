import { useSyncExternalStore } from 'react';
import { type FileOpening, fileOpening, onFileOpening } from './file-opening.ts';

export { cancelOpening, describeOpening, finishOpening, leftOutOfOpening } from './file-opening.ts';
export type { Field, ImportModel, MapValue, RowChoice } from './import-port.ts';

/** Where the opening of the reader's files stands. */
export const useFileOpening = (): FileOpening => useSyncExternalStore(onFileOpening, fileOpening);
