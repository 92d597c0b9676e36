/** Whether a part of a zip is that of a Word file which holds its text. */
export const isWordPart = (name: string): boolean => /^word\/document\.xml$/.test(name);

/** The text of a Word file, one line a paragraph; null where it is none, or its text unpacks to more than `most` bytes. */
export async function wordText(bytes: Uint8Array, most: number): Promise<string | null> {
  const [{ unzipSync }, { XMLParser }, { signOf }] = await Promise.all([
    import('fflate'),
    import('fast-xml-parser'),
    import('./word-signs.ts'),
  ]);
  try {
    const parts = unzipSync(bytes, {
      filter: (part) => isWordPart(part.name) && part.originalSize < most,
    });
    const [xml] = Object.values(parts);
    if (!xml) return null;
    const parser = new XMLParser({
      preserveOrder: true,
      trimValues: false,
      processEntities: false,
      ignoreAttributes: false,
      attributeNamePrefix: '',
      // A run that holds "1.50" alone is text, not the number 1.5.
      parseTagValue: false,
    });
    const lines: string[] = [];
    paragraphs(parser.parse(new TextDecoder().decode(xml)), lines, signOf);
    return lines.join('\n');
  } catch {
    return null;
  }
}

type Node = Record<string, unknown>;
type SignOf = (font: string, char: string) => string;
const FIVE = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function paragraphs(nodes: unknown, lines: string[], signOf: SignOf): void {
  if (!Array.isArray(nodes)) return;
  for (const node of nodes as Node[])
    for (const [key, inner] of Object.entries(node)) {
      if (key === 'w:p') lines.push(wordsOf(inner, signOf));
      else if (!UNREAD.has(key)) paragraphs(inner, lines, signOf);
    }
}

/** Characters that a Word file writes as elements of a run. */
const CHARACTERS = new Map([
  ['w:tab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
  ['w:softHyphen', '\u00ad'],
]);

/**
 * What is in the file and not in the text: words struck out, or moved elsewhere, under "track changes", and the second
 * form of a drawing, kept for older programs. word-extractor 1.0.4 and officeparser 7.8.0 read a moved sentence at both places.
 */
const UNREAD = new Set([':@', '#text', 'w:del', 'w:moveFrom', 'mc:Fallback']);

function wordsOf(nodes: unknown, signOf: SignOf): string {
  if (!Array.isArray(nodes)) return '';
  return (nodes as Node[])
    .flatMap((node) =>
      Object.entries(node).map(([key, inner]) => {
        if (UNREAD.has(key)) return '';
        if (key === 'w:sym') return signIn(node, signOf);
        if (key !== 'w:t') return CHARACTERS.get(key) ?? wordsOf(inner, signOf);
        const text = String((inner as Node[])[0]?.['#text'] ?? '');
        return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
          name === undefined
            ? characterOf(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal), whole)
            : (FIVE.get(name) ?? whole),
        );
      }),
    )
    .join('');
}

/** A sign by its font and place: five readers (officeparser 7.8.0, word-extractor 1.0.4 among them) make "≥50 dead" 50 dead. */
function signIn(node: Node, signOf: SignOf): string {
  const { 'w:font': font = '', 'w:char': char = '' } = (node[':@'] ?? {}) as Record<string, string>;
  return signOf(font, char);
}

const characterOf = (code: number, otherwise: string): string =>
  code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
