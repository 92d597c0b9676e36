import { LIMITS } from '../lib/limits.ts';
import { type InputFile, UnreadableFile } from './reader.ts';
import { XML_OPTIONS } from './xml-options.ts';

/** What a number in a cell stands for, by its format; a duration may be longer than a day (`[h]:mm`). */
export type CellKind = 'date' | 'time' | 'date-time' | 'duration';

/** The parts of a workbook that its cells are read with. Worksheets stay XML until they are asked for. */
export type WorkbookParts = {
  sheets: { name: string; xml: string; isHidden: boolean; related: ReadonlyMap<string, Related> }[];
  strings: readonly string[];
  /** By style number: whether cells of that style show dates, times of day, or neither. */
  styles: readonly (CellKind | null)[];
  /** Whether days count from 1904 (old Macs) and not from 1900. */
  is1904: boolean;
  parser: XmlParser;
};

/** What a worksheet names by an id: an address, or another part of the workbook, whose XML `xml` gives. `type` is its last word. */
export type Related = { type: string; target: string; xml: () => string };

/** One node of XML as the parser gives it: its name with its children, attributes under ':@'. */
export type XmlNode = {
  readonly [name: string]: readonly XmlNode[] | string | Readonly<Record<string, string>>;
};
export type XmlParser = { parse(xml: string): XmlNode[] };

