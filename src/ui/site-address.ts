import { IS_SINGLE } from '../lib/single-file.ts';

/** What stands before the path of every whole address of this site, ending in "/". */
export const siteAddress = (): string =>
  IS_SINGLE ? `${location.href.split('#')[0]}#/` : `${location.origin}${import.meta.env.BASE_URL}`;
