import { inMarks } from '../../lib/outermost-marks.ts';
import { cite } from '../quotes/citation.ts';
import type { ReportPart } from './report-items.ts';

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
const citation = (part: ReportPart): string =>
  cite(part.article).find(({ style }) => style === 'APA')?.text ?? part.article.id;

/**
 * A view, or the basket, as Markdown: what is shown in one sentence, then the quotes under the articles that carry them.
 * Words in quotation marks are the outlet's; our own summary is said to be ours.
 */
export function writeMarkdown(frame: ReportFrame, parts: readonly ReportPart[]): string {
  const lines = [`# ${plain(frame.title)}`, '', plain(frame.sentence)];
  if (frame.filter !== '') lines.push('', plain(frame.filter));
  for (const part of parts) {
    lines.push('', `## ${plain(part.article.headline || part.article.id)}`, '', plain(citation(part)));
    for (const item of part.items) {
      lines.push('', `> ${plain(item.isQuoted ? inMarks(item.words) : item.words)}`);
      const who = [plain(item.attribution), item.isQuoted ? '' : 'reported, not in quotation marks']
        .filter(Boolean)
        .join('; ');
      const link = item.link === '' ? plain(item.id) : `[${plain(item.id)}](<${item.link}>)`;
      lines.push('>', `> — ${[who, link].filter(Boolean).join(' · ')}`);
      if (item.summary !== '') lines.push('', `Our summary: ${plain(item.summary)}`);
    }
  }
  lines.push('', '---', '', plain(frame.source));
  if (frame.link !== '') lines.push('', `<${frame.link}>`);
  return `${lines.join('\n')}\n`;
}

/** The citation of a part, for the other form of the report. */
export const partCitation = citation;
