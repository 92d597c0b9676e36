import { escapeXml } from '../../lib/escape-xml.ts';
import { inMarks } from '../../lib/outermost-marks.ts';
import type { ExportPiece } from './export.ts';
import { entryPieces, zipPieces } from './export-pieces.ts';
import type { ReportEntries, ReportEntry } from './report-items.ts';
import { type ReportFrame, reportCitation } from './report-markdown.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The name of the main part. */
const MAIN = 'document';
const TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/${MAIN}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${MAIN}.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`;
const RELS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/${MAIN}.xml"/></Relationships>`;
const DOCUMENT_RELS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const style = (id: string, name: string, paragraph: string, run: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
const STYLES = `${XML}<w:styles ${W}>${[
  style('Title', 'Title', '<w:spacing w:after="120"/>', '<w:b/><w:sz w:val="40"/>'),
  style(
    'Heading1',
    'heading 1',
    '<w:spacing w:before="360" w:after="60"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:sz w:val="28"/>',
  ),
  style(
    'Quote',
    'Quote',
    '<w:spacing w:before="160" w:after="40"/><w:ind w:left="567"/>',
    '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="24"/>',
  ),
  style('Small', 'Source', '<w:ind w:left="567"/>', '<w:color w:val="555555"/><w:sz w:val="19"/>'),
].join('')}</w:styles>`;

/** Right-to-left where the words are, so that Word puts their marks and full stops at the right end. */
const RTL = /^(?:ar|fa|he|ur|ps|ckb|yi|dv|sd|ug)\b/;

function paragraph(text: string, styleId = '', lang: string | null = null): string {
  const isRtl = lang !== null && RTL.test(lang);
  const properties = `${styleId === '' ? '' : `<w:pStyle w:val="${styleId}"/>`}${isRtl ? '<w:bidi/>' : ''}`;
  const run = `${isRtl ? '<w:rtl/>' : ''}${lang === null ? '' : `<w:lang w:val="${escapeXml(lang)}"/>`}`;
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

function writeEntry({ article, item }: ReportEntry): string {
  const body = article
    ? [paragraph(article.headline || article.id, 'Heading1'), paragraph(reportCitation(article))]
    : [];
  body.push(paragraph(item.isQuoted ? inMarks(item.words) : item.words, 'Quote', item.lang));
  const who = [item.attribution, item.isQuoted ? '' : 'reported, not in quotation marks'].filter(Boolean);
  body.push(paragraph([...who, item.link || item.id].join(' · '), 'Small'));
  if (item.summary !== '') body.push(paragraph(`Our summary: ${item.summary}`, 'Small'));
  return body.join('');
}

function* documentPieces(frame: ReportFrame, { count, entryAt }: ReportEntries) {
  const head = [paragraph(frame.title, 'Title'), paragraph(frame.sentence)];
  if (frame.filter !== '') head.push(paragraph(frame.filter));
  yield { content: `${XML}<w:document ${W}><w:body>${head.join('')}`, done: 0, total: count };
  yield* entryPieces(count, (i) => writeEntry(entryAt(i)));
  const end = [paragraph(frame.source, 'Small')];
  if (frame.link !== '') end.push(paragraph(frame.link, 'Small'));
  yield { content: `${end.join('')}</w:body></w:document>`, done: count, total: count };
}

/**
 * The same report as `markdownPieces`, as WordprocessingML (ECMA-376, transitional): four styles, no pictures, no macros,
 * no links that open by themselves. The same rows give the same bytes.
 */
export function docxPieces(frame: ReportFrame, entries: ReportEntries): Generator<ExportPiece> {
  const whole = (name: string, content: string) => ({
    name,
    pieces: [{ content, done: 0, total: entries.count }],
  });
  return zipPieces([
    whole('[Content_Types].xml', TYPES),
    whole('_rels/.rels', RELS),
    whole('word/styles.xml', STYLES),
    whole(`word/_rels/${MAIN}.xml.rels`, DOCUMENT_RELS),
    { name: `word/${MAIN}.xml`, pieces: documentPieces(frame, entries) },
  ]);
}
