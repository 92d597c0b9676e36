/** The scripts of the workers as texts; made by `cli/site/single-file.ts` for the app in one file. */
declare module 'readout:workers' {
  export const WORKER_TEXTS: Readonly<Record<'case' | 'import', string>>;
}
