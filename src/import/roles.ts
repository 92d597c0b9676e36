/** What part a marked span has in a reported statement: its words, who said them, or the word that reports them. */
export type Role = 'words' | 'speaker' | 'cue';

/**
 * The role that a label of an annotation scheme names: Source, Cue and Content of attribution corpora (PARC, PolNeAR), and
 * the words that quotation schemes use for the same. Null for any other label. Digits at the end (`Content2`) do not count.
 */
export function roleNamed(label: string): Role | null {
  const name = label
    .replace(/^.*[.:]/, '')
    .replace(/[\d_-]+$/, '')
    .toLowerCase();
  if (
    /^(?:content|quot(?:e|ation|ed)s?|(?:in)?direct|i?quote|utterance|statement|speech|message|words)$/.test(
      name,
    )
  )
    return 'words';
  if (/^(?:source|speaker|holder|author|opinionholder|who|quotee)$/.test(name)) return 'speaker';
  return /^(?:cue|verb|reportingverb|saying|trigger|indicator)$/.test(name) ? 'cue' : null;
}
