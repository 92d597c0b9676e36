/**
 * How a foreign XML is parsed: in order, to the letter, names without prefix. Entities are not read by the parser, as others
 * than XML's own could grow without end.
 */
export const XML_OPTIONS = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  htmlEntities: false,
} as const;
