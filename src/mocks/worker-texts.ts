/** Stands for the scripts of the workers in the app of one file. */
export const WORKER_TEXTS = { case: 'one()', import: 'two()' };
