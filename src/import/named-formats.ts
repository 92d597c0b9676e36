import type { Sniff } from './reader.ts';

/** What the first bytes of a file say that it is, and what to do with it; `shown` writes them as letters. */
const MAGIC: readonly (readonly [RegExp, string])[] = [
  [/^%PDF/, 'A PDF. Make a case reads its text: bring it there.'],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF....WEBP/s, 'A picture, not a table or text.'],
  [/^BZh/, 'A file packed with bzip2, which is not unpacked here. Unpack it, or pack it with gzip.'],
  [
    /^\xfd7zXZ|^7z\xbc\xaf/,
    'A file packed with xz or 7-Zip, which is not unpacked here. Unpack it, or pack it as zip or gzip.',
  ],
  [
    /^\x28\xb5\x2f\xfd/,
    'A file packed with Zstandard, which is not unpacked here. Unpack it, or pack it with gzip.',
  ],
  [
    /^PK.{28}mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/s,
    'A spreadsheet of LibreOffice (.ods). Save it as .xlsx or as CSV.',
  ],
  [
    /^PK.{28}mimetypeapplication\/vnd\.oasis\.opendocument/s,
    'A file of LibreOffice. Save its table as CSV, or its text as plain text.',
  ],
  [
    /^PK.{28}mimetypeapplication\/epub\+zip/s,
    'A file of an e-book (EPUB). Save its text as plain text or HTML.',
  ],
  [/^.{257}ustar/s, 'A tar archive, which is not unpacked here. Pack the files as zip.'],
  [/^Rar!/, 'A RAR archive, which is not unpacked here. Pack the files as zip.'],
  [/^SQLite format 3/, 'A database (SQLite). Export its table as CSV.'],
  [/^.{4}Standard (?:ACE|Jet) DB/s, 'A database (Microsoft Access). Export its table as CSV.'],
  [/^PAR1/, 'A Parquet file. Open it as a corpus, or export it as CSV.'],
  [/^ARROW1|^FEA1/, 'A file of Apache Arrow (Feather). Export it as CSV or JSON.'],
  [/^Obj␁/, 'A file of Apache Avro. Export it as CSV or JSON.'],
  [/^\$FL[23]@\(#\)/, 'A data file of SPSS (.sav). Save it there as CSV, with the value labels.'],
  [
    /^<stata_dta>|^[\x6e-\x73][␁␂]␁␀/,
    'A data file of Stata (.dta). Export it there as CSV ("export delimited").',
  ],
  [/^(?:RD[XA][23]␊)?[XA]␊␀␀␀[␂␃]/, 'A data file of R. Export it there as CSV ("write.csv").'],
  [/^\x80[␂-␅]/, 'A data file of Python (pickle). Export it there as CSV or JSON.'],
  [
    /^ID3|^\xff[\xfb\xf3\xf2]|^RIFF....WAVE|^OggS|^fLaC|^.{4}ftyp|^␚E\xdf\xa3|^RIFF....AVI /s,
    'A recording. Have it transcribed, and bring the transcript (WebVTT, SubRip or JSON).',
  ],
  [/^\xd0\xcf␑\xe0/, 'An old Office file (.xls, .doc) or a mail of Outlook. Save it as .xlsx or as CSV.'],
];

/** What a text is in by its first lines, and what to do with it. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/^\s*\{\\rtf/, 'A text in RTF. Save it as plain text or .docx; a table, as .xlsx or CSV.'],
  [
    /^\s*\{\|\s*class=|^\s*\{\|[^\n]*\n[|!]/,
    'A table in the markup of a wiki. Copy the table from the page into a spreadsheet.',
  ],
  [
    /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/;?)*(?:INSERT INTO|CREATE TABLE|DROP TABLE|PRAGMA |BEGIN[; ])/i,
    'Commands for a database (SQL). Export the table as CSV.',
  ],
  [/^\s*%0 [A-Z]/, 'A bibliography of EndNote (.enw). Export it as RIS.'],
  [/^\s*PMID- ?\d/, 'A bibliography of PubMed (.nbib). Bring it as RIS, as Zotero or EndNote save it.'],
  [/^\[Script Info\]/i, 'Subtitles in ASS or SSA. Save them as SubRip (.srt) or WebVTT.'],
  [/^\s*(?:%[^\n]*\n\s*)*@relation\s/i, 'A data file of Weka (ARFF). Save it as CSV.'],
  [
    /^(?:---[ \t]*\n)?(?:#[^\n]*\n)*(?:[\w-]+:[ \t]*\n)?[ \t]*-[ \t]+[\w"-]+:[^\n]*\n[ \t]+[\w"-]+:[ \t]/,
    'Records in YAML. Convert them to JSON, or to a table.',
  ],
  [
    /^(?:#[^\n]*\n|\s)*\[\[?[A-Za-z_][\w.-]*\]\]?[ \t]*\n[\w"-]+[ \t]*=/,
    'Records in TOML. Convert them to JSON.',
  ],
  [
    /^From [^\n]+\d{4}\n(?:[\w-]+:[^\n]*\n)/,
    'A mailbox (mbox). Save the messages as plain text; Make a case takes them.',
  ],
  [
    /^(?:(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|X-[\w-]+): [^\n]*\n|From: [^\n]*\n(?:[\w-]+: [^\n]*\n)*(?:To|Date|MIME-Version): )/i,
    'An e-mail (.eml). Save its text as plain text; Make a case takes it.',
  ],
];

/** Kinds of XML by the name or namespace of their outermost element. */
const XML: readonly (readonly [RegExp, string])[] = [
  [
    /<Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/,
    'A spreadsheet in XML (Excel 2003). Save it as .xlsx or as CSV.',
  ],
  [/<(?:\w+:)?tt\b[^>]*ns\/ttml/, 'Subtitles in TTML. Save them as WebVTT or SubRip (.srt).'],
  [
    /<transcript\b[^>]*>\s*<text start=|<timedtext\b/,
    'Captions of YouTube in XML. Save them as WebVTT or SubRip (.srt).',
  ],
  [/<xml>\s*<records>\s*<record>\s*<database\b/, 'A library of EndNote in XML. Export it as RIS.'],
  [/<(?:\w+:)?mods(?:Collection)?\b/, 'A bibliography in MODS. Export it as RIS or CSL JSON.'],
  [/<PubmedArticleSet\b/, 'A bibliography of PubMed in XML. Bring it as RIS, as Zotero or EndNote save it.'],
  [/<TEI\b/, 'A text in TEI. Save its text as plain text, or its annotations as a table.'],
  [
    /<(?:nitf|newsItem|newsMessage)\b/,
    'A news item in XML (NITF or NewsML). Save its text as plain text or HTML.',
  ],
  [/<(?:xmi:XMI|cas:)/, 'Annotations of UIMA in XMI. Export them as UIMA CAS JSON, or as WebAnno TSV.'],
  [
    /<annotationDocument\b|<ANNOTATION_DOCUMENT\b/i,
    'Annotations of ELAN. Export them there as tab-delimited text.',
  ],
];

/** Bytes as letters, control characters as the signs that stand for them: 0 is ␀. */
const shown = (bytes: Uint8Array): string =>
  String.fromCharCode(...Array.from(bytes, (byte) => (byte < 32 ? 0x2400 + byte : byte)));

const isMarkup = (text: string): boolean => /^\s*<(?:!doctype|html|\?xml|!--|[a-z]+[\s>])/i.test(text);
const PAGE = 'A web page (HTML) without a table of records. Make a case reads its text: bring it there.';

/** What a file is that nobody reads, with what to do; null for a plain text, and for what is not known. */
export function namedFormat({ head, text, members }: Sniff): string | null {
  const find = (list: typeof MAGIC, where: string) => list.find(([pattern]) => pattern.test(where))?.[1];
  const magic = find(MAGIC, shown(head.subarray(0, 300)));
  if (magic !== undefined) return magic;
  if (members) return nameArchive(members);
  if (text === null) return null;
  const first = text.slice(0, 4000).replace(/\r\n?/g, '\n');
  const written = find(WRITTEN, first);
  if (written !== undefined) return written;
  if (!isMarkup(text)) return null;
  const kind = find(XML, first);
  if (kind !== undefined) return kind;
  return /<(?:!doctype html|html|head|body|div|table|p)[\s>]/i.test(first)
    ? nameOfPage(first)
    : 'A file in XML whose format is not known. Save its records as a table (CSV) or JSON.';
}

const nameOfPage = (text: string): string =>
  /<title>Taguette\b/i.test(text)
    ? 'Highlights of Taguette as a page (HTML). Export them as CSV or as a spreadsheet.'
    : PAGE;

function nameArchive(members: readonly string[]): string | null {
  const has = (pattern: RegExp) => members.some((name) => pattern.test(name));
  if (has(/^word\//)) return 'A file of Word. Save its table as CSV, or its text as plain text.';
  if (has(/^ppt\//)) return 'A file of PowerPoint. Save its tables as CSV, or its text as plain text.';
  if (has(/^xl\/workbook\.bin$/))
    return 'A spreadsheet of Excel in binary form (.xlsb). Save it as .xlsx or as CSV.';
  if (has(/^Index\/.*\.iwa$|^Index\.zip$/))
    return 'A file of Numbers or Pages. Export it there: a table as .xlsx or CSV, a text as plain text.';
  return null;
}

/** The sentence for a file that nobody reads. */
export function nameUnknown(sniff: Sniff): string {
  if (sniff.size === 0) return 'The file is empty.';
  const named = namedFormat(sniff);
  if (named !== null) return named;
  if (sniff.members) return 'An archive without a file that can be read.';
  return sniff.text === null
    ? 'A file in a format that is not known. Export its records as CSV or JSON.'
    : 'A text in which nothing was recognised.';
}
