/** A web address without its scheme, as notes cite it: a host, then a path or not. */
const ADDRESS = String.raw`(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[^\s;,)]*)?`;
const BRACKETED = new RegExp(String.raw`\s*\((?:[^()]*?[\s,])?${ADDRESS}(?:[;,][^()]*)?\)`, 'gi');

/** A note as it is read aloud: addresses in brackets are left out. They stand on the record's own page. */
export const withoutAddresses = (note: string): string => note.replace(BRACKETED, '');
