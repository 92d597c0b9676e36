const NAMED = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    lrm: '\u200e',
    rlm: '\u200f',
    zwnj: '\u200c',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    copy: '©',
    reg: '®',
    euro: '€',
    pound: '£',
    eacute: 'é',
    egrave: 'è',
    agrave: 'à',
    ccedil: 'ç',
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    szlig: 'ß',
  }),
);

/** Replaces character references by what they mean: numbers, XML's own five, and the names that news texts use. Others stay. */
export const decodeReferences = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,8}));/g,
        (whole, dec?: string, hex?: string, name?: string) => {
          if (name !== undefined) return NAMED.get(name) ?? whole;
          const code = dec !== undefined ? Number(dec) : Number.parseInt(hex as string, 16);
          return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
            ? String.fromCodePoint(code)
            : whole;
        },
      )
    : text;

const BREAKS = /^(?:br|p|div|li|ul|ol|tr|h[1-6]|blockquote|section|article|hr|table|pre|dd|dt)$/;
const SILENT = /^(?:script|style|template|head|title|noscript)$/;

/** A number that is raised, up to the end of its tag: the mark of a footnote, or a power. */
const RAISED = /(?:<(?!\/sup)[^>]*>|\s)*(\d{1,4})(?:<(?!\/sup)[^>]*>|\s)*(?=<\/sup)/iy;
const raised = (digits: string): string =>
  digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] as string);

/**
 * The text that a piece of HTML shows: tags and comments are gone, scripts, styles and deleted words with what is in them,
 * blocks are lines of their own, `q` has the marks that a browser puts round it, and a raised number stays raised, as 14 with a
 * footnote is not 141. A `<` that opens no tag is a letter. Builds no tree and runs nothing; one pass over the text.
 */
export function htmlText(html: string): string {
  let text = '';
  let at = 0;
  let quoted = 0;
  let deleted = true;
  const tag =
    /<(?:!--[\s\S]*?(?:-->|$)|(\/?)([a-zA-Z][\w:-]*)(?:"[^"]*"|'[^']*'|[^'">])*>|![^>]*>|\?[^>]*>)/g;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    text += html.slice(at, match.index);
    at = tag.lastIndex;
    const name = match[2]?.toLowerCase();
    if (name === undefined) continue;
    const opens = match[1] === '';
    if (name === 'q') {
      if (opens) text += quoted++ % 2 === 0 ? '“' : '‘';
      else if (quoted > 0) text += --quoted % 2 === 0 ? '”' : '’';
    } else if (name === 'sup' && opens) {
      RAISED.lastIndex = at;
      const digits = RAISED.exec(html)?.[1];
      if (digits === undefined) continue;
      text += raised(digits);
      at = RAISED.lastIndex;
      tag.lastIndex = at;
    } else if (opens && (SILENT.test(name) || (deleted && name === 'del')) && !match[0].endsWith('/>')) {
      const close = new RegExp(`</${name}`, 'gi');
      close.lastIndex = at;
      const end = close.exec(html);
      if (end !== null) {
        at = end.index;
        tag.lastIndex = at;
      } else if (name === 'del') deleted = false;
      else {
        at = html.length;
        break;
      }
    } else if (BREAKS.test(name)) text += '\n';
  }
  text += html.slice(at);
  return decodeReferences(text)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** `htmlText` for a value that may be HTML or plain text: left as it is where it holds neither a tag nor a reference. */
export const plainText = (value: string): string =>
  /<[a-zA-Z/!]|&[#\w]+;/.test(value) ? htmlText(value) : value.trim();
