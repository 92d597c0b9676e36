import type { Selection } from '../../filter/select.ts';
import { formatCount } from '../../lib/format-count.ts';
import { passageWriter } from '../passage-line.ts';
import { type ExportTable, listed } from './export-table.ts';
import { reportPassages } from './report-items.ts';

/** Every selected passage, in the order of the case: an article's own words with a row for all of their codes. */
export function passagesTable(selection: Selection, addressOf: (path: string) => string): ExportTable {
  const { case: data } = selection;
  const write = passageWriter(data);
  const rows = reportPassages(selection);
  return {
    finding: `${formatCount(rows.length, 'passage')} in the articles’ own voice`,
    head: [
      'passage',
      'source',
      'article',
      'headline',
      'words',
      'frames',
      'about',
      'notes',
      'coders',
      'source id',
      'frame ids',
      'about ids',
      'link',
    ],
    words: [4],
    dates: [],
    drawn: 9,
    rows: rows.map((row) => {
      const { id, articleId, headline, source, codes } = write(row);
      const annotations = data.passages.annotations[row] ?? [];
      return [
        id,
        source?.name ?? '',
        articleId,
        headline,
        data.passages.exact[row] ?? '',
        listed(codes.map(({ frame }) => frame)),
        listed(codes.map(({ about }) => about).filter(Boolean)),
        listed(codes.map(({ note }) => note).filter(Boolean)),
        listed([...new Set(codes.map(({ creator }) => creator).filter(Boolean))]),
        source?.id ?? '',
        listed(annotations.map(({ frameId }) => frameId)),
        listed(annotations.map(({ aboutId = '' }) => aboutId).filter(Boolean)),
        addressOf(`/articles/${articleId}`),
      ];
    }),
  };
}
