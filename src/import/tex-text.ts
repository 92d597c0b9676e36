/** Accents of TeX as combining marks: `\'e`, `\"{o}`, `\c{c}`, `\v s`. */
const ACCENTS = new Map(
  Object.entries({
    '`': '\u0300',
    "'": '\u0301',
    '^': '\u0302',
    '~': '\u0303',
    '"': '\u0308',
    '=': '\u0304',
    '.': '\u0307',
    u: '\u0306',
    v: '\u030c',
    H: '\u030b',
    c: '\u0327',
    k: '\u0328',
    r: '\u030a',
    d: '\u0323',
    b: '\u0331',
  }),
);
const LETTERS = new Map(
  Object.entries({
    ss: 'ß',
    o: 'ø',
    O: 'Ø',
    l: 'ł',
    L: 'Ł',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    aa: 'å',
    AA: 'Å',
    i: 'ı',
    j: 'ȷ',
    th: 'þ',
    TH: 'Þ',
    dh: 'ð',
    DH: 'Ð',
    dj: 'đ',
    DJ: 'Đ',
    textendash: '–',
    textemdash: '—',
    ldots: '…',
    dots: '…',
    textquoteright: '’',
    textquoteleft: '‘',
    textquotedblleft: '“',
    textquotedblright: '”',
    guillemotleft: '«',
    guillemotright: '»',
    textbackslash: '\\',
    textasciitilde: '\ue002',
    textbraceleft: '\ue000',
    textbraceright: '\ue001',
    lbrace: '\ue000',
    rbrace: '\ue001',
    textdollar: '$',
    textunderscore: '_',
    textless: '<',
    textgreater: '>',
    textdegree: '°',
    textbullet: '•',
    textellipsis: '…',
    textquotedbl: '"',
    textquotesingle: "'",
    textexclamdown: '¡',
    textquestiondown: '¿',
    textregistered: '®',
    texttrademark: '™',
    textnumero: '№',
    textcent: '¢',
    textyen: '¥',
    textonehalf: '½',
    textperiodcentered: '·',
    quotedblbase: '„',
    quotesinglbase: '‚',
    guilsinglleft: '‹',
    guilsinglright: '›',
    glqq: '„',
    grqq: '“',
    flqq: '«',
    frqq: '»',
    ng: 'ŋ',
    NG: 'Ŋ',
    slash: '/',
    textasciicircum: '^',
    textbar: '|',
    euro: '€',
    texteuro: '€',
    pounds: '£',
    textpounds: '£',
    copyright: '©',
    S: '§',
    P: '¶',
    LaTeX: 'LaTeX',
    TeX: 'TeX',
  }),
);

/** The text that a field of BibTeX means: accents and letters of TeX become Unicode, braces and formatting commands go. */
export function texText(tex: string): string {
  if (!/[\\{}$~]|--|``|''/.test(tex)) return tex.replace(/\s+/g, ' ').trim();
  return tex
    .replace(/\\([~^])\{\s*\}/g, (_, sign: string) => (sign === '~' ? '\ue002' : sign))
    .replace(/\\url\s*\{([^{}]*)\}/g, '$1')
    .replace(
      /\\([`'^~"=.]|[uvHckrdb](?![A-Za-z]))\s*(?:\{\s*(?:\\([ij])|(\p{L})|)\s*\}|\\([ij])(?![A-Za-z])|(\p{L}))/gu,
      (_, accent: string, a?: string, b?: string, c?: string, d?: string) =>
        `${a ?? b ?? c ?? d ?? ''}${ACCENTS.get(accent) ?? ''}`.normalize('NFC'),
    )
    .replace(/\\([A-Za-z]+)(?:\s*\{\}|\s+|(?![A-Za-z]))/g, (_, name: string) => LETTERS.get(name) ?? '')
    .replace(/\\([&%$#_{}])/g, (_, letter: string) => ({ '{': '\ue000', '}': '\ue001' })[letter] ?? letter)
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\\\/g, ' ')
    .replace(/[{}]/g, '')
    .replaceAll('\ue000', '{')
    .replaceAll('\ue001', '}')
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll('~', '\u00a0')
    .replaceAll('\ue002', '~')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}
