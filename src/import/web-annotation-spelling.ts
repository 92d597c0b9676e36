import { isRecord, listIn, textIn } from './json-value.ts';

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DCTERMS = 'http://purl.org/dc/terms/';
const DC = 'http://purl.org/dc/elements/1.1/';
const FOAF = 'http://xmlns.com/foaf/0.1/';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const CONTENT = 'http://www.w3.org/2011/content#';

/** Prefixes as nearly everybody uses them, for files whose context is elsewhere. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['oa', OA],
  ['as', AS],
  ['rdf', RDF],
  ['rdfs', 'http://www.w3.org/2000/01/rdf-schema#'],
  ['dcterms', DCTERMS],
  ['dct', DCTERMS],
  ['dc', DC],
  ['foaf', FOAF],
  ['cnt', CONTENT],
  ['skos', SKOS],
]);

/** Names of the model by the terms of vocabularies behind them, where the two differ. */
const TERMS: ReadonlyMap<string, string> = new Map([
  [`${OA}hasBody`, 'body'],
  [`${OA}hasTarget`, 'target'],
  [`${OA}hasSource`, 'source'],
  [`${OA}hasSelector`, 'selector'],
  [`${OA}hasState`, 'state'],
  [`${OA}hasScope`, 'scope'],
  [`${OA}hasStartSelector`, 'startSelector'],
  [`${OA}hasEndSelector`, 'endSelector'],
  [`${OA}motivatedBy`, 'motivation'],
  [`${OA}hasPurpose`, 'purpose'],
  [`${OA}styledBy`, 'stylesheet'],
  [`${OA}cachedSource`, 'cached'],
  // The draft of the Open Annotation Community Group (2013), which many programs still write.
  [`${OA}annotatedBy`, 'creator'],
  [`${OA}annotatedAt`, 'created'],
  [`${OA}item`, 'items'],
  [`${CONTENT}chars`, 'chars'],
  [`${AS}totalItems`, 'total'],
  [`${RDF}value`, 'value'],
  [`${RDF}type`, 'type'],
  [`${DCTERMS}issued`, 'generated'],
  [`${FOAF}mbox`, 'email'],
  [`${SKOS}prefLabel`, 'name'],
  [`${FOAF}nick`, 'nickname'],
  ['http://www.w3.org/2000/01/rdf-schema#label', 'label'],
]);
/** Vocabularies whose terms are otherwise called in the model as they are there. */
const SAME_NAMES = [OA, AS, DCTERMS, DC, FOAF];

/** How a file spells the names of the Web Annotation model: by its own context where it holds one, else as is usual. */
export class Spelling {
  private readonly terms = new Map<string, string>();

  constructor(root: unknown) {
    for (const node of Array.isArray(root) ? root.slice(0, 1) : [root])
      for (const context of isRecord(node) ? listIn(node['@context']) : [])
        for (const [term, held] of isRecord(context) ? Object.entries(context) : []) {
          const meant = isRecord(held) ? textIn(held['@id']) : textIn(held);
          if (meant !== '' && !term.startsWith('@')) this.terms.set(term, meant);
        }
  }

  /** Whether the file's own context gives names of the model to terms that the model does not have. */
  get hasOwnTerms(): boolean {
    return [...this.terms.keys()].some((term) => this.nameOf(term) !== term && !PREFIXES.has(term));
  }

  /** The name that a key has in the model; a key that is none of it stays. */
  nameOf(key: string): string {
    if (key === '@id' || key === '@type') return key.slice(1);
    const meant = this.terms.get(key);
    if (meant === '@id' || meant === '@type') return meant.slice(1);
    const address = this.addressOf(meant ?? key);
    const named = TERMS.get(address);
    if (named !== undefined) return named;
    const vocabulary = SAME_NAMES.find((start) => address.startsWith(start));
    return vocabulary === undefined ? key : address.slice(vocabulary.length) || key;
  }

  private addressOf(term: string): string {
    const [, prefix = '', name = ''] = /^([^:/]+):(?!\/\/)(.+)$/.exec(term) ?? [];
    const start = this.terms.get(prefix) ?? PREFIXES.get(prefix);
    return start === undefined || prefix === ''
      ? term.replace(/^https(?=:\/\/www\.w3\.org\/ns\/)/, 'http')
      : start + name;
  }
}

/** "oa:tagging" and its full address as "tagging"; lists and their pages as the model calls them. */
export const vocabularyName = (value: string): string => {
  const name = value.replace(
    /^(?:oa|as|dctypes|cnt|foaf):|^https?:\/\/www\.w3\.org\/(?:ns\/(?:oa|activitystreams)|2011\/content)#/,
    '',
  );
  return name === 'OrderedCollection'
    ? 'AnnotationCollection'
    : name === 'OrderedCollectionPage'
      ? 'AnnotationPage'
      : name;
};
