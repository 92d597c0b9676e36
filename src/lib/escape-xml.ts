/** Text for an XML element or attribute; signs that XML 1.0 cannot hold (U+0000 to U+001F but tab and line ends) go. */
export const escapeXml = (text: string): string =>
  [...text.toWellFormed()]
    .filter((sign) => sign >= ' ' || sign === '\t' || sign === '\n' || sign === '\r')
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
