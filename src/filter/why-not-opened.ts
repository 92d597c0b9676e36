import type { Dropped } from './url.ts';

/** Why the case at a web address was not opened, in two sentences; null for any other part that was left out. */
export function whyNotOpened({ param, value }: Dropped): string | null {
  if (param !== 'case' || !/^https?:/i.test(value)) return null;
  return /^http:/i.test(value)
    ? 'A case elsewhere is opened only over https, as anybody on its way could change what comes over http, so another case is shown here. Try the address with https, or download the file and open it.'
    : 'An address with a user name or a password in it, or of more than 2,000 characters, is not opened, so another case is shown here. Download the file and open it.';
}
