import { IS_SINGLE } from '../lib/single-file.ts';

/** What stands before the path of every whole address of this site, ending in "/". */
export const siteAddress = (): string =>
  IS_SINGLE ? `${location.href.split('#')[0]}#/` : `${location.origin}${import.meta.env.BASE_URL}`;

/** What a link to a page of this site has as its `href`, given the page's address ("/compare?source=hill"). */
export const pageHref = (address: string): string =>
  IS_SINGLE ? `#${address}` : import.meta.env.BASE_URL.replace(/\/$/, '') + address;
