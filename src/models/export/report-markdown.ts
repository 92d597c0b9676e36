import { inMarks } from '../../lib/outermost-marks.ts';
import { type CitedArticle, cite } from '../quotes/citation.ts';
import type { ExportPiece } from './export.ts';
import { entryPieces } from './export-pieces.ts';
import type { ReportEntries, ReportEntry } from './report-items.ts';

/** What stands above and below the quotes of a report. */
export type ReportFrame = {
  title: string;
  sentence: string;
  filter: string;
  source: string;
  link: string;
};

/** Backslashes before what Markdown (CommonMark 0.31) would read as markup. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#+!|~-]/g, '\\$&').replace(/\s+/g, ' ');

/** A citation in the style that reports use most. */
export const reportCitation = (article: CitedArticle): string =>
  cite(article).find(({ style }) => style === 'APA')?.text ?? article.id;

function writeEntry({ article, item }: ReportEntry): string {
  const lines: string[] = [];
  if (article)
    lines.push('', `## ${plain(article.headline || article.id)}`, '', plain(reportCitation(article)));
  lines.push('', `> ${plain(item.isQuoted ? inMarks(item.words) : item.words)}`);
  const who = [plain(item.attribution), item.isQuoted ? '' : 'reported, not in quotation marks']
    .filter(Boolean)
    .join('; ');
  const link = item.link === '' ? plain(item.id) : `[${plain(item.id)}](<${item.link}>)`;
  lines.push('>', `> — ${[who, link].filter(Boolean).join(' · ')}`);
  if (item.summary !== '') lines.push('', `Our summary: ${plain(item.summary)}`);
  return `${lines.join('\n')}\n`;
}

/**
 * A view, or the basket, as Markdown: what is shown in one sentence, then the quotes under the articles that carry them.
 * Words in quotation marks are the outlet's; our own summary is said to be ours.
 */
export function* markdownPieces(
  frame: ReportFrame,
  { count, entryAt }: ReportEntries,
): Generator<ExportPiece> {
  const head = [`# ${plain(frame.title)}`, '', plain(frame.sentence)];
  if (frame.filter !== '') head.push('', plain(frame.filter));
  yield { content: `${head.join('\n')}\n`, done: 0, total: count };
  yield* entryPieces(count, (i) => writeEntry(entryAt(i)));
  const end = ['', '---', '', plain(frame.source)];
  if (frame.link !== '') end.push('', `<${frame.link}>`);
  yield { content: `${end.join('\n')}\n`, done: count, total: count };
}
