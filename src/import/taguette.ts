import { headerNames, type NamedRow, readNamedTable } from './named-table.ts';
import type { Place, Reader } from './reader.ts';

const HIGHLIGHTS = 'id,document,tag,content';

/**
 * Taguette's CSV exports, 1.4 (https://gitlab.com/remram44/taguette, taguette/export.py): highlights as `id, document, tag,
 * content`, one row for each highlight and tag, and codebooks as `tag, description`. Rows of one id are one passage with
 * several codes. A highlight has no offsets and a document no date, so both stay open.
 */
export const taguette: Reader = {
  name: 'taguette',
  spec: 'https://gitlab.com/remram44/taguette taguette/export.py (1.4)',
  recognise({ text }) {
    const names = headerNames(text);
    if (names.join(',') === HIGHLIGHTS)
      return { certainty: 0.97, sentence: 'Highlights of Taguette, a row for each tag' };
    const isBook = names[0] === 'tag' && names[1] === 'description' && names.length <= 3;
    return isBook ? { certainty: 0.75, sentence: 'A codebook of Taguette' } : null;
  },
  async read(files, sink) {
    for (const file of files) {
      const highlights = new Map<string, { first: NamedRow; tags: string[] }>();
      const isWhole = await readNamedTable(file, 'taguette', sink, (row, headers) => {
        const { raw, file: path, line, record } = row;
        const place: Place = { file: path, line, record };
        const tag = row.cell('tag');
        const content = row.cell('content');
        if (!headers.some((header) => header.toLowerCase() === 'content')) {
          if (tag === '') sink.leaveOut({ ...place, code: 'no-code', reason: 'It names no tag.', raw });
          else sink.codebook({ id: tag, label: tag, definition: row.cell('description') });
          return;
        }
        if (content === '') {
          sink.leaveOut({ ...place, code: 'no-words', reason: 'The highlight has no words.', raw });
          return;
        }
        // An id that comes back with other words is another highlight: files of several projects may be joined.
        const key = JSON.stringify([row.cell('id') || record, row.cell('document'), content]);
        const known = highlights.get(key);
        if (known) known.tags.push(tag);
        else highlights.set(key, { first: row, tags: [tag] });
      });
      if (!isWhole) return;
      for (const { first, tags } of highlights.values()) {
        const { file: path, line, record, raw } = first;
        const code = tags.filter((tag) => tag !== '');
        sink.row({
          file: path,
          line,
          record,
          kind: code.length > 0 ? 'code' : 'quote',
          fields: {
            words: first.cell('content'),
            headline: first.cell('document') || 'Document not named',
            ...(code.length > 0 && { code }),
          },
          raw,
        });
      }
    }
  },
};
