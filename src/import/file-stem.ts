/** "talks" from "a.zip!/folder/talks.ann": the name of a file without its folder and its last extension. */
export const fileStem = (path: string): string =>
  (path.split(/[/!\\]/).at(-1) ?? '').replace(/\.[A-Za-z0-9]{1,8}$/, '') || path;

/** "a.zip!/folder/talks" from "a.zip!/folder/talks.ann": what files that belong together share. */
export const pathStem = (path: string): string => path.replace(/\.[A-Za-z0-9]{1,8}$/, '');
