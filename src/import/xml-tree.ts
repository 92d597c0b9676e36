import { decodeReferences } from '../lib/html-text.ts';
import { XML_OPTIONS } from './xml-options.ts';

/** One element of an XML file: its name without prefix, its attributes, its children in order. Text is a string. */
export type XmlElement = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly (XmlElement | string)[];
};

type ParsedNode = Record<string, unknown>;

/**
 * Reads an XML file into a tree. White space is kept. A document type is never followed: entities beyond XML's own five and
 * numbers stay as written. Throws for what is no XML.
 */
export async function parseXml(xml: string): Promise<XmlElement> {
  const { XMLParser, XMLValidator } = await import('fast-xml-parser');
  const sound = XMLValidator.validate(xml);
  if (sound !== true) throw new Error(`Line ${sound.err.line}: ${sound.err.msg.replace(/\.?$/, '.')}`);
  const parser = new XMLParser({
    ...XML_OPTIONS,
    ignoreDeclaration: true,
    ignorePiTags: true,
    cdataPropName: '#cdata',
  });
  const nodes = parser.parse(xml) as ParsedNode[];
  const root = nodes.map(elementOf).find((node) => typeof node !== 'string');
  if (!root || typeof root === 'string') throw new Error('It has no element.');
  return root;
}

function elementOf(node: ParsedNode): XmlElement | string {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  if (name === '#text') return decodeReferences(String(node[name]));
  const children = Array.isArray(node[name]) ? (node[name] as ParsedNode[]) : [];
  if (name === '#cdata') return children.map((child) => String(child['#text'] ?? '')).join('');
  const attributes = new Map(
    Object.entries((node[':@'] ?? {}) as Record<string, unknown>).map(([key, value]) => [
      key,
      decodeReferences(String(value)),
    ]),
  );
  return { name, attributes, children: children.map(elementOf) };
}

/** The elements of a name among an element's own children; without a name all of them. */
export const elementsIn = (element: XmlElement, name?: string): XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );

/** The text within an element, that of its children included, to the letter. */
export const textWithin = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textWithin(child))).join('');

/** An attribute, '' where there is none. */
export const attribute = (element: XmlElement, name: string): string => element.attributes.get(name) ?? '';