/** The parts of a workbook (ECMA-376), unzipped and parsed; of entities only those that XML itself has are read. */
export async function parseWorkbook(file: InputFile): Promise<WorkbookParts> {
  const [{ unzipSync, strFromU8 }, { XMLParser }] = await Promise.all([
    import('fflate'),
    import('fast-xml-parser'),
  ]);
  const parser = new XMLParser(XML_OPTIONS) as unknown as XmlParser;
  let total = 0;
  let members: Record<string, Uint8Array>;
  try {
    members = unzipSync(file.bytes, {
      filter: ({ name, originalSize }) => {
        if (
          !/^(?:xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/(?:_rels\/)?[^/]+\.(?:xml|rels)|xl\/(?:[^/]+\/)?comments?\d*\.xml)$/i.test(
            name,
          )
        )
          return false;
        total += originalSize;
        if (originalSize > LIMITS.member || total > LIMITS.unpacked)
          throw new UnreadableFile(
            file.path,
            'The spreadsheet says that it unpacks to more than can be opened.',
          );
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(file.path, `The spreadsheet is damaged (${(error as Error).message}).`);
  }
  const xmlOf = (name: string): string => {
    const key = Object.keys(members).find((path) => path.toLowerCase() === name.toLowerCase());
    return key === undefined ? '' : strFromU8(members[key] as Uint8Array);
  };
  const workbook = parser.parse(xmlOf('xl/workbook.xml'));
  const targets = new Map(
    [...descendants(parser.parse(xmlOf('xl/_rels/workbook.xml.rels')), 'Relationship')].map((node) => {
      const { Id = '', Target = '' } = attributesOf(node);
      return [Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`] as const;
    }),
  );
  const relatedOf = (path: string): WorkbookParts['sheets'][number]['related'] =>
    new Map(
      [...descendants(parser.parse(xmlOf(path.replace(/([^/]+)$/, '_rels/$1.rels'))), 'Relationship')].map(
        (node) => {
          const { Id = '', Target = '', Type = '' } = attributesOf(node);
          const target = Target.startsWith('/') ? Target.slice(1) : Target.replace(/^\.\.\//, 'xl/');
          return [
            Id,
            { type: Type.split('/').at(-1) ?? '', target: Target, xml: () => xmlOf(target) },
          ] as const;
        },
      ),
    );
  const sheets = [...descendants(workbook, 'sheet')].flatMap((node, i) => {
    const attributes = attributesOf(node);
    const path = targets.get(attributes.id ?? '') ?? `xl/worksheets/sheet${i + 1}.xml`;
    const xml = xmlOf(path);
    return xml === ''
      ? []
      : [
          {
            name: attributes.name ?? `Sheet ${i + 1}`,
            xml,
            related: relatedOf(path),
            isHidden: (attributes.state ?? 'visible') !== 'visible',
          },
        ];
  });
  if (sheets.length === 0)
    throw new UnreadableFile(file.path, 'The spreadsheet has no sheet that can be read.');
  const [properties] = [...descendants(workbook, 'workbookPr')];
  return {
    sheets,
    strings: stringsOf(parser, xmlOf('xl/sharedStrings.xml')),
    styles: stylesOf(parser, xmlOf('xl/styles.xml')),
    is1904: /^(?:1|true)$/.test((properties && attributesOf(properties).date1904) ?? ''),
    parser,
  };
}

export const attributesOf = (node: XmlNode): Readonly<Record<string, string>> => {
  const attributes = (node[':@'] as Readonly<Record<string, string>> | undefined) ?? {};
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, unescapeXml(value)]));
};

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    },
  );
}

/** "AB12" -> 27; null for what is no place of a cell. */
export function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d/.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  let n = 0;
  for (const letter of letters) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** The name of a node. */
export const nameOf = (node: XmlNode): string => Object.keys(node).find((key) => key !== ':@') ?? '';

export const childrenOf = (node: XmlNode): readonly XmlNode[] => {
  const children = node[nameOf(node)];
  return Array.isArray(children) ? (children as readonly XmlNode[]) : [];
};

/** All nodes of a name, at any depth, in order. */
export function* descendants(nodes: readonly XmlNode[], name: string): Generator<XmlNode> {
  for (const node of nodes) {
    if (nameOf(node) === name) yield node;
    yield* descendants(childrenOf(node), name);
  }
}

/** The text of a string item: its runs joined, without the readings of East Asian words (`rPh`). */
export function richText(nodes: readonly XmlNode[]): string {
  let text = '';
  for (const node of nodes) {
    const name = nameOf(node);
    if (name === '#text') text += unescapeXml(String(node['#text']));
    else if (name !== 'rPh') text += richText(childrenOf(node));
  }
  // `_x000D_` is how a control character is written; line ends are one LF.
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

function stringsOf(parser: XmlParser, xml: string): string[] {
  const found: string[] = [];
  for (const piece of piecesOf(xml, 'si'))
    for (const node of parser.parse(piece)) found.push(richText(childrenOf(node)));
  return found;
}

/** The elements of a name in a long XML, cut into pieces of some 200 so that no tree of all of them is built. */
export function* piecesOf(xml: string, name: string): Generator<string> {
  const open = new RegExp(`<(?:\\w+:)?${name}(?=[\\s>/])`, 'g');
  const starts: number[] = [];
  for (const match of xml.matchAll(open)) starts.push(match.index);
  if (starts.length === 0) return;
  const close = new RegExp(`</(?:\\w+:)?${name}>(?![\\s\\S]*</(?:\\w+:)?${name}>)`);
  const tail = xml.slice(starts.at(-1));
  const last = /^<[^>]*\/>/.exec(tail) ?? close.exec(tail);
  const end = last ? (starts.at(-1) as number) + last.index + last[0].length : xml.length;
  for (let i = 0; i < starts.length; i += 200) yield xml.slice(starts[i], starts[i + 200] ?? end);
}

function stylesOf(parser: XmlParser, xml: string): WorkbookParts['styles'] {
  if (xml === '') return [];
  const nodes = parser.parse(xml);
  const formats = new Map<number, string>();
  for (const node of descendants(nodes, 'numFmt')) {
    const { numFmtId = '', formatCode = '' } = attributesOf(node);
    formats.set(Number(numFmtId), formatCode);
  }
  const [list] = [...descendants(nodes, 'cellXfs')];
  return (list ? childrenOf(list) : [])
    .filter((node) => nameOf(node) === 'xf')
    .map((node) => {
      const id = Number(attributesOf(node).numFmtId ?? 0);
      return kindOfFormat(id, formats.get(id));
    });
}

/** Number formats 14–17 and 27–36, 50–58 are dates, 18–21, 45 and 47 times, 46 durations, 22 both; others by the letters of their code. */
function kindOfFormat(id: number, code: string | undefined): CellKind | null {
  if (code === undefined) {
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
      return 'date';
    if (id === 46) return 'duration';
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || (id >= 32 && id <= 35)) return 'time';
    return id === 22 ? 'date-time' : null;
  }
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').toLowerCase();
  const hasDay = /[dy]/.test(bare) || /m{3,}/.test(bare);
  const hasTime = /[hs]/.test(bare);
  if (/^general$/.test(bare.trim()) || (!hasDay && !hasTime)) return null;
  if (!hasDay && /\[(?:h+|m+|s+)\]/.test(bare)) return 'duration';
  return hasDay && hasTime ? 'date-time' : hasDay ? 'date' : 'time';
}
