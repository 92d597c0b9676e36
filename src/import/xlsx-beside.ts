import {
  attributesOf,
  childrenOf,
  columnOf,
  descendants,
  nameOf,
  richText,
  type WorkbookParts,
} from './xlsx-parts.ts';

/** What hangs on a cell and is not its value: the address it leads to, or a note on it. `row` from 1, `column` from 0. */
export type Beside = { row: number; column: number; kind: 'Link of' | 'Note on'; text: string };

/** The address in a formula `HYPERLINK("https://…", "shown")`; null in any other. */
export function addressInFormula(formula: string): string | null {
  const m = /^=?HYPERLINK\(\s*"((?:[^"]|"")*)"/i.exec(formula);
  return m ? (m[1] as string).replaceAll('""', '"') : null;
}

/** The links and notes of a worksheet, which stand outside its cells, in the order of the sheet. */
export function besideCells(parts: WorkbookParts, sheet: WorkbookParts['sheets'][number]): Beside[] {
  const related = [...sheet.related.values()];
  const links = [...sheet.xml.matchAll(/<(?:\w+:)?hyperlink\s[^>]*>/g)].flatMap(([tag]): Beside[] => {
    const [node] = parts.parser.parse(tag.endsWith('/>') ? tag : `${tag.slice(0, -1)}/>`);
    const { ref = '', id = '' } = node ? attributesOf(node) : {};
    return at(ref, 'Link of', sheet.related.get(id)?.target ?? '');
  });
  const notes = related.flatMap(({ type, xml }) =>
    type !== 'comments'
      ? []
      : [...descendants(parts.parser.parse(xml()), 'comment')].flatMap((comment) => {
          const [text] = childrenOf(comment).filter((node) => nameOf(node) === 'text');
          return at(
            attributesOf(comment).ref ?? '',
            'Note on',
            text ? noteIn(richText(childrenOf(text))) : '',
          );
        }),
  );
  return [...links, ...notes].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** A thread of comments, without what Excel writes above it for older versions. */
const noteIn = (text: string): string =>
  text.replace(/^\[Threaded comment\][\s\S]*?\n\s*Comment:\s*/, '').trim();

function at(ref: string, kind: Beside['kind'], text: string): Beside[] {
  const column = columnOf(ref);
  const row = Number(/^[A-Z]{1,3}(\d{1,7})/.exec(ref)?.[1] ?? 0);
  return column === null || row === 0 || text === '' ? [] : [{ row, column, kind, text }];
}
