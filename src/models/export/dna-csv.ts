import type { Selection } from '../../filter/select.ts';
import { formatDay } from '../../lib/day.ts';
import { parseEdtf } from '../../lib/edtf.ts';
import { csvLines } from '../../lib/format-csv.ts';
import { citedArticle } from '../quotes/article-ref.ts';
import type { ExportPiece } from './export.ts';
import { entryPieces } from './export-pieces.ts';
import { plainAuthors } from './plain-authors.ts';
import { reportRows } from './report-items.ts';

const HEAD = [
  'statement_id',
  'time',
  'person',
  'organization',
  'concept',
  'start_position',
  'stop_position',
  'text',
  'coder',
  'document_id',
  'document_title',
  'document_author',
  'document_source',
  'document_section',
  'document_type',
];

/** "2024-06-25" -> "2024-06-25 00:00:00", as DNA writes days; '' for a date that is not one day, which DNA cannot hold. */
function dnaTime(text: string | null): string {
  const date = text === null ? null : parseEdtf(text);
  if (date?.shape !== 'date' || (date.precision !== 'day' && date.precision !== 'minute')) return '';
  return `${formatDay(date.from)} ${date.time ?? '00:00'}:00`;
}

/**
 * The quotes in view as an event list of Discourse Network Analyzer 3 (https://github.com/leifeld/dna, Exporter.java):
 * semicolons, one statement per quote and code, the frame as its concept. A person stands with the organisation that it is
 * affiliated with; agreement is not written, since a frame is neither agreed with nor denied. Positions are UTF-16 units,
 * the end exclusive, -1 where the case does not know them.
 */
export function* dnaPieces(selection: Selection): Generator<ExportPiece> {
  const { case: data } = selection;
  const { quotes, people, frames } = data;
  const rows = reportRows(selection);
  const lines = csvLines({ isGuarded: false, delimiter: ';' });
  let id = 0;
  const write = (row: number): string => {
    const article = citedArticle(data, quotes.article[row]!);
    const speaker = people.rows[quotes.speaker[row]!];
    const isOrganization = speaker?.type === 'Organization';
    const over = people.rows[people.at.get(speaker?.affiliation ?? '') ?? -1];
    const name = speaker?.name ?? speaker?.id ?? '';
    const codes = quotes.annotations.get(row) ?? [];
    const concepts =
      codes.length === 0
        ? [{ concept: '', coder: '' }]
        : codes.map(({ frameId, creator }) => ({
            concept: frames.rows[frames.at.get(frameId) ?? -1]?.prefLabel ?? frameId,
            coder: creator ?? '',
          }));
    const statements = concepts.map(({ concept, coder }) => [
      ++id,
      dnaTime(article.published),
      isOrganization ? '' : name,
      isOrganization ? name : (over?.name ?? ''),
      concept,
      quotes.start[row]!,
      quotes.end[row]!,
      quotes.exact[row] ?? '',
      coder,
      quotes.article[row]! + 1,
      article.headline,
      plainAuthors(article),
      article.outlet,
      '',
      'news',
    ]);
    return statements.map(lines.row).join('');
  };
  yield { content: lines.head(HEAD), done: 0, total: rows.length };
  yield* entryPieces(rows.length, (i) => write(rows[i]!));
}
